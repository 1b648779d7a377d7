import { dateOf, monthEnd } from "../base/calendar.ts";
import { cannotPlay } from "../base/issues.ts";
import { addWorkingDays } from "../base/working_days.ts";
import type { PayerCalendar } from "../model/calendar.ts";
import type { Values } from "../model/policy/mod.ts";
import type { PoolDates } from "../settlement/pool/book_sides.ts";

/**
 * Days of a pooled year (统收统支日程): the counties' plan by its day, the city's review
 * and the treasury in working days, then the transfer; the month's income before it,
 * the own subsidy by its day or months later. `R-GZ`; 赣州 2021 二(二). Part of the
 * run: it hands settings to the calendar.
 *
 * @param late months by county
 * @throws {ShapanError} if money would be transferred after its month, or before its income
 */
export function poolDates(
  year: number,
  { workingDays }: Pick<PayerCalendar, "workingDays">,
  values: Values,
  late: readonly number[],
): PoolDates {
  const months = Array.from({ length: 12 }, (_, month) => month);
  const ends = months.map((month) => monthEnd(year, month));
  const days = values["settlement.pool.reviewDays"] +
    values["settlement.pool.financeDays"];
  const day = (month: number, of: number) =>
    Math.min(monthEnd(year, month - 1) + of, monthEnd(year, month));
  const transfer = months.map((month) =>
    addWorkingDays(
      workingDays,
      day(month, values["settlement.pool.planDay"]),
      days,
    )
  );
  const income = months.map((month) =>
    day(month, values["settlement.pool.incomeDay"])
  );
  for (const month of months) {
    if (transfer[month]! > ends[month]!) {
      throw cannotPlay(
        "settlement.pool.planDay",
        values["settlement.pool.planDay"],
        {
          zh: `计划上报后还要审核和拨付 ${days} 个工作日，${
            month + 1
          } 月的拨付会落到下个月；提前上报日或减少工作日`,
          en:
            `review and treasury take ${days} working days more, so the transfer of month ${
              month + 1
            } would fall into the next; set an earlier day or fewer working days`,
        },
      );
    }
    if (income[month]! > transfer[month]!) {
      throw cannotPlay(
        "settlement.pool.incomeDay",
        values["settlement.pool.incomeDay"],
        {
          zh: `${month + 1} 月的收入晚于当月拨付；提前入账日，或推后计划上报日`,
          en: `income of month ${
            month + 1
          } comes after its transfer; set an earlier day, or a later day of the plan`,
        },
      );
    }
  }
  const [due, on] = values["settlement.pool.subsidyDue"].split("-").map(Number);
  return {
    first: dateOf(year, 0),
    income,
    transfer,
    monthEnd: ends,
    own: late.map((by) => day(due! - 1 + by, on!)),
  };
}
