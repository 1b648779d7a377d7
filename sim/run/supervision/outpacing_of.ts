import type { Totals } from "../../model/ledger.ts";
import { hospitalSums } from "../../supervision/hospital_sums.ts";
import {
  type InstitutionYear,
  outpacingInstitutions,
} from "../../supervision/screen/outpacing.ts";
import { scoredYear } from "../scored_year.ts";
import type { YearValues } from "../year_values.ts";
import type { YearToSupervise } from "./supervise_year.ts";

/** Cells of an institution: scheme × month. */
const CELLS = 24;

/**
 * Institutions whose points outpace their cost (分值增长快于费用的机构): last year's bills are
 * scored by this year's rules, so that only what was recorded differs. `null` where
 * there is no year before that has what this year's is scored by. Part of the run:
 * it hands tables over.
 */
export function outpacingOf(
  { before = null, record, scored, rules, codes, hospitals, dip }:
    YearToSupervise,
  through: YearValues,
): readonly number[] | null {
  if (
    before === null || (before.details === null) !== (record.details === null)
  ) {
    return null;
  }
  const last = scoredYear(
    { record: before, rules, codes, hospitals, total: scored.total },
    dip,
    through,
  );
  const n = hospitals.id.length, { weight = 1 } = record.claims;
  const { growth, cases } = through.start["supervision.screens.outpacing"];
  return outpacingInstitutions(
    institutionYear(scored.sums, n),
    institutionYear(last.sums, n),
    // Of a sample it is the cases that were played which say how much chance there is.
    { growth, cases: cases * weight },
  );
}

function institutionYear(
  { cases, points, cost }: Totals,
  hospitals: number,
): InstitutionYear {
  return {
    cases: hospitalSums([cases], CELLS, hospitals),
    points: hospitalSums([points], CELLS, hospitals),
    cost: hospitalSums([cost], CELLS, hospitals),
  };
}
