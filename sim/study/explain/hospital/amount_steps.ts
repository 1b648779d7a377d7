import { toYuan } from "../../../base/fen.ts";
import { ratioText } from "../sheet_numbers.ts";
import type { SheetStep } from "../../../model/sheet.ts";
import type { SchemeView } from "./scheme_view.ts";

/** Symbols of what is cleared against what: primed where assessment, deductions or a total of the year changed them. */
export function amountNames(
  view: SchemeView,
  h: number,
): { readonly j: string; readonly d: string } {
  return isPlain(view, h) ? { j: "J", d: "D" } : { j: "J′", d: "D′" };
}

/**
 * What is cleared against what (清算口径计算): the coefficient K of the assessment, D′
 * and J′ with deductions inside, or the institution's total of the year against
 * points × value. Nothing where these are D and J. `R-PERF`, `R-CLR`.
 */
export function amountSteps(view: SchemeView, h: number): SheetStep[] {
  if (isPlain(view, h)) return [];
  const { sheet, options, span, months, assessed, scores } = view;
  const quota = sheet.against === "quota";
  const inside = options.amounts.deductions === "insideD";
  const deducted = span.cleared.reduce(
    (sum, m) => sum + months[m]!.deductions[h]!,
    0,
  );
  const X = { X_c: toYuan(deducted) };
  const K = assessed.k[h]!, score = scores[h];
  const base = quota ? "T" : "D", booked = quota ? "D" : "J";
  const total = sheet.budget.quotas;
  const baseFen = quota ? view.quotas![h]! : sheet.standard[h]!;
  const bookedFen = quota ? sheet.standard[h]! : sheet.booked[h]!;
  return [
    ...(quota
      ? [{
        rule: "R-SPLIT",
        zh: total === null
          ? "本机构年度总额控制指标：没有上年支付标准，按本年记账占比分配（余数法到分）"
          : "本机构年度总额控制指标：按上年支付标准的占比分配（余数法到分）",
        en: total === null
          ? "The institution's total of the year, by what was booked as no year before is known (residual rule)"
          : "The institution's total of the year, by its share of last year's standards (residual rule)",
        formula: "F × w",
        numbers: { F: toYuan(sheet.fund) },
        symbol: "T",
        value: toYuan(baseFen),
        keys: ["settlement.clearing.against"],
      }]
      : []),
    ...(options.assessment.channel === "deposit" ? [] : [{
      rule: "R-PERF",
      zh: score === null || score === undefined
        ? "考核系数：没有考核得分，不扣"
        : "考核系数：按考核得分",
      en: score === null || score === undefined
        ? "Coefficient of the assessment: there is no score, nothing is lost"
        : "Coefficient of the assessment, by its score",
      formula: "K(s)",
      numbers: score === null || score === undefined
        ? {}
        : { s: String(score) },
      symbol: "K",
      value: ratioText(K),
      keys: [
        "settlement.assessment.channel",
        "settlement.assessment.coefficients",
      ],
    }]),
    {
      rule: "R-CLR",
      article: { zh: "技术规范 3.0（征求意见稿）7.3", en: "draft 3.0, 7.3" },
      zh: inside
        ? "总结算额：乘考核系数，减参加清算月份的审核扣减"
        : "总结算额：乘考核系数",
      en: inside
        ? "Clearing amount: times the coefficient, less audit deductions of the cleared months"
        : "Clearing amount: times the coefficient",
      formula: inside ? `max(0, ${base} × K − X_c)` : `${base} × K`,
      numbers: {
        [base]: toYuan(baseFen),
        K: ratioText(K),
        ...(inside ? X : {}),
      },
      symbol: "D′",
      value: toYuan(sheet.clearedStandard[h]!),
      keys: ["settlement.clearing.deductions"],
    },
    {
      rule: "R-CLR",
      zh: quota ? "与总额相比的金额：分值 × 点值" : "审核扣减后的记账金额",
      en: quota
        ? "What is held against the total: points × value"
        : "Booked fund after audit deductions",
      formula: inside ? `max(0, ${booked} − X_c)` : booked,
      numbers: { [booked]: toYuan(bookedFen), ...(inside ? X : {}) },
      symbol: "J′",
      value: toYuan(sheet.clearedBooked[h]!),
      keys: [],
    },
  ];
}

/** Whether the bands lie on D and J as they are. */
function isPlain({ sheet, options, assessed }: SchemeView, h: number): boolean {
  const { num, den } = assessed.k[h]!;
  return sheet.against === "value" && num === den &&
    options.amounts.deductions === "atTransfer";
}
