import {
  add,
  compare,
  divide,
  fromNumber,
  multiply,
  type Ratio,
  ratio,
} from "../../base/ratio.ts";
import { SCALE } from "../../base/points.ts";

const PER_POINT = ratio(SCALE);

/** How the year-start value is taken from history (`pvb.method`). */
export type YearStartMethod = "mean" | "quality1d";

/** Cost (fen) and points (1/10000) of the hospitals, for the quality interval. */
export interface HospitalCosts {
  readonly costs: ArrayLike<number>;
  readonly points4: ArrayLike<number>;
}

/**
 * The year-start point value b (年初点值): fen of total cost per point, exact,
 * `null` where history has no points. `costs` (fen) and `points4` (1/10000
 * point, rescored under the new year's rules) have one element a year of
 * history, as `weights` has (1:2:7 or 0.1, 0.2, 0.7).
 *
 * `mean` is Σw·cost ÷ Σw·points. `quality1d` (优质区间, one-dimensional) takes
 * Σcost ÷ Σpoints over the hospitals whose cost per point is below that of all
 * hospitals together, and falls back to `mean` where no one is.
 *
 * `R-PVB`: DIP technical specification 3.0, 5.4; 暂行办法 art. 16.
 *
 * @throws {RangeError} if `quality1d` is asked for without `hospitals`.
 */
export function yearStartValue(
  costs: ArrayLike<number>,
  points4: ArrayLike<number>,
  weights: ArrayLike<number>,
  method: YearStartMethod,
  hospitals?: HospitalCosts,
): Ratio | null {
  if (method === "quality1d") {
    if (hospitals === undefined) {
      throw new RangeError(
        "Cannot take the year-start value from the quality interval without costs and points by hospital",
      );
    }
    const value = qualityValue(hospitals);
    if (value !== null) return value;
  }
  let cost = ratio(0), points = ratio(0);
  for (let y = 0; y < weights.length; y++) {
    const weight = fromNumber(weights[y]!);
    cost = add(cost, multiply(weight, ratio(costs[y]!)));
    points = add(points, multiply(weight, ratio(points4[y]!)));
  }
  return points.num === 0n ? null : divide(multiply(cost, PER_POINT), points);
}

/** Σcost ÷ Σpoints over the hospitals strictly below the area mean, `null` if none is. */
function qualityValue({ costs, points4 }: HospitalCosts): Ratio | null {
  const area = perPoint(sum(costs), sum(points4));
  if (area === null) return null;
  let cost = 0n, points = 0n;
  for (let h = 0; h < costs.length; h++) {
    const own = perPoint(BigInt(costs[h]!), BigInt(points4[h]!));
    if (own !== null && compare(own, area) < 0) {
      cost += BigInt(costs[h]!);
      points += BigInt(points4[h]!);
    }
  }
  return perPoint(cost, points);
}

function perPoint(cost: bigint, points4: bigint): Ratio | null {
  return points4 === 0n ? null : ratio(cost * BigInt(SCALE), points4);
}

function sum(values: ArrayLike<number>): bigint {
  let total = 0n;
  for (let i = 0; i < values.length; i++) total += BigInt(values[i]!);
  return total;
}
