/**
 * Sums over the rows of a column of rows × 12 (各月合计).
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { monthSums } from "./month_sums.ts";
 *
 * const months = new Float64Array(24).fill(1, 0, 12).fill(2, 12);
 * assertEquals([...monthSums(months)], new Array(12).fill(3));
 * ```
 */
export function monthSums(column: Float64Array): Float64Array {
  const sums = new Float64Array(12);
  column.forEach((fen, at) => sums[at % 12]! += fen);
  return sums;
}
