import { type Catalogue, LAYERS, type MetricRow } from "../model/ledger.ts";
import type { CaseCounts } from "../model/result.ts";
import { FORBIDDEN } from "../model/world.ts";
import { ratio, rowOf } from "./metric_row.ts";
import {
  patientMetrics,
  type PatientSheets,
} from "./patients/patient_metrics.ts";
import {
  settlementMetrics,
  type SettlementSheets,
} from "./settlement_metrics.ts";
import { useMetrics } from "./use_metrics.ts";

/** What a year's metrics are taken from, on both sides of the veil. */
export interface YearSheets extends PatientSheets, SettlementSheets {
  readonly catalogue: Catalogue;
  readonly counts: CaseCounts;
}

/**
 * Metrics of a year (运行指标) in long form, under the standard's ids where it
 * has one (monitoring indicators, chapter 8 of the DIP specification 3.0).
 */
export function yearMetrics(sheets: YearSheets): MetricRow[] {
  return [
    ...useMetrics(sheets),
    ...catalogueMetrics(sheets),
    ...settlementMetrics(sheets),
    ...patientMetrics(sheets),
    ...truthMetrics(sheets),
  ];
}

function catalogueMetrics(
  { year, catalogue, counts }: YearSheets,
): MetricRow[] {
  const row = rowOf("all", "all", String(year));
  const groups = catalogue.group.length;
  const core = catalogue.core.reduce((a, b) => a + b, 0);
  const dip = counts.byMethod[0]!;
  return [
    row("B3", "ratio", ratio(core, groups)),
    row("catalogue.core", "count", core),
    row("catalogue.comprehensive", "count", groups - core),
    ...LAYERS.map((layer, l) =>
      row(`cases.layer.${layer}`, "count", counts.byLayer[l]!)
    ),
    row("C13", "ratio", ratio(counts.core, counts.core + counts.comprehensive)),
    row(
      "C14",
      "ratio",
      ratio(counts.comprehensive, counts.core + counts.comprehensive),
    ),
    row("B7", "ratio", ratio(counts.core + counts.comprehensive, dip)),
    row("B26", "ratio", ratio(counts.byZone[2]! + counts.byZone[3]!, dip)),
    row("B27", "ratio", ratio(counts.byZone[1]!, dip)),
  ];
}

/** What the payer cannot see: how severe the cases were, and what was marked. */
function truthMetrics({ year, truth, claims }: YearSheets): MetricRow[] {
  if (truth === null) return [];
  let severe = 0, marked = 0;
  for (let i = 0; i < claims.rows; i++) {
    if (truth.severity[i] === 2) severe++;
    if ((truth.marks[i]! & FORBIDDEN) !== 0) marked++;
  }
  const row = rowOf("all", "all", String(year));
  return [
    row("truth.severe", "ratio", ratio(severe, claims.rows)),
    row("truth.marked", "ratio", ratio(marked, claims.rows)),
  ];
}
