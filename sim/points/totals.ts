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
  // The four sums of a cell lie side by side while cases are added, so that a
  // case touches one line of memory and not four.
  const sums = new Float64Array(size * 4);
  const { rows, hospital, scheme, day, cost, fund } = claims;
  const { method } = cases, scored = points.points;
  for (let i = 0; i < rows; i++) {
    if (method[i] !== dip) continue;
    const month = MONTH_OF_DAY[day[i]!]!;
    const k = cell(hospital[i]!, scheme[i]!, month) * 4;
    sums[k] = sums[k]! + 1;
    sums[k + 1] = sums[k + 1]! + scored[i]!;
    sums[k + 2] = sums[k + 2]! + cost[i]!;
    sums[k + 3] = sums[k + 3]! + fund[i]!;
  }
  weigh(claims.weight, sums);
  return {
    cases: columnOf(sums, 0),
    points: columnOf(sums, 1),
    cost: columnOf(sums, 2),
    fund: columnOf(sums, 3),
  };
}

function columnOf(sums: Float64Array, first: number): Float64Array {
  const column = new Float64Array(sums.length / 4);
  for (let k = 0; k < column.length; k++) column[k] = sums[k * 4 + first]!;
  return column;
}
