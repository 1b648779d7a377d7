/**
 * Days as numbers (日期): days since 2000-01-01. The journal has the true
 * calendar; a simulated year has 365 days, so 29 February is never played
 * (dip-rules section 11).
 *
 * @module
 */

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const EPOCH = Date.UTC(2000, 0, 1);
const MILLISECONDS = 86_400_000;
/** 1 March in a simulated year. */
const MARCH = 59;

/** Month 0–11 of a day of the year 0–364. */
export const MONTH_OF_DAY: Uint8Array = Uint8Array.from(
  DAYS.flatMap((n, month) => new Array<number>(n).fill(month)),
);

/** Days since 2000-01-01 of an ISO date. */
export function dayNumber(date: string): number {
  const time = Date.parse(`${date}T00:00:00Z`);
  const day = (time - EPOCH) / MILLISECONDS;
  // The engine's own parser turns 30 February into 2 March.
  if (Number.isNaN(day) || isoDate(day) !== date) {
    throw new RangeError(
      `Cannot read a date: current value is "${date}"; write it like "2025-01-31"`,
    );
  }
  return day;
}

/** The ISO date of a day number. */
export function isoDate(day: number): string {
  return new Date(EPOCH + day * MILLISECONDS).toISOString().slice(0, 10);
}

/** Day number of the last day of a month, 0 = January. */
export function monthEnd(year: number, month: number): number {
  return (Date.UTC(year, month + 1, 0) - EPOCH) / MILLISECONDS;
}

/** Day number of a day 0–364 of a simulated year: day 59 is 1 March in every year. */
export function dateOf(year: number, dayOfYear: number): number {
  const first = monthEnd(year - 1, 11) + 1;
  const leap = dayOfYear >= MARCH && monthEnd(year, 1) - first === MARCH;
  return first + dayOfYear + (leap ? 1 : 0);
}
