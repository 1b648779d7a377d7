import jStat from "jstat";

/**
 * Exact 95 % interval of a mean of which one count is known (泊松精确区间, Garwood): as
 * good for a few cases as for many, and of none it says how many there may be.
 *
 * @example Of ten cases, and of none
 * ```ts
 * import { poissonInterval } from "./poisson_interval.ts";
 * import { assertAlmostEquals, assertEquals } from "@std/assert";
 *
 * const { low, high } = poissonInterval(10);
 * assertAlmostEquals(low, 4.7954, 1e-4);
 * assertAlmostEquals(high, 18.3904, 1e-4);
 * assertEquals(poissonInterval(0).low, 0);
 * assertAlmostEquals(poissonInterval(0).high, 3.6889, 1e-4);
 * ```
 */
export function poissonInterval(
  count: number,
): { readonly low: number; readonly high: number } {
  return {
    low: count === 0 ? 0 : jStat.chisquare.inv(0.025, 2 * count) / 2,
    high: jStat.chisquare.inv(0.975, 2 * count + 2) / 2,
  };
}
