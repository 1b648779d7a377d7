import { crossing } from "./crossing.ts";
import { moneyMargin } from "./money_margin.ts";
import { linePoints, type Racers, WAY_COUNT } from "./racers.ts";
import { stretchAll } from "./stretch.ts";
import { dilutes, valueAt, type ValueRule } from "./value_rule.ts";

/** What all institutions do, written row by row. */
export interface Replies {
  /** Level of each way, institution × ways. */
  readonly levels: Float64Array;
  /** By institution: what one more point is worth to it, diluted, and above a line or limit as far as it is paid. */
  readonly prices: Float64Array;
}

/** Room for the replies of so many institutions. */
export function repliesRoom(hospitals: number): Replies {
  return {
    levels: new Float64Array(hospitals * WAY_COUNT),
    prices: new Float64Array(hospitals),
  };
}

/**
 * What an institution does when the points of all are P (给定总分值的最优反应): the
 * first-order condition of every way at once,
 *
 *     ω (v (1 − s) pay − k) + β − effort = κ (x − 1),   s = own points ÷ P,
 *
 * where ω is 1, or 1 + λ below last year's margin, or between where that margin
 * is just kept. Writes its row of `room` and gives its points.
 *
 * @example N = 20 alike, k = 0.6, κ = 3: at the value 0.917 each stretches by 9 %
 * ```ts
 * import { assertAlmostEquals } from "@std/assert";
 * import { plainRacers } from "./racers.ts";
 * import { repliesRoom, reply } from "./reply.ts";
 * import { floatingValue } from "./value_rule.ts";
 *
 * const racers = plainRacers(new Array(20).fill(1), { k: 0.6, kappa: 3 });
 * const room = repliesRoom(20);
 * const points = reply(racers, floatingValue(20), 20 / 0.917, 0, room);
 * assertAlmostEquals(points, 1.09, 5e-4);
 * assertAlmostEquals(room.prices[0]!, 0.917 * 0.95, 5e-4);
 * ```
 */
export function reply(
  racers: Racers,
  rule: ValueRule,
  total: number,
  row: number,
  room: Replies,
): number {
  const pooled = racers.pooled[row] === 1;
  const value = pooled ? valueAt(rule, total) : 1;
  const diluted = pooled && dilutes(rule, total) ? total : Infinity;
  const at = (weight: number) =>
    pointsAt(racers, row, value, diluted, weight, room);
  const short = (points: number) =>
    moneyMargin(racers, row, room.levels, points, value) -
    racers.reference[row]!;
  const calm = at(1);
  if (racers.lossAversion === 0 || short(calm) >= 0) return calm;
  const alarmed = at(1 + racers.lossAversion);
  if (short(alarmed) <= 0) return alarmed;
  // Between the two, the institution does what just keeps last year's margin.
  const { low } = crossing((w) => short(at(w)), 1, 1 + racers.lossAversion);
  return at(low);
}

/** Points at which what is paid below and above the line and what is done agree. */
function pointsAt(
  racers: Racers,
  row: number,
  value: number,
  diluted: number,
  weight: number,
  room: Replies,
): number {
  const line = linePoints(racers, row);
  const at = (price: number) =>
    solved(racers, row, price, diluted, weight, room);
  const full = at(value);
  if (full <= line) return full;
  const price = value * racers.beyond[row]!;
  const above = at(price);
  if (above >= line) return above;
  // At the line: one more point is not worth it, one less neither.
  const { low } = crossing((p) => at(p) - line, price, value);
  return at(low);
}

/** Points at which own points, their share of all and the first-order conditions agree. */
function solved(
  racers: Racers,
  row: number,
  price: number,
  diluted: number,
  weight: number,
  room: Replies,
): number {
  const base = racers.points[row]!;
  const produced = (points: number) => {
    const left = diluted === Infinity ? price : price * (1 - points / diluted);
    room.prices[row] = left;
    return base * stretchAll(racers, row, left, weight, room.levels);
  };
  const same = produced(base);
  if (diluted === Infinity || same === base) return same;
  // More own points dilute the price, so production falls with the points assumed.
  const most = produced(0), least = produced(most);
  if (most === least) return most;
  const { low } = crossing((points) => produced(points) - points, least, most);
  produced(low);
  return low;
}
