import type { CityYear } from "../../metrics/realism/city_year.ts";
import { firstYear, type Values, yearsPlayed } from "../../model/policy/mod.ts";
import type { CityPlan } from "../../run.ts";
import { cityYear } from "../../run/city_year.ts";
import {
  type PlayedYear,
  type PlayOptions,
  playYears,
} from "../../run/play_year.ts";
import { groupingSources } from "../../run/group_rules.ts";
import { priceRules } from "../../run/price_rules.ts";
import { buildCity, type City, hospitalsIn } from "../../run/world_frames.ts";
import { yearValues } from "../../run/year_values.ts";

/** Years that groups are priced from, as the catalogue rules ask. */
const BASE_YEARS = 3;

/**
 * Plays the wanted years of a city's own scenario, and the years its groups are
 * priced from (分年推演核对). Nothing is settled: realism is about people,
 * illness, hospitals and bills, and what was booked.
 *
 * @returns years by number
 */
export async function playCityYears(
  plan: CityPlan,
  wanted: readonly number[],
  options: PlayOptions,
): Promise<Map<number, CityYear>> {
  const own = plan.scenario.valuesOn("9999-12-31");
  const history = yearsPlayed(own);
  const years = [...new Set([...wanted, ...history])].sort((a, b) => a - b);
  const city = buildCity(plan.facts, own["run.seed"]);
  const plans = years.map((year) => {
    const lineage = lineageOf(
      plan,
      year,
      Math.min(years[0]!, firstYear(own)),
    );
    return { year, lineage, values: lineage.at(-1)! };
  });
  const played = await playYears(
    city,
    plans,
    own["run.seed"],
    options,
    () => {},
  );
  return new Map(plans.map(({ year, values, lineage }, i) => [
    year,
    cityYear(
      city,
      played[i]!,
      lineage,
      i < BASE_YEARS
        ? null
        : rulesOf(city, year, played.slice(i - BASE_YEARS, i), values),
    ),
  ]));
}

/** Settings of each year from the population's first one to this. */
function lineageOf(plan: CityPlan, year: number, first: number): Values[] {
  return Array.from(
    { length: year - first + 1 },
    // Whatever share the scenario plays, a card is made of the whole city.
    (_, i) => ({ ...yearValues(plan, first + i), "population.sample": 1 }),
  );
}

function rulesOf(
  city: City,
  year: number,
  history: readonly PlayedYear[],
  values: Values,
) {
  return priceRules({
    history: history.map((y) => y.record),
    codes: city.codes.book,
    hospitals: hospitalsIn(city, year, values).archive,
    id: "realism",
    sources: groupingSources(city.facts),
  }, values);
}
