import { yearsPlayed } from "../../model/policy/mod.ts";
import type { Outcome, ScenarioResult } from "../../model/result.ts";
import { rememberStages } from "../../run/remember_stages.ts";
import {
  type Plan,
  rehearse,
  type RunOptions,
  settlePlans,
} from "../../run.ts";
import { RecentYears } from "./recent_years.ts";

/** Played years that are kept unless told otherwise (默认保留年数): a city of three years' history, and another one. */
const KEPT_YEARS = 8;

/** How to replay, without effect on any number. */
export interface ReplayOptions extends RunOptions {
  /** Played years that are kept, 8 unless given; those of the plan in hand always are. */
  readonly years?: number;
  /** Products of each stage of the settlement that are kept, 2 unless given. */
  readonly products?: number;
}

/** A world that is kept, and what was made of it (重放). */
export interface Replay {
  /** The policy year of a plan as studies read it; only what has changed is made anew. */
  settle(plan: Plan): Promise<Outcome>;
  /** All tables of a plan. */
  result(plan: Plan): Promise<ScenarioResult>;
}

/**
 * Opens a replay (打开重放). It works on two levels. People are played once for all
 * plans whose world is the same. Of the settlement, stages run again whose
 * tables or settings have changed: other rules of clearing settle two schemes
 * and score nothing, other coefficients score the year and group nothing. What
 * it gives is what a rehearsal of the plan alone would give, to the last digit.
 *
 * @example
 * ```ts
 * import { readPlan } from "../../io.ts";
 * import { withSettings } from "../../model/scenario/mod.ts";
 * import { openReplay } from "./open_replay.ts";
 *
 * const plan = await readPlan("toy/toy");
 * const replay = openReplay({ workers: 1, blocksPerTask: 64, onProgress() {} });
 * const before = await replay.settle(plan);
 * const after = await replay.settle({
 *   ...plan,
 *   scenario: withSettings(plan.scenario, { "settlement.month.deposit": 0.03 }),
 * });
 * const deposits = (of: typeof before) =>
 *   of.settlements[0]!.deposit.reduce((a, b) => a + b);
 * console.assert(deposits(before) !== deposits(after));
 * ```
 */
export function openReplay(options: ReplayOptions): Replay {
  const memory = rememberStages(options.products);
  const kept = options.years ?? KEPT_YEARS;
  const worlds = new WeakMap<object, RecentYears>();
  async function one<T>(
    plan: Plan,
    play: (played: RecentYears) => Promise<T[]>,
  ): Promise<T> {
    // Years are kept under their settings: other facts are another place.
    const place = "given" in plan ? plan.given : plan.facts;
    const played = worlds.get(place) ?? new RecentYears();
    worlds.set(place, played);
    const [result] = await play(played);
    const years = yearsPlayed(plan.scenario.valuesOn("9999-12-31"));
    played.keep(Math.max(kept, years.length));
    return result!;
  }
  return {
    settle: (plan) =>
      one(plan, (played) => settlePlans([plan], options, played, memory)),
    result: (plan) =>
      one(plan, (played) => rehearse([plan], options, played, memory)),
  };
}
