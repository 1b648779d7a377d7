import { plainTerms, type Terms } from "../../hospital/response/terms.ts";
import type { Claims } from "../../model/ledger.ts";
import { watchOf } from "../supervision/inspection_plan.ts";
import type { YearValues } from "../year_values.ts";

/**
 * What a year's rules ask and watch, as institutions weigh it (监管条件). Part of the
 * run: it hands settings over. Outpatient care is paid by item whatever stays are
 * paid by; doors that no rule opens are shut. Who is part of a consortium keeps its
 * part of what the consortium saves, and bears it of what is spent elsewhere.
 *
 * @param claims of the year before: as many are expected
 * @param consortium by institution: part of a yuan that its consortium saves
 */
export function termsOf(
  { start, end }: YearValues,
  hospitals: number,
  consortium: Float64Array,
  { rows, weight = 1 }: Claims,
): Terms {
  const watch = watchOf(start, rows * weight);
  const watched = start["points.violation.enabled"];
  const deposit = start["supervision.assessment.enabled"]
    ? start["settlement.month.deposit"]
    : 0;
  const byPoints = end["settlement.regime"] === "dip";
  return {
    ...plainTerms(hospitals),
    audit: watch.audit,
    detection: watch.detection,
    focus: start["supervision.audit.focus"],
    necessity: start["supervision.audit.necessity"],
    fine: watch.fine,
    repeatDays: watched ? start["points.violation.readmissionDays"] : 0,
    repeatDetection: watched ? watch.detection : 0,
    lowEdge: byPoints ? start["points.deviation.low"] : 0,
    exit: {
      open: start["settlement.escape"].most > 0,
      ...start["settlement.escape"],
    },
    outpatientPaid: 1,
    elsewhere: consortium,
    surplusShare: consortium,
    atRisk: new Float64Array(hospitals).fill(deposit),
  };
}
