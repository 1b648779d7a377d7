import { MONTH_OF_DAY } from "../base/calendar.ts";
import { quantile } from "../base/quantile.ts";
import { weigh } from "../base/weigh.ts";
import {
  type Cases,
  cell,
  type Claims,
  METHODS,
  NO_GROUP,
  type Points,
  SCHEMES,
} from "../model/ledger.ts";

/** Lowest and highest cost that stays (费用分位区间), fen. */
export interface CostLimits {
  readonly lo: number;
  readonly hi: number;
}

/**
 * The costs between two quantiles (费用分位区间) of a year's DIP cases with a group, one
 * interval a scheme, both ends included: the lower quantile rounded up and the
 * upper one down to whole fen. Quantiles lie on (n − 1)·p, between two costs by
 * the share of the way, as in `R-CAT-5`. `R-PVB`, method `quantile`.
 *
 * @example The middle of five costs
 * ```ts
 * import { limitsOf } from "./cost_limits.ts";
 *
 * const { lo, hi } = limitsOf(Float64Array.of(1, 2, 3, 4, 100), 0.3, 0.7);
 * console.assert(lo === 3 && hi === 3);
 * ```
 */
export function costLimits(
  claims: Claims,
  { method, group }: Cases,
  lo: number,
  hi: number,
): CostLimits[] {
  const dip = METHODS.indexOf("dip"), { rows, scheme, cost } = claims;
  const n = new Uint32Array(SCHEMES.length);
  for (let i = 0; i < rows; i++) {
    if (method[i] === dip && group[i] !== NO_GROUP) n[scheme[i]!]!++;
  }
  const costs = SCHEMES.map((_, s) => new Float64Array(n[s]!));
  n.fill(0);
  for (let i = 0; i < rows; i++) {
    if (method[i] !== dip || group[i] === NO_GROUP) continue;
    const s = scheme[i]!;
    costs[s]![n[s]!++] = cost[i]!;
  }
  return costs.map((column) => limitsOf(column.sort(), lo, hi));
}

/** The interval of costs in rising order; everything where there is none. */
export function limitsOf(
  costs: Float64Array,
  lo: number,
  hi: number,
): CostLimits {
  if (costs.length === 0) return { lo: 0, hi: Infinity };
  const low = quantile(costs, lo), high = quantile(costs, hi);
  return { lo: low.ceiling, hi: high.floor };
}

/** Cost (fen) and points (1/10000) of the DIP cases within the limits (区间内费用与分值), by hospital, scheme and month. */
export function sumsWithin(
  claims: Claims,
  { method }: Cases,
  { points }: Points,
  hospitalCount: number,
  limits: readonly CostLimits[],
): { readonly cost: Float64Array; readonly points: Float64Array } {
  const size = cell(hospitalCount, 0, 0), dip = METHODS.indexOf("dip");
  const sums = { cost: new Float64Array(size), points: new Float64Array(size) };
  const { rows, hospital, scheme, day, cost } = claims;
  for (let i = 0; i < rows; i++) {
    if (method[i] !== dip) continue;
    const s = scheme[i]!, c = cost[i]!, { lo, hi } = limits[s]!;
    if (c < lo || c > hi) continue;
    const k = cell(hospital[i]!, s, MONTH_OF_DAY[day[i]!]!);
    sums.cost[k] = sums.cost[k]! + c;
    sums.points[k] = sums.points[k]! + points[i]!;
  }
  weigh(claims.weight, sums.cost, sums.points);
  return sums;
}
