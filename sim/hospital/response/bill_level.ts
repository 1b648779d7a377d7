import type { Levers } from "../../model/levers.ts";
import type { Sight } from "./sight.ts";

/**
 * What an institution bills in a month relative to what it billed without any
 * response (账单水平): more stays, heavier treatment, more done, longer stays. Codes
 * change no bill.
 *
 * @param at institution × 12 + month
 * @param dayCost part of the cost that follows the days
 *
 * @example A tenth fewer days, where two fifths of the cost follow them
 * ```ts
 * import { assertAlmostEquals, assertEquals } from "@std/assert";
 * import { atRest } from "../../model/levers.ts";
 * import { billLevel } from "./bill_level.ts";
 * import { plainSight } from "./plain_sight.ts";
 *
 * const levers = atRest(1), sight = plainSight(1);
 * assertEquals(billLevel(levers, sight, 0, 0.4), 1);
 * levers.stay[0] = -0.1;
 * levers.coding[0] = 0.5;
 * assertAlmostEquals(billLevel(levers, sight, 0, 0.4), 0.96, 1e-7);
 * ```
 */
export function billLevel(
  { volume, treatment, intensity, stay }: Levers,
  { volumeStep, treatmentStep }: Sight,
  at: number,
  dayCost: number,
): number {
  const h = at / 12 | 0;
  return (1 + volume[at]! * volumeStep[h]!) *
    (1 + treatment[at]! * treatmentStep[h]!) * (1 + intensity[at]!) *
    (1 + dayCost * stay[at]!);
}
