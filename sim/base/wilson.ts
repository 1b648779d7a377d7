/** Two-sided 95 %. */
const Z = 1.959963984540054;

/**
 * Wilson's 95 % interval of a share (威尔逊区间): it stays within 0–1 and says something
 * even where none or all of a few trials succeed.
 *
 * @example
 * ```ts
 * import { wilson } from "./wilson.ts";
 * import { assertAlmostEquals } from "@std/assert";
 *
 * const { low, high } = wilson(9, 10);
 * assertAlmostEquals(low, 0.5958, 1e-4);
 * assertAlmostEquals(high, 0.9821, 1e-4);
 * ```
 */
export function wilson(
  successes: number,
  trials: number,
): { readonly low: number; readonly high: number } {
  const p = successes / trials, z2 = Z * Z;
  const middle = (p + z2 / (2 * trials)) / (1 + z2 / trials);
  const half = Z / (1 + z2 / trials) *
    Math.sqrt(p * (1 - p) / trials + z2 / (4 * trials * trials));
  return {
    low: successes === 0 ? 0 : middle - half,
    high: successes === trials ? 1 : middle + half,
  };
}
