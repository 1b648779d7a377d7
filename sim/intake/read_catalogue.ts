import type { Issue } from "../base/issues.ts";
import { LEVELS, NO_GROUP, TREATMENT_CLASSES } from "../model/ledger.ts";
import { checkCount, readSheet, type SheetText } from "./sheet.ts";

/** A published catalogue of diseases (病种目录), as it stands in a file; one row a group. */
export interface GivenCatalogue {
  /** `K80.1+51.2300` (core) or `K80-4` (comprehensive). */
  readonly group: readonly string[];
  readonly name: readonly string[];
  readonly nameEn: readonly string[];
  readonly core: Uint8Array;
  /** Rank in TREATMENT_CLASSES. */
  readonly treatmentClass: Uint8Array;
  /** Subcategory of a core group; category, block or chapter of a comprehensive one. */
  readonly diagnosis: readonly string[];
  /** Operations that a core group asks for, such as `a+b` or `a/b`; empty = none. */
  readonly operations: readonly string[];
  readonly cases: Float64Array;
  /** S in 1/10000. */
  readonly points: Float64Array;
  /** Reference mean cost by group × place of the level in LEVELS, fen; 0 = not given. */
  readonly reference: Float64Array;
  /** Mean over the levels that are given, as total and number: tells apart groups that only cost can. */
  readonly mean: readonly { readonly total: number; readonly cases: number }[];
}

/**
 * Reads a catalogue: groups, points and the mean costs that cases are compared
 * with, by level of hospital. Core groups come first, as everywhere in the record.
 */
export function readCatalogue(
  sheet: SheetText,
  issues: Issue[],
): GivenCatalogue {
  const columns = ["group", "name", "kind", "diagnosis", "operations"];
  const means = LEVELS.map((level) => `reference_${level}`);
  const rows = readSheet(sheet, [
    ...columns,
    "treatment_class",
    "points",
    ...means,
    "cases",
  ], issues);
  checkCount(sheet.file, "group", rows.length, NO_GROUP, issues);
  const seen = new Set<string>();
  const read = rows.map((row) => {
    const group = row.text("group");
    if (seen.has(group)) {
      row.note({ code: "duplicate-id", key: "group", given: group });
    }
    seen.add(group);
    const core = row.choice("kind", ["comprehensive", "core"]);
    return {
      group,
      name: row.text("name"),
      nameEn: row.raw("name_en") || row.raw("name"),
      core,
      diagnosis: row.text("diagnosis"),
      operations: core === 1 ? row.raw("operations") : "",
      treatmentClass: row.choice("treatment_class", TREATMENT_CLASSES),
      points: row.points("points"),
      reference: means.map((name) =>
        row.raw(name) === "" ? 0 : row.money(name)
      ),
      cases: row.whole("cases", 0, 1e9),
    };
  }).sort((a, b) => b.core - a.core);
  return {
    group: read.map((r) => r.group),
    name: read.map((r) => r.name),
    nameEn: read.map((r) => r.nameEn),
    core: Uint8Array.from(read, (r) => r.core),
    treatmentClass: Uint8Array.from(read, (r) => r.treatmentClass),
    diagnosis: read.map((r) => r.diagnosis),
    operations: read.map((r) => r.operations),
    cases: Float64Array.from(read, (r) => r.cases),
    points: Float64Array.from(read, (r) => r.points),
    reference: Float64Array.from(read.flatMap((r) => r.reference)),
    mean: read.map(({ reference }) => ({
      total: reference.reduce((sum, fen) => sum + fen, 0),
      cases: Math.max(1, reference.filter((fen) => fen > 0).length),
    })),
  };
}
