import type { Issue } from "../base/issues.ts";
import {
  type CatalogueFile,
  LAYERS,
  type MergedRow,
  NO_GROUP,
} from "../model/ledger.ts";
import {
  type CatalogueLine,
  readCatalogueLine,
  ruleOf,
} from "./catalogue_line.ts";
import { resolveMerged } from "./resolve_merged.ts";
import { checkCount, readSheet, type SheetText } from "./sheet.ts";

/** Columns that a catalogue must have; others may be left out. */
const COLUMNS = [
  ...["group", "name", "kind", "diagnosis", "operations", "treatment_class"],
];

/** How a catalogue is read. */
export interface ReadOptions {
  /** Whether every group must have points; rules of grouping alone have none. */
  readonly priced: boolean;
}

/**
 * Reads a catalogue (病种目录文件): groups, points, tags, the mean costs that cases
 * are compared with by level of hospital, rows merged into another group, national
 * groups with conditions of their own, and what is excluded. Core groups come
 * first, by layer, as everywhere in the record; within a layer of national groups
 * the order of the file is the order in which they are tried.
 *
 * What a run exports as `catalogue.csv` is read back as it was.
 */
export function readCatalogue(
  sheet: SheetText,
  issues: Issue[],
  { priced }: ReadOptions = { priced: true },
): CatalogueFile {
  const columns = priced ? [...COLUMNS, "points"] : COLUMNS;
  const rows = readSheet(sheet, columns, issues);
  checkCount(sheet.file, "group", rows.length, NO_GROUP, issues);
  const seen = new Map<string, number>();
  const lines = rows.map((row) => {
    const line = readCatalogueLine(row, priced);
    // One key twice is as wrong as one code twice: no case could tell them apart.
    for (const name of [line.group, line.key]) {
      if (name === "") continue;
      const before = seen.get(name);
      if (before !== undefined && before !== row.line) {
        const key = name === line.group ? "group" : "diagnosis, operations";
        row.note({ code: "duplicate-id", key, given: name });
      }
      seen.set(name, row.line);
    }
    return line;
  });
  oneOf(lines, "catalogue");
  oneOf(lines, "version");
  const excluded = lines.filter((line) => line.kind === "excluded");
  const groups = lines.filter((line) => line.kind !== "excluded");
  const targets = resolveMerged(groups);
  const own = groups.filter((line) => line.into === "")
    .sort((a, b) => place(a) - place(b));
  const rowOf = new Map(own.map(({ group }, row) => [group, row]));
  const merged = groups.flatMap((line): MergedRow[] => {
    const target = targets.get(line.group);
    if (target === undefined) return [];
    const { name, nameEn, layer, diagnosis, operations } = line;
    return [{
      code: line.group,
      name,
      nameEn,
      layer,
      diagnosis,
      operations,
      treatmentClass: line.treatmentClass,
      into: rowOf.get(target)!,
    }];
  });
  return {
    id: own[0]?.catalogue ?? "",
    version: own[0]?.version ?? "",
    group: own.map((r) => r.group),
    name: own.map((r) => r.name),
    nameEn: own.map((r) => r.nameEn),
    core: Uint8Array.from(own, (r) => r.kind === "core" ? 1 : 0),
    layer: Uint8Array.from(own, (r) => LAYERS.indexOf(r.layer)),
    tags: Uint8Array.from(own, (r) => r.tags),
    treatmentClass: Uint8Array.from(own, (r) => r.treatmentClass),
    diagnosis: own.map((r) => r.diagnosis),
    operations: own.map((r) => r.operations),
    cases: Float64Array.from(own, (r) => r.cases),
    points: Float64Array.from(own, (r) => r.points),
    reference: Float64Array.from(own.flatMap((r) => r.reference)),
    mean: own.map(({ reference }) => ({
      total: reference.reduce((sum, fen) => sum + fen, 0),
      cases: Math.max(1, reference.filter((fen) => fen > 0).length),
    })),
    merged,
    rules: {
      excludedDiagnoses: excluded.map((r) => r.diagnosis).filter(isGiven),
      excludedOperations: excluded.flatMap((r) =>
        r.operations.split(/[|/]/).filter(isGiven)
      ),
      rows: groups.filter(isNational).sort((a, b) => place(a) - place(b))
        .map(ruleOf),
    },
  };
}

/** Notes a row that is of another catalogue or version than the first. */
function oneOf(
  lines: readonly CatalogueLine[],
  column: "catalogue" | "version",
): void {
  const first = lines[0]?.[column] ?? "";
  const other = lines.find((line) => line[column] !== first);
  other?.row.note({
    code: "wrong-choice",
    key: column,
    given: other[column] || "—",
    allowed: first || { zh: "留空", en: "an empty cell" },
    hint: {
      zh: "一个文件只能有一个目录、一个版本",
      en: "a file has one catalogue and one version",
    },
  });
}

/** Core before comprehensive, national layers before the basic rule. */
function place({ kind, layer }: CatalogueLine): number {
  return kind === "core" ? LAYERS.indexOf(layer) : LAYERS.length;
}

function isNational({ layer }: CatalogueLine): boolean {
  return layer === "pregroup" || layer === "merge" || layer === "dxAux";
}

function isGiven(text: string): boolean {
  return text !== "";
}
