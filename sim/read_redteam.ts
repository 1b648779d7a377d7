/**
 * A red team on disk (红队方案文件夹): an honest city, a file a lever, and one in which
 * institutions weigh what they do. Whoever puts a file into the folder has put a
 * lever into the book.
 *
 * @module
 */
import { ShapanError } from "./base/issues.ts";
import { cityPlan } from "./city_plan.ts";
import { ruledCities, scenarioIds } from "./list_names.ts";
import type { Values } from "./model/policy/mod.ts";
import type { RedTeamEntry } from "./model/redteam.ts";
import { type Scenario, withSettings } from "./model/scenario/mod.ts";
import type { CityPlan } from "./run.ts";
import type { RedTeamPlans } from "./study/redteam/play_red_team.ts";

/** Rules that the files inherit. */
const HOME = "zibo_2025/baseline";

/** Rules that are played where all are asked for: each city's baseline, and what else of it pays otherwise. */
export const ALL_RULES: readonly string[] = [
  "zibo_2025",
  "yancheng_2025",
  "yancheng_2025/drg",
  "ganzhou_2021",
  "lishui_2011_2015",
  "lishui_2011_2015/dual",
];

/**
 * Reads `scenarios/redteam`: against the rules of Zibo as they stand in the files,
 * against other rules with what the files change of Zibo's.
 *
 * @param rules a city, whose baseline is meant, or a scenario of one, such as `yancheng_2025/drg`
 * @throws {ShapanError} where there are no such rules, or none of their claims are generated
 */
export async function readRedTeam(rules: string): Promise<RedTeamPlans> {
  const ids = scenarioIds(), cities = ruledCities();
  const id = rules.includes("/") ? rules : `${rules}/baseline`;
  const [city] = id.split("/") as [string];
  if (!cities.includes(city)) {
    throw new ShapanError([{
      code: "unknown-city",
      given: rules,
      allowed: cities.join(", "),
    }]);
  }
  const base = "redteam/base";
  const levers = [
    base,
    ...ids.filter((id) => id.startsWith("redteam/levers/")).sort(),
  ];
  const home = await plan(HOME), place = id === HOME ? home : await plan(id);
  const planOf = async (lever: string): Promise<CityPlan> => {
    const own = await plan(lever);
    return id === HOME ? own : {
      ...place,
      scenario: moved(own.scenario, home.scenario, place.scenario),
      preRegime: moved(own.preRegime, home.preRegime, place.preRegime),
      ...(own.screens === undefined ? {} : { screens: own.screens }),
    };
  };
  const entries = await Promise.all(levers.map(async (id) => {
    const { titleZh, titleEn } = (await plan(id)).scenario;
    return { id, titleZh, titleEn } satisfies RedTeamEntry;
  }));
  const { titleZh, titleEn } = place.scenario;
  return {
    city,
    base: { id, titleZh, titleEn },
    levers: entries,
    planOf: (lever) => planOf(levers[lever]!),
    deterrence: () => planOf("redteam/deterrence"),
  };
}

/** What one scenario sets otherwise than its city, set in another city. */
function moved(from: Scenario, home: Scenario, to: Scenario): Scenario {
  const own = from.valuesOn(ALWAYS), old = home.valuesOn(ALWAYS);
  const set = Object.entries(own).filter(([key, value]) =>
    (!key.startsWith("run.")) &&
    JSON.stringify(value) !== JSON.stringify(old[key as keyof Values])
  );
  return withSettings(to, Object.fromEntries(set) as Partial<Values>);
}

const ALWAYS = "9999-12-31";

/** The scenario of a file, with a truth to be held against. */
function plan(id: string): Promise<CityPlan> {
  return cityPlan(id, {
    zh: "读入的病例没有真实情况可对照；请用推演城市的方案",
    en:
      "claims that were read have no truth to be held against; use a scenario of a city",
  });
}
