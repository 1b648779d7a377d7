/**
 * Days as numbers (日期): days since 2000-01-01, in the calendar without leap
 * days within a simulated year (a year has 365 days; dip-rules section 11).
 *
 * @module
 */

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const EPOCH = Date.UTC(2000, 0, 1);
const MILLISECONDS = 86_400_000;

/** Month 0–11 of a day of the year 0–364. */
export const MONTH_OF_DAY: Uint8Array = Uint8Array.from(
  DAYS.flatMap((n, month) => new Array<number>(n).fill(month)),
);

/** Days since 2000-01-01 of an ISO date. */
export function dayNumber(isoDate: string): number {
  const time = Date.parse(`${isoDate}T00:00:00Z`);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(isoDate) || Number.isNaN(time)) {
    throw new RangeError(`Cannot read a date: current value is "${isoDate}"`);
  }
  return (time - EPOCH) / MILLISECONDS;
}

/** The ISO date of a day number. */
export function isoDate(day: number): string {
  return new Date(EPOCH + day * MILLISECONDS).toISOString().slice(0, 10);
}

/** Day number of the last day of a month, 0 = January. */
export function monthEnd(year: number, month: number): number {
  return (Date.UTC(year, month + 1, 0) - EPOCH) / MILLISECONDS;
}
