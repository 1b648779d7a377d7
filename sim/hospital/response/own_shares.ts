import type { Cases, Claims, Points } from "../../model/ledger.ts";
import { NO_GROUP, OUT_OF_AREA } from "../../model/ledger.ts";

/** What an institution finds out about its own place from a year's cases (自身份额), a row an institution. */
export interface OwnShares {
  /** Share of its groups' cases that are its own, weighted by its own points, 0–1 (病组份额). */
  readonly groupShare: Float64Array;
  /** Off-list part of its bills, 0–1. */
  readonly offList: Float64Array;
}

/**
 * How large a part of each disease group an institution has, and how much of its
 * bills is off the list. Who has most of a group's cases sets next year's points
 * by what it spends: the share is what makes cost pay (see `s_eff`).
 *
 * @param groups disease groups of the catalogue that the cases refer to
 * @param hospitals institutions
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { ownShares } from "./own_shares.ts";
 *
 * // Two institutions, one group: three cases here, one there.
 * const { groupShare, offList } = ownShares(
 *   {
 *     rows: 4,
 *     hospital: Uint16Array.of(0, 0, 0, 1),
 *     cost: Int32Array.of(100, 100, 100, 100),
 *     selfPaid: Int32Array.of(10, 10, 10, 30),
 *   },
 *   { group: Uint16Array.of(0, 0, 0, 0) },
 *   { points: Float64Array.of(5, 5, 5, 5) },
 *   1,
 *   2,
 * );
 * assertEquals([...groupShare], [0.75, 0.25]);
 * assertEquals([...offList], [0.1, 0.3]);
 * ```
 */
export function ownShares(
  claims: Pick<Claims, "rows" | "hospital" | "cost" | "selfPaid">,
  { group }: Pick<Cases, "group">,
  { points }: Pick<Points, "points">,
  groups: number,
  hospitals: number,
): OwnShares {
  const { rows, hospital, cost, selfPaid } = claims;
  const cases = new Float64Array(groups);
  const own = new Float64Array(groups * hospitals);
  const worth = new Float64Array(groups * hospitals);
  const billed = new Float64Array(hospitals), off = new Float64Array(hospitals);
  for (let i = 0; i < rows; i++) {
    const h = hospital[i]!, g = group[i]!;
    if (h === OUT_OF_AREA) continue;
    billed[h]! += cost[i]!;
    off[h]! += selfPaid[i]!;
    if (g === NO_GROUP) continue;
    cases[g]!++;
    own[g * hospitals + h]!++;
    worth[g * hospitals + h]! += points[i]!;
  }
  const groupShare = new Float64Array(hospitals);
  for (let h = 0; h < hospitals; h++) {
    let sum = 0, weighted = 0;
    for (let g = 0; g < groups; g++) {
      const at = g * hospitals + h, value = worth[at]!;
      if (value === 0) continue;
      sum += value;
      weighted += value * own[at]! / cases[g]!;
    }
    groupShare[h] = sum === 0 ? 0 : weighted / sum;
  }
  return {
    groupShare,
    offList: billed.map((total, h) => total === 0 ? 0 : off[h]! / total),
  };
}
