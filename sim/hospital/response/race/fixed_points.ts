import { crossing } from "./crossing.ts";
import type { Racers } from "./racers.ts";
import { repliesRoom } from "./reply.ts";
import { baseTotal, excess, type RaceEnd, raceEnd } from "./solve_race.ts";
import type { ValueRule } from "./value_rule.ts";

/** A solution of the race, and who ends there (不动点、吸引域). */
export interface FixedPoint extends RaceEnd {
  /** Whether institutions that are near come nearer. */
  readonly stable: boolean;
  /** Share of the starts from which history leads here, 0–1. */
  readonly basin: number;
}

/** Starts from which solutions are looked for, as multiples of the base. */
export interface Starts {
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

/** Around no change, close enough that starts a fifth of a percent apart are told apart. */
export const STARTS: Starts = { from: 0.8, to: 1.2, count: 201 };

/** Replies that agree with P to this share of it are a solution. */
const AGREED = 1e-9;

/**
 * All solutions of the race between a grid of starts (不动点), lowest first: where
 * replies agree with P. Two solutions between neighbouring starts are not seen,
 * so this is the number found, never the number that exists.
 *
 * @example Last year's margin defended at λ = 1: three outcomes are consistent with the same numbers
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { fixedPoints } from "./fixed_points.ts";
 * import { plainRacers } from "./racers.ts";
 * import { floatingValue } from "./value_rule.ts";
 *
 * const racers = plainRacers(new Array(20).fill(1), {
 *   k: 0.6, kappa: 1.67, effort: 0.4, lossAversion: 1,
 * });
 * const found = fixedPoints(racers, floatingValue(20));
 * assertEquals(found.map((end) => end.levels[0]!.toFixed(3)), ["0.981", "1.000", "1.088"]);
 * assertEquals(found.map((end) => end.stable), [true, false, true]);
 * ```
 */
export function fixedPoints(
  racers: Racers,
  rule: ValueRule,
  starts: Starts = STARTS,
): FixedPoint[] {
  const base = baseTotal(racers);
  // Where nobody is paid from a pool there is no race to end.
  if (base === 0) return [];
  const room = repliesRoom(racers.hospitals);
  const gap = (total: number) => excess(racers, rule, total, room);
  const totals = Float64Array.from(
    { length: starts.count },
    (_, i) =>
      base *
      (starts.from + (starts.to - starts.from) * i / (starts.count - 1)),
  );
  const gaps = totals.map(gap);
  const at: number[] = [], rising: boolean[] = [];
  for (let i = 0; i < totals.length; i++) {
    const agreed = Math.abs(gaps[i]!) <= AGREED * base;
    if (agreed) {
      at.push(totals[i]!);
      rising.push((gaps[i + 1] ?? -1) > 0);
    } else if (i > 0 && Math.abs(gaps[i - 1]!) > AGREED * base) {
      if (gaps[i]! > 0 === gaps[i - 1]! > 0) continue;
      const found = crossing(gap, totals[i - 1]!, totals[i]!);
      at.push((found.low + found.high) / 2);
      rising.push(gaps[i]! > 0);
    }
  }
  const ends = at.map((total) => raceEnd(racers, rule, total));
  // A jump changes the sign, but nobody can rest on it.
  const real = ends.map((end) => end.residual <= AGREED);
  return ends.flatMap((end, e) =>
    real[e]
      ? [{
        ...end,
        stable: !rising[e],
        basin: basinOf(at, rising, e, totals),
      }]
      : []
  );
}

/** Starts that lead to solution `e`: those up to its neighbours if it is stable, else only itself. */
function basinOf(
  at: readonly number[],
  rising: readonly boolean[],
  e: number,
  totals: Float64Array,
): number {
  const here = at[e]!;
  const low = rising[e] ? here : at[e - 1] ?? -Infinity;
  const high = rising[e] ? here : at[e + 1] ?? Infinity;
  let count = 0;
  for (const total of totals) {
    const inside = rising[e]
      ? total === here
      : total > low && total < high || total === here;
    if (inside) count++;
  }
  return count / totals.length;
}
