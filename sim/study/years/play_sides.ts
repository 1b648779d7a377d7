import { cannotPlay } from "../../base/issues.ts";
import { reformYear } from "../../model/policy/mod.ts";
import { withSettings } from "../../model/scenario/mod.ts";
import type { HeldAgainst } from "../../model/realism.ts";
import type { Years, YearsSide } from "../../model/years.ts";
import type { CityPlan, Plan, Played, RunOptions } from "../../run.ts";
import { playSettledYears } from "../realism/play_settled_years.ts";
import { publishedTotals } from "./published_totals.ts";
import { yearTotals } from "./year_totals.ts";

/** Scenarios that a city's name stands for: the counterfactual first, then what the city's article tells of. */
export const SIDES_OF: Readonly<Record<string, readonly string[]>> = {
  lishui_2011_2015: ["lishui_2011_2015/open", "lishui_2011_2015/controlled"],
};

/**
 * Plays scenarios year by year on the same people with the same luck, beside what
 * their city published (逐年推演). Years that two scenarios share are played once;
 * what was published enters no play.
 *
 * @throws {ShapanError} if a scenario reads claims or holds for one year only
 */
export async function playSides(
  plans: readonly Plan[],
  { targets }: Pick<HeldAgainst, "targets">,
  options: RunOptions,
): Promise<Years> {
  const played: Played = new Map(), sides: YearsSide[] = [];
  for (const plan of plans) {
    const { scenario, recordHash } = plan;
    const values = scenario.valuesOn("9999-12-31"), since = reformYear(values);
    if ("given" in plan || since === values["run.year"]) {
      throw cannotPlay("run.since", since, {
        zh:
          "逐年推演要求方案的规则跨几年：把 run.since 设在 run.year 之前，如 lishui_2011_2015/open",
        en:
          "years are played of a scenario whose rules hold for several: set run.since before run.year, as lishui_2011_2015/open does",
      });
    }
    sides.push({
      scenario: scenario.id,
      titleZh: scenario.titleZh,
      titleEn: scenario.titleEn,
      since,
      recordHash,
      rows: yearTotals(await playSettledYears(whole(plan), options, played)),
    });
  }
  const city = plans[0]!.scenario.valuesOn("9999-12-31")["run.city"];
  return { city, sides, published: publishedTotals(targets, city) };
}

/** Whatever share a scenario plays, totals are of the whole city. */
function whole(plan: CityPlan): CityPlan {
  return {
    ...plan,
    scenario: withSettings(plan.scenario, { "population.sample": 1 }),
  };
}
