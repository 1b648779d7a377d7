import { saturating } from "../coding/saturating.ts";
import type { Motives } from "../motives.ts";

/**
 * Share of a stay's cost that is moved before or after it (移出比例): what is paid
 * for it outside, and what the stay is spared, less what is lost inside and the
 * trouble, over κ.
 *
 * @example A price by case lets cost leave the stay; a price by item does not
 * ```ts
 * import { assertAlmostEquals, assertEquals } from "@std/assert";
 * import { movedShare } from "./move_cost.ts";
 *
 * const motives = { cost: 0.3, kappa: 10 };
 * assertAlmostEquals(movedShare(0.1, 0.7, motives), 0.03, 1e-12);
 * assertEquals(movedShare(1, 0.7, motives), 0);
 * ```
 */
export function movedShare(
  perCost: number,
  paidOutside: number,
  { cost, kappa }: Motives["outpatient"],
): number {
  return Math.max(0, paidOutside - perCost - cost) / kappa;
}

/**
 * What lifting a cheap case to the low edge brings (凑线收益): a case below the edge
 * is paid what it cost, one at the edge the whole price; less what the lift costs.
 *
 * @example From 0.4 to the edge at 0.5, at a price of 0.9 and half of the cost real
 * ```ts
 * import { assertAlmostEquals } from "@std/assert";
 * import { paddingGain } from "./move_cost.ts";
 *
 * assertAlmostEquals(paddingGain(0.4, 0.5, 0.9, 0.5), 0.9 * 0.6 - 0.05, 1e-12);
 * ```
 */
export function paddingGain(
  below: number,
  edge: number,
  price: number,
  costShare: number,
): number {
  return price * (1 - below) - (edge - below) * costShare;
}

/** Share of the cases below the edge that are lifted to it (凑线比例); none without an edge. */
export function paddingShare(
  edge: number,
  price: number,
  costShare: number,
  { below, cost, most, spread }: Motives["padding"],
): number {
  if (edge <= below) return 0;
  const gain = paddingGain(below, edge, price, costShare) - cost;
  return most * saturating(gain, spread);
}
