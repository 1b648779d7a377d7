import { join } from "node:path";
import type { Facts } from "../../sim/model/facts.ts";
import { drgFolders, withDrgRules } from "../../sim/drg_rules_from.ts";
import { factsFromCsv } from "../../sim/facts_from_csv.ts";
import { readScreens } from "../../sim/intake/read_screens.ts";
import { readCalendar, readSources, readText, ROOT } from "../../sim/io.ts";
import type { ScenarioResult } from "../../sim/model/result.ts";
import { loadScenario, type Scenario } from "../../sim/model/scenario/mod.ts";
import {
  type PlayedYear,
  type PlayOptions,
  playYears,
} from "../../sim/run/play_year.ts";
import { type CityPlan, type Played, rehearse } from "../../sim/run.ts";
import { buildCity, type City } from "../../sim/run/world_frames.ts";
import { asksForLists } from "../../sim/run/world_of.ts";
import { yearValues } from "../../sim/run/year_values.ts";

/** Persons of the small city: eleven blocks, so that tasks can be cut in several ways. */
export const SMALL = { employee: 16_000, resident: 27_000 } as const;

/** One thread, one task: what a test plays with unless it is about that. */
export const PLAIN: PlayOptions = { workers: 1, blocksPerTask: 64 };

/** A scenario with the city's insured replaced and nothing else. */
export interface SmallPlan extends CityPlan {
  readonly city: City;
}

/**
 * Plans of a city's own scenario files with fewer insured: same hospitals, same
 * rules. `more` are scenario files that exist for a test only, by id.
 */
export function smallPlans(
  ids: readonly string[],
  more: Readonly<Record<string, string>> = {},
  insured: { readonly employee: number; readonly resident: number } = SMALL,
): SmallPlan[] {
  const read = (path: string) => {
    const own = more[path.replace(/^scenarios\/|\.yaml$/g, "")];
    const text = own ?? readText(join(ROOT, path));
    return /^scenarios\/(zibo|yancheng)_2025\/city\.yaml$/.test(path)
      ? withInsured(text!, insured)
      : text;
  };
  return ids.map((id) => {
    const key = JSON.stringify([id, more, insured]);
    return once(PLANS, key, () => smallPlan(id, read));
  });
}

/**
 * Rehearses plans without a word. Where no `options` are given, a plan is played
 * and settled once for all tests of a group: results and years are read only.
 * With options everything is done afresh.
 */
export async function rehearseQuietly(
  plans: readonly CityPlan[],
  options?: PlayOptions,
): Promise<ScenarioResult[]> {
  const quiet = { ...(options ?? PLAIN), onProgress: () => {} };
  if (options !== undefined) return await rehearse(plans, quiet);
  const settled = (some: readonly CityPlan[]) =>
    once(
      RESULTS,
      some.map(numberOf).join(),
      () => rehearse(some, quiet, playedWith(some)),
    );
  // Beside a plan that asks for the lists of history, others have them too.
  if (plans.some((plan) => asksForLists(plan))) return await settled(plans);
  const results: ScenarioResult[] = [];
  for (const plan of plans) results.push(...await settled([plan]));
  return results;
}

/** The years of a plan with claims and truth, oldest first: what `rehearse` settles; shared as {@linkcode rehearseQuietly} shares. */
export function playSmall(
  plan: SmallPlan,
  years: readonly number[],
  options?: PlayOptions,
): Promise<PlayedYear[]> {
  const play = () =>
    playYears(
      plan.city,
      years.map((year) => ({ year, values: yearValues(plan, year) })),
      yearValues(plan, years[0]!)["run.seed"],
      options ?? PLAIN,
      () => {},
    );
  if (options !== undefined) return play();
  return once(YEARS, [numberOf(plan), ...years].join(), play);
}

const PLANS = new Map<string, SmallPlan>();
const FACTS = new Map<string, Facts>();
const NUMBERS = new Map<CityPlan, number>();
const RESULTS = new Map<string, Promise<ScenarioResult[]>>();
const YEARS = new Map<string, Promise<PlayedYear[]>>();
const PLAYED = new Map<Facts, Played>();

function numberOf(plan: CityPlan): number {
  return once(NUMBERS, plan, () => NUMBERS.size);
}

function once<K, V>(known: Map<K, V>, key: K, make: () => V): V {
  if (!known.has(key)) known.set(key, make());
  return known.get(key)!;
}

/** Years that other tests have played on the same facts; a key of the years says nothing of facts. */
function playedWith([first, ...others]: readonly CityPlan[]): Played {
  const { facts } = first!;
  return others.every((plan) => plan.facts === facts)
    ? once(PLAYED, facts, () => new Map())
    : new Map();
}

function smallPlan(
  id: string,
  read: (path: string) => string | undefined,
): SmallPlan {
  const load = (id: string): Scenario =>
    loadScenario(id, { read, sources: SOURCES });
  const scenario = load(id), values = scenario.valuesOn("9999-12-31");
  const old = values["run.preRegime"];
  const { "run.city": city, "population.area": area } = values;
  const preRegime = old === null ? scenario : load(old);
  const plain = once(
    FACTS,
    JSON.stringify([city, area]),
    () =>
      factsFromCsv((file) => readText(join(ROOT, "data", file))!, city, area),
  );
  const both = [scenario, preRegime];
  const facts = once(
    FACTS,
    JSON.stringify([city, area, ...drgFolders(both)]),
    () => withDrgRules(plain, both, (path) => readText(join(ROOT, path))),
  );
  return {
    scenario,
    preRegime,
    facts,
    calendar: CALENDAR,
    recordHash: "small",
    screens: SCREEN_TABLE,
    city: buildCity(facts, values["run.seed"]),
  };
}

const SOURCES = readSources(), CALENDAR = readCalendar();

const SCREEN_TABLE = readScreens({
  file: "screens.csv",
  text: readText(join(ROOT, "data/supervision/screens.csv"))!,
});

const INSURED = /(population\.insured:\s+value: )\{[^}]*\}/;

function withInsured(
  text: string,
  { employee, resident }: { employee: number; resident: number },
): string {
  if (!INSURED.test(text)) {
    throw new Error("Cannot make the city small: city.yaml sets no insured");
  }
  return text.replace(
    INSURED,
    `$1{ employee: ${employee}, resident: ${resident} }`,
  );
}
