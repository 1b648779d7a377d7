import type { Standing } from "../model/ledger.ts";
import type { YearValues } from "./year_values.ts";

/** What the year before knew of the institutions (上年系数与考核). */
export interface CoefficientsBefore {
  /** H in 1/10000, by hospital. */
  readonly coefficients: Float64Array;
  readonly grade: Standing["grade"];
}

/** What coefficients move from (上年系数); `null` where the year before was not paid by points. */
export function coefficientsBefore({ coefficients, settled, through }: {
  readonly coefficients: Float64Array;
  readonly settled: { readonly standing: Standing };
  readonly through: YearValues;
}): CoefficientsBefore | null {
  return through.months.at(-1)!["settlement.regime"] === "dip"
    ? { coefficients, grade: settled.standing.grade }
    : null;
}
