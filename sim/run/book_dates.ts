import { dateOf, dayNumber, monthEnd } from "../base/calendar.ts";
import type { PayerCalendar } from "../model/calendar.ts";
import type { BookDates } from "../settlement/booking/book_input.ts";
import { payerDates } from "./payer_dates.ts";
import type { YearValues } from "./year_values.ts";

/** The days on which a year's money moves (记账日期): day numbers, by its settings. */
export function bookDates(
  year: number,
  through: YearValues,
  calendar: PayerCalendar,
): BookDates {
  const { days, paid, quarters } = payerDates(calendar, year, through);
  const end = (month: number) =>
    monthEnd(year + Math.floor(month / 12), month % 12);
  return {
    monthEnd: end,
    monthPaid: (month) => paid[month]!,
    prepaid: dayNumber(
      `${year}-${through.start["settlement.prepayment.date"]}`,
    ),
    // T+1: the day after.
    advanced: (day) => dateOf(year, day) + 1,
    quarterPaid: (quarter) => quarters[quarter]!,
    clearing: days.clearing,
  };
}
