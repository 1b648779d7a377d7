/** Year weights of the points for lags 1, 2 and 3 (年度权重), newest first. */
export const LAG_WEIGHTS: readonly number[] = [0.7, 0.2, 0.1];

/**
 * How much of a yuan spent on a group comes back through its later points
 * (有效成本分担 s_eff): own share of the group × Σ δ^lag · weight of that lag.
 * Points that stand on normative cost have no weights, and nothing comes back.
 *
 * @example A hospital with half of a group gets 47 % back, one with a fiftieth 2 %
 * ```ts
 * import { assertAlmostEquals, assertEquals } from "@std/assert";
 * import { effectiveCostShare, LAG_WEIGHTS } from "./effective_cost_share.ts";
 *
 * assertAlmostEquals(effectiveCostShare(0.5, LAG_WEIGHTS, 0.95), 0.47, 5e-3);
 * assertAlmostEquals(effectiveCostShare(0.02, LAG_WEIGHTS, 0.95), 0.02, 5e-3);
 * assertEquals(effectiveCostShare(0.5, [], 0.95), 0);
 * ```
 */
export function effectiveCostShare(
  groupShare: number,
  lagWeights: readonly number[],
  discount: number,
): number {
  let later = 0, worth = 1;
  for (const weight of lagWeights) {
    worth *= discount;
    later += worth * weight;
  }
  return groupShare * later;
}
