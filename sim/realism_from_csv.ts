/**
 * What a city is held against, from the texts of `data/` (读取核对目标).
 *
 * @module
 */
import { parseCsv } from "./base/csv.ts";
import type { HeldAgainst, Target } from "./model/realism.ts";

/** Files of `data/` that say what is held against what, and why rows miss. */
export const REALISM_FILES = {
  targets: "targets.csv",
  notes: "realism_notes.csv",
} as const;

/** Reads targets and notes (核对目标与说明). */
export function realismFromCsv(read: (file: string) => string): HeldAgainst {
  const rows = (file: string) => parseCsv(read(file), { file: `data/${file}` });
  return {
    targets: rows(REALISM_FILES.targets).map((row) => ({
      id: row.id!,
      city: row.city!,
      year: Number(row.year),
      scheme: row.scheme!,
      measure: row.measure!,
      labelZh: row.label_zh!,
      labelEn: row.label_en!,
      unit: row.unit!,
      value: Number(row.value),
      low: Number(row.band_low),
      high: Number(row.band_high),
      kind: row.kind as Target["kind"],
      status: row.status!,
    })),
    notes: new Map(
      rows(REALISM_FILES.notes).map((row) => [
        row.id!,
        { zh: row.zh!, en: row.en! },
      ]),
    ),
  };
}
