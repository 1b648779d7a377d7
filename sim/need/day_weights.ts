import { dateOf, dayNumber, MONTH_OF_DAY } from "../base/calendar.ts";

/** How days differ from each other within their month, from the registry. */
export interface DayPattern {
  /** Discharges by weekday, Monday first. */
  readonly weekday: readonly number[];
  /** Discharges on Labour Day and National Day holidays relative to other days. */
  readonly holiday: number;
  readonly springFestival: {
    /** Days before and after the first day of the year's first month. */
    readonly before: number;
    readonly after: number;
    /** Discharges in these days relative to other days. */
    readonly factor: number;
  };
}

/** Days in a year and in January and February together. */
const YEAR = 365, WINTER = 59;

/** 1–5 May and 1–7 October as days of the year: the fixed holidays of several days. */
const HOLIDAYS = [[120, 124], [273, 279]] as const;

/**
 * Weights of the 365 days of a year (出院日分布): a month has the volume of its
 * index, long or short; within it weekdays and holidays differ. The Spring
 * Festival is in January or February by year, so that these two months share
 * their volume and the festival decides where the trough is.
 *
 * @param months twelve month indices, mean 1
 * @param festival ISO date; `null` leaves both months at their own index
 */
export function dayWeights(
  months: readonly number[],
  year: number,
  festival: string | null,
  pattern: DayPattern,
): Float64Array {
  const { before, after, factor } = pattern.springFestival;
  const first = dateOf(year, 0);
  const feast = festival === null ? null : dayNumber(festival) - first;
  const weights = Float64Array.from({ length: YEAR }, (_, day) => {
    // Day 0 of the calendar, 2000-01-01, was a Saturday.
    const own = pattern.weekday[(dateOf(year, day) + 5) % 7]!;
    const near = feast !== null && day >= feast - before &&
      day <= feast + after;
    const off = HOLIDAYS.some(([from, to]) => day >= from && day <= to);
    return own * (near ? factor : 1) * (off ? pattern.holiday : 1);
  });
  const part = (day: number) =>
    feast !== null && day < WINTER ? 0 : MONTH_OF_DAY[day]!;
  const volume = new Float64Array(12), sum = new Float64Array(12);
  months.forEach((index, m) => {
    const at = feast !== null && m < 2 ? 0 : m;
    volume[at] = volume[at]! + index;
  });
  weights.forEach((w, day) => sum[part(day)] = sum[part(day)]! + w);
  return weights.map((w, day) => w * volume[part(day)]! / sum[part(day)]!);
}
