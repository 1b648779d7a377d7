import { dayNumber } from "../../base/calendar.ts";
import { add, fromNumber, toNumber } from "../../base/ratio.ts";
import type { ClearingTerm } from "../../model/calendar.ts";

/** What decides by when a pool clears, `cal.*` of the registry. */
export interface ClearByOptions {
  /** Whether it is a pilot of earlier clearing. */
  readonly pilot: boolean;
  /** Its own day, `MM-DD` of the next year; `null` takes the table. */
  readonly own: string | null;
}

/** The term of a clearing year (清算年度期限): the last that begins by then, the first for years before all. */
export function clearingTerm(
  terms: readonly ClearingTerm[],
  year: number,
): ClearingTerm {
  return terms.findLast(({ yearFrom }) => yearFrom <= year) ?? terms[0]!;
}

/**
 * By which day the fund year is cleared (清算期限), a day number in the next year.
 * A pilot without a date of its own has the date of all pools. `R-CAL`: 清算提质
 * 增效三年行动计划.
 *
 * @example The year 2026 (EX-38)
 * ```ts
 * import { isoDate } from "../../base/calendar.ts";
 * import { clearBy } from "./clearing_term.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const terms = [{
 *   yearFrom: 2026,
 *   clearBy: "04-30",
 *   pilotBy: "03-31",
 *   shareLow: 0.03,
 *   shareHigh: 0.05,
 *   approximate: false,
 * }];
 * const day = clearBy(terms, 2026, { pilot: false, own: null });
 * assertEquals(isoDate(day), "2027-04-30");
 * ```
 */
export function clearBy(
  terms: readonly ClearingTerm[],
  year: number,
  { pilot, own }: ClearByOptions,
): number {
  const term = clearingTerm(terms, year);
  const monthDay = own ?? (pilot ? term.pilotBy : null) ?? term.clearBy;
  return dayNumber(`${year + 1}-${monthDay}`);
}

/**
 * The largest share of the year's payments that the clearing may be (清算资金占比上限),
 * `null` where nothing is asked. `R-CAL`; a target that is "about" a share has
 * the tolerance on top.
 */
export function clearingShareLimit(
  { shareHigh, approximate }: ClearingTerm,
  tolerance: number,
): number | null {
  if (shareHigh === null || !approximate) return shareHigh;
  return toNumber(add(fromNumber(shareHigh), fromNumber(tolerance)));
}
