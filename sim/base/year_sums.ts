/**
 * Sums over the months of a column of rows × 12 (全年合计).
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { yearSums } from "./year_sums.ts";
 *
 * const months = new Float64Array(24).fill(1, 0, 12).fill(2, 12);
 * assertEquals([...yearSums(months)], [12, 24]);
 * ```
 */
export function yearSums(months: Float64Array): Float64Array {
  const sums = new Float64Array(months.length / 12);
  months.forEach((fen, at) => sums[Math.floor(at / 12)]! += fen);
  return sums;
}
