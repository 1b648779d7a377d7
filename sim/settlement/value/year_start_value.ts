import {
  add,
  divide,
  fromNumber,
  multiply,
  type Ratio,
  ratio,
} from "../../base/ratio.ts";
import { SCALE } from "../../base/points.ts";
import {
  type HospitalCosts,
  qualityInterval,
  qualityRegion,
} from "./quality_interval.ts";

const PER_POINT = ratio(SCALE);

/** How the year-start value is taken from history (`pvb.method`). */
export type YearStartMethod = "mean" | "quality1d" | "quality2d" | "quantile";

/**
 * The year-start point value b (年初点值): fen of total cost per point, exact,
 * `null` where history has no points. `costs` (fen) and `points4` (1/10000
 * point, rescored under the new year's rules) have one element a year of
 * history, as `weights` has (1:2:7 or 0.1, 0.2, 0.7).
 *
 * `mean` is Σw·cost ÷ Σw·points; so is `quantile`, whose `costs` and `points4` are
 * of the cases between two quantiles of cost. `quality1d` and `quality2d` take the
 * hospitals of the quality interval and fall back to `mean` where it is empty.
 *
 * `R-PVB`: DIP technical specification 3.0, 5.4; 暂行办法 art. 16.
 *
 * @throws {RangeError} if an interval is asked for without `hospitals`.
 */
export function yearStartValue(
  costs: ArrayLike<number>,
  points4: ArrayLike<number>,
  weights: ArrayLike<number>,
  method: YearStartMethod,
  hospitals?: HospitalCosts,
): Ratio | null {
  const quality = intervalValue(method, hospitals);
  if (quality !== null) return quality;
  let cost = ratio(0), points = ratio(0);
  for (let y = 0; y < weights.length; y++) {
    const weight = fromNumber(weights[y]!);
    cost = add(cost, multiply(weight, ratio(costs[y]!)));
    points = add(points, multiply(weight, ratio(points4[y]!)));
  }
  return points.num === 0n ? null : divide(multiply(cost, PER_POINT), points);
}

/** A year-start value, and whether the interval it was asked of was empty (年初点值及其区间). */
export interface StartValue {
  readonly value: Ratio | null;
  readonly fellBack: boolean;
}

/**
 * {@linkcode yearStartValue}, and whether it fell back to the mean because nothing
 * lies in the interval: `R-PVB` asks for that to be said.
 */
export function startValue(
  method: YearStartMethod,
  costs: ArrayLike<number>,
  points4: ArrayLike<number>,
  weights: ArrayLike<number>,
  hospitals: HospitalCosts,
): StartValue {
  const value = yearStartValue(costs, points4, weights, method, hospitals);
  const asked = method === "quality1d" || method === "quality2d";
  return {
    value,
    fellBack: asked && value !== null &&
      intervalValue(method, hospitals) === null,
  };
}

/**
 * The value of the quality interval that a method asks for, fen per point; `null`
 * where it asks for none or the interval is empty.
 *
 * @throws {RangeError} if an interval is asked for without `hospitals`.
 */
export function intervalValue(
  method: YearStartMethod,
  hospitals?: HospitalCosts,
): Ratio | null {
  if (method !== "quality1d" && method !== "quality2d") return null;
  if (hospitals === undefined) {
    throw new RangeError(
      "Cannot take a point value from the quality interval without costs and points by hospital",
    );
  }
  return method === "quality1d"
    ? qualityInterval(hospitals)
    : qualityRegion(hospitals);
}
