import { dateOf, dayNumber } from "../base/calendar.ts";

/** How outpatient days differ (门诊量日分布): visits relative to an ordinary weekday. */
export interface OutpatientDays {
  /** On a Saturday or Sunday. */
  readonly weekend: number;
  /** On a public holiday. */
  readonly holiday: number;
}

/** Days off as days of the year: New Year, 1–5 May, 1–7 October. */
const FIXED = [[0, 0], [120, 124], [273, 279]] as const;
/** Days off at the Spring Festival, from New Year's Eve. */
const FESTIVAL = { before: 1, after: 6 };

/**
 * Shares of the 365 days in a year's outpatient visits (门诊量日分布); they sum
 * to 1. A holiday counts as one whatever its weekday.
 *
 * @param festival ISO date of the Spring Festival; `null` if it is not known
 */
export function outpatientDays(
  year: number,
  festival: string | null,
  { weekend, holiday }: OutpatientDays,
): Float64Array {
  const first = dayNumber(`${year}-01-01`);
  const feast = festival === null ? Infinity : dayNumber(festival) - first;
  const weights = Float64Array.from({ length: 365 }, (_, day) => {
    const off = FIXED.some(([from, to]) => day >= from && day <= to) ||
      (day >= feast - FESTIVAL.before && day <= feast + FESTIVAL.after);
    if (off) return holiday;
    // Day 0 of the calendar, 2000-01-01, was a Saturday.
    return (dateOf(year, day) + 5) % 7 >= 5 ? weekend : 1;
  });
  const total = weights.reduce((a, b) => a + b, 0);
  return weights.map((x) => x / total);
}
