import { moneyShifts } from "../metrics/money_shifts.ts";
import { reviewColumns } from "../metrics/review_columns.ts";
import type { Hospitals, ReviewBook, YearRecord } from "../model/ledger.ts";
import type { YearChange } from "./resettle.ts";
import type { YearValues } from "./year_values.ts";
import type { SettledYear } from "./settle_year.ts";

/**
 * What special review gave to whom and took from whom (特例单议台账): the year as it is
 * settled against the same year without review. `null` where nothing is
 * reviewed. Part of the run: it computes nothing. `R-SPC`.
 */
export function reviewOf({ record, hospitals, through, settled, again }: {
  readonly record: YearRecord;
  readonly hospitals: Hospitals;
  readonly through: Pick<YearValues, "end">;
  readonly settled: SettledYear;
  readonly again: (change: YearChange) => SettledYear;
}): ReviewBook | null {
  const { points, settlements } = settled, { claims } = record;
  if (points.review === undefined || points.sessions === undefined) return null;
  const without = again({ settings: { "points.review.enabled": false } });
  const shifts = moneyShifts(without.settlements, settlements);
  const columns = reviewColumns(claims, without.cases, {
    before: without.points.points,
    after: points.points,
    review: points.review,
    byItem: settled.cases.method,
  }, hospitals.id.length);
  const { weight = 1 } = claims;
  const patientsApart =
    through.end["settlement.value.method"] === "totalMinusIndividual";
  return {
    sessions: points.sessions.map((one) => ({
      ...one,
      discharges: one.discharges * weight,
      places: one.places * weight,
      applied: one.applied * weight,
      approved: one.approved * weight,
    })),
    schemes: shifts.map((shift, s) => ({
      ...shift,
      ...columns[s]!,
      patientsApart,
    })),
  };
}
