/**
 * The door to red teams (红队入口): plays every lever against a city's rules in memory.
 * The command `shapan redteam` writes the same numbers to files.
 *
 * @module
 */
import { ShapanError } from "./base/issues.ts";
import type { PlaySettings } from "./compare.ts";
import type { RedTeamBook } from "./model/redteam.ts";
import { readRedTeam } from "./read_redteam.ts";
import { type Scenario, withSettings } from "./model/scenario/mod.ts";
import type { CityPlan } from "./run.ts";
import { BLOCKS_PER_TASK } from "./run/play_year.ts";
import {
  playRedTeam as playPlans,
  type RedTeamPlans,
} from "./study/redteam/play_red_team.ts";

/** How a red team is played. */
export interface RedTeamSettings
  extends Pick<PlaySettings, "workers" | "threads" | "blocksPerTask"> {
  /** Times the inspectors' days of the curve of deterrence, from 0; as the command has them unless given. */
  readonly efforts?: readonly number[];
  /** Times the slips of the pen that the honest city is played with; as the command has them unless given. */
  readonly slips?: readonly number[];
  /** Levers by the name of their file, such as `upcoding`; all unless given. */
  readonly levers?: readonly string[];
  /** Share of the city that is played; as the files have it unless given. */
  readonly sample?: 1 | 0.5 | 0.25 | 0.125 | 0.0625 | 0.03125 | 0.015625;
}

/**
 * Plays a red team (红队推演): every lever of `scenarios/redteam/levers` by a known dose
 * against a city's rules, on the same people with the same luck.
 *
 * @param rules a city, such as `zibo_2025`
 * @throws {ShapanError} where there are no such rules or levers, or none of their claims are generated
 *
 * @example
 * ```ts ignore
 * import { displayTable, playRedTeam, redTeamTable } from "shapan";
 *
 * const book = await playRedTeam("zibo_2025");
 * displayTable(redTeamTable(book));
 * ```
 */
export async function playRedTeam(
  rules: string,
  { efforts, slips, levers, sample, ...settings }: RedTeamSettings = {},
): Promise<RedTeamBook> {
  const plans = pulled(await readRedTeam(rules), levers);
  const { planOf, deterrence } = plans;
  return await playPlans({
    ...plans,
    planOf: async (lever) => sampled(await planOf(lever), sample),
    deterrence: async () => sampled(await deterrence(), sample),
    ...(efforts && { efforts }),
    ...(slips && { slips }),
  }, {
    workers: settings.workers ?? 1,
    blocksPerTask: settings.blocksPerTask ?? BLOCKS_PER_TASK,
    ...(settings.threads && { threads: settings.threads }),
    onProgress: () => {},
  });
}

/** The honest city and some of the levers. */
function pulled(
  plans: RedTeamPlans,
  names: readonly string[] | undefined,
): RedTeamPlans {
  if (names === undefined) return plans;
  const known = plans.levers.map(({ id }) => id.replace(/^.*\//, ""));
  const rows = [0, ...names.map((name) => known.indexOf(name, 1))];
  const wrong = names.filter((_, n) => rows[n + 1] === -1);
  if (wrong.length > 0) {
    throw new ShapanError([{
      code: "wrong-choice",
      key: "levers",
      given: wrong.join(", "),
      allowed: known.slice(1).join(", "),
    }]);
  }
  return {
    ...plans,
    levers: rows.map((row) => plans.levers[row]!),
    planOf: (lever) => plans.planOf(rows[lever]!),
  };
}

/** A plan with another share of the city's people. */
function sampled(plan: CityPlan, sample: RedTeamSettings["sample"]): CityPlan {
  if (sample === undefined) return plan;
  const own = (scenario: Scenario) =>
    withSettings(scenario, { "population.sample": sample });
  return {
    ...plan,
    scenario: own(plan.scenario),
    preRegime: own(plan.preRegime),
  };
}
