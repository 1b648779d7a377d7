/**
 * What institutions are told in a year, and when (一年中的消息): pushes on the months
 * of the year itself, the release after the clearing of the year before. Part of
 * the run: it reads the calendar.
 *
 * @module
 */
import type { PayerCalendar } from "../../model/calendar.ts";
import { dateOf } from "../../base/calendar.ts";
import { payerDates } from "../payer_dates.ts";
import type { YearValues } from "../year_values.ts";

/** A day on which something about the value is learnt. */
export type News =
  /** The pace of the year until the end of a month, 1–12. */
  | { readonly day: number; readonly months: number }
  /** What the year before came to. */
  | { readonly day: number; readonly cleared: true };

/** News of a year that arrive within it, in order. */
export function newsOf(
  calendar: PayerCalendar,
  year: number,
  rules: YearValues,
  lastRules: YearValues,
): News[] {
  const own = payerDates(calendar, year, rules).published.flatMap(
    ({ kind, period, day }): News[] => {
      const month = kind === "monthly"
        ? Number(period.slice(-2))
        : kind === "quarterly"
        ? Number(period.slice(-1)) * 3
        : 0;
      return month === 0 ? [] : [{ day, months: month }];
    },
  );
  const last = payerDates(calendar, year - 1, lastRules).published.flatMap(
    ({ what, day }): News[] =>
      what.includes("pointValue") ? [{ day, cleared: true }] : [],
  );
  const end = dateOf(year + 1, 0);
  return [...own, ...last].filter(({ day }) => day < end)
    .sort((a, b) => a.day - b.day);
}
