import type { ScenarioResult } from "../../model/result.ts";
import {
  type Plan,
  type Played,
  playedYears,
  type RunOptions,
} from "../../run.ts";
import type { TriedYear } from "../../run/raise_trials.ts";
import { settleCourse } from "../../run/settle_course.ts";
import { settleGiven } from "../../run/settle_given.ts";

/** A policy year whose coefficients may be tried, and what it is called. */
export interface TriedPlan
  extends TriedYear, Pick<ScenarioResult, "city" | "titleZh" | "titleEn"> {
  readonly scenario: string;
  readonly recordHash: string;
  readonly year: number;
}

/** Plays and settles the policy year of a plan so that other coefficients can be tried on it (系数试算年度). */
export async function triedPlan(
  plan: Plan,
  options: RunOptions,
  played: Played = new Map(),
): Promise<TriedPlan> {
  const { scenario, recordHash } = plan;
  const settings = scenario.valuesOn("9999-12-31");
  const named = {
    scenario: scenario.id,
    titleZh: scenario.titleZh,
    titleEn: scenario.titleEn,
    recordHash,
    city: settings["run.city"],
    year: settings["run.year"],
  };
  if ("given" in plan) {
    const { given, through, rules, settled, again } = settleGiven(plan);
    const { hospitals } = given;
    return { ...named, hospitals, through, rules, settled, again };
  }
  const { city, years } = await playedYears(plan, options, played);
  const { policy } = settleCourse(plan, city, years).final;
  const { hospitals, through, rules, settled, again } = policy;
  return { ...named, hospitals, through, rules, settled, again };
}
