import { add, fromNumber, ratio, subtract } from "../base/ratio.ts";
import { type DipMethod, fixDip } from "./dip_methods.ts";
import { type Fen, multiplyFen, shareExactly, toYuan } from "../base/fen.ts";
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
    readonly subsidy: Fen;
    readonly interest: Fen;
    readonly other: Fen;
  };
  /** Setting that the contributions come from, named where they are too low. */
  readonly incomeKey: string;
  /** E, what the scheme spent in the year before. */
  readonly lastExpenditure: Fen;
  /** What last year cost in the lines that the inpatient fund pays. */
  readonly last: Readonly<Record<"dip" | "remote" | "other", Fen>>;
  /** The lines beside DIP, as they are asked for. */
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
  /** How F_DIP is fixed (`R-BUD-M`). */
  readonly method: DipMethod;
  /** Largest growth of F_DIP under `byGrowth`; `null` has no cap. */
  readonly growthCap: number | null;
  /** By how much each step of the procedure cuts the total, 0 or below (编审核减). */
  readonly cuts: readonly number[];
}

/**
 * Compiles the yearly expenditure budget of a scheme (年度支出预算): the total
 * from income and growth, cut by the steps of the procedure; the other lines off
 * it, the reserve off the rest, and what remains is F_DIP. The two limits are
 * money, so both are rounded to the fen; every later line is a difference of whole
 * fen. By share or growth F_DIP comes first, and what the inpatient fund has left is
 * split over the lines out of area and other as they ask.
 *
 * `R-BUD`, `R-BUD-M`: Zibo's five lines; 以收定支、收支平衡、略有结余
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
    total: input.income.contributions + input.income.subsidy +
      input.income.interest + input.income.other,
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
  const total = options.cuts.reduce(
    (left, cut) => multiplyFen(left, add(one, fromNumber(cut))),
    totalOf(options.rule, cap, growth),
  );
  const { outpatient, chronic, remote, other, maternity } = otherLines;
  const inpatient = total - outpatient - chronic - maternity;
  const { dip, reserve } = fixDip(
    { inpatient, remote, other, last: input.last },
    options,
  );
  const left = inpatient - dip - reserve;
  if (dip < 0 || left < 0 || reserve < 0) {
    const rest = inpatient - remote - other;
    throw rest >= 0 && options.method !== "byItem"
      ? tooMuch(input, options, { inpatient, asked: dip + reserve })
      : tooLittle(input, options, { cap, total, rest: Math.min(rest, dip) });
  }
  // The lines that DIP leaves something to; under residual and byItem what they ask for.
  const [ofRemote, ofOther] = left === remote + other
    ? [remote, other]
    : shareExactly(left, remote + other === 0 ? [1, 1] : [remote, other]);
  return {
    scheme,
    year,
    income,
    lastExpenditure,
    cap,
    growth,
    total,
    lines: {
      outpatient,
      chronic,
      remote: ofRemote!,
      dip,
      other: ofOther!,
      maternity,
    },
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
  const paid = toYuan(income.contributions + income.subsidy);
  const surplus = formatPercent(surplusTarget);
  return cannotPlay(incomeKey, `${scheme} ${paid}`, {
    zh:
      `${year} 年 ${scheme} 预算编不出来：保费与补助 ${paid} 元，收入扣除结余目标（${surplus}）后可用 ${all} 元，而 DIP 以外各线要 ${asked} 元；请核对收入，或降低结余目标和各线增幅`,
    en:
      `the ${year} budget of ${scheme} cannot be compiled: contributions and subsidies are ${paid} yuan, which leaves ${all} of the income after a surplus of ${surplus}, and the lines beside DIP ask for ${asked}; check the income, or lower the surplus target or the growth of the lines`,
  });
}

/** By share or growth DIP and its reserve ask for more than the whole inpatient fund. */
function tooMuch(
  { scheme, year }: BudgetInput,
  { method }: BudgetOptions,
  { inpatient, asked }: Readonly<Record<"inpatient" | "asked", Fen>>,
): ShapanError {
  const [has, wants] = [toYuan(inpatient), toYuan(asked)];
  return cannotPlay("budget.dip.method", method, {
    zh:
      `${year} 年 ${scheme} 预算编不出来：病种付费和风险金要 ${wants} 元，住院基金只有 ${has} 元；请改用 residual，降低增幅上限或风险金比例，或降低门诊各线增幅`,
    en:
      `the ${year} budget of ${scheme} cannot be compiled: DIP and its reserve ask for ${wants} yuan of the inpatient fund's ${has}; use residual, lower the cap on growth or the reserve, or the growth of the outpatient lines`,
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
