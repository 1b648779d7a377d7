import {
  LEVELS,
  type MetricRow,
  OUT_OF_AREA,
  OUTCOMES,
  SCHEMES,
} from "../../model/ledger.ts";
import { SENT_METRICS, SENT_ON } from "../../model/patients.ts";
import { MARK } from "../../model/world.ts";
import { ratio, rowOf } from "../metric_row.ts";
import type { PatientSheets } from "./patient_metrics.ts";

const TRANSFER = OUTCOMES.indexOf("transfer");

/**
 * Who is sent on (推诿与转诊), by scheme and level, of local stays: ended by a
 * transfer as the list says, sent by another institution, and refused by
 * another one before (hidden from the payer). The level is that of the
 * institution that took the patient, for transfers that of the one that sent on.
 */
export function sentOnMetrics(sheets: PatientSheets): MetricRow[] {
  const { stays, counts } = sumUp(sheets);
  const known = [
    sheets.details !== null,
    sheets.truth !== null,
    sheets.truth !== null,
  ];
  return SCHEMES.flatMap((scheme, s) =>
    (["all", ...LEVELS] as const).flatMap((level) => {
      const rows: readonly number[] = level === "all" ? LEVELS : [level];
      const n = rows.reduce((sum, l) => sum + stays[s * 4 + l]!, 0);
      const row = rowOf(
        scheme,
        level === "all" ? "all" : `level:${level}`,
        String(sheets.year),
      );
      return SENT_ON.flatMap((kind, k) =>
        known[k] && n > 0
          ? [row(
            SENT_METRICS[kind],
            "ratio",
            ratio(
              rows.reduce((sum, l) => sum + counts[k]![s * 4 + l]!, 0),
              n,
            ),
          )]
          : []
      );
    })
  );
}

/** Local stays by scheme × 4 + level, and those of each kind. */
function sumUp({ claims, hospitals, details, truth }: PatientSheets) {
  const column = () => new Float64Array(SCHEMES.length * 4);
  const stays = column(), counts = SENT_ON.map(column);
  const [transferred, referred, refused] = counts as [
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  for (let i = 0; i < claims.rows; i++) {
    const h = claims.hospital[i]!;
    if (h === OUT_OF_AREA) continue;
    const k = claims.scheme[i]! * 4 + hospitals.level[h]!;
    stays[k] = stays[k]! + 1;
    if (details !== null && details.outcome[i] === TRANSFER) {
      transferred[k] = transferred[k]! + 1;
    }
    if (truth === null || truth.marks[i] === 0) continue;
    const marks = truth.marks[i]!;
    if ((marks & MARK.referred) !== 0) referred[k] = referred[k]! + 1;
    if ((marks & MARK.refused) !== 0) refused[k] = refused[k]! + 1;
  }
  return { stays, counts };
}
