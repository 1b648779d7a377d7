import type { Levers } from "../../model/levers.ts";
import type { Sight } from "./sight.ts";

/**
 * Points of the year so far, relative to those without any response (分值水平), as
 * levers make them: more admissions, heavier treatment, fuller codes and codes
 * that are too high, of institutions that share one pool.
 *
 * @param months how many months of the year are over, 1–12
 * @param pooled 1 = shares the pool
 *
 * @example Half as many mild cases again, of which there are 20 %, are 10 % more points
 * ```ts
 * import { assertAlmostEquals } from "@std/assert";
 * import { atRest } from "../../model/levers.ts";
 * import { plainSight } from "./plain_sight.ts";
 * import { pointsLevel } from "./points_level.ts";
 *
 * const sight = plainSight(2), levers = atRest(2);
 * levers.volume.fill(0.5);
 * const level = pointsLevel(levers, sight, Uint8Array.of(1, 1), 3);
 * assertAlmostEquals(level, 1 + 0.5 * sight.volumeStep[0]!, 1e-6);
 * ```
 */
export function pointsLevel(
  { volume, mix, treatment, coding, upcoding }: Levers,
  sight: Sight,
  pooled: Uint8Array,
  months: number,
): number {
  const { points, volumeStep, primaryStep } = sight;
  const { treatmentStep, codingStep, upcodingStep } = sight;
  let rest = 0, now = 0;
  for (let h = 0; h < sight.hospitals; h++) {
    if (pooled[h] === 0) continue;
    for (let m = 0; m < months; m++) {
      const at = h * 12 + m;
      rest += points[h]!;
      const admitted = volume[at]! * volumeStep[h]! +
        mix[at]! * primaryStep[h]!;
      now += points[h]! * (1 + admitted) *
        (1 + treatment[at]! * treatmentStep[h]!) *
        (1 + coding[at]! * codingStep[h]!) *
        (1 + upcoding[at]! * upcodingStep[h]!);
    }
  }
  return rest === 0 ? 1 : now / rest;
}
