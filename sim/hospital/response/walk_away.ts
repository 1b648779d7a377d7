import type { Levers } from "../../model/levers.ts";

/** What patients weigh: their part of the cost, and how they answer a rise of it. */
export interface Burdens {
  /** By scheme × 3 + level index, shares of the cost. */
  readonly outOfPocket: Float64Array;
  readonly fundRatio: Float64Array;
  readonly demandElasticity: number;
}

/**
 * Share of patients who stay away where costs are shifted to them (需求流失), by
 * (hospital × 12 + month) × 2 + scheme: an off-list share x makes them pay x
 * times the fund's ratio more, and of their admissions (1 + rise)^ε are left.
 *
 * @param level 3, 2 or 1 by hospital
 *
 * @example Costs that nobody shifts drive nobody away
 * ```ts
 * import { atRest } from "../../model/levers.ts";
 * import { walkAway } from "./walk_away.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const burdens = {
 *   outOfPocket: new Float64Array(6).fill(0.25),
 *   fundRatio: new Float64Array(6).fill(0.5),
 *   demandElasticity: -1,
 * };
 * const levers = atRest(1), level = Uint8Array.of(2);
 * assertEquals(walkAway(levers, level, burdens)[0], 0);
 * levers.shift[3] = 0.5;
 * assertEquals(walkAway(levers, level, burdens)[7], 0.5);
 * ```
 */
export function walkAway(
  { shift }: Levers,
  level: Uint8Array,
  { outOfPocket, fundRatio, demandElasticity }: Burdens,
): Float64Array {
  const out = new Float64Array(shift.length * 2);
  shift.forEach((x, at) => {
    // Nobody comes for a discount: items that are left out bring none.
    if (x <= 0) return;
    const l = 3 - level[at / 12 | 0]!;
    for (let s = 0; s < 2; s++) {
      const rise = x * fundRatio[s * 3 + l]! / outOfPocket[s * 3 + l]!;
      const left = (1 + rise) ** demandElasticity;
      // Rounded, as the last bits of a power may differ between machines.
      out[at * 2 + s] = Math.round((1 - left) * 1e9) / 1e9;
    }
  });
  return out;
}
