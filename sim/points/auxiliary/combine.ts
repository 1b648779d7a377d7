import { SCALE } from "../../base/points.ts";
import { roundHalfUp } from "../../base/ratio.ts";

/** How the coefficients of several dimensions become one. */
export type Combine = "max" | "product" | "sum";

const UNIT = BigInt(SCALE);

/**
 * One coefficient of several (辅助分型系数合并) in 1/10000, rounded before it is used:
 * the largest, the product, or one plus all that is above or below one
 * (`R-AUX`, `R-NUM`). Without any it is 1; it is never negative.
 *
 * @example Of 4.1667 and 1.15 the product is 4.7917
 * ```ts
 * import { combineCoefficients } from "./combine.ts";
 *
 * console.assert(combineCoefficients([41667, 11500], "product") === 47917);
 * ```
 */
export function combineCoefficients(
  units: readonly number[],
  how: Combine,
): number {
  if (units.length === 0) return SCALE;
  if (how === "max") return Math.max(...units);
  if (how === "sum") {
    return Math.max(0, units.reduce((sum, a) => sum + a - SCALE, SCALE));
  }
  const product = units.reduce((p, a) => p * BigInt(a), 1n);
  return Number(roundHalfUp(product * UNIT, UNIT ** BigInt(units.length)));
}
