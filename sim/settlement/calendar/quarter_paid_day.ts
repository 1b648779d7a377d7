import { monthEnd } from "../../base/calendar.ts";

/**
 * The day on which quarter 0–3 is cleared (季度清算到账日), a day number: the end of
 * the month that is `lag` after its last. `R-CLR`, `clr.periods`.
 *
 * @example The first quarter, two months later
 * ```ts
 * import { isoDate } from "../../base/calendar.ts";
 * import { quarterPaidDay } from "./quarter_paid_day.ts";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(isoDate(quarterPaidDay(2025, 0, 2)), "2025-05-31");
 * ```
 */
export function quarterPaidDay(
  year: number,
  quarter: number,
  lag: number,
): number {
  const month = quarter * 3 + 2 + lag;
  return monthEnd(year + Math.floor(month / 12), month % 12);
}
