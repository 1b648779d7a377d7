import { toYuan } from "../../../base/fen.ts";
import { SCHEMES } from "../../../model/ledger.ts";
import type { SheetStep, SheetText } from "../../../model/sheet.ts";
import type { SchemeView } from "./scheme_view.ts";

const NOTICE: SheetText = {
  zh: "医保局、财政部预付金通知（2024-11-11）",
  en: "notice on prepayment, 11 November 2024",
};

/** What the gate said, by why it stayed shut. */
const GATE: Readonly<Record<string, SheetText>> = {
  passed: { zh: "预付门槛：通过", en: "Gate of the prepayment: passed" },
  surplus: {
    zh: "预付门槛：累计结余月数不足，不预付",
    en: "Gate of the prepayment: too few months of surplus, nothing is prepaid",
  },
  lastYear: {
    zh: "预付门槛：上年当期赤字，不预付",
    en: "Gate of the prepayment: a deficit last year, nothing is prepaid",
  },
  projected: {
    zh: "预付门槛：本年预计赤字，不预付",
    en: "Gate of the prepayment: a deficit planned, nothing is prepaid",
  },
};

/**
 * How an institution's prepayment came about (预付金计算): the months of surplus, the
 * gate, its monthly mean of last year. Empty where the scenario has none. `R-PRE`.
 */
export function prepaymentSteps(
  { run, scheme, sheet, start }: SchemeView,
  h: number,
): SheetStep[] {
  const { prepayment, budget } = sheet, before = run.before[scheme]!;
  if (prepayment === null || before.paidTo === null) return [];
  const { months, gate, refused, amounts } = prepayment;
  const grade = run.last?.settled.standing.grade[h] ??
    start["settlement.prepayment.ungraded"];
  const credit = start["settlement.prepayment.credit"][
    grade as keyof typeof start["settlement.prepayment.credit"]
  ];
  return [
    {
      rule: "R-PRE",
      article: NOTICE,
      zh: "累计结余可支付月数：年初累计结余除以上年月均支出",
      en:
        "Months of surplus: what was brought forward by last year's monthly mean",
      formula: "S ÷ (E ÷ 12)",
      numbers: {
        S: toYuan(run.settled.opening[scheme]!),
        E: toYuan(before.total),
      },
      symbol: "n",
      value: months ?? "0",
      keys: ["budget.opening.months"],
    },
    {
      rule: "R-PRE",
      article: NOTICE,
      ...GATE[refused ?? "passed"]!,
      formula: "n ≥ gate ∧ L ≥ 0 ∧ B ≥ 0",
      numbers: {
        gate: String(gate),
        // Result of last year, and of this year's budget.
        L: toYuan((before.income ?? 0) - before.total),
        B: toYuan(budget.income.total - budget.total),
      },
      symbol: "open",
      value: refused === null ? "1" : "0",
      keys: ["settlement.prepayment.gate"],
    },
    {
      rule: "R-PRE",
      zh: `本机构预付金：上年月均基金支付额 × 月数 × 信用等级比例（${
        SCHEMES[scheme] === "employee" ? "职工" : "居民"
      }，等级 ${grade}）`,
      en:
        `Prepayment: monthly mean paid last year × months × part of credit grade ${grade}`,
      formula: refused === null ? "T ÷ 12 × m × c" : "0",
      numbers: {
        T: toYuan(before.paidTo[h]!),
        m: String(start["settlement.prepayment.months"]),
        c: String(credit ?? 0),
      },
      symbol: "Y",
      value: toYuan(amounts[h]!),
      keys: [
        "settlement.prepayment.months",
        "settlement.prepayment.credit",
        "settlement.prepayment.ungraded",
        "settlement.prepayment.close",
      ],
    },
  ];
}
