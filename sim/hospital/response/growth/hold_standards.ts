import type { Aims } from "../aims.ts";
import { intensityChange, netCost } from "../care/best_intensity.ts";
import type { CostPay } from "../care_targets.ts";
import { movedShare } from "../conduct/move_cost.ts";
import type { Motives } from "../motives.ts";

/** What an institution held to a standard of cost per stay knows (次均费用标准下的医院所见); a row an institution. */
export interface Standards {
  /** Standard relative to what last year's stay costs at this year's prices; `Infinity` = no standard. */
  readonly room: Float64Array;
  /** What is paid of a yuan below the standard, and above it. */
  readonly below: readonly CostPay[];
  readonly beyond: readonly CostPay[];
  /** Intensity as it was last year, 1 = before the reform. */
  readonly level: Float64Array;
  /** Growth of cost by items of this year, 1 = none. */
  readonly added: Float64Array;
  /** Share of the price that cost moved out of the stay is paid. */
  readonly outpatientPaid: number;
}

/**
 * Aims at a standard of cost per stay (按次均费用标准设目标), written to `aims`: whoever
 * would be above it does less, down to the standard and no further than a yuan
 * above it loses; and moves a part of the stay to outpatient care, where it is
 * paid by item. Below the standard nothing changes.
 *
 * @example 2 % too much is cut by 2 %; 20 % too much by what the loss is worth
 * ```ts
 * import { assert, assertAlmostEquals, assertEquals } from "@std/assert";
 * import { defaults } from "../../../model/policy/mod.ts";
 * import { noAims } from "../aims.ts";
 * import { motivesOf } from "../motives.ts";
 * import { holdStandards } from "./hold_standards.ts";
 *
 * const motives = motivesOf(defaults());
 * const held = (room: number) => {
 *   const aims = noAims(1);
 *   holdStandards(aims, {
 *     room: Float64Array.of(room),
 *     below: [{ perCost: 1, markup: 0.1 }],
 *     beyond: [{ perCost: 0.6, markup: 0.06 }],
 *     level: Float64Array.of(1),
 *     added: Float64Array.of(1),
 *     outpatientPaid: 1,
 *   }, motives);
 *   return aims.intensity[0]!;
 * };
 * assertEquals(held(1.02), 0);
 * assertAlmostEquals(held(0.98), -0.02, 1e-12);
 * assert(held(0.8) > -0.2 && held(0.8) < -0.02);
 * ```
 */
export function holdStandards(
  aims: Aims,
  { room, below, beyond, level, added, outpatientPaid }: Standards,
  { care, dose, outpatient, least }: Motives,
): void {
  const net = ({ perCost, markup }: CostPay) =>
    netCost(care.unitCost, perCost, markup);
  for (let row = 0; row < room.length; row++) {
    if (room[row] === Infinity) continue;
    const wanted = level[row]! * room[row]! / added[row]! - 1;
    if (wanted >= 0) continue;
    const worth = dose.intensity * intensityChange(
      net(below[row]!),
      net(beyond[row]!),
      care.altruism,
      care.curvature,
    );
    aims.intensity[row] = Math.min(
      aims.intensity[row]!,
      Math.max(wanted, worth, least - 1),
    );
    if (dose.outpatient > 0) {
      aims.outpatient[row] = Math.max(
        aims.outpatient[row]!,
        dose.outpatient *
          movedShare(beyond[row]!.perCost, outpatientPaid, outpatient),
      );
    }
  }
}
