import { crossing } from "./crossing.ts";
import type { Racers } from "./racers.ts";
import { type Replies, repliesRoom, reply } from "./reply.ts";
import { valueAt, type ValueRule } from "./value_rule.ts";

/** Where a race ends (竞赛均衡). */
export interface RaceEnd extends Replies {
  /** P: points of the pool. */
  readonly total: number;
  /** v. */
  readonly value: number;
  /** Points by institution. */
  readonly points: Float64Array;
  /** |Σ replies − P| ÷ P: how far the solution is from one. */
  readonly residual: number;
}

/** Search for the next fixed point goes in steps of this share of P, as far as these bounds. */
const STEP = 0.005, LOW = 0.2, HIGH = 5;

/** Replies that agree with P to this share of it need no search. */
const AGREED = 1e-13;

/** What all institutions would produce if all were P, less P. */
export function excess(
  racers: Racers,
  rule: ValueRule,
  total: number,
  room: Replies,
): number {
  let sum = racers.outside - total;
  for (let row = 0; row < racers.hospitals; row++) {
    const points = reply(racers, rule, total, row, room);
    if (racers.pooled[row] === 1) sum += points;
  }
  return sum;
}

/** Points of the pool when nobody changes anything. */
export function baseTotal(racers: Racers): number {
  return poolTotal(racers.points, racers.pooled, racers.outside);
}

/** Points of those who share a pool, with those from outside; always added in the same order. */
export function poolTotal(
  points: Float64Array,
  pooled: Uint8Array,
  outside: number,
): number {
  let sum = outside;
  for (let row = 0; row < points.length; row++) {
    if (pooled[row] === 1) sum += points[row]!;
  }
  return sum;
}

/**
 * Solves the race by bisection of the points of all (总分值二分法): letting
 * institutions answer each other in turn explodes for more than four of them.
 * Where several solutions exist, history chooses: the first one from `from` in
 * the direction in which the institutions move. In the profit model there is one.
 *
 * @throws {RangeError} if points would fall below a fifth or pass five times the base
 *
 * @example N = 20, k = 0.6, κ = 1.5: all stretch by 15 %, the value falls to 0.869
 * ```ts
 * import { assertAlmostEquals } from "@std/assert";
 * import { plainRacers } from "./racers.ts";
 * import { solveRace } from "./solve_race.ts";
 * import { floatingValue } from "./value_rule.ts";
 *
 * const racers = plainRacers(new Array(20).fill(1), { k: 0.6, kappa: 1.5 });
 * const { value, levels, residual } = solveRace(racers, floatingValue(20));
 * assertAlmostEquals(levels[0]!, 1.150, 5e-4);
 * assertAlmostEquals(value, 0.869, 5e-4);
 * assertAlmostEquals(residual, 0, 1e-12);
 * ```
 */
export function solveRace(
  racers: Racers,
  rule: ValueRule,
  from: number = baseTotal(racers),
): RaceEnd {
  const base = baseTotal(racers);
  const room = repliesRoom(racers.hospitals);
  const gap = (total: number) => excess(racers, rule, total, room);
  if (base === 0) return raceEnd(racers, rule, 0);
  let near = from, atNear = gap(near);
  if (Math.abs(atNear) <= AGREED * base) return raceEnd(racers, rule, near);
  const factor = atNear > 0 ? 1 + STEP : 1 - STEP;
  for (;;) {
    let far = near * factor;
    // No change is a place where a kink may hold the institutions: it is not stepped over.
    if ((near - base) * (far - base) < 0) far = base;
    const atFar = gap(far);
    if (Math.abs(atFar) <= AGREED * base) return raceEnd(racers, rule, far);
    if (atFar > 0 !== atNear > 0) {
      const found = crossing(gap, Math.min(near, far), Math.max(near, far));
      return blended(racers, rule, found);
    }
    near = far, atNear = atFar;
    if (near < LOW * base || near > HIGH * base) {
      throw new RangeError(
        `Cannot solve the race for points between ${LOW} and ${HIGH} times the base: at ${
          near / base
        } the replies still differ by ${atNear / base}`,
      );
    }
  }
}

/** The replies at P, and how well they agree with it. */
export function raceEnd(
  racers: Racers,
  rule: ValueRule,
  total: number,
): RaceEnd {
  const room = repliesRoom(racers.hospitals);
  const points = new Float64Array(racers.hospitals);
  let sum = racers.outside;
  for (let row = 0; row < racers.hospitals; row++) {
    points[row] = reply(racers, rule, total, row, room);
    if (racers.pooled[row] === 1) sum += points[row]!;
  }
  return {
    total,
    value: total > 0 ? valueAt(rule, total) : 1,
    points,
    ...room,
    residual: total > 0 ? Math.abs(sum - total) / total : 0,
  };
}

/**
 * Between the neighbours of a crossing, in proportion: where a ceiling begins to
 * hold, replies jump, and any of the levels between is a best one.
 */
function blended(
  racers: Racers,
  rule: ValueRule,
  { low, high, atLow, atHigh }: ReturnType<typeof crossing>,
): RaceEnd {
  const below = raceEnd(racers, rule, low);
  if (low === high) return below;
  const above = raceEnd(racers, rule, high);
  const share = atLow / (atLow - atHigh);
  const mix = (a: Float64Array, b: Float64Array) =>
    a.map((x, i) => x + share * (b[i]! - x));
  const total = low + share * (high - low);
  const points = mix(below.points, above.points);
  let sum = racers.outside;
  points.forEach((p, row) => sum += racers.pooled[row] === 1 ? p : 0);
  return {
    total,
    value: valueAt(rule, total),
    points,
    levels: mix(below.levels, above.levels),
    prices: mix(below.prices, above.prices),
    residual: Math.abs(sum - total) / total,
  };
}
