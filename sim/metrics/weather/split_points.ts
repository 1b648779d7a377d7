import { logMean } from "../../base/log_mean.ts";
import type { PointMakeup } from "../../model/weather.ts";

/**
 * An institution's points step by step (分值的逐步构成): its cases, then the sums that
 * each factor of `POINT_FACTORS` turns the one before into. `null` where the step
 * is not known.
 */
export type PointSteps = readonly (number | null)[];

/** The steps of an institution and scheme: the columns, then P after conduct. */
export function pointSteps(
  makeup: PointMakeup,
  row: number,
  points: number,
): PointSteps {
  const { cases, needed, recorded, weighted, typed, scored } = makeup;
  return [
    cases[row]!,
    needed === null ? null : needed[row]!,
    recorded[row]!,
    weighted[row]!,
    typed[row]!,
    scored[row]!,
    points,
  ];
}

/**
 * Splits the change of an institution's points over its factors (机构分值变动分解) by
 * LMDI-I, in the order of `POINT_FACTORS`: the effects sum to the change.
 *
 * Where one side has nothing, the whole is the first factor that is zero there, as it
 * is in the limit: an institution that opens or closes is volume. A step that is
 * not known leaves its part to the next.
 *
 * @example Twice the cases at the same points each are volume alone
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { splitPoints } from "./split_points.ts";
 *
 * const of = (cases: number, points: number) =>
 *   [cases, points, points, points, points, points, points];
 * assertEquals(splitPoints(of(1, 5), of(2, 10)).map(Math.round), [5, 0, 0, 0, 0, 0, 0]);
 * assertEquals(splitPoints(of(0, 0), of(2, 10)), [10, 0, 0, 0, 0, 0, 0]);
 * ```
 */
export function splitPoints(a: PointSteps, b: PointSteps): number[] {
  const effects = new Array<number>(a.length).fill(0);
  const from = a.at(-1)!, to = b.at(-1)!;
  if (from === to && from === 0) return effects;
  if (from === 0 || to === 0) {
    effects[firstZero(from === 0 ? a : b)] = to - from;
    return effects;
  }
  const mean = logMean(from, to);
  let before = 0;
  for (let i = 0; i < a.length; i++) {
    const x = a[i]!, y = b[i]!;
    // Unknown, or a sum of nothing: the next step that is known closes the chain.
    if (!(x > 0 && y > 0)) continue;
    const now = Math.log(y / x);
    effects[i] = mean * (now - before);
    before = now;
  }
  return effects;
}

function firstZero(steps: PointSteps): number {
  return steps.findIndex((step) => step === 0);
}
