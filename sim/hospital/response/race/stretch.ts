import { type Racers, WAY_COUNT } from "./racers.ts";

/**
 * Level of one way at a marginal gain (一条途径的水平 x): κ(x − 1) = gain, and above
 * the free beds κ(x − 1) + crowding · (x − room) = gain, within its bounds.
 *
 * @example A gain of 0.06 at κ = 3 stretches by 2 %; a bed that is short costs half of it
 * ```ts
 * import { assertAlmostEquals } from "@std/assert";
 * import { stretch } from "./stretch.ts";
 *
 * const free = { kappa: 3, least: 0.7, most: 1.5, room: 2, crowding: 0 };
 * assertAlmostEquals(stretch(0.06, free), 1.02, 1e-12);
 * assertAlmostEquals(stretch(0.06, { ...free, room: 1, crowding: 3 }), 1.01, 1e-12);
 * assertAlmostEquals(stretch(-3, free), 0.7, 1e-12);
 * ```
 */
export function stretch(
  gain: number,
  { kappa, least, most, room, crowding }: {
    readonly kappa: number;
    readonly least: number;
    readonly most: number;
    readonly room: number;
    readonly crowding: number;
  },
): number {
  let x = 1 + gain / kappa;
  if (crowding > 0 && x > room) {
    x = (gain + kappa + crowding * room) / (kappa + crowding);
  }
  return x < least ? least : x > most ? most : x;
}

/**
 * Levels of all ways of an institution at a price of a point (各途径水平), written
 * to `levels`; gives their product, the points relative to y0. `weight` is what a
 * yuan counts: 1, or 1 + λ below the reference.
 */
export function stretchAll(
  racers: Racers,
  row: number,
  price: number,
  weight: number,
  levels: Float64Array,
): number {
  let product = 1;
  for (let way = 0; way < WAY_COUNT; way++) {
    const at = row * WAY_COUNT + way;
    const gain = weight * (racers.pay[at]! * price - racers.money[at]!) +
      racers.benefit[at]! - racers.effort[at]!;
    const level = stretch(gain, {
      kappa: racers.kappa[at]!,
      least: racers.least[at]!,
      most: racers.most[at]!,
      room: way === 0 ? racers.room[row]! : Infinity,
      crowding: way === 0 ? racers.crowding[row]! : 0,
    });
    levels[at] = level;
    product *= level;
  }
  return product;
}
