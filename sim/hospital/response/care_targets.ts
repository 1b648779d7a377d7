import type { Aims } from "./aims.ts";
import { bedPrice } from "./care/bed_price.ts";
import { intensityChange, netCost } from "./care/best_intensity.ts";
import type { Motives } from "./motives.ts";
import { WAY_COUNT } from "./race/racers.ts";
import type { RaceEnd } from "./race/solve_race.ts";
import type { Margin, Sight } from "./sight.ts";

/**
 * Aims of volume, treatment and coding (增分类目标) of one institution, from the level
 * at which the race ends: volume as a change, the others as the share of cases
 * whose next heavier treatment or fuller code makes up the change of points.
 */
export function wayTargets(
  aims: Aims,
  sight: Sight,
  race: RaceEnd,
  { dose }: Motives,
  row: number,
): void {
  const at = row * WAY_COUNT;
  const heavier = sight.treatmentStep[row]!, fuller = sight.codingStep[row]!;
  const more = sight.volumeStep[row]!;
  if (dose.volume > 0 && more > 0) {
    aims.volume[row] = (race.levels[at]! - 1) / more;
  }
  if (dose.treatment > 0 && heavier > 0) {
    aims.treatment[row] = (race.levels[at + 1]! - 1) / heavier;
  }
  if (dose.coding > 0 && fuller > 0) {
    aims.coding[row] = (race.levels[at + 2]! - 1) / fuller;
  }
}

/** What of a yuan of cost, and which mark-up, is paid in the end. */
export interface CostPay {
  readonly perCost: number;
  readonly markup: number;
}

/** At a limit of its own an institution gets of either only what the limit is worth. */
export function costPay(margin: Margin, row: number, worth: number): CostPay {
  const left = margin.bound[row] === 1 ? worth : 1;
  return {
    perCost: margin.perCost[row]! * left,
    markup: margin.markup[row]! * left,
  };
}

/**
 * Aims of intensity and stay (诊疗类目标) of one institution, within what is medically
 * acceptable. Below last year's margin a yuan saved counts `weight` = 1 + λ; beds
 * that a larger volume fills make days dearer.
 */
export function careTargets(
  aims: Aims,
  sight: Sight,
  race: RaceEnd,
  { care, beds, dose, least }: Motives,
  row: number,
  { before, now, weight }: {
    readonly before: CostPay;
    readonly now: CostPay;
    readonly weight: number;
  },
): void {
  const net = ({ perCost, markup }: CostPay) =>
    netCost(care.unitCost, perCost, markup);
  const used = sight.occupancy[row]!;
  const bed = bedPrice(used * race.levels[row * WAY_COUNT]!, beds) -
    bedPrice(used, beds);
  const aim = (extra: number, strength: number) => {
    const change = strength * intensityChange(
      net(before),
      weight * (net(now) + extra),
      care.altruism,
      care.curvature,
    );
    return Math.max(least - 1, Math.min(1 - least, change));
  };
  if (dose.intensity > 0) aims.intensity[row] = aim(0, dose.intensity);
  if (dose.stay > 0) aims.stay[row] = aim(bed, dose.stay);
}
