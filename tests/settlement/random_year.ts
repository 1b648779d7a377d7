import fc from "fast-check";
import { splitMonths } from "../../sim/budget/split_months.ts";
import { shareExactly } from "../../sim/base/fen.ts";
import { ratio } from "../../sim/base/ratio.ts";
import { cell, type Totals } from "../../sim/model/ledger.ts";
import type {
  SettleInput,
  SettleOptions,
} from "../../sim/settlement/settle_input.ts";
import {
  type SettledScheme,
  settleScheme,
} from "../../sim/settlement/settle_scheme.ts";
import { total } from "./worked_example.ts";

/** Hospitals of a random year. */
export const HOSPITALS = 4;

/** The options of version 2.0 that most cities run. */
export const usual: SettleOptions = {
  regimes: twelve("dip"),
  value: {
    method: "fund",
    ratioLevel: "hospital",
    mode: "floating",
    fixed: null,
  },
  months: twelve({
    form: "booked",
    rate: 0.95,
    deposit: 0.05,
    rules2025: true,
  }),
  clearing: {
    lo: 0.8,
    kappa: 0.3,
    steps: [{ from: 1, up: 1.1, share: 0.6 }],
    recycle: false,
    retention: 1,
    reasonable: 1,
  },
  amounts: { against: "value", deductions: "atTransfer" },
  assessment: {
    channel: "deposit",
    form: "linear",
    bands: [90, 80, 60],
    lowShare: 0.6,
    forfeit: "fund",
    coefficients: [
      { from: 90, k: 1 },
      { from: 80, k: 0.99 },
      { from: 60, k: 0.98 },
      { from: 0, k: 0.95 },
    ],
  },
  periods: 1,
};

const ratio10 = fc.integer({ min: 0, max: 10 }).map((n) => n / 10);

/** Any way to settle. */
export const anyOptions: fc.Arbitrary<SettleOptions> = fc.record({
  regimes: fc.oneof(
    fc.constantFrom("dip" as const, "asBooked" as const).map(twelve),
    // From a month on, and any months.
    fc.integer({ min: 1, max: 11 }).map((first) =>
      twelve("dip" as const).map((regime, m) => m < first ? "asBooked" : regime)
    ),
    fc.array(fc.constantFrom("dip" as const, "asBooked" as const), {
      minLength: 12,
      maxLength: 12,
    }),
  ),
  value: fc.record({
    method: fc.constantFrom(
      "fund" as const,
      "totalMinusIndividual" as const,
      "totalTimesRatio" as const,
    ),
    ratioLevel: fc.constantFrom("hospital" as const, "pool" as const),
    mode: fc.constantFrom("floating" as const, "fixed" as const),
    fixed: fc.integer({ min: 1, max: 100 }).map((n) => n / 10),
  }),
  months: fc.record({
    form: fc.constantFrom(
      "booked" as const,
      "points" as const,
      "fixedShare" as const,
      "pointsMinusPatient" as const,
      "bookedBudget" as const,
    ),
    rate: fc.integer({ min: 80, max: 100 }).map((n) => n / 100),
    value: fc.constantFrom("yearStart" as const, "month" as const),
    deposit: fc.integer({ min: 0, max: 12 }).map((n) => n / 100),
    rules2025: fc.boolean(),
  }).map(twelve),
  clearing: fc.record({
    lo: fc.constantFrom(0.75, 0.8, 0.9),
    kappa: ratio10,
    steps: fc.constantFrom(usual.clearing.steps, [
      { from: 1, up: 1.1, share: 0.7 },
      { from: 1.1, up: 1.2, share: 0.4 },
    ]),
    recycle: fc.boolean(),
    retention: ratio10,
    reasonable: ratio10,
  }),
  amounts: fc.record({
    against: fc.constantFrom("value" as const, "quota" as const),
    deductions: fc.constantFrom("atTransfer" as const, "insideD" as const),
  }),
  assessment: fc.record({
    channel: fc.constantFrom(
      "deposit" as const,
      "coefficient" as const,
      "both" as const,
    ),
    form: fc.constantFrom("banded" as const, "linear" as const),
    forfeit: fc.constantFrom("fund" as const, "redistribute" as const),
  }).map((assessment) => ({ ...usual.assessment, ...assessment })),
  periods: fc.constantFrom(1 as const, 4 as const),
});

const twelfths = (max: number) =>
  fc.array(fc.nat(max), {
    minLength: HOSPITALS * 12,
    maxLength: HOSPITALS * 12,
  }).map((values) => Float64Array.from(values));

/** Advances of so many hundredths of what a month booked, which may be more than it is worth. */
function advancesOf(totals: Totals, scheme: number, hundredths: number) {
  return Float64Array.from(
    { length: HOSPITALS * 12 },
    (_, at) =>
      Math.floor(
        totals.fund[cell(Math.floor(at / 12), scheme, at % 12)]! *
          hundredths / 100,
      ),
  );
}

const column = (max: number) =>
  fc.array(fc.nat(max), {
    minLength: HOSPITALS * 24,
    maxLength: HOSPITALS * 24,
  }).map((values) => Float64Array.from(values));

/** A random scheme-year whose budget is about what was booked; one hospital may have no cases. */
export const anyYear: fc.Arbitrary<SettleInput> = fc.record({
  scheme: fc.constantFrom(0, 1),
  cases: column(500),
  points: column(5_000_000),
  fund: column(3_000_000),
  individual: column(1_000_000),
  tightness: fc.integer({ min: 70, max: 130 }),
  reserve: fc.nat(5_000_000),
  scores: fc.array(fc.integer({ min: 0, max: 100 }), {
    minLength: HOSPITALS,
    maxLength: HOSPITALS,
  }),
  deductions: twelfths(5_000),
  advanced: fc.integer({ min: 0, max: 110 }),
  prepayment: fc.option(fc.record({
    amounts: fc.array(fc.nat(50_000), {
      minLength: HOSPITALS,
      maxLength: HOSPITALS,
    }).map((amounts) => Float64Array.from(amounts)),
    close: fc.constantFrom("offset" as const, "rollover" as const),
  })),
  idle: fc.boolean(),
}).map((year) => {
  if (year.idle) {
    for (const name of ["cases", "points", "fund", "individual"] as const) {
      year[name].fill(0, 0, 24);
    }
  }
  const totals: Totals = {
    cases: year.cases,
    points: year.points,
    cost: year.fund.map((value, row) => value + year.individual[row]!),
    fund: year.fund,
  };
  const dip = Math.round(total(year.fund) / 2 * year.tightness / 100);
  const weights = Array.from({ length: 12 }, (_, month) => 10 + month % 4);
  return {
    budget: {
      scheme: year.scheme === 0 ? "employee" : "resident",
      year: 2025,
      income: {
        contributions: dip - Math.floor(dip / 3),
        subsidy: Math.floor(dip / 3),
        interest: 1000,
        other: 7,
        total: dip + 1007,
      },
      lastExpenditure: dip,
      cap: dip,
      growth: dip,
      total: dip + year.reserve,
      lines: {
        outpatient: 0,
        chronic: 0,
        remote: 0,
        other: 0,
        maternity: 0,
        dip,
      },
      reserve: year.reserve,
      months: splitMonths(dip, weights),
      quotas: shareExactly(dip, [4, 3, 2, 1]),
    },
    totals,
    scheme: year.scheme,
    hospitals: HOSPITALS,
    yearStartValue: ratio(25, 3),
    deductions: year.deductions,
    advances: advancesOf(totals, year.scheme, year.advanced),
    prepayment: year.prepayment &&
      { ...year.prepayment, months: "12.00", gate: 12, refused: null },
    scores: year.scores,
  };
});

/** One year with plenty of cases, for tests that need just one. */
export function oneYear(seed: number): SettleInput {
  const busy = fc.noBias(anyYear.filter(({ totals }) => totals.fund[0]! > 0));
  return fc.sample(busy, { seed, numRuns: 1 })[0]!;
}

/** {@linkcode oneYear}, settled. */
export function settledYear(options: SettleOptions = usual): SettledScheme {
  return settleScheme(oneYear(20250101), options);
}

/** One month's options for every month of the year. */
export function twelve<T>(month: T): T[] {
  return new Array<T>(12).fill(month);
}
