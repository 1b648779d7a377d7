import {
  add,
  compare,
  fromNumber,
  multiply,
  type Ratio,
  ratio,
  toNumber,
} from "../../base/ratio.ts";
import { geometricMedian } from "../../base/geometric_median.ts";
import { SCALE } from "../../base/points.ts";

/** Cost and points of the hospitals (机构费用与分值), for the quality intervals. */
export interface HospitalCosts {
  /** Charges, fen. */
  readonly costs: ArrayLike<number>;
  /** 1/10000 point. */
  readonly points4: ArrayLike<number>;
  /** What a hospital itself spends of a yuan it charges; asked for by `quality2d` alone. */
  readonly costRatio?: readonly Ratio[];
}

/** Decimals of a geometric median in fen per point: it has no exact value. */
const DECIMALS = 1e10;

/**
 * One-dimensional quality interval (优质区间): Σcost ÷ Σpoints, fen per point, over the
 * hospitals whose cost per point lies strictly below that of all together; `null`
 * if none does. `R-PVB`: specification 3.0 (draft), 5.4 二(2).
 */
export function qualityInterval(hospitals: HospitalCosts): Ratio | null {
  const { costs, points4 } = hospitals;
  const area = areaValue(hospitals);
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

/**
 * Two-dimensional quality interval (二维优质区间): hospitals are placed by charges per point
 * and by their own cost per point. Of those below both means whose charges cover
 * their cost, the first coordinate of the geometric median is the value, fen per
 * point; `null` if there is none. `R-PVB`: specification 3.0 (draft), 5.4 二(2).
 *
 * @throws {RangeError} if the hospitals' own cost is not known
 */
export function qualityRegion(hospitals: HospitalCosts): Ratio | null {
  const { costs, points4, costRatio } = hospitals;
  if (costRatio === undefined) {
    throw new RangeError(
      "Cannot take the two-dimensional quality interval without the cost ratio of each hospital",
    );
  }
  const area = areaValue(hospitals);
  if (area === null) return null;
  const spent = costRatio.reduce(
    (sum, share, h) => add(sum, multiply(ratio(costs[h]!), share)),
    ratio(0),
  );
  const meanSpent = multiply(spent, ratio(SCALE, sumOf(points4)));
  const places: [number, number][] = [];
  for (let h = 0; h < costs.length; h++) {
    const own = perPoint(BigInt(costs[h]!), BigInt(points4[h]!));
    if (own === null || compare(own, area) >= 0) continue;
    const cost = multiply(own, costRatio[h]!);
    if (compare(cost, meanSpent) >= 0 || compare(own, cost) < 0) continue;
    places.push([toNumber(own), toNumber(cost)]);
  }
  if (places.length === 0) return null;
  const [value] = geometricMedian(places);
  return fromNumber(Math.round(value * DECIMALS) / DECIMALS);
}

/** Σcost ÷ Σpoints of all hospitals, fen per point; `null` without points or cost. */
function areaValue({ costs, points4 }: HospitalCosts): Ratio | null {
  const cost = sumOf(costs);
  return cost === 0n ? null : perPoint(cost, sumOf(points4));
}

function perPoint(cost: bigint, points4: bigint): Ratio | null {
  return points4 === 0n ? null : ratio(cost * BigInt(SCALE), points4);
}

function sumOf(values: ArrayLike<number>): bigint {
  let total = 0n;
  for (let i = 0; i < values.length; i++) total += BigInt(values[i]!);
  return total;
}
