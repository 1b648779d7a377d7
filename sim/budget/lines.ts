import { sum } from "../base/sum.ts";
import { type Fen, multiplyFen } from "../base/fen.ts";
import { add, fromNumber, type Ratio, ratio } from "../base/ratio.ts";
import { yearSums } from "../base/year_sums.ts";
import type { BudgetLine } from "../model/ledger.ts";
import type { Services } from "./services.ts";

/** What a scheme-year cost the fund, by budget line, fen (上年支出). */
export interface Spent {
  readonly outpatient: Fen;
  readonly chronic: Fen;
  readonly remote: Fen;
  readonly other: Fen;
  readonly maternity: Fen;
  readonly dip: Fen;
  /** E, all lines. */
  readonly total: Fen;
  /** DIP fund booked by month, the weights of next year's split. */
  readonly dipMonths: Float64Array;
  /** D of DIP cases by hospital, as booked where the year was not settled; `null` where institutions are not known. */
  readonly standard: Float64Array | null;
  /** Everything the fund paid each hospital, all lines; `null` likewise. */
  readonly paidTo: Float64Array | null;
  /** Income of the year; `null` where it is not known. */
  readonly income: Fen | null;
  /** Insured in January; `null` where there is no register. */
  readonly insured: number | null;
  /** Growth of E over the year before; `null` where that is not known. */
  readonly growth: Ratio | null;
  /** What institutions did, the bases of quotas; `null` where institutions are not known. */
  readonly services: Services | null;
  /** Fund booked by line, payee × 12 + month, payees as in `OtherPayments`; `null` where institutions are not known. */
  readonly booked: Readonly<Record<BudgetLine, Float64Array>> | null;
  /** Of the outpatient lines, what pharmacies were paid, fen; left out where nobody counted it. */
  readonly pharmacies?: { readonly outpatient: Fen; readonly chronic: Fen };
}

/** Payments of a year outside DIP, and DIP as booked: fen by hospital × 12 + month. */
interface BookedMonths {
  readonly outpatient: Float64Array;
  readonly chronic: Float64Array;
  readonly remote: Float64Array;
  readonly other: Float64Array;
  readonly maternity: Float64Array;
  readonly dip: Float64Array;
  readonly pharmacies?: { readonly outpatient: Fen; readonly chronic: Fen };
}

/**
 * What a year cost, by line: as booked, and for DIP what clearing paid and what
 * was paid as booked in months before DIP. Where the year was not settled (`settlement` null), DIP counts as booked.
 */
export function spent(
  months: BookedMonths,
  settlement: {
    readonly standard: Float64Array;
    readonly pay: Float64Array;
    readonly paidAsBooked: Float64Array;
  } | null,
  known: {
    readonly income: Fen;
    readonly insured: number;
    readonly services: Services;
    /** E of the year before; `null` where it is not known. */
    readonly lastTotal: Fen | null;
  },
): Spent {
  const outpatient = sum(months.outpatient), chronic = sum(months.chronic);
  const remote = sum(months.remote), other = sum(months.other);
  const maternity = sum(months.maternity);
  const dip = settlement === null
    ? sum(months.dip)
    : sum(settlement.pay) + sum(settlement.paidAsBooked);
  const dipMonths = new Float64Array(12);
  months.dip.forEach((fen, at) => {
    dipMonths[at % 12] = dipMonths[at % 12]! + fen;
  });
  const byHospital = (column: Float64Array) => yearSums(column).slice(0, -2);
  const booked = byHospital(months.dip);
  const plus = (a: Float64Array, b: Float64Array) =>
    a.map((amount, h) => amount + b[h]!);
  const ofDip = (settled: "standard" | "pay") =>
    settlement === null
      ? booked
      : plus(settlement[settled], settlement.paidAsBooked);
  const total = outpatient + chronic + remote + other + maternity + dip;
  const { income, insured, lastTotal, services } = known;
  return {
    outpatient,
    chronic,
    remote,
    other,
    maternity,
    dip,
    income,
    insured: insured > 0 ? insured : null,
    services,
    growth: lastTotal === null || lastTotal === 0
      ? null
      : ratio(total - lastTotal, lastTotal),
    booked: {
      outpatient: months.outpatient,
      chronic: months.chronic,
      remote: months.remote,
      other: months.other,
      maternity: months.maternity,
      dip: months.dip,
    },
    ...(months.pharmacies === undefined
      ? {}
      : { pharmacies: months.pharmacies }),
    standard: ofDip("standard"),
    paidTo: [months.outpatient, months.chronic, months.other, months.maternity]
      .map(byHospital).reduce(plus, ofDip("pay")),
    total,
    dipMonths,
  };
}

/**
 * Budgets of the lines beside DIP (普通门诊统筹、门诊慢特病、异地与零星、其他、生育):
 * last year's spending grown by each line's rate. `R-BUD`; Zibo 二(一) names the
 * lines but no method, so the rates are assumed.
 */
export function otherLines(
  before: Pick<Spent, OtherLine>,
  growth: Readonly<Record<OtherLine, number>>,
): Record<OtherLine, Fen> {
  const grown = (line: OtherLine) =>
    multiplyFen(before[line], add(ratio(1), fromNumber(growth[line])));
  return {
    outpatient: grown("outpatient"),
    chronic: grown("chronic"),
    remote: grown("remote"),
    other: grown("other"),
    maternity: grown("maternity"),
  };
}

/** A line beside DIP. */
type OtherLine = Exclude<BudgetLine, "dip">;
