import { weigh } from "../../base/weigh.ts";
import { type MetricRow, OUT_OF_AREA, SCHEMES } from "../../model/ledger.ts";
import { DIRECTIONS } from "../../model/patients.ts";
import { ratio, rowOf } from "../metric_row.ts";
import type { PatientSheets } from "./patient_metrics.ts";

/** Months over which the insured are averaged. */
const MONTHS = 12;

/**
 * Access by county (分县就医可及), by where the person is insured: stays per 100
 * insured, where the stays are, and what a patient pays of one, yuan. Rates are
 * `null` where no register was read.
 */
export function accessMetrics(sheets: PatientSheets): MetricRow[] {
  const { counties, year, hospitals } = sheets;
  const sums = sumUp(sheets), insured = insuredOf(sheets);
  const served = new Set(hospitals.county);
  return SCHEMES.flatMap((scheme, s) =>
    counties.id.flatMap((id, c) => {
      const k = s * counties.id.length + c, at = k * DIRECTIONS.length;
      const stays = DIRECTIONS.reduce((n, _, d) => n + sums.stays[at + d]!, 0);
      if (stays === 0) return [];
      const row = rowOf(scheme, `county:${id}`, String(year));
      return [
        row("access.rate", "per 100", ratio(stays * 100, insured[k]!)),
        ...DIRECTIONS.map((direction, d) =>
          row(
            `access.${direction}`,
            "ratio",
            // Who is insured with the city itself has no county of their own.
            direction === "own" && !served.has(c)
              ? null
              : sums.stays[at + d]! / stays,
          )
        ),
        row("access.perStay", "yuan", ratio(sums.own[k]! / 100, stays)),
      ];
    })
  );
}

function sumUp({ claims, hospitals, counties, details }: PatientSheets) {
  const groups = SCHEMES.length * counties.id.length;
  const stays = new Float64Array(groups * DIRECTIONS.length);
  const own = new Float64Array(groups);
  for (let i = 0; i < claims.rows; i++) {
    const county = claims.county[i]!, h = claims.hospital[i]!;
    const k = claims.scheme[i]! * counties.id.length + county;
    const direction = h === OUT_OF_AREA
      ? 2
      : hospitals.county[h] === county
      ? 0
      : 1;
    const at = k * DIRECTIONS.length + direction;
    stays[at] = stays[at]! + 1;
    let paid = claims.cost[i]! - claims.fund[i]! - claims.catastrophic[i]!;
    if (details !== null) {
      paid -= details.supplement[i]! + details.aid[i]! + details.commercial[i]!;
    }
    own[k] = own[k]! + paid;
  }
  weigh(claims.weight, stays, own);
  return { stays, own };
}

/** Mean insured of the year by scheme × county. */
function insuredOf({ register, counties }: PatientSheets): Float64Array {
  const insured = new Float64Array(SCHEMES.length * counties.id.length);
  for (let i = 0; i < register.rows; i++) {
    const k = register.scheme[i]! * counties.id.length + register.county[i]!;
    insured[k] = insured[k]! + register.insured[i]! / MONTHS;
  }
  return insured;
}
