import { join } from "node:path";
import { factsFromCsv } from "../../sim/facts_from_csv.ts";
import { readCalendar, readSources, readText, ROOT } from "../../sim/io.ts";
import type { ScenarioResult } from "../../sim/model/result.ts";
import { loadScenario, type Scenario } from "../../sim/model/scenario/mod.ts";
import {
  type PlayedYear,
  type PlayOptions,
  playYears,
} from "../../sim/run/play_year.ts";
import { type CityPlan, rehearse } from "../../sim/run.ts";
import { buildCity, type City } from "../../sim/run/world_frames.ts";
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
  const sources = readSources(), calendar = readCalendar();
  const read = (path: string) => {
    const own = more[path.replace(/^scenarios\/|\.yaml$/g, "")];
    const text = own ?? readText(join(ROOT, path));
    return /^scenarios\/(zibo|yancheng)_2025\/city\.yaml$/.test(path)
      ? withInsured(text!, insured)
      : text;
  };
  const load = (id: string): Scenario => loadScenario(id, { read, sources });
  return ids.map((id) => {
    const scenario = load(id), values = scenario.valuesOn("9999-12-31");
    const old = values["run.preRegime"];
    const facts = factsFromCsv(
      (file) => readText(join(ROOT, "data", file))!,
      values["run.city"],
      values["population.area"],
    );
    return {
      scenario,
      preRegime: old === null ? scenario : load(old),
      facts,
      calendar,
      recordHash: "small",
      city: buildCity(facts, values["run.seed"]),
    };
  });
}

/** Rehearses plans without a word. */
export function rehearseQuietly(
  plans: readonly CityPlan[],
  options: PlayOptions = PLAIN,
): Promise<ScenarioResult[]> {
  return rehearse(plans, { ...options, onProgress: () => {} });
}

/** The years of a plan with claims and truth, oldest first: what `rehearse` settles. */
export function playSmall(
  plan: SmallPlan,
  years: readonly number[],
  options: PlayOptions = PLAIN,
): Promise<PlayedYear[]> {
  return playYears(
    plan.city,
    years.map((year) => ({ year, values: yearValues(plan, year) })),
    yearValues(plan, years[0]!)["run.seed"],
    options,
    () => {},
  );
}

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
