import { group } from "../../grouping/group.ts";
import { route } from "../../grouping/route.ts";
import type { CityYear } from "../../metrics/realism/city_year.ts";
import { type Cases, METHODS, NO_GROUP } from "../../model/ledger.ts";
import type { CityPlan } from "../../run.ts";
import {
  type PlayedYear,
  type PlayOptions,
  playYears,
} from "../../run/play_year.ts";
import { priceRules, routes } from "../../run/price_rules.ts";
import { buildCity, type City, yearFrame } from "../../run/world_frames.ts";
import { yearValues } from "../../run/year_values.ts";
import { meetPeople } from "./meet_people.ts";

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
  const own = plan.scenario.valuesOn("9999-12-31"), last = own["run.year"];
  const history = Array.from(
    { length: own["run.historyYears"] + 1 },
    (_, i) => last - i,
  );
  const years = [...new Set([...wanted, ...history])].sort((a, b) => a - b);
  const city = buildCity(plan.facts, own["run.seed"]);
  const plans = years.map((year) => ({ year, values: yearValues(plan, year) }));
  const played = await playYears(
    city,
    plans,
    own["run.seed"],
    options,
    () => {},
  );
  return new Map(years.map((year, i) => [
    year,
    cityYear(plan, city, played, i),
  ]));
}

function cityYear(
  plan: CityPlan,
  city: City,
  played: readonly PlayedYear[],
  row: number,
): CityYear {
  const { record, truth, insured } = played[row]!;
  const values = yearValues(plan, record.year), { facts } = plan;
  const frame = yearFrame(city, record.year, values["run.seed"], values);
  const codes = city.codes.book, hospitals = city.hospitals.archive;
  const season = new Map(facts.diseases.map((d) => [d.icd10, d.season]));
  const methods = route(record.claims, codes, routes(values));
  const dip = METHODS.indexOf("dip");
  return {
    record,
    truth,
    codes,
    hospitals,
    counties: city.counties.id,
    population: facts.counties.reduce((n, c) => n + c.population, 0),
    insured,
    ...meetPeople(frame, record.claims),
    firstPay: values["claims.selfPaid.firstShare"],
    season: codes.category.map((category) => season.get(category) ?? "none"),
    paidByCase: methods.map((method) => Number(method === dip)),
    points: row < BASE_YEARS ? null : pointsOf(
      plan,
      city,
      played.slice(row - BASE_YEARS, row),
      record,
      methods,
    ),
  };
}

/** Points of each claim's group, priced from the years before; 0 without a group. */
function pointsOf(
  plan: CityPlan,
  city: City,
  history: readonly PlayedYear[],
  record: PlayedYear["record"],
  methods: Cases["method"],
): Float64Array {
  const codes = city.codes.book, hospitals = city.hospitals.archive;
  const { catalogue } = priceRules(
    history.map((y) => y.record),
    codes,
    hospitals,
    yearValues(plan, record.year),
    "realism",
  );
  const cases = group(record.claims, methods, catalogue);
  return Float64Array.from(
    cases.group,
    (g) => g === NO_GROUP ? 0 : catalogue.points[g]!,
  );
}
