import type { Fen } from "../base/fen.ts";
import { compare, fromNumber, ratio, toNumber } from "../base/ratio.ts";
import type { Scheme } from "../model/ledger.ts";
import type { WarningIndicator, WarningRow } from "../model/warning.ts";

/** A scheme's year by month, twelve amounts each, fen. */
export interface WatchedYear {
  readonly scheme: Scheme;
  readonly year: number;
  /** Cumulative surplus on 1 January. */
  readonly opening: Fen;
  /** What all lines cost in the year before, for the months that the surplus lasts. */
  readonly lastExpenditure: Fen;
  /** What arrives. */
  readonly income: ArrayLike<number>;
  /** What the fund owes for the month, all lines. */
  readonly owed: ArrayLike<number>;
  /** Booked fund of all lines. */
  readonly spending: ArrayLike<number>;
  /** The same in the year before; `null` where nobody has it. */
  readonly spendingBefore: ArrayLike<number> | null;
  /** Booked fund of DIP cases, and the month's budget for them. */
  readonly booked: ArrayLike<number>;
  readonly quota: ArrayLike<number>;
  /** Booked fund of stays out of the area, and of all stays. */
  readonly remote: ArrayLike<number>;
  readonly inpatient: ArrayLike<number>;
}

/** `metrics.warning.*` of the registry, for one scheme. */
export interface WarningOptions {
  /** Months of payments that the surplus should last. */
  readonly reserve: number;
  /** Booked ÷ budget, both since January. */
  readonly pace: number;
  /** Growth of spending since January over the same months of last year. */
  readonly growth: number;
  /** Part of the inpatient fund that is spent out of the area, since January. */
  readonly outflow: number;
}

/**
 * Early warning month by month (基金运行预警), each on the year up to the month's end:
 *
 * - `reserve`: (opening + income − owed) × 12 ÷ last year's spending, months;
 *   warns below its threshold.
 * - `pace`: booked DIP fund ÷ the months' budget.
 * - `growth`: spending ÷ the same months of last year − 1.
 * - `outflow`: fund of stays out of the area ÷ fund of all stays.
 *
 * The last three warn above their threshold. Yancheng has a 预警机制; which
 * indicators and thresholds no document says.
 *
 * @example A surplus of two months that a deficit eats
 * ```ts
 * import { earlyWarning } from "./early_warning.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const even = (fen: number) => new Array<number>(12).fill(fen);
 * const [reserve] = earlyWarning({
 *   scheme: "resident",
 *   year: 2025,
 *   opening: 200,
 *   lastExpenditure: 1200,
 *   income: even(90),
 *   owed: even(100),
 *   spending: even(100),
 *   spendingBefore: null,
 *   booked: even(60),
 *   quota: even(60),
 *   remote: even(6),
 *   inpatient: even(66),
 * }, { reserve: 1.5, pace: 1.05, growth: 0.1, outflow: 0.15 });
 * assertEquals(reserve!.values.slice(3, 6), [1.6, 1.5, 1.4]);
 * assertEquals(reserve!.first, 5); // June
 * ```
 */
export function earlyWarning(
  year: WatchedYear,
  options: WarningOptions,
): WarningRow[] {
  const since = (column: ArrayLike<number>) => cumulative(column);
  const income = since(year.income), owed = since(year.owed);
  const spending = since(year.spending);
  const before = year.spendingBefore && since(year.spendingBefore);
  const row = (
    indicator: WarningIndicator,
    parts: readonly (readonly [number, number])[],
  ) => watched(year, indicator, parts, options[indicator]);
  return [
    row(
      "reserve",
      income.map((fen, m) =>
        [12 * (year.opening + fen - owed[m]!), year.lastExpenditure] as const
      ),
    ),
    row("pace", pairs(since(year.booked), since(year.quota))),
    row(
      "growth",
      spending.map((fen, m) => {
        const last = before?.[m] ?? 0;
        return [fen - last, last] as const;
      }),
    ),
    row("outflow", pairs(since(year.remote), since(year.inpatient))),
  ];
}

/** One indicator: numerator and denominator by month. A denominator of 0 or less says nothing (`R-NUM-ZERO`). */
function watched(
  { scheme, year }: WatchedYear,
  indicator: WarningIndicator,
  parts: readonly (readonly [number, number])[],
  threshold: number,
): WarningRow {
  const edge = fromNumber(threshold);
  const exact = parts.map(([num, den]) => den <= 0 ? null : ratio(num, den));
  const fires = exact.map((value) => {
    if (value === null) return false;
    const side = compare(value, edge);
    return indicator === "reserve" ? side < 0 : side > 0;
  });
  const first = fires.indexOf(true);
  return {
    scheme,
    year,
    indicator,
    threshold,
    values: exact.map((value) => value === null ? null : toNumber(value)),
    fires,
    first: first < 0 ? null : first,
  };
}

function cumulative(column: ArrayLike<number>): number[] {
  let sum = 0;
  return Array.from(column, (fen) => sum += fen);
}

function pairs(
  a: readonly number[],
  b: readonly number[],
): (readonly [number, number])[] {
  return a.map((value, m) => [value, b[m]!] as const);
}
