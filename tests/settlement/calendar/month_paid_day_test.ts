import { assert, assertEquals } from "@std/assert";
import fc from "fast-check";
import { isoDate, monthEnd } from "../../../sim/base/calendar.ts";
import { isWorkingDay } from "../../../sim/base/working_days.ts";
import { readCalendar } from "../../../sim/io.ts";
import {
  monthCutoffDay,
  monthPaidDay,
  type PaidDayOptions,
} from "../../../sim/settlement/calendar/month_paid_day.ts";

const { workingDays: TABLE } = readCalendar();
const OPTIONS: PaidDayOptions = {
  payBy: "workdays",
  lag: 1,
  cutoffDay: 10,
  payWorkdays: null,
  instant: false,
};
const paid = (month: number, options: Partial<PaidDayOptions>) =>
  isoDate(monthPaidDay(TABLE, 2025, month, { ...OPTIONS, ...options }));

Deno.test("with a lag a month is paid at the end of a later month, December in the next year", () => {
  const lag = (month: number, months: number) =>
    paid(month, { payBy: "lag", lag: months });
  assertEquals([lag(0, 1), lag(11, 1), lag(11, 2)], [
    "2025-02-28",
    "2026-01-31",
    "2026-02-28",
  ]);
});

Deno.test("September is applied for by 10 October, just after the holidays, and paid 30 working days later, 20 with instant settlement", () => {
  assertEquals(isoDate(monthCutoffDay(2025, 8, 10)), "2025-10-10");
  // The Saturday after is worked.
  assertEquals(paid(8, {}), "2025-11-20");
  assertEquals(paid(8, { instant: true }), "2025-11-06");
  assertEquals(paid(8, { payWorkdays: 1 }), "2025-10-11");
});

Deno.test("Spring Festival makes the money of January late", () => {
  const days = (month: number) => {
    const day = monthPaidDay(TABLE, 2024, month, OPTIONS);
    return day - monthCutoffDay(2024, month, 10);
  };
  // 10 February 2024 is the festival; June has no holiday before it is paid.
  assertEquals([days(0), days(5)], [47, 42]);
});

Deno.test("by working days a month is never paid before the last day to apply, nor later months before earlier ones", () => {
  fc.assert(fc.property(
    fc.integer({ min: 2011, max: 2030 }),
    fc.integer({ min: 1, max: 28 }),
    fc.integer({ min: 1, max: 60 }),
    (year, cutoffDay, payWorkdays) => {
      let before = 0;
      for (let month = 0; month < 12; month++) {
        const day = monthPaidDay(TABLE, year, month, {
          ...OPTIONS,
          cutoffDay,
          payWorkdays,
        });
        assert(day > monthEnd(year, month) + cutoffDay && day > before);
        assert(isWorkingDay(TABLE, day));
        before = day;
      }
    },
  ));
});
