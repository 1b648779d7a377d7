import { expectedValue } from "../../hospital/response/path/expected_value.ts";
import { pointsLevel } from "../../hospital/response/points_level.ts";
import { baseTotal } from "../../hospital/response/race/solve_race.ts";
import { valueAt } from "../../hospital/response/race/value_rule.ts";
import { type Change, openRace } from "../../hospital/response/targets.ts";
import type { Levers } from "../../model/levers.ts";
import { grownPoints } from "./grown_points.ts";
import type { Known } from "./known_before.ts";

/** What institutions reckon with (预期): it changes with each piece of news. */
export interface Belief {
  /** Need of the year, 1 = as in the last year before the reform. */
  need: number;
  /** Value that they expect, 1 = that of the old method. */
  expected: number;
}

/**
 * What is believed as a year begins (年初预期). Nobody starts from nothing: what was
 * known at the end of last year still is. Part of the run: it hands tables to the
 * response.
 */
export function firstBelief(known: Known): Belief {
  const { before, so, sight } = known, made = madeBefore(known);
  // Where no pool is shared own books tell what only a clearing can tell of a pool.
  const need = before === null
    ? 1
    : nobodyShares(known)
    ? grownPoints(so, new Uint8Array(sight.hospitals).fill(1)) / made
    : before.need;
  return { need, expected: valueOf(known, need, made) };
}

/** Points of the first months of a year as its levers make them, 1 = none were pulled. */
export function levelOf(
  { sight, change }: Known,
  levers: Levers,
  months: number,
): number {
  return pointsLevel(levers, sight, change.now.pooled, months);
}

/** What last year's levers made of its points. */
export function madeBefore(known: Known): number {
  return known.before === null ? 1 : levelOf(known, known.before.levers, 12);
}

/** Whether no institution shares a pool under the year's rules. */
export function nobodyShares({ change }: Known): boolean {
  return change.now.pooled.every((shares) => shares === 0);
}

/** The value at a level of points, with the need that is known. */
export function valueOf(known: Known, need: number, level: number): number {
  const { racers, rule } = openRace(
    known.sight,
    changeUnder(known, { need, expected: null }),
    known.motives,
  );
  return valueAt(rule, baseTotal(racers) * level);
}

/** A value is published. */
export function believe(
  belief: Belief,
  published: number,
  { motives }: Known,
): void {
  const { expectation } = motives.path;
  belief.expected = expectedValue(belief.expected, published, expectation);
}

/** The market as it is believed to be. */
export function changeUnder(
  { change }: Known,
  belief: { readonly need: number; readonly expected: number | null },
): Change {
  const { need, expected } = belief;
  return { ...change, market: { ...change.market, need, expected } };
}
