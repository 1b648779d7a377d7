import { join } from "node:path";
import { parseCsv } from "../../base/csv.ts";
import { ShapanError } from "../../base/issues.ts";
import { readText, ROOT } from "../../io.ts";

/** A published or derived number that a city is held against (核对目标): a row of `data/targets.csv`. */
export interface Target {
  readonly id: string;
  /** A city, or `national`. */
  readonly city: string;
  readonly year: number;
  /** `employee`, `resident` or `all`. */
  readonly scheme: string;
  readonly measure: string;
  readonly labelZh: string;
  readonly labelEn: string;
  readonly unit: string;
  readonly value: number;
  readonly low: number;
  readonly high: number;
  /** `fit`: parameters may be set by it. `check`: nothing was set by it. */
  readonly kind: "fit" | "check";
  readonly status: string;
}

/** A sentence in both languages. */
export interface Sentence {
  readonly zh: string;
  readonly en: string;
}

/** The targets, in the order of the file. */
export function readTargets(): Target[] {
  return table("targets.csv").map((row) => ({
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
  }));
}

/**
 * Why rows miss (未达标说明), by id of a row or by name of a measure; the row's
 * own sentence goes before its measure's.
 */
export function readRealismNotes(): Map<string, Sentence> {
  return new Map(
    table("realism_notes.csv").map((row) => [
      row.id!,
      { zh: row.zh!, en: row.en! },
    ]),
  );
}

function table(name: string) {
  const text = readText(join(ROOT, "data", name));
  if (text === undefined) {
    throw new ShapanError([{ code: "missing-file", given: `data/${name}` }]);
  }
  return parseCsv(text, { file: `data/${name}` });
}
