/**
 * The sum of a column (合计), added in order, 0 where it is empty. Exact for fen,
 * counts and points below 2^53.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { sum } from "./sum.ts";
 *
 * assertEquals(sum(Float64Array.of(1_00, 2_50)), 3_50);
 * assertEquals(sum([]), 0);
 * ```
 */
export function sum(values: readonly number[] | Float64Array): number {
  let total = 0;
  for (let i = 0; i < values.length; i++) total += values[i]!;
  return total;
}
