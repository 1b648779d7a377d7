import type {
  ClaimDetails,
  Counties,
  MetricRow,
  Register,
} from "../../model/ledger.ts";
import type { Capacity } from "../../model/patients.ts";
import type { Truth } from "../../model/world.ts";
import type { UseSheets } from "../use_metrics.ts";
import { accessMetrics } from "./access_metrics.ts";
import { burdenMetrics } from "./burden_metrics.ts";
import { catastrophicSpending } from "./catastrophic_spending.ts";
import { sentOnMetrics } from "./sent_on_metrics.ts";

/** What the metrics of patients are taken from. */
export interface PatientSheets extends UseSheets {
  /** `null` where nothing beside the bill was read or made. */
  readonly details: ClaimDetails | null;
  readonly register: Register;
  readonly counties: Counties;
  /** `null` for claims that were read and not generated. */
  readonly truth: Truth | null;
  readonly capacity: Capacity;
}

/**
 * The patients' side of a year (参保患者指标): who pays the bills, for whom that is
 * catastrophic, where the insured of each county go, and who is sent on. All but
 * refusals and referrals are on the record.
 */
export function patientMetrics(sheets: PatientSheets): MetricRow[] {
  return [
    ...burdenMetrics(sheets),
    ...catastrophicSpending(sheets),
    ...accessMetrics(sheets),
    ...sentOnMetrics(sheets),
  ];
}
