import { assertEquals } from "@std/assert";
import fc from "fast-check";
import { dayNumber, isoDate } from "../../sim/base/calendar.ts";
import {
  addWorkingDays,
  countWorkingDays,
  isWeekend,
  isWorkingDay,
  nextWorkingDay,
  unknownYears,
  workingDays,
} from "../../sim/base/working_days.ts";

const WEEKS = workingDays([], []);
const MAY_2026 = workingDays([
  ...["2026-05-01", "2026-05-04", "2026-05-05"].map((date) => ({
    day: dayNumber(date),
    working: false,
  })),
  { day: dayNumber("2026-05-09"), working: true },
], [2026]);
const day = fc.integer({ min: -1000, max: 20_000 });
const table = fc.array(
  fc.record({ day, working: fc.boolean() }),
  { maxLength: 300 },
).map((days) => workingDays(days, []));

Deno.test("EX-44: fifteen working days after 17 April 2026 is 12 May, past Labour Day and a Saturday that is worked", () => {
  const from = dayNumber("2026-04-17");
  assertEquals(isoDate(addWorkingDays(MAY_2026, from, 15)), "2026-05-12");
  assertEquals(isoDate(addWorkingDays(WEEKS, from, 15)), "2026-05-08");
  assertEquals(countWorkingDays(MAY_2026, from, dayNumber("2026-05-12")), 15);
});

Deno.test("a Friday's next working day is Monday, or the Saturday that is made up for", () => {
  const next = (date: string) =>
    isoDate(nextWorkingDay(MAY_2026, dayNumber(date)));
  assertEquals(next("2026-05-15"), "2026-05-18");
  assertEquals(next("2026-05-08"), "2026-05-09");
  assertEquals(next("2026-04-30"), "2026-05-06");
});

Deno.test("weekends are those of the calendar, also before 2000", () => {
  fc.assert(fc.property(day, (d) => {
    const weekday = new Date(`${isoDate(d)}T00:00:00Z`).getUTCDay();
    assertEquals(isWeekend(d), weekday === 0 || weekday === 6);
  }));
});

Deno.test("counting to the n-th working day gives n, and that day is worked", () => {
  fc.assert(
    fc.property(table, day, fc.integer({ min: 1, max: 60 }), (t, d, n) => {
      const at = addWorkingDays(t, d, n);
      assertEquals(countWorkingDays(t, d, at), n);
      assertEquals(isWorkingDay(t, at), true);
      assertEquals(addWorkingDays(t, d, 0), d);
    }),
  );
});

Deno.test("working days of two spans that meet add up", () => {
  const span = fc.integer({ min: 0, max: 200 });
  fc.assert(fc.property(table, day, span, span, (t, d, a, b) => {
    assertEquals(
      countWorkingDays(t, d, d + a) + countWorkingDays(t, d + a, d + a + b),
      countWorkingDays(t, d, d + a + b),
    );
  }));
});

Deno.test("years whose days off are not known are named", () => {
  const years = unknownYears(
    MAY_2026,
    dayNumber("2025-12-31"),
    dayNumber("2028-01-01"),
  );
  assertEquals(years, [2025, 2027, 2028]);
});
