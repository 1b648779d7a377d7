import {
  formatAmount,
  formatCount,
  formatPercent,
  type Lang,
} from "../base/formats.ts";
import type { Comparison } from "../chart/comparison.ts";
import { minus, signedPercent, type Words } from "../chart/words.ts";
import { SCHEMES } from "../model/ledger.ts";
import type { ScenarioResult } from "../model/result.ts";
import type { Settlement } from "../model/settlement.ts";

/** One figure of the summary, as text in one language (关键数字). */
export interface KeyFigure {
  readonly label: string;
  readonly baseline: string;
  /** Empty where one scenario stands alone. */
  readonly reform: string;
  readonly difference: string;
}

type Kind = "fen" | "percent" | "count" | "value" | "factor";

interface Figure {
  readonly label: Words;
  readonly kind: Kind;
  readonly of: (s: Settlement, result: ScenarioResult) => number | null;
}

/** What a reader asks first, in the order of the year. */
const FIGURES: readonly Figure[] = [
  {
    label: { zh: "DIP 基金 F", en: "DIP fund F" },
    kind: "fen",
    of: (s) => s.budget.lines.dip,
  },
  {
    label: { zh: "记账金额 ΣJ", en: "Booked fund ΣJ" },
    kind: "fen",
    of: (s) => sum(s.booked),
  },
  {
    label: {
      zh: "年初点值 b（元/分，总费用口径）",
      en: "Year-start value b, yuan",
    },
    kind: "value",
    of: (s) => number(s.yearStartValue),
  },
  {
    label: {
      zh: "结算点值 PV（元/分，总费用口径）",
      en: "Settlement value PV, yuan",
    },
    kind: "value",
    of: (s) => number(s.settlementValueTotalCost),
  },
  {
    label: { zh: "平均结付率 ΣD/ΣJ（E3）", en: "Pay rate ΣD ÷ ΣJ (E3)" },
    kind: "percent",
    of: (s) => quotient(sum(s.standard), sum(s.booked)),
  },
  {
    label: { zh: "超支分担", en: "Overspend shared" },
    kind: "fen",
    of: (s) => sum(s.shared),
  },
  {
    label: {
      zh: "分担申请兑现率 λ",
      en: "Part of sharing that is paid, λ",
    },
    kind: "factor",
    of: (s) => Number(s.lambda),
  },
  {
    label: { zh: "清算额 Σpay", en: "Pay at clearing Σpay" },
    kind: "fen",
    of: (s) => sum(s.pay),
  },
  {
    label: {
      zh: "医疗机构承担（E4，正差异 = 承担更多）",
      en: "Borne by institutions (E4; + = they bear more)",
    },
    kind: "fen",
    of: (s) => sum(s.booked.map((j, h) => Math.max(0, j - s.pay[h]!))),
  },
  {
    label: {
      zh: "清算额低于记账额的机构（家）",
      en: "Institutions paid less than booked",
    },
    kind: "count",
    of: (s) => s.booked.filter((j, h) => s.pay[h]! < j).length,
  },
  {
    label: {
      zh: "统筹基金当期结余（全部支出线）",
      en: "Fund left in the year, all lines",
    },
    kind: "fen",
    of: (s, result) => s.budget.income.total - spentBy(s, result),
  },
];

/** The key figures of one scheme, row of `SCHEMES` (关键数字表). */
export function keyFigures(
  { baseline, reform }: Comparison,
  scheme: number,
  lang: Lang,
): KeyFigure[] {
  return FIGURES.map(({ label, kind, of }) => {
    const a = of(baseline.settlements[scheme]!, baseline);
    const b = reform ? of(reform.settlements[scheme]!, reform) : null;
    return {
      label: label[lang],
      baseline: text(a, kind, lang),
      reform: reform ? text(b, kind, lang) : "",
      difference: reform ? change(a, b, kind, lang) : "",
    };
  });
}

/** Everything that the scheme paid: DIP at clearing and the other lines as booked. */
function spentBy(s: Settlement, { otherPayments }: ScenarioResult): number {
  const others = otherPayments.find(({ scheme }) => scheme === s.scheme);
  const lines = others === undefined
    ? []
    : [others.outpatient, others.chronic, others.remote, others.other];
  return sum(s.pay) + lines.reduce((total, line) => total + sum(line), 0);
}

function text(value: number | null, kind: Kind, lang: Lang): string {
  if (value === null) return "–";
  switch (kind) {
    case "fen":
      return minus(formatAmount(value, lang));
    case "percent":
      return formatPercent(value, 2);
    case "count":
      return formatCount(value);
    case "value":
      return value.toFixed(4);
    case "factor":
      return String(value);
  }
}

function change(
  a: number | null,
  b: number | null,
  kind: Kind,
  lang: Lang,
): string {
  if (a === null || b === null) return "–";
  const d = b - a;
  const plus = d > 0 ? "+" : "";
  switch (kind) {
    case "fen":
      return d === 0 ? "0" : minus(formatAmount(d, lang, true));
    case "percent":
      return d === 0 ? "0" : signedPercent(d, 2);
    case "count":
      return minus(`${plus}${d}`);
    case "value":
      return d === 0 ? "0" : minus(`${plus}${d.toFixed(4)}`);
    case "factor":
      return d === 0 ? "0" : minus(`${plus}${+d.toFixed(10)}`);
  }
}

/** Fen per point as yuan per point. */
function number(fen: string | null): number | null {
  return fen === null ? null : Number(fen) / 100;
}

function quotient(a: number, b: number): number | null {
  return b === 0 ? null : a / b;
}

function sum(values: Float64Array): number {
  return values.reduce((total, value) => total + value, 0);
}

/** Schemes that a comparison has, as rows of `SCHEMES`; one without income and cases is left out. */
export function playedSchemes({ baseline }: Comparison): number[] {
  return SCHEMES.map((_, s) => s).filter((s) => {
    const sheet = baseline.settlements[s];
    return sheet !== undefined &&
      (sheet.budget.income.total > 0 || sum(sheet.cases) > 0);
  });
}
