import type { Growth, Levers } from "../../../model/levers.ts";
import type { Motives } from "../motives.ts";
import type { Sight } from "../sight.ts";

/** Months of a year. */
const MONTHS = 12;

/**
 * Levers of a year with what institutions have added (含扩张的手柄): beds bring mild
 * cases at the margin, new items make the same care dearer. Nothing added, the
 * same levers to the last bit.
 *
 * @example 10 % more beds are 4.5 % more use, of which mild cases make a fifth
 * ```ts
 * import { assertAlmostEquals } from "@std/assert";
 * import { atRest } from "../../../model/levers.ts";
 * import { plainSight } from "../plain_sight.ts";
 * import { withGrowth } from "./with_growth.ts";
 *
 * const one = (x: number) => Float64Array.of(x);
 * const added = { beds: one(1.1), smoothed: one(0.4), items: one(1.08) };
 * const { volume, intensity } = withGrowth(atRest(1), added, plainSight(1), { induced: 0.465 });
 * assertAlmostEquals(volume[0]!, (1.1 ** 0.465 - 1) / 0.2, 1e-6);
 * assertAlmostEquals(intensity[0]!, 0.08, 1e-6);
 * ```
 */
export function withGrowth(
  levers: Levers,
  { beds, items }: Growth,
  { volumeStep }: Pick<Sight, "volumeStep">,
  { induced }: Pick<Motives["growth"], "induced">,
): Levers {
  const volume = levers.volume.slice(), intensity = levers.intensity.slice();
  for (let at = 0; at < volume.length; at++) {
    const h = Math.floor(at / MONTHS), step = volumeStep[h]!;
    const more = inducedUse(beds[h]!, induced);
    if (more !== 0 && step > 0) {
      volume[at] = Math.max(-1, Math.min(1, volume[at]! + more / step));
    }
    if (items[h] !== 1) intensity[at] = (1 + intensity[at]!) * items[h]! - 1;
  }
  return { ...levers, volume, intensity };
}

/**
 * Use that beds bring (床位诱导的服务量), a relative change: beds^ε − 1, to twelve
 * decimals, as the last bits of a power may differ between machines.
 */
export function inducedUse(beds: number, elasticity: number): number {
  return Math.round((beds ** elasticity - 1) * 1e12) / 1e12;
}
