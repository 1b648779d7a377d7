import { assert } from "@std/assert";
import { populationFrame } from "../../sim/run/population_frame.ts";
import { yearValues } from "../../sim/run/year_values.ts";
import { smallPlans } from "../support/small_city.ts";

const [plan] = smallPlans(["lishui_2011_2015/baseline"]);

/** Share of 65 and over among the insured of 2015, played from a year on. */
function oldPeople(from: number): number {
  const lineage = Array.from(
    { length: 2015 - from + 1 },
    (_, i) => yearValues(plan!, from + i),
  );
  const { turnover } = populationFrame(
    plan!.city.facts,
    2015,
    lineage.at(-1)!,
    lineage,
  );
  // The last row is the year after; cells are (age × 2 + sex) × 2 + scheme.
  const people = turnover.expected.at(-2)!;
  let old = 0, all = 0;
  people.forEach((n, cell) => {
    all += n;
    if (cell >> 2 >= 65) old += n;
  });
  return old / all;
}

Deno.test("a city played for longer is as old in the year of the age table as one that begins just before it", () => {
  const short = oldPeople(2014), long = oldPeople(2010);
  assert(Math.abs(long - short) < 0.008, `${short} and ${long}`);
});
