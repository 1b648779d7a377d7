/**
 * What a scheme-year that is paid as booked is held to (双控依据): hands services,
 * reviews and settings to the settlement. Part of the run: it computes nothing.
 *
 * @module
 */
import { weigh } from "../base/weigh.ts";
import type { Services } from "../budget/services.ts";
import type { Spent } from "../budget/lines.ts";
import type { CodeBook, Hospitals, YearRecord } from "../model/ledger.ts";
import type { DualControl } from "../settlement/method/dual_control.ts";
import { repeatAdmissions } from "../settlement/method/repeat_admissions.ts";
import type { YearValues } from "./year_values.ts";

/** A year's bills, and what they add up to for one scheme. */
export interface DualPlace {
  readonly record: YearRecord;
  readonly method: Uint8Array;
  readonly codes: CodeBook;
  readonly hospitals: Hospitals;
  /** Of this year. */
  readonly services: Services;
  readonly before: Spent;
}

/** The control of a scheme-year; `null` where there is none, any month goes by points, or nothing is known of last year. */
export function dualControlOf(
  { record, method, codes, hospitals, services, before }: DualPlace,
  scheme: number,
  { months, end: values }: YearValues,
): DualControl | null {
  if (
    !values["settlement.dual.enabled"] || before.services === null ||
    months.some((month) => month["settlement.regime"] === "dip")
  ) return null;
  const year = {
    heads: services.heads.slice(),
    admissions: services.admissions.slice(),
  };
  weigh(record.claims.weight, year.heads, year.admissions);
  const limit = values["settlement.dual.reviewHeads"];
  return {
    year,
    last: before.services,
    level: hospitals.level,
    ...repeatAdmissions(record, method, codes, scheme, {
      reviewed: Array.from(year.heads, (heads) => heads < limit),
      days: values["settlement.dual.reviewDays"],
    }),
    options: {
      standard: values["settlement.dual.standard"],
      limits: values["settlement.dual.limits"],
      share: values["settlement.dual.share"],
      interval: values["settlement.dual.interval"],
      growthVolume: values["budget.dual.growthVolume"],
      growthCost: values["budget.dual.growthCost"],
    },
  };
}
