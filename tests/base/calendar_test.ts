import { assertEquals, assertThrows } from "@std/assert";
import fc from "fast-check";
import {
  dateOf,
  dayNumber,
  isoDate,
  MONTH_OF_DAY,
  monthEnd,
} from "../../sim/base/calendar.ts";

Deno.test("days are counted from 2000-01-01 through leap years", () => {
  assertEquals(dayNumber("2000-01-01"), 0);
  assertEquals(dayNumber("1999-12-31"), -1);
  assertEquals(dayNumber("2000-03-01"), 60);
  assertEquals(dayNumber("2025-01-31"), 9162);
});

Deno.test("a day number and its date are the same day", () => {
  fc.assert(
    fc.property(fc.integer({ min: -30000, max: 60000 }), (day) => {
      assertEquals(dayNumber(isoDate(day)), day);
    }),
    { seed: 20250101, numRuns: 500 },
  );
});

Deno.test("dates that do not exist are refused", () => {
  assertEquals(isoDate(dayNumber("2024-02-29")), "2024-02-29");
  for (
    const text of [
      "2025-02-29",
      "2025-02-30",
      "2025-04-31",
      "2025-13-01",
      "2025-00-10",
      "2025-1-31",
      "20250131",
      "2025-01-31T00:00",
      "",
    ]
  ) {
    assertThrows(() => dayNumber(text), RangeError, `"${text}"`);
  }
});

Deno.test("a month ends on its last day, in leap years too", () => {
  const ends = (year: number) =>
    [0, 1, 3, 11].map((month) => isoDate(monthEnd(year, month)));
  assertEquals(ends(2025), [
    "2025-01-31",
    "2025-02-28",
    "2025-04-30",
    "2025-12-31",
  ]);
  assertEquals(ends(2024)[1], "2024-02-29");
});

Deno.test("a simulated year has 365 days, each in its month, and no 29 February", () => {
  assertEquals(MONTH_OF_DAY.length, 365);
  for (const year of [2023, 2024, 2025]) {
    const dates = Array.from(
      MONTH_OF_DAY,
      (_, day) => isoDate(dateOf(year, day)),
    );
    assertEquals(new Set(dates).size, 365);
    assertEquals(dates.map((date) => Number(date.slice(5, 7)) - 1), [
      ...MONTH_OF_DAY,
    ]);
    assertEquals([58, 59].map((day) => dates[day]), [
      `${year}-02-28`,
      `${year}-03-01`,
    ]);
    assertEquals([dates[0], dates[364]], [`${year}-01-01`, `${year}-12-31`]);
  }
});
