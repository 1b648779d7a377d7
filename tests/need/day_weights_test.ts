import { assert, assertAlmostEquals } from "@std/assert";
import { dateOf, MONTH_OF_DAY } from "../../sim/base/calendar.ts";
import { dayWeights } from "../../sim/need/day_weights.ts";

const months = [
  0.98,
  0.83,
  1.07,
  1.03,
  1.03,
  1,
  1.04,
  1.02,
  0.99,
  0.97,
  1.02,
  1.02,
];
const pattern = {
  weekday: [1.1, 1, 1, 1, 1.1, 0.9, 0.7],
  holiday: 0.7,
  springFestival: { before: 6, after: 8, factor: 0.3 },
};

function volumes(weights: ArrayLike<number>): number[] {
  const sums = new Array<number>(12).fill(0);
  for (let day = 0; day < 365; day++) {
    sums[MONTH_OF_DAY[day]!]! += weights[day]!;
  }
  return sums;
}

Deno.test("months keep their volume; January and February share theirs", () => {
  const found = volumes(dayWeights(months, 2025, "2025-01-29", pattern));
  assertAlmostEquals(found[0]! + found[1]!, months[0]! + months[1]!, 1e-12);
  for (let m = 2; m < 12; m++) assertAlmostEquals(found[m]!, months[m]!, 1e-12);
});

Deno.test("the trough moves with the festival: January of 2023, February of 2026", () => {
  const early = volumes(dayWeights(months, 2023, "2023-01-22", pattern));
  const late = volumes(dayWeights(months, 2026, "2026-02-17", pattern));
  assert(early[0]! < early[1]!, `${early[0]} and ${early[1]} in 2023`);
  assert(late[1]! < 0.8 * late[0]!, `${late[0]} and ${late[1]} in 2026`);
});

Deno.test("a year without a known date keeps both months at their own index", () => {
  const found = volumes(dayWeights(months, 2040, null, pattern));
  months.forEach((index, m) => assertAlmostEquals(found[m]!, index, 1e-12));
});

Deno.test("Sundays are quiet, National Day too", () => {
  const weights = dayWeights(months, 2025, "2025-01-29", pattern);
  // 2025-06-16 was a Monday, day 166 of the year.
  assertAlmostEquals(weights[172]! / weights[166]!, 0.7 / 1.1, 1e-12);
  assert((dateOf(2025, 166) + 5) % 7 === 0);
  // 1 and 8 October are both Wednesdays.
  assertAlmostEquals(weights[273]! / weights[280]!, 0.7, 1e-12);
});
