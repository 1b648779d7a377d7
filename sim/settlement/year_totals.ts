import { cell, type Totals } from "../model/ledger.ts";
import type { Settlement } from "../model/settlement.ts";

/** Cases, points (1/10000), cost and booked fund (fen) of a year, by hospital. */
export type YearTotals = Pick<
  Settlement,
  "cases" | "points" | "cost" | "booked"
>;

/** Adds a scheme's twelve months up (年度汇总), by hospital. */
export function yearTotals(
  totals: Totals,
  hospitals: number,
  scheme: number,
): YearTotals {
  const year = (column: Float64Array) =>
    Float64Array.from({ length: hospitals }, (_, h) => {
      const first = cell(h, scheme, 0);
      return column.subarray(first, first + 12)
        .reduce((sum, value) => sum + value, 0);
    });
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
  return Float64Array.from(
    { length: hospitals },
    (_, h) => column[cell(h, scheme, month)]!,
  );
}
