import {
  type CityYear,
  isNumber,
  type Reading,
} from "../../metrics/realism/city_year.ts";
import { MEASURES_OF_REALISM } from "../../metrics/realism/measures.ts";
import { SCHEMES } from "../../model/ledger.ts";
import type { YearTotals } from "../../model/years.ts";

/** Hundred millions of yuan, in which the measures are told. */
const FEN = 1e10;

/**
 * A scheme's years as totals (逐年合计), by the very measures that the realism card
 * holds against what is published, so that both show one number.
 */
export function yearTotals(
  years: ReadonlyMap<number, CityYear>,
): YearTotals[] {
  return [...years].flatMap(([year, at]) =>
    SCHEMES.flatMap((scheme, s): YearTotals[] => {
      const before = years.get(year - 1) ?? null;
      const read = (measure: string): Reading =>
        MEASURES_OF_REALISM[measure]!({
          at,
          before,
          scheme: s,
          national: false,
        });
      const known = (measure: string) => {
        const reading = read(measure);
        return isNumber(reading) ? reading : NaN;
      };
      const share = (measure: string) =>
        before === null ? null : known(measure) / 100;
      const insured = at.insured[s]!;
      if (insured === 0) return [];
      const cost = Math.round(known("total_cost") * FEN);
      const fundShare = known("fund_to_cost_ratio") / 100;
      const borneShare = (at.withheld?.[s] ?? 0) / cost;
      const { claims } = at.record, own = claims.scheme;
      const weight = claims.weight ?? 1;
      let stays = 0, inpatient = 0;
      for (let i = 0; i < claims.rows; i++) {
        if (own[i] !== s) continue;
        stays++;
        inpatient += claims.cost[i]!;
      }
      return [{
        year,
        scheme,
        insured,
        stays: stays * weight,
        cost,
        inpatient: inpatient * weight,
        fund: Math.round(known("fund_expenditure") * FEN),
        growth: share("growth_total_cost"),
        fundGrowth: share("growth_fund"),
        fundShare,
        patientShare: 1 - fundShare - borneShare,
        borneShare,
      }];
    })
  );
}
