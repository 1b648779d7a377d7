/**
 * Factors scaled so that their mean over `shares` is 1; all 0 where the mean
 * is.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { meanOne } from "./mean_one.ts";
 *
 * assertEquals([...meanOne([1, 3], [0.5, 0.5])], [0.5, 1.5]);
 * ```
 */
export function meanOne(
  factors: readonly number[],
  shares: readonly number[],
): Float64Array {
  const mean = factors.reduce((s, x, i) => s + x * shares[i]!, 0);
  return Float64Array.from(factors, (x) => mean === 0 ? 0 : x / mean);
}
