import { sum } from "../../base/sum.ts";
import type { CityYear } from "../../metrics/realism/city_year.ts";
import { type CityPlan, playedYears, settleSides } from "../../run.ts";
import type { Played, RunOptions } from "../../run.ts";
import { cityYear } from "../../run/city_year.ts";
import { rememberStages } from "../../run/remember_stages.ts";
import { yearValues } from "../../run/year_values.ts";

/**
 * Plays and settles the years of a scenario that holds for several (逐年推演并结算):
 * what institutions do in a year follows from the one before, and what the fund
 * pays is what was settled. Groups are not priced.
 *
 * @param played years of earlier plays, which are not played again
 * @returns years by number, oldest first; the first is the last one before the rules
 */
export async function playSettledYears(
  plan: CityPlan,
  options: RunOptions,
  played: Played = new Map(),
): Promise<Map<number, CityYear>> {
  const memory = rememberStages();
  const [side] = await settleSides([plan], options, played, memory);
  const { city, years } = await playedYears(plan, options, played, memory);
  const settled = new Map(
    side!.course.map(({ year, withheld, settlements }) => [year, {
      withheld,
      refused: settlements.map(({ deductions }) => sum(deductions)),
    }]),
  );
  const lineage = years.map(({ record }) => yearValues(plan, record.year));
  return new Map(years.map((year, i) => {
    const { record } = year;
    return [record.year, {
      ...cityYear(city, year, lineage.slice(0, i + 1), null),
      ...settled.get(record.year),
    }];
  }));
}
