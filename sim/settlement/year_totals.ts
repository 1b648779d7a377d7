import { plus } from "../base/plus.ts";
import { cell, type Totals } from "../model/ledger.ts";
import type { Settlement } from "../model/settlement.ts";

/** Cases, points (1/10000), cost and booked fund (fen) of a year, by hospital. */
export type YearTotals = Pick<
  Settlement,
  "cases" | "points" | "cost" | "booked"
>;

const TWELVE = Array.from({ length: 12 }, (_, month) => month);

/** Adds a scheme's months up (年度汇总), by hospital: all twelve, or those given (0–11). */
export function yearTotals(
  totals: Totals,
  hospitals: number,
  scheme: number,
  months: readonly number[] = TWELVE,
): YearTotals {
  const year = (column: Float64Array) => {
    const sums = new Float64Array(hospitals);
    for (let h = 0; h < hospitals; h++) {
      const first = cell(h, scheme, 0);
      for (const month of months) {
        sums[h] = plus(sums[h]!, column[first + month]!);
      }
    }
    return sums;
  };
  return {
    cases: year(totals.cases),
    points: year(totals.points),
    cost: year(totals.cost),
    booked: year(totals.fund),
  };
}

/** One month (0–11) of a column of {@linkcode Totals}, by hospital. */
export function monthOf(
  column: Float64Array,
  hospitals: number,
  scheme: number,
  month: number,
): Float64Array {
  const own = new Float64Array(hospitals);
  for (let h = 0; h < hospitals; h++) own[h] = column[cell(h, scheme, month)]!;
  return own;
}
