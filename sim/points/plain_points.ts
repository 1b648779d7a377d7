import { mulDiv, SCALE } from "../base/points.ts";
import { weigh } from "../base/weigh.ts";
import {
  type Cases,
  type Catalogue,
  type Claims,
  NO_GROUP,
} from "../model/ledger.ts";

/** A year of history in the unit of the new year's points. */
export interface PlainPoints {
  /** Points in 1/10000, employees then residents. */
  readonly points: readonly [number, number];
  /** C of the same cases, fen. */
  readonly cost: readonly [number, number];
  /** J of the same cases, fen. */
  readonly fund: readonly [number, number];
  /** Points and cost by hospital, one column a scheme. */
  readonly hospitalPoints: readonly [Float64Array, Float64Array];
  readonly hospitalCost: readonly [Float64Array, Float64Array];
}

/**
 * Scores a year of history under the new year's points and coefficients with
 * F = 1 (历史病例重新计分): S × H a case, rounded to four decimals, for the
 * year-start value (`R-PVB`, specification 3.0 (draft), 5.4).
 *
 * Cases without a group are left out with their cost: their points are cost ÷ b,
 * so they would give back whatever b the other cases have.
 *
 * @param cases the year, regrouped with this catalogue
 * @param coefficients H in 1/10000, by hospital
 */
export function plainPoints(
  claims: Claims,
  cases: Cases,
  { points: S }: Catalogue,
  coefficients: Float64Array,
): PlainPoints {
  const points: [number, number] = [0, 0], cost: [number, number] = [0, 0];
  const fund: [number, number] = [0, 0], n = coefficients.length;
  const hospitalPoints = [new Float64Array(n), new Float64Array(n)] as const;
  const hospitalCost = [new Float64Array(n), new Float64Array(n)] as const;
  for (let i = 0; i < claims.rows; i++) {
    const g = cases.group[i]!;
    if (g === NO_GROUP || S[g] === 0) continue;
    const h = claims.hospital[i]!, c = claims.cost[i]!;
    const p = mulDiv(S[g]!, coefficients[h]!, SCALE);
    const scheme = claims.scheme[i] as 0 | 1;
    points[scheme] += p;
    cost[scheme] += c;
    fund[scheme] += claims.fund[i]!;
    hospitalPoints[scheme][h]! += p;
    hospitalCost[scheme][h]! += c;
  }
  weigh(claims.weight, ...hospitalPoints, ...hospitalCost);
  for (const sums of [points, cost, fund]) {
    sums[0] *= claims.weight ?? 1, sums[1] *= claims.weight ?? 1;
  }
  return { points, cost, fund, hospitalPoints, hospitalCost };
}
