import { assert, assertAlmostEquals } from "@std/assert";
import { dateOf, isoDate } from "../../sim/base/calendar.ts";
import { outpatientDays } from "../../sim/claims/outpatient_days.ts";

const PATTERN = { weekend: 0.6, holiday: 0.4 };

Deno.test("a year's shares of visits sum to 1 in every year", () => {
  for (let year = 2011; year <= 2027; year++) {
    const days = outpatientDays(year, `${year}-02-01`, PATTERN);
    assertAlmostEquals(days.reduce((a, b) => a + b), 1, 1e-12);
  }
});

Deno.test("a Saturday has six tenths of a Friday's visits, in leap years too", () => {
  for (const year of [2024, 2025]) {
    const days = outpatientDays(year, null, PATTERN);
    for (let day = 10; day < 360; day++) {
      if ((day > 110 && day < 130) || (day > 265 && day < 285)) continue;
      const weekday = new Date(isoDate(dateOf(year, day))).getUTCDay();
      const weekend = weekday === 0 || weekday === 6;
      assertAlmostEquals(
        days[day]! / days[10 + workday(year)]!,
        weekend ? 0.6 : 1,
      );
    }
  }
});

/** Days from 11 January to the next Wednesday. */
function workday(year: number): number {
  return (3 - new Date(isoDate(dateOf(year, 10))).getUTCDay() + 7) % 7;
}

Deno.test("days off count as holidays whatever their weekday", () => {
  // 2025: Spring Festival on 29 January, New Year's Eve the day before.
  const days = outpatientDays(2025, "2025-01-29", PATTERN);
  const ordinary = days[15]!;
  for (const day of [0, 27, 28, 34, 120, 124, 273, 279]) {
    assertAlmostEquals(days[day]! / ordinary, 0.4, 1e-9, `day ${day}`);
  }
  // The day before, and the Wednesday after the festival week.
  for (const day of [26, 35]) assert(days[day]! / ordinary > 0.5, `day ${day}`);
});

Deno.test("where the festival is not known, its days are like any others", () => {
  const days = outpatientDays(2025, null, PATTERN);
  assertAlmostEquals(days[28]!, days[15]!);
});
