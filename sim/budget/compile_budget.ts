import { add, fromNumber, ratio, subtract } from "../base/ratio.ts";
import { type Fen, multiplyFen, toYuan } from "../base/fen.ts";
import { formatPercent } from "../base/formats.ts";
import { cannotPlay, type ShapanError } from "../base/issues.ts";
import type { BudgetLine, Scheme } from "../model/ledger.ts";
import type { BudgetSheet } from "../model/settlement.ts";

/** What the budget of a scheme and year is compiled from, fen. */
export interface BudgetInput {
  readonly scheme: Scheme;
  readonly year: number;
  /** Planned income (收入预算). */
  readonly income: {
    readonly contributions: Fen;
    readonly interest: Fen;
    readonly other: Fen;
  };
  /** Setting that the contributions come from, named where they are too low. */
  readonly incomeKey: string;
  /** E, what the scheme spent in the year before. */
  readonly lastExpenditure: Fen;
  /** The four lines that are fixed before DIP. */
  readonly otherLines: Readonly<Record<Exclude<BudgetLine, "dip">, Fen>>;
}

/** `budget.*` of the registry; ratios 0–1. */
export interface BudgetOptions {
  /** Which of the two limits is the total: the smaller, income only, growth only. */
  readonly rule: "min" | "income" | "growth";
  /** Share of the income that is to be left over (当期结余目标). */
  readonly surplusTarget: number;
  /** g, growth over last year's expenditure, from a rule or a negotiation. */
  readonly growth: number;
  /** Share of the rest that is kept as risk reserve (风险金). */
  readonly reserveRate: number;
}

/**
 * Compiles the yearly expenditure budget of a scheme (年度支出预算): the total
 * from income and growth, the other lines off it, the reserve off the rest, and
 * what remains is F_DIP. The two limits are money, so both are rounded to the
 * fen; every later line is a difference of whole fen.
 *
 * `R-BUD`, residual chain: Zibo's five lines; 以收定支、收支平衡、略有结余
 * (医保支付管理暂行办法 art. 4, 经办规程 2025 art. 11). The months are split by
 * {@linkcode splitMonths}.
 *
 * @throws {ShapanError} if the other lines, or the reserve, ask for more than there is.
 */
export function compileBudget(
  input: BudgetInput,
  options: BudgetOptions,
): Omit<BudgetSheet, "months" | "quotas"> {
  const { scheme, year, lastExpenditure, otherLines } = input;
  const income = {
    ...input.income,
    total: input.income.contributions + input.income.interest +
      input.income.other,
  };
  const one = ratio(1);
  const cap = multiplyFen(
    income.total,
    subtract(one, fromNumber(options.surplusTarget)),
  );
  const growth = multiplyFen(
    lastExpenditure,
    add(one, fromNumber(options.growth)),
  );
  const total = totalOf(options.rule, cap, growth);
  const rest = total - otherLines.outpatient - otherLines.chronic -
    otherLines.remote - otherLines.other;
  const reserve = multiplyFen(rest, fromNumber(options.reserveRate));
  const dip = rest - reserve;
  if (rest < 0 || dip < 0) {
    throw tooLittle(input, options, { cap, total, rest });
  }
  return {
    scheme,
    year,
    income,
    lastExpenditure,
    cap,
    growth,
    total,
    lines: { ...otherLines, dip },
    reserve,
  };
}

/** What to change where the other lines ask for more than the total: the income if it is what binds. */
function tooLittle(
  { scheme, year, income, incomeKey }: BudgetInput,
  { rule, surplusTarget }: BudgetOptions,
  { cap, total, rest }: Readonly<Record<"cap" | "total" | "rest", Fen>>,
): ShapanError {
  const asked = toYuan(total - rest), all = toYuan(total);
  if (rule === "growth" || total < cap) {
    return cannotPlay("budget.lines.growth", `${asked} / ${all}`, {
      zh:
        `${year} 年 ${scheme} 预算编不出来：DIP 以外各线要 ${asked} 元，总额只有 ${all} 元（按上年支出增长）；请降低各线增幅或核对上年支出`,
      en:
        `the ${year} budget of ${scheme} cannot be compiled: the lines beside DIP ask for ${asked} yuan of ${all}, last year's spending grown; lower their growth or check last year's spending`,
    });
  }
  const paid = toYuan(income.contributions);
  const surplus = formatPercent(surplusTarget);
  return cannotPlay(incomeKey, `${scheme} ${paid}`, {
    zh:
      `${year} 年 ${scheme} 预算编不出来：保费与补助 ${paid} 元，收入扣除结余目标（${surplus}）后可用 ${all} 元，而 DIP 以外各线要 ${asked} 元；请核对收入，或降低结余目标和各线增幅`,
    en:
      `the ${year} budget of ${scheme} cannot be compiled: contributions and subsidies are ${paid} yuan, which leaves ${all} of the income after a surplus of ${surplus}, and the lines beside DIP ask for ${asked}; check the income, or lower the surplus target or the growth of the lines`,
  });
}

function totalOf(rule: BudgetOptions["rule"], cap: Fen, growth: Fen): Fen {
  switch (rule) {
    case "income":
      return cap;
    case "growth":
      return growth;
    case "min":
      return Math.min(cap, growth);
  }
}
