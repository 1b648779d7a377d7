import { linePoints, type Racers, WAY_COUNT } from "./racers.ts";

/**
 * Money margin of an institution (机构结余), in prices of a point of last year: what
 * the pool pays for its points, less what its levels cost. Points above its line
 * are paid a share. Effort and patients' gains are no money.
 *
 * @example At the old value nothing is won or lost against last year
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { moneyMargin } from "./money_margin.ts";
 * import { plainRacers } from "./racers.ts";
 *
 * const racers = plainRacers([5], { k: 0.6, kappa: 3 });
 * assertEquals(
 *   moneyMargin(racers, 0, new Float64Array(3).fill(1), 5, 1),
 *   racers.reference[0],
 * );
 * ```
 */
export function moneyMargin(
  racers: Racers,
  row: number,
  levels: Float64Array,
  points: number,
  value: number,
): number {
  const base = racers.points[row]!, first = row * WAY_COUNT;
  let unit = racers.money[first]!, paid = 1;
  for (let way = 0; way < WAY_COUNT; way++) {
    const more = levels[first + way]! - 1;
    unit += racers.money[first + way]! * more;
    paid += racers.pay[first + way]! * more;
  }
  const earned = racers.pooled[row] === 1 ? points : base * paid;
  const line = linePoints(racers, row);
  const full = earned < line ? earned : line;
  const above = earned - full;
  return value * (full + racers.beyond[row]! * above) - base * unit;
}
