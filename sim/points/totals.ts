import { MONTH_OF_DAY } from "../base/calendar.ts";
import { weigh } from "../base/weigh.ts";
import {
  type Cases,
  cell,
  type Claims,
  METHODS,
  type Points,
  type Totals,
} from "../model/ledger.ts";

/**
 * Adds up the DIP cases of a year by hospital, scheme and month of discharge
 * (按机构月度汇总): cases, points, C and J, all exact whole numbers.
 */
export function totals(
  claims: Claims,
  cases: Cases,
  points: Points,
  hospitalCount: number,
): Totals {
  const size = cell(hospitalCount, 0, 0), dip = METHODS.indexOf("dip");
  const sums: Totals = {
    cases: new Float64Array(size),
    points: new Float64Array(size),
    cost: new Float64Array(size),
    fund: new Float64Array(size),
  };
  for (let i = 0; i < claims.rows; i++) {
    if (cases.method[i] !== dip) continue;
    const month = MONTH_OF_DAY[claims.day[i]!]!;
    const k = cell(claims.hospital[i]!, claims.scheme[i]!, month);
    sums.cases[k] = sums.cases[k]! + 1;
    sums.points[k] = sums.points[k]! + points.points[i]!;
    sums.cost[k] = sums.cost[k]! + claims.cost[i]!;
    sums.fund[k] = sums.fund[k]! + claims.fund[i]!;
  }
  weigh(claims.weight, sums.cases, sums.points, sums.cost, sums.fund);
  return sums;
}
