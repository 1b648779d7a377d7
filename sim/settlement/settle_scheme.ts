import { takenBack } from "../model/ledger.ts";
import { sum } from "../base/sum.ts";
import { compare, ratio, toFixed, toNumber } from "../base/ratio.ts";
import type { Settlement } from "../model/settlement.ts";
import { clearAsBooked, clearDip, clearDual } from "./clear_scheme.ts";
import { assess, redistributed } from "./clearing/assessed.ts";
import type { ClearingOptions } from "./clearing/clearing_options.ts";
import { finalTransfer } from "./clearing/final_transfer.ts";
import { poolDeficit } from "./clearing/pool_deficit.ts";
import { clearedSpan } from "./cleared_span.ts";
import { deductionsOf } from "./deductions_of.ts";
import { interimClearings } from "./interim_clearings.ts";
import type { SettleInput, SettleOptions } from "./settle_input.ts";
import { type SettledMonth, settleMonths } from "./settle_months.ts";
import { decimal, VALUE_DECIMALS, valueSheet } from "./value/value_sheet.ts";
import { monthOf, yearTotals } from "./year_totals.ts";

/** The sheet of a scheme-year and the months behind it. */
export interface SettledScheme {
  readonly sheet: Settlement;
  readonly months: readonly SettledMonth[];
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
  const { budget, scores } = input;
  const span = clearedSpan(budget, options.regimes);
  const sums = (months?: readonly number[]) =>
    yearTotals(input.totals, input.hospitals, input.scheme, months);
  const cases = sums(span.cleared), paidAsBooked = sums(span.before).booked;
  const points = input.lessened?.(cases.points) ?? cases.points;
  const year = { ...cases, points };
  const months = settleMonths(input, options);
  const gross = addUp(months.map((month) => month.gross));
  const deposit = addUp(months.map((month) => month.deposit));
  const deductions = addUp(months.map((month) => month.deductions));
  const advances = addUp(months.map((month) => month.advances));
  const judged = assess(scores, options.assessment);
  const interim = interimClearings(input, span, months, options);
  const cashPaid = addUp([
    ...months.map((month) => month.pay),
    ...interim,
    advances,
  ]);
  const prepayment = input.prepayment ?? null;
  const offset = takenBack(prepayment);
  const dip = span.dipMonths.length > 0;
  const { value, cleared, dual } = dip
    ? clearDip(input, span, year, {
      deductions: deductionsOf(input, span.cleared),
      k: judged.k,
    }, options)
    : input.dual === undefined
    ? clearAsBooked(span, year)
    : clearDual(span, year, input.dual);
  const { amounts } = cleared;
  const final = finalTransfer({
    pay: cleared.pay.map((amount, h) => amount + paidAsBooked[h]!),
    deductions: deductions.map((amount, h) => amount - amounts.inside[h]!),
    cashPaid,
    ...(offset === null ? {} : { prepaid: offset }),
    deposit,
    phi: judged.phi,
    redistribute: (forfeited) =>
      redistributed(forfeited, deposit, scores, options.assessment),
  });
  const sheet: Settlement = {
    scheme: budget.scheme,
    year: budget.year,
    regime: dip ? "dip" : "asBooked",
    dipMonths: span.dipMonths,
    fund: span.fund,
    budget,
    yearStartValue: decimal(input.yearStartValue),
    ...valueSheet(value),
    ...(dual === undefined ? {} : { dual }),
    edges: dip ? edgesOf(options.clearing) : null,
    shareAsked: cleared.shareAsked,
    reserveAvailable: cleared.reserveAvailable,
    lambda: compare(cleared.lambda, ratio(1)) === 0
      ? "1"
      : toFixed(cleared.lambda, VALUE_DECIMALS),
    against: dip ? options.amounts.against : "value",
    pool: poolDeficit({
      fund: span.fund,
      reserve: span.reserve,
      pay: sum(cleared.pay),
      surplus: input.surplus ?? 0,
    }),
    monthBooked: bookedByMonth(input),
    monthGross: Float64Array.from(months, (month) => sum(month.gross)),
    paidAsBooked,
    ...year,
    standard: value.standard,
    clearedStandard: amounts.standard,
    clearedBooked: amounts.booked,
    deductedInside: amounts.inside,
    assessed: Float64Array.from(judged.k, dip ? toNumber : () => 1),
    clear: cleared.clear,
    shared: cleared.shared,
    pay: cleared.pay,
    gross,
    deposit,
    depositReturned: final.returned,
    redistributed: final.redistributed,
    deductions,
    advances,
    prepayment,
    interim,
    cashPaid,
    transfer: final.transfer,
  };
  return { sheet, months };
}

function edgesOf({ lo, steps }: ClearingOptions): Settlement["edges"] {
  return { lo, up: Math.max(1, ...steps.map(({ up }) => up)) };
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
