import { sum } from "../base/sum.ts";
import { compare, type Ratio, ratio, toFixed } from "../base/ratio.ts";
import type { Totals } from "../model/ledger.ts";
import type { BudgetSheet, Settlement } from "../model/settlement.ts";
import {
  type MonthOptions,
  type MonthResult,
  settleMonth,
} from "./calendar/month.ts";
import { clearYear } from "./clearing/clear_year.ts";
import type { ClearingOptions } from "./clearing/clearing_options.ts";
import { finalTransfer } from "./clearing/final_transfer.ts";
import { clearedSpan, type Regime, type Span } from "./cleared_span.ts";
import {
  settlementValue,
  type ValueOptions,
  type ValueResult,
} from "./value/settlement_value.ts";
import { monthOf, type YearTotals, yearTotals } from "./year_totals.ts";

/** Decimals of point values (fen per point) and λ on the sheet; nothing is computed from them. */
const SHEET_DECIMALS = 10;

/** What a scheme-year is settled from. */
export interface SettleInput {
  readonly budget: BudgetSheet;
  /** DIP cases added up by hospital, scheme and month. */
  readonly totals: Totals;
  /** What comes off a hospital's points of the year, 1/10000 (`R-YEAR`); nothing where left out. */
  readonly lessened?: (points: Float64Array) => Float64Array;
  /** Row of the scheme in `SCHEMES`. */
  readonly scheme: number;
  /** Number of hospitals. */
  readonly hospitals: number;
  /** b, fen of total cost per point. */
  readonly yearStartValue: Ratio | null;
  /** Audit deductions of the year by hospital, fen. */
  readonly deductions: Float64Array;
  /** φ by hospital. */
  readonly phi: readonly Ratio[];
  /** ρ of last year's DIP cases; this year's stands in where there is none. */
  readonly lastRatio?: Ratio | null;
}

/** How a scheme-year is settled. */
export interface SettleOptions {
  /** By month 0–11. `asBooked` pays what was booked: no value, no bands, only the deposit is settled. */
  readonly regimes: readonly Regime[];
  readonly value: ValueOptions;
  /** By month 0–11, as in force on its first day. */
  readonly months: readonly MonthOptions[];
  readonly clearing: ClearingOptions;
}

/** The sheet of a scheme-year and the months behind it. */
export interface SettledScheme {
  readonly sheet: Settlement;
  readonly months: readonly MonthResult[];
}

/**
 * Settles one scheme-year (年度结算): twelve pre-settled months, then the point
 * value, the clearing and the transfer.
 *
 * Where DIP starts inside the year, the months before are paid as booked and are
 * done with; value and clearing are of the months by points, with their budget
 * and their part of the reserve.
 *
 * `R-MON`, `R-PVS`, `R-CLR`, `R-FIN`. Schemes are settled apart (单独核算).
 */
export function settleScheme(
  input: SettleInput,
  options: SettleOptions,
): SettledScheme {
  const { budget, deductions, phi } = input;
  const span = clearedSpan(budget, options.regimes);
  const sums = (months?: readonly number[]) =>
    yearTotals(input.totals, input.hospitals, input.scheme, months);
  const cases = sums(span.cleared), paidAsBooked = sums(span.before).booked;
  const points = input.lessened?.(cases.points) ?? cases.points;
  const year = { ...cases, points };
  const months = settleMonths(input, options);
  const gross = addUp(months.map((month) => month.gross));
  const deposit = addUp(months.map((month) => month.deposit));
  const cashPaid = addUp(months.map((month) => month.net));
  const dip = span.dipMonths.length > 0;
  const { value, cleared } = dip
    ? clearDip(input, span, year, options)
    : clearAsBooked(span, year);
  const { transfer, returned } = finalTransfer({
    pay: cleared.pay.map((amount, h) => amount + paidAsBooked[h]!),
    deductions,
    cashPaid,
    deposit,
    phi,
  });
  const sheet: Settlement = {
    scheme: budget.scheme,
    year: budget.year,
    regime: dip ? "dip" : "asBooked",
    dipMonths: span.dipMonths,
    fund: span.fund,
    budget,
    yearStartValue: decimal(input.yearStartValue),
    settlementValue: decimal(value.value),
    settlementValueTotalCost: decimal(value.totalCostValue),
    epsilon: value.epsilon,
    edges: dip ? edgesOf(options.clearing) : null,
    shareAsked: cleared.shareAsked,
    reserveAvailable: cleared.reserveAvailable,
    lambda: compare(cleared.lambda, ratio(1)) === 0
      ? "1"
      : toFixed(cleared.lambda, SHEET_DECIMALS),
    monthBooked: bookedByMonth(input),
    monthGross: Float64Array.from(months, (month) => sum(month.gross)),
    paidAsBooked,
    ...year,
    standard: value.standard,
    clear: cleared.clear,
    shared: cleared.shared,
    pay: cleared.pay,
    gross,
    deposit,
    depositReturned: returned,
    deductions,
    cashPaid,
    transfer,
  };
  return { sheet, months };
}

function edgesOf({ lo, steps }: ClearingOptions): Settlement["edges"] {
  return { lo, up: Math.max(1, ...steps.map(({ up }) => up)) };
}

type Cleared = Pick<
  ReturnType<typeof clearYear>,
  "clear" | "shared" | "pay" | "shareAsked" | "reserveAvailable" | "lambda"
>;
type Valued = { readonly value: ValueResult; readonly cleared: Cleared };

function clearDip(
  { lastRatio = null }: SettleInput,
  { fund, reserve }: Span,
  { points, cost, booked }: YearTotals,
  options: SettleOptions,
): Valued {
  const value = settlementValue({
    fund,
    points4: points,
    booked,
    individual: cost.map((amount, h) => amount - booked[h]!),
    lastRatio,
  }, options.value);
  // A saving under a fixed value is deliberate and goes back to the fund, not to the reserve.
  const epsilon = options.value.mode === "fixed"
    ? Math.max(0, value.epsilon)
    : value.epsilon;
  const cleared = clearYear(
    { standard: value.standard, booked, reserve, epsilon },
    options.clearing,
  );
  return { value, cleared };
}

function clearAsBooked(
  { fund, reserve }: Span,
  { booked }: YearTotals,
): Valued {
  const epsilon = sum(booked) - fund;
  return {
    value: {
      value: null,
      totalCostValue: null,
      standard: booked,
      epsilon,
    },
    cleared: {
      clear: booked,
      shared: new Float64Array(booked.length),
      pay: booked,
      shareAsked: 0,
      reserveAvailable: Math.max(0, reserve - epsilon),
      lambda: ratio(1),
    },
  };
}

function settleMonths(
  { budget, totals, scheme, hospitals }: SettleInput,
  { regimes, months }: SettleOptions,
): MonthResult[] {
  return months.map((given, month) =>
    settleMonth(
      {
        quota: budget.months[month]!,
        booked: monthOf(totals.fund, hospitals, scheme, month),
        points4: monthOf(totals.points, hospitals, scheme, month),
      },
      regimes[month] === "dip"
        ? given
        : { ...given, form: "fixedShare", rate: 1 },
    )
  );
}

function bookedByMonth({ totals, scheme, hospitals }: SettleInput) {
  return Float64Array.from(
    { length: 12 },
    (_, month) => sum(monthOf(totals.fund, hospitals, scheme, month)),
  );
}

function addUp(columns: readonly Float64Array[]): Float64Array {
  return columns.reduce((total, column) =>
    total.map((amount, row) => amount + column[row]!)
  );
}

function decimal(value: Ratio | null): string | null {
  return value === null ? null : toFixed(value, SHEET_DECIMALS);
}
