/** Who the members of consortia are. */
export interface Members {
  /** County of each institution. */
  readonly county: ArrayLike<number>;
  /** 3, 2 or 1. */
  readonly level: ArrayLike<number>;
  /** What each billed, by which those of one tier share. */
  readonly billed: Float64Array;
}

/**
 * What each member gets of a yuan that its county's consortium saves (成员留用份额), 0–1:
 * what is kept, times its tier's part, shared within the tier by what members bill.
 * The county's hospitals are one tier, its township centres another; what village
 * clinics get moves no institution. `R-MC`.
 *
 * @param kept by county, 0–1
 * @param split parts of county hospital, township centres, village clinics
 *
 * @example Six, three and one part; the county's two hospitals bill 3 : 1
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { memberParts } from "./member_parts.ts";
 *
 * const members = {
 *   county: [0, 0, 0, 1],
 *   level: [2, 2, 1, 1],
 *   billed: Float64Array.of(300, 100, 50, 20),
 * };
 * assertEquals(
 *   memberParts(members, Float64Array.of(0.5, 0), [6, 3, 1]),
 *   Float64Array.of(0.5 * 0.6 * 0.75, 0.5 * 0.6 * 0.25, 0.5 * 0.3, 0),
 * );
 * ```
 */
export function memberParts(
  { county, level, billed }: Members,
  kept: Float64Array,
  split: readonly number[],
): Float64Array {
  const all = split.reduce((sum, part) => sum + part, 0);
  const tier = (h: number) => county[h]! * 2 + (level[h] === 1 ? 1 : 0);
  const money = new Float64Array(kept.length * 2);
  billed.forEach((fen, h) => money[tier(h)]! += fen);
  return billed.map((fen, h) => {
    const within = money[tier(h)]!;
    if (within === 0 || all === 0) return 0;
    const part = split[level[h] === 1 ? 1 : 0]! / all;
    return kept[county[h]!]! * part * (fen / within);
  });
}
