import type { Growth } from "../../../model/levers.ts";
import { nextBeds } from "../conduct/next_beds.ts";
import type { CostPay } from "../care_targets.ts";
import { netCost } from "../care/best_intensity.ts";
import type { Motives } from "../motives.ts";
import { levelOf } from "../pre_regime.ts";
import type { Margin, Sight } from "../sight.ts";
import { marginLeft, nextItems } from "./next_items.ts";

/** A year in which institutions may add beds and items; a row an institution. */
export interface GrowthYear {
  /** What last year's rules paid at the margin, by which beds of this year were ordered. */
  readonly paid: Margin;
  /** What is left of a price after dilution, or at a limit of one's own, last year. */
  readonly prices: Float64Array;
  /** Registered beds relative to those of the last year before the reform. */
  readonly registered: Float64Array;
  /** Own income from stays and from outpatient care, fen; the latter is paid by item. */
  readonly stays: Float64Array;
  readonly visits: Float64Array;
  /** What this year's rules pay of a yuan spent on a stay. */
  readonly below: readonly CostPay[];
  /** The same above a standard of cost per stay. */
  readonly beyond: readonly CostPay[];
  /** Growth of cost per stay that the standard leaves; `Infinity` = none. */
  readonly room: Float64Array;
}

/** Nothing has been added yet. */
export function noGrowth(
  sight: Sight,
  paid: Margin,
  prices: Float64Array,
  motives: Motives,
): Growth {
  const ones = () => new Float64Array(sight.hospitals).fill(1);
  const smoothed = ones().map((_, row) =>
    bedMargin(sight, paid, prices, motives, row)
  );
  return { beds: ones(), smoothed, items: ones() };
}

/**
 * Beds and items of the next year (逐年扩张): beds by the smoothed margin of a bed, up
 * to the register; items by what they leave over in stays and in outpatient care
 * together, as both use the same equipment. The pace of items is that of all care
 * under open fee for service: who has no margin on an item adds none, and whoever
 * has one adds so much more. At doses of 0 both stay.
 *
 * @example Open fee for service adds beds and items; a limit of one's own adds neither
 * ```ts
 * import { assert, assertAlmostEquals, assertEquals } from "@std/assert";
 * import { defaults } from "../../../model/policy/mod.ts";
 * import { feeForService, ownCap } from "../margins.ts";
 * import { motivesOf } from "../motives.ts";
 * import { plainSight } from "../plain_sight.ts";
 * import { grow, noGrowth } from "./grow.ts";
 *
 * const one = (x: number) => Float64Array.of(x);
 * const motives = motivesOf({
 *   ...defaults(),
 *   "hospital.lever.capacity": 1,
 *   "hospital.lever.technology": 1,
 * });
 * const sight = plainSight(1), fee = feeForService(1, 0.1);
 * const item = { perCost: 1, markup: 0.1 };
 * const open = {
 *   paid: fee,
 *   prices: one(1),
 *   registered: one(1.5),
 *   stays: one(1e9),
 *   visits: one(1e9),
 *   below: [item],
 *   beyond: [item],
 *   room: one(Infinity),
 * };
 * const start = noGrowth(sight, fee, one(1), motives);
 * const next = grow(start, sight, open, motives, one(0.1));
 * assertAlmostEquals(next.items[0]!, 1.084, 1e-12);
 * assertAlmostEquals(next.beds[0]!, 1.07, 1e-12);
 * const nothing = [{ perCost: 0, markup: 0 }];
 * const held = grow(start, sight, {
 *   ...open,
 *   paid: ownCap(1),
 *   prices: one(0),
 *   below: nothing,
 *   beyond: nothing,
 * }, motives, one(0.1));
 * assertEquals(held.items[0], 1);
 * assert(held.beds[0]! < 1); // worn beds are not replaced
 * ```
 *
 * @param markup what open fee for service leaves of a yuan, by institution
 */
export function grow(
  from: Growth,
  sight: Sight,
  year: GrowthYear,
  motives: Motives,
  markup: Float64Array,
): Growth {
  const n = sight.hospitals, { dose } = motives;
  const to = {
    beds: new Float64Array(n),
    smoothed: new Float64Array(n),
    items: new Float64Array(n),
  };
  const adding = addingShare(year, markup);
  const pace = adding === 0
    ? 0
    : dose.technology * motives.growth.items / adding;
  for (let row = 0; row < n; row++) {
    const { beds, smoothed } = nextBeds(
      {
        beds: from.beds[row]!,
        smoothed: from.smoothed[row]!,
        margin: bedMargin(sight, year.paid, year.prices, motives, row),
        registered: year.registered[row]!,
      },
      motives.capacity,
      dose.capacity,
    );
    to.beds[row] = beds;
    to.smoothed[row] = smoothed;
    const income = year.stays[row]! + year.visits[row]!;
    const stays = income === 0 ? 1 : year.stays[row]! / income;
    const open = markup[row]!;
    const left = ({ perCost, markup }: CostPay) =>
      marginLeft(
        -stays * netCost(motives.care.unitCost, perCost, markup) +
          (1 - stays) * open,
        open,
      );
    to.items[row] = nextItems({
      items: from.items[row]!,
      room: year.room[row]!,
      below: left(year.below[row]!),
      beyond: left(year.beyond[row]!),
    }, pace);
  }
  return to;
}

/** Part of all income that goes to institutions which open fee for service leaves a margin (有项目结余的机构占比), 0–1. */
function addingShare(
  { stays, visits }: Pick<GrowthYear, "stays" | "visits">,
  markup: Float64Array,
): number {
  let all = 0, adding = 0;
  markup.forEach((left, row) => {
    const income = stays[row]! + visits[row]!;
    all += income;
    if (left > 0) adding += income;
  });
  return all === 0 ? 0 : adding / all;
}

/** Margin of a bed as a share of its income (床位结余): what one more case is paid, less what it costs. */
function bedMargin(
  sight: Sight,
  paid: Margin,
  prices: Float64Array,
  { race }: Motives,
  row: number,
): number {
  return paid.perCase[row]! * prices[row]! -
    race.costShare[levelOf(sight, row)];
}
