/**
 * Working days (工作日): the week, with the days off and the make-up working days
 * that a country announces each year. Days are numbers, see `calendar.ts`.
 *
 * @module
 */
import { isoDate } from "./calendar.ts";

/** A day that is not what the week says (放假日、调休上班日). */
export interface DayException {
  /** Day number. */
  readonly day: number;
  /** A make-up working day, else a day off. */
  readonly working: boolean;
}

/** Which days are worked. */
export interface WorkingDays {
  /** Whether a day is worked that is not what the week says, by day number. */
  readonly exceptions: ReadonlyMap<number, boolean>;
  /** Calendar years whose days off are known; others follow the week alone. */
  readonly years: ReadonlySet<number>;
}

/** 1 January 2000 was a Saturday. */
const SATURDAY = 0, SUNDAY = 1;

/**
 * Makes a table of working days; of a day that is given twice, the later counts.
 *
 * @param years whose days off are all among the exceptions
 *
 * @example A month's data are pushed 15 working days after its settlement (EX-44)
 * ```ts
 * import { dayNumber, isoDate } from "./calendar.ts";
 * import { addWorkingDays, workingDays } from "./working_days.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const off = ["2026-05-01", "2026-05-04", "2026-05-05"].map(dayNumber);
 * const table = workingDays([
 *   ...off.map((day) => ({ day, working: false })),
 *   { day: dayNumber("2026-05-09"), working: true },
 * ], [2026]);
 * const due = addWorkingDays(table, dayNumber("2026-04-17"), 15);
 * assertEquals(isoDate(due), "2026-05-12");
 * ```
 */
export function workingDays(
  exceptions: readonly DayException[],
  years: Iterable<number>,
): WorkingDays {
  return {
    exceptions: new Map(exceptions.map(({ day, working }) => [day, working])),
    years: new Set(years),
  };
}

/** Whether a day falls on a Saturday or Sunday (周末). */
export function isWeekend(day: number): boolean {
  const weekday = (day % 7 + 7) % 7;
  return weekday === SATURDAY || weekday === SUNDAY;
}

/** Whether a day is worked (是否工作日). */
export function isWorkingDay({ exceptions }: WorkingDays, day: number) {
  return exceptions.get(day) ?? !isWeekend(day);
}

/** The first working day after a day (次一工作日). */
export function nextWorkingDay(table: WorkingDays, day: number): number {
  return addWorkingDays(table, day, 1);
}

/**
 * The n-th working day after a day (若干工作日之后), the day itself not counted; the
 * day itself for n = 0.
 */
export function addWorkingDays(
  table: WorkingDays,
  day: number,
  n: number,
): number {
  let at = day;
  for (let left = n; left > 0;) {
    at++;
    if (isWorkingDay(table, at)) left--;
  }
  return at;
}

/** Working days after `from` up to `to` (工作日数), `to` included; 0 where `to` is not later. */
export function countWorkingDays(
  table: WorkingDays,
  from: number,
  to: number,
): number {
  let n = 0;
  for (let day = from + 1; day <= to; day++) {
    if (isWorkingDay(table, day)) n++;
  }
  return n;
}

/** Years of a span of days whose days off are not known (无放假安排的年份): there the week alone decides. */
export function unknownYears(
  { years }: WorkingDays,
  from: number,
  to: number,
): number[] {
  const first = yearOf(from), last = yearOf(to);
  return Array.from({ length: last - first + 1 }, (_, i) => first + i)
    .filter((year) => !years.has(year));
}

function yearOf(day: number): number {
  return Number(isoDate(day).slice(0, 4));
}
