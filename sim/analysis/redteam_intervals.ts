import { poissonInterval } from "../base/poisson_interval.ts";
import { sum } from "../base/sum.ts";
import { wilson } from "../base/wilson.ts";
import { leakOf, type SupervisionScore } from "../model/supervision_score.ts";

/** Ends of an interval (区间). */
export interface Interval {
  /** Lower end. */
  readonly low: number;
  /** Upper end. */
  readonly high: number;
}

/** What a sample says of a lever, and no more (抽样区间): 95 % intervals. */
export interface RedTeamIntervals {
  /** Of what leaks, fen. */
  readonly leak: Interval;
  /** Of the leak as a part of the loss, 0–1. */
  readonly share: Interval;
  /** Of cases in order on which something stands. */
  readonly accused: Interval;
}

/** Two-sided 95 %. */
const Z = 1.959963984540054;

/**
 * Intervals of a score that was found in a sample of persons (抽样区间): of money from the
 * squares of what each sampled person stands for, the share as a ratio of two
 * totals; of accused cases by the exact Poisson interval, so that none found is
 * not none there. Only the sample is uncertain here: doses, luck and behaviour are
 * as they were set. `null` where the whole city was played.
 *
 * @example One case in ten was played, and two were accused: between 3 and 70 of the city's
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { redTeamIntervals } from "./redteam_intervals.ts";
 *
 * const score = { acts: [], accused: { cases: 20, fen: 0 } };
 * const spread = { weight: 10, planted: 0, leak: 0, both: 0, accused: 200 };
 * const { accused } = redTeamIntervals({ ...score, spread })!;
 * assertEquals([accused.low, accused.high].map(Math.round), [3, 70]);
 * assertEquals(redTeamIntervals({ ...score, spread: { ...spread, weight: 1 } }), null);
 * ```
 */
export function redTeamIntervals(
  { acts, accused, spread }: Pick<
    SupervisionScore,
    "acts" | "accused" | "spread"
  >,
): RedTeamIntervals | null {
  const { weight } = spread;
  if (weight === 1) return null;
  const left = 1 - 1 / weight;
  const planted = sum(acts.map((act) => act.planted));
  const leak = sum(acts.map(leakOf)),
    ratio = planted === 0 ? 0 : leak / planted;
  const cases = Math.round(sum(acts.map((act) => act.cases)) / weight);
  const half = Z * Math.sqrt(left * spread.leak);
  // The share's error is that of leak − share × loss, person by person.
  const beside = spread.leak - 2 * ratio * spread.both +
    ratio * ratio * spread.planted;
  const halfShare = planted === 0
    ? 0
    : Z * Math.sqrt(left * Math.max(0, beside)) / planted;
  const counted = accused.cases / weight, around = poissonInterval(counted);
  const narrowed = (end: number) =>
    Math.max(0, counted + (end - counted) * Math.sqrt(left)) * weight;
  return {
    leak: { low: Math.max(0, leak - half), high: leak + half },
    share: ratio > 0 && ratio < 1
      ? {
        low: Math.max(0, ratio - halfShare),
        high: Math.min(1, ratio + halfShare),
      }
      // Where no case differs from the others, their number says how many might.
      : wilson(ratio * cases, Math.max(1, cases)),
    accused: { low: narrowed(around.low), high: narrowed(around.high) },
  };
}
