/**
 * Which cases leave payment by case (哪些病例退出): each by its own odds, by what it
 * is expected to gain. Odds are tabulated, so that no case needs a power.
 *
 * @module
 */
import type { Motives } from "../motives.ts";

/** Severities, and steps of a case's cost relative to the mean of its code and level; the last one is open. */
export const SEVERITIES = 3, COST_STEPS = 25;

/** Decades of age; the last one is open. */
export const DECADES = 10;

/** How wide a step of cost is. */
const WIDTH = 0.25;

/** Row of the usual costly case: sixty years old. */
const SIXTY = 60;

/**
 * Step of a cost relative to the mean of its code and level (费用档).
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { costStep, middleOf } from "./leave_odds.ts";
 *
 * assertEquals([costStep(0), costStep(1), costStep(80)], [0, 4, 24]);
 * assertEquals(middleOf(4), 1.125);
 * ```
 */
export function costStep(ratio: number): number {
  const step = Math.floor(ratio / WIDTH);
  return step < COST_STEPS ? step : COST_STEPS - 1;
}

/** The cost in the middle of a step, relative to the mean. */
export function middleOf(step: number): number {
  return (step + 0.5) * WIDTH;
}

/**
 * Odds of leaving relative to the usual costly case (退出优势), by severity × step of
 * cost, written to `out` from `first` on. What a case is expected to cost is
 * partly its own bill so far, partly what cases as severe cost; what leaves, by
 * `stake`, what of a yuan above the mean leaving brings more; severe ones are
 * more readily argued for.
 *
 * @param severityCost cost of a severity relative to the mean
 *
 * @example Dearer and sicker cases leave more readily; where leaving brings nothing more, only sicker ones do
 * ```ts
 * import { assert, assertEquals } from "@std/assert";
 * import { defaults } from "../../../model/policy/mod.ts";
 * import { COST_STEPS, costStep, writeLeaveOdds } from "./leave_odds.ts";
 *
 * const motives = defaults()["hospital.response.exit"];
 * const odds = new Float32Array(75);
 * writeLeaveOdds(odds, 0, 1, [0.8, 1.2, 2.2], motives);
 * const dear = costStep(2.5), cheap = costStep(0.6);
 * assert(odds[dear]! > odds[cheap]! && odds[2 * COST_STEPS + cheap]! > odds[cheap]!);
 * writeLeaveOdds(odds, 0, 0, [0.8, 1.2, 2.2], motives);
 * assertEquals(odds[dear], 1);
 * assert(odds[2 * COST_STEPS + dear]! > 1);
 * ```
 */
export function writeLeaveOdds(
  out: Float32Array | Float64Array,
  first: number,
  stake: number,
  severityCost: ArrayLike<number>,
  { excess, spread, seen, sicker }: Motives["exit"],
): void {
  for (let severity = 0; severity < SEVERITIES; severity++) {
    const usual = (1 - seen) * (severityCost[severity]! - 1);
    for (let step = 0; step < COST_STEPS; step++) {
      const expected = seen * (middleOf(step) - 1) + usual;
      out[first + severity * COST_STEPS + step] = Math.exp(
        stake * (expected - excess) / spread + sicker * severity,
      );
    }
  }
}

/** Odds by decade of age relative to sixty (年龄优势): the middle of each decade stands for it. */
export function ageOdds({ older }: Motives["exit"]): Float32Array {
  return Float32Array.from(
    { length: DECADES },
    (_, decade) => Math.exp(older * (decade * 10 + 5 - SIXTY) / 10),
  );
}

/**
 * Chance of a case relative to the usual one's, of which it has `odds` times the
 * odds (相对退出概率).
 *
 * @example
 * ```ts
 * import { assertAlmostEquals, assertEquals } from "@std/assert";
 * import { leaveRatio } from "./leave_odds.ts";
 *
 * assertEquals([leaveRatio(0.3, 1), leaveRatio(0, 9), leaveRatio(1, 0.01)], [1, 9, 1]);
 * assertAlmostEquals(leaveRatio(0.5, 3), 1.5, 1e-12); // 75 % where the usual one's is 50 %
 * ```
 */
export function leaveRatio(usual: number, odds: number): number {
  return odds === 1 ? 1 : odds / (1 - usual + usual * odds);
}
