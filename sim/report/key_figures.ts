import { quotient } from "../base/quotient.ts";
import { sum } from "../base/sum.ts";
import type { Comparison } from "../chart/comparison.ts";
import type { Words } from "../chart/words.ts";
import { SCHEMES } from "../model/ledger.ts";
import { inTerms, termsOf } from "../model/payment_terms.ts";
import type { ScenarioResult } from "../model/result.ts";
import { clearedTotal, type Settlement } from "../model/settlement.ts";

/** What a key figure counts: fen, a share, institutions, yuan per point, a factor. */
export type FigureUnit = "fen" | "share" | "count" | "yuanPerPoint" | "factor";

/** One figure of the summary under both scenarios (关键数字). */
export interface KeyFigure {
  readonly key: string;
  readonly label: Words;
  readonly unit: FigureUnit;
  readonly baseline: number | null;
  /** `null` also where one scenario stands alone. */
  readonly reform: number | null;
  /** Reform − baseline. */
  readonly difference: number | null;
}

interface Figure {
  readonly key: string;
  readonly label: Words;
  readonly unit: FigureUnit;
  readonly of: (s: Settlement, result: ScenarioResult) => number | null;
}

/** What a reader asks first, in the order of the year. */
const FIGURES: readonly Figure[] = [
  {
    key: "dipFund",
    label: { zh: "DIP 基金 F", en: "DIP fund F" },
    unit: "fen",
    of: (s) => s.budget.lines.dip,
  },
  {
    key: "booked",
    label: { zh: "记账金额 ΣJ", en: "Booked fund ΣJ" },
    unit: "fen",
    of: (s) => sum(s.booked),
  },
  {
    key: "yearStartValue",
    label: {
      zh: "年初点值 b（元/分，总费用口径）",
      en: "Year-start value b, yuan of total cost",
    },
    unit: "yuanPerPoint",
    of: (s) => number(s.yearStartValue),
  },
  {
    key: "settlementValue",
    label: {
      zh: "结算点值 PV（元/分，总费用口径）",
      en: "Settlement value PV, yuan of total cost",
    },
    unit: "yuanPerPoint",
    of: (s) => number(s.settlementValueTotalCost),
  },
  {
    key: "payRate",
    label: { zh: "平均结付率 ΣD/ΣJ（E3）", en: "Pay rate ΣD ÷ ΣJ (E3)" },
    unit: "share",
    of: (s) => quotient(sum(s.standard), sum(s.booked)),
  },
  {
    key: "paidRate",
    label: { zh: "清算额/记账额 Σpay/ΣJ", en: "Pay ÷ booked, Σpay ÷ ΣJ" },
    unit: "share",
    of: (s) => quotient(sum(s.pay), sum(s.booked)),
  },
  {
    key: "shared",
    label: { zh: "超支分担", en: "Overspend shared" },
    unit: "fen",
    of: (s) => sum(s.shared),
  },
  {
    key: "lambda",
    label: {
      zh: "分担申请兑现率 λ",
      en: "Part of sharing that is paid, λ",
    },
    unit: "factor",
    of: (s) => Number(s.lambda),
  },
  {
    key: "pay",
    label: { zh: "清算额 Σpay", en: "Pay at clearing Σpay" },
    unit: "fen",
    of: (s) => sum(s.pay),
  },
  {
    key: "unused",
    label: {
      zh: "未动用的 DIP 基金与风险金 F + R − Σpay",
      en: "DIP fund and reserve not used, F + R − Σpay",
    },
    unit: "fen",
    of: (s) =>
      clearedTotal(s.budget) + s.budget.reserve - sum(s.pay) -
      sum(s.paidAsBooked),
  },
  {
    key: "borne",
    label: {
      zh: "医疗机构承担（E4，政策年度；正差异 = 承担更多）",
      en: "Borne by institutions (E4, policy year; + = they bear more)",
    },
    unit: "fen",
    of: (s) => sum(s.booked.map((j, h) => Math.max(0, j - s.pay[h]!))),
  },
  {
    key: "short",
    label: {
      zh: "清算额低于记账额的机构（家）",
      en: "Institutions paid less than booked",
    },
    unit: "count",
    of: (s) => s.booked.filter((j, h) => s.pay[h]! < j).length,
  },
  {
    key: "left",
    label: {
      zh: "统筹基金当期结余（全部支出线）",
      en: "Fund left in the year, all lines",
    },
    unit: "fen",
    of: (s, result) => s.budget.income.total - spentBy(s, result),
  },
];

/** What an elastic value adds; a scenario without one has none of it. */
const ELASTIC_FIGURES: readonly Figure[] = [
  {
    key: "elasticBase",
    label: { zh: "弹性点值基础部分", en: "Base part of the elastic value" },
    unit: "fen",
    of: ({ elastic }) => elastic ? sum(elastic.base) : null,
  },
  {
    key: "elasticIncrement",
    label: {
      zh: "弹性点值增量部分",
      en: "Increment part of the elastic value",
    },
    unit: "fen",
    of: ({ elastic }) => elastic ? sum(elastic.increment) : null,
  },
  {
    key: "elasticUnspent",
    label: {
      zh: "弹性点值未用资金",
      en: "Money the elastic value leaves unspent",
    },
    unit: "fen",
    of: ({ elastic }) => elastic ? elastic.unspent : null,
  },
];

/** The key figures of one scheme, row of `SCHEMES` (关键数字表). */
export function keyFigures(
  { baseline, reform }: Comparison,
  scheme: number,
): KeyFigure[] {
  const elastic = [baseline, reform].some((result) =>
    result?.settlements[scheme]?.elastic !== undefined
  );
  const terms = termsOf(reform ? [baseline, reform] : [baseline]);
  const figures = elastic ? [...FIGURES, ...ELASTIC_FIGURES] : FIGURES;
  return figures.map(({ key, label, unit, of }) => {
    const a = of(baseline.settlements[scheme]!, baseline);
    const b = reform ? of(reform.settlements[scheme]!, reform) : null;
    const difference = a === null || b === null ? null : b - a;
    return {
      key,
      label: { zh: inTerms(label.zh, terms), en: inTerms(label.en, terms) },
      unit,
      baseline: a,
      reform: b,
      difference,
    };
  });
}

/** Schemes that a comparison has, as rows of `SCHEMES`; one without income and cases is left out. */
export function playedSchemes({ baseline }: Comparison): number[] {
  return SCHEMES.map((_, s) => s).filter((s) => {
    const sheet = baseline.settlements[s];
    return sheet !== undefined &&
      (sheet.budget.income.total > 0 || sum(sheet.cases) > 0);
  });
}

/** Everything that the scheme paid: DIP at clearing and the other lines as booked. */
function spentBy(s: Settlement, { otherPayments }: ScenarioResult): number {
  const others = otherPayments.find(({ scheme }) => scheme === s.scheme);
  const lines = others === undefined ? [] : [
    others.outpatient,
    others.chronic,
    others.remote,
    others.other,
    others.maternity,
  ];
  return sum(s.pay) + sum(s.paidAsBooked) +
    lines.reduce((total, line) => total + sum(line), 0);
}

/** Fen per point as yuan per point. */
function number(fen: string | null): number | null {
  return fen === null ? null : Number(fen) / 100;
}
