import { type Claims, NO_GROUP, OUT_OF_AREA } from "../../model/ledger.ts";
import type { CodePoints } from "./code_steps.ts";

/**
 * What the bills of a year are worth in the points of one catalogue (同一目录下的分值),
 * 1/10000: two years are told apart by cases and codes alone, whatever was made
 * of catalogue, coefficients and deviating costs in between.
 *
 * @param pooled 1 = shares the pool, by institution
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { worthOf } from "./worth_of.ts";
 *
 * const codes = { groupOfCode: Uint16Array.of(0, 1), points: Float64Array.of(100, 150) };
 * const claims = { rows: 3, hospital: Uint16Array.of(0, 0, 1), code: Uint16Array.of(0, 1, 1) };
 * assertEquals(worthOf(claims, codes, Uint8Array.of(1, 0)), 250);
 * ```
 */
export function worthOf(
  { rows, hospital, code }: Pick<Claims, "rows" | "hospital" | "code">,
  { groupOfCode, points }: CodePoints,
  pooled: Uint8Array,
): number {
  let worth = 0;
  for (let i = 0; i < rows; i++) {
    const h = hospital[i]!;
    if (h === OUT_OF_AREA || pooled[h] === 0) continue;
    const group = groupOfCode[code[i]!]!;
    if (group !== NO_GROUP) worth += points[group]!;
  }
  return worth;
}
