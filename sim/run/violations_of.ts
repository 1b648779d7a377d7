import type { Ratio } from "../base/ratio.ts";
import type { Cases, Hospitals, YearRecord } from "../model/ledger.ts";
import type { Values } from "../model/policy/mod.ts";
import { violationCounts, violationShares } from "../points/violation_rates.ts";
import type { PricedRules } from "./price_rules.ts";

/**
 * What conduct costs each hospital of its points of the year (违规监督取数), `R-VIO`;
 * `null` where the catalogue is off. Part of the run: it hands over tables and
 * settings by name.
 *
 * @param year claims with the codes of the catalogue's own code book
 */
export function violationsOf(
  { claims, details }: Pick<YearRecord, "claims" | "details">,
  cases: Cases,
  hospitals: Hospitals,
  rules: PricedRules,
  values: Values,
): readonly Ratio[] | null {
  if (!values["points.violation.enabled"]) return null;
  const counts = violationCounts(
    claims,
    details,
    cases,
    rules.grouper.national.refined.codes,
    hospitals,
    rules.reference,
    {
      readmissionDays: values["points.violation.readmissionDays"],
      lowCost: values["points.violation.lowCost"],
      longStay: values["points.violation.longStay"],
      lowRisk: values["points.violation.lowRisk"],
    },
  );
  return violationShares(counts, hospitals, {
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
