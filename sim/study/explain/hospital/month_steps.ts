import { toYuan } from "../../../base/fen.ts";
import type { Fen } from "../../../base/fen.ts";
import type { SheetMonth, SheetTerms } from "../../../model/clearing_sheet.ts";
import type { SheetStep, SheetText } from "../../../model/sheet.ts";
import type { SchemeView } from "./scheme_view.ts";

/** Gross by form: formula, words, parameters. */
const FORMS: Readonly<
  Record<
    string,
    SheetText & { readonly formula: string; readonly keys: readonly string[] }
  >
> = {
  asBooked: {
    formula: "J",
    zh: "月度核定额：按记账金额支付的月份",
    en: "Gross of a month that is paid as booked",
    keys: ["settlement.regime"],
  },
  booked: {
    formula: "k × J，k = min(1, F ÷ ΣJ)",
    zh: "月度核定额：全市记账超过当月额度时同比例核定（余数法到分）",
    en:
      "Gross of a month: what was booked, or its part of the month's quota (residual rule)",
    keys: ["settlement.month.form"],
  },
  points: {
    formula: "v × P，v = F ÷ ΣP",
    zh: "月度核定额：当月额度按分值分配（余数法到分）",
    en: "Gross of a month: the quota by points (residual rule)",
    keys: ["settlement.month.form"],
  },
  fixedShare: {
    formula: "rate × J",
    zh: "月度核定额：记账金额的固定比例",
    en: "Gross of a month: a fixed share of what was booked",
    keys: ["settlement.month.form", "settlement.month.rate"],
  },
  pointsMinusPatient: {
    formula: "v × P − IP",
    zh: "月度核定额：分值 × 点值减去个人负担，可为负",
    en:
      "Gross of a month: points × value less what patients bore, may be negative",
    keys: [
      "settlement.month.form",
      "settlement.month.value",
      "settlement.month.final",
    ],
  },
  bookedBudget: {
    formula: "min(J, max(0, B)) + 全市余额中的份额",
    zh:
      "月度核定额：先在本机构预算余额 B 内按记账支付，全市余额 ΣB 再按各机构未付部分分配",
    en:
      "Gross of a month: what was booked within its own budget B, then its part of what the city has left of ΣB",
    keys: ["settlement.month.form"],
  },
};

/**
 * How a month of the institution is settled (月度结算公式): a formula for each form
 * that the year has, deposit, due, pay and carry, with the sums of the year.
 * `R-MON`, `R-T1`.
 */
export function monthSteps(
  { months }: SchemeView,
  rows: readonly SheetMonth[],
  h: number,
): SheetStep[] {
  const year = (pick: (m: number) => Fen, of = rows) =>
    toYuan(of.reduce((sum, { month }) => sum + pick(month - 1), 0));
  const forms = [...new Set(rows.map(({ terms }) => terms.form))];
  const all = (name: keyof SheetTerms) =>
    [
      ...new Set(rows.map(({ terms }) => terms[name])),
    ].join(" / ");
  return [
    ...forms.map((form): SheetStep => {
      const own = rows.filter(({ terms }) => terms.form === form);
      const { formula, zh, en, keys } = FORMS[form]!;
      return {
        rule: "R-MON",
        ...(form === "bookedBudget"
          ? { article: { zh: "淄博意见 三(四)2", en: "Zibo 三(四)2" } }
          : {}),
        zh,
        en,
        formula,
        numbers: form === "fixedShare" ? { rate: all("rate") } : {},
        symbol: "G",
        value: year((m) => months[m]!.gross[h]!, own),
        keys,
      };
    }),
    {
      rule: "R-MON",
      article: { zh: "经办规程第 26 条", en: "handling rules, art. 26" },
      zh: "质量保证金",
      en: "Quality deposit",
      formula: "q × max(0, G)",
      numbers: { q: all("deposit") },
      symbol: "Q",
      value: year((m) => months[m]!.deposit[h]!),
      keys: ["settlement.month.deposit", "settlement.rules2025"],
    },
    {
      rule: "R-T1",
      zh: "每日预拨",
      en: "Daily advances",
      formula: "A",
      numbers: {},
      symbol: "A",
      value: year((m) => months[m]!.advances[h]!),
      keys: ["settlement.t1.enabled", "settlement.t1.rate"],
    },
    {
      rule: "R-MON",
      zh: "月内审核扣减",
      en: "Audit deductions taken in the month",
      formula: "X",
      numbers: {},
      symbol: "X",
      value: year((m) => months[m]!.deductions[h]!),
      keys: ["settlement.audit.refusedShare"],
    },
    {
      rule: "R-T1",
      zh: "月末应付：核定额减保证金、预拨和扣减，加上月结转",
      en:
        "Due: gross less deposit, advances and deductions, with last month's carry",
      formula: "max(0, G − Q − A − X + carry′)",
      numbers: {},
      symbol: "pay",
      value: year((m) => months[m]!.pay[h]!),
      keys: ["settlement.month.lag"],
    },
    {
      rule: "R-T1",
      zh: "结转下月（12 月的结转在清算拨付中收回）",
      en: "Carried on; December's is recovered by the transfer",
      formula: "min(0, G − Q − A − X + carry′)",
      numbers: {},
      symbol: "carry",
      value: toYuan(months.at(-1)!.carry[h]!),
      keys: [],
    },
  ];
}
