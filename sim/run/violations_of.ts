import type { Ratio } from "../base/ratio.ts";
import type { Cases, Hospitals, YearRecord } from "../model/ledger.ts";
import type { Values } from "../model/policy/mod.ts";
import {
  type ViolationCounts,
  violationCounts,
  type ViolationCuts,
  violationShares,
} from "../points/violation_rates.ts";
import type { PricedRules } from "./price_rules.ts";
import type { YearValues } from "./year_values.ts";

/** A year's bills and cases, and what they are held against. */
interface YearOfConduct extends Pick<YearRecord, "claims" | "details"> {
  readonly cases: Cases;
  readonly hospitals: Hospitals;
  readonly rules: Pick<PricedRules, "grouper" | "reference">;
}

/**
 * Conduct by index (违规计数), `R-VIO`; `null` where neither points nor audit nor
 * assessment look at it. Part of the run: it hands over tables and settings by
 * name.
 *
 * @param year claims with the codes of the catalogue's own code book
 */
export function conductOf(
  { claims, details, cases, hospitals, rules }: YearOfConduct,
  { start: values, months, end }: YearValues,
): ViolationCounts | null {
  const wanted = values["points.violation.enabled"] ||
    end["supervision.assessment.enabled"] ||
    months.some((month) => month["settlement.audit.refusedShare"] > 0);
  if (!wanted) return null;
  return violationCounts(
    claims,
    details,
    cases,
    rules.grouper.national.refined.codes,
    hospitals,
    rules.reference,
    violationCuts(values),
  );
}

/** What counts as a violation of each kind (违规口径), as a stage takes it. */
export function violationCuts(values: Values): ViolationCuts {
  return {
    readmissionDays: values["points.violation.readmissionDays"],
    lowCost: values["points.violation.lowCost"],
    longStay: values["points.violation.longStay"],
    lowRisk: values["points.violation.lowRisk"],
  };
}

/** What conduct costs each hospital of its points of the year (违规扣减比例), `R-VIO`; `null` where the catalogue is off. */
export function violationsOf(
  conduct: ViolationCounts | null,
  hospitals: Hospitals,
  values: Values,
): readonly Ratio[] | null {
  if (conduct === null || !values["points.violation.enabled"]) return null;
  return violationShares(conduct, hospitals, {
    weights: {
      readmission: values["points.violation.readmissionWeight"],
      lowAdmission: values["points.violation.lowAdmissionWeight"],
      longStay: values["points.violation.longStayWeight"],
      recordQuality: values["points.violation.recordQualityWeight"],
      mortality: values["points.violation.mortalityWeight"],
    },
    cap: values["points.violation.cap"],
  });
}
