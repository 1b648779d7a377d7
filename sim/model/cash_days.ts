/**
 * What follows from a film (资金日历推算): outstanding, cash, days covered, cost of
 * financing, for one institution or several, day by day.
 *
 * @module
 */
import {
  type BankDays,
  CASH_REASONS,
  type CashFilm,
  type CashReason,
  type SchemeFilm,
} from "./cash.ts";

/** Days of a year on which a yearly rate of interest is reckoned. */
const DAYS_OF_INTEREST = 365;

/** The days of some institutions under some schemes, fen. */
export interface CashDays {
  readonly booked: Float64Array;
  readonly received: Readonly<Record<CashReason, Float64Array>>;
  /** All reasons together. */
  readonly total: Float64Array;
  /** Booked and not yet received at the end of each day; below 0 the fund finances the institution. */
  readonly outstanding: Float64Array;
  /** In hand at the end of each day; `null` where only one scheme is looked at. */
  readonly cash: Float64Array | null;
  /** Running cost a day. */
  readonly runningCost: number;
  /** Owed for the year before, on 1 January. */
  readonly owed: number;
  /** Booked and never paid: what clearing leaves to the institutions; below 0 they keep more than they booked. */
  readonly writtenOff: number;
  /** Σ outstanding over all days, fen × days. */
  readonly fenDays: number;
  /** Advanced beyond the months at the end of each, twelve amounts. */
  readonly overpaid: Float64Array;
  /** The same without daily advances; `null` where there are none. */
  readonly withoutAdvances:
    | { readonly outstanding: Float64Array; readonly fenDays: number }
    | null;
}

/**
 * The days of institutions (机构资金日历), added up.
 *
 * @param hospitals rows of the institutions
 * @param schemes rows of the film's schemes
 */
export function cashDays(
  film: CashFilm,
  hospitals: readonly number[],
  schemes: readonly number[],
): CashDays {
  const { days, schemes: all } = film;
  const chosen = schemes.map((s) => all[s]!);
  const add = (columns: readonly Float64Array[]) =>
    addUp(columns, hospitals, days);
  const booked = add(chosen.map((s) => s.booked));
  const received = Object.fromEntries(
    CASH_REASONS.map((
      reason,
    ) => [reason, add(chosen.map((s) => s.received[reason]))]),
  ) as Record<CashReason, Float64Array>;
  const total = addColumns(Object.values(received), days);
  const owed = sumAt(chosen.map((s) => s.owed), hospitals);
  const rolled = sumAt(chosen.map((s) => s.rolled), hospitals);
  const cleared = chosen.map((s) => s.cleared);
  const parts = chosen.map((s) => openDays(s, s, film, hospitals));
  const outstanding = addColumns(parts, days);
  const whole = (column: Float64Array) => column.reduce((a, b) => a + b, 0);
  const without = chosen.some((s) => s.withoutAdvances !== null)
    ? addColumns(
      chosen.map((s, i) =>
        s.withoutAdvances === null
          ? parts[i]!
          : openDays(s, s.withoutAdvances, film, hospitals)
      ),
      days,
    )
    : null;
  const runningCost = sumAt([film.runningCost], hospitals);
  const overpaid = new Float64Array(12);
  for (const s of chosen) {
    for (const h of hospitals) {
      for (let m = 0; m < 12; m++) {
        overpaid[m] = overpaid[m]! + s.overpaid[h * 12 + m]!;
      }
    }
  }
  return {
    booked,
    received,
    total,
    outstanding,
    cash: cleared.length === all.length
      ? cashOf(film, hospitals, total, runningCost)
      : null,
    runningCost,
    owed,
    writtenOff: owed + whole(booked) - whole(total) + rolled,
    fenDays: whole(outstanding),
    overpaid,
    withoutAdvances: without === null
      ? null
      : { outstanding: without, fenDays: whole(without) },
  };
}

/** Interest on an amount that stands for days (利息), whole fen: fen × days at a yearly rate. */
export function interestOn(fenDays: number, rate: number): number {
  return Math.round(fenDays * rate / DAYS_OF_INTEREST);
}

/** Days of running cost that cash covers (可支撑天数); `null` without cost. */
export function daysCovered(cash: number, runningCost: number): number | null {
  return runningCost === 0 ? null : cash / runningCost;
}

/** Cumulative surplus of a scheme in months of last year's payments, at the end of a day (累计结余可支付月数); `null` where nothing was paid. */
export function surplusMonths(scheme: SchemeFilm, day: number): number | null {
  return scheme.lastPayments === 0
    ? null
    : scheme.surplus[day]! / (scheme.lastPayments / 12);
}

/** Booked and not received under one scheme, day by day; what is never paid leaves with the clearing. */
function openDays(
  { booked, rolled, cleared }: SchemeFilm,
  bank: BankDays,
  { days }: CashFilm,
  hospitals: readonly number[],
): Float64Array {
  const out = new Float64Array(days);
  for (const h of hospitals) {
    let open = bank.owed[h]!, all = open;
    const from = h * days;
    const receivedOn = (at: number) => {
      let fen = 0;
      for (const reason of CASH_REASONS) fen += bank.received[reason][at]!;
      return fen;
    };
    for (let d = 0; d < days; d++) {
      all += booked[from + d]! - receivedOn(from + d);
    }
    const lost = all + rolled[h]!;
    for (let d = 0; d < days; d++) {
      open += booked[from + d]! - receivedOn(from + d);
      if (d === cleared) open -= lost;
      out[d] = out[d]! + open;
    }
  }
  return out;
}

/** Cash in hand: what came in on the day less the day's cost; only within the year, as the next is not played. */
function cashOf(
  film: CashFilm,
  hospitals: readonly number[],
  total: Float64Array,
  runningCost: number,
): Float64Array {
  const other = addUp([film.otherRevenue], hospitals, film.days);
  const cash = new Float64Array(film.yearDays);
  let held = sumAt([film.openingCash], hospitals);
  for (let d = 0; d < film.yearDays; d++) {
    held += total[d]! + other[d]! - runningCost;
    cash[d] = held;
  }
  return cash;
}

function addUp(
  columns: readonly Float64Array[],
  hospitals: readonly number[],
  days: number,
): Float64Array {
  const out = new Float64Array(days);
  for (const column of columns) {
    for (const h of hospitals) {
      for (let d = 0; d < days; d++) out[d] = out[d]! + column[h * days + d]!;
    }
  }
  return out;
}

function addColumns(
  columns: readonly Float64Array[],
  length: number,
): Float64Array {
  const out = new Float64Array(length);
  for (const column of columns) {
    for (let d = 0; d < length; d++) out[d] = out[d]! + column[d]!;
  }
  return out;
}

function sumAt(
  columns: readonly Float64Array[],
  rows: readonly number[],
): number {
  let total = 0;
  for (const column of columns) for (const row of rows) total += column[row]!;
  return total;
}
