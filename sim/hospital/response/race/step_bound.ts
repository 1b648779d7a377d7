/**
 * Largest part of the way to the best reply that institutions may go at a time
 * (惯性上限 η) so that a race settles: with a cost that rises by κ the common
 * reply has the slope −(N − 1)(N − 2) ÷ (2(N − 1) + N² κ ÷ v); η must stay below
 * 2 ÷ (1 + |slope|). With constant cost, κ = 0, this is 4 ÷ N.
 *
 * @example Ten institutions with constant cost must go less than 40 % of the way
 * ```ts
 * import { assertAlmostEquals, assertEquals } from "@std/assert";
 * import { stepBound } from "./step_bound.ts";
 *
 * assertEquals(stepBound(10, 0), 0.4);
 * assertAlmostEquals(stepBound(100, 0), 0.04, 1e-12);
 * assertEquals(stepBound(100, 3) > 1, true);
 * ```
 */
export function stepBound(hospitals: number, kappaOverValue: number): number {
  if (hospitals <= 2) return 2;
  const n = hospitals;
  const slope = (n - 1) * (n - 2) /
    (2 * (n - 1) + n * n * kappaOverValue);
  return 2 / (1 + slope);
}
