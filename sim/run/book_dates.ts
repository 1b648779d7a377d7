import { dateOf, dayNumber, monthEnd } from "../base/calendar.ts";
import type { BookDates } from "../settlement/booking/book_input.ts";
import type { YearValues } from "./year_values.ts";

/** The days on which a year's money moves (记账日期): day numbers, by its settings. */
export function bookDates(
  year: number,
  { start, months, end: last }: YearValues,
): BookDates {
  const end = (month: number) =>
    monthEnd(year + Math.floor(month / 12), month % 12);
  return {
    monthEnd: end,
    monthPaid: (month) => end(month + months[month]!["settlement.month.lag"]),
    prepaid: dayNumber(`${year}-${start["settlement.prepayment.date"]}`),
    // T+1: the day after.
    advanced: (day) => dateOf(year, day) + 1,
    clearing: dayNumber(`${year + 1}-${last["settlement.clearing.date"]}`),
  };
}
