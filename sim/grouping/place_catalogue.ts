import { type CatalogueFile, LAYERS } from "../model/ledger.ts";
import { assignCodes, BARRED, FREE, type PlacedEntry } from "./assign_codes.ts";
import type { CatalogueDraft } from "./build_catalogue.ts";
import type { MatchRules } from "./match.ts";
import type { RefinedCodes } from "./refine_codes.ts";
import type { Sum } from "./related_operations.ts";

/** How a catalogue that was read is put to use. */
export interface PlaceOptions {
  /** Id of the catalogue where the file has none. */
  readonly id: string;
  /** Edition of the specification where the file has none. */
  readonly version: string;
  readonly match: MatchRules;
  /** Treatment class rank by code. */
  readonly treatmentClass: Uint8Array;
  /** Mean cost by code, whole fen; 0 where it has no case. */
  readonly meanCost: Float64Array;
  /** Base-period sums by key, where there is a base period: they come before the means of the file. */
  readonly sums: ReadonlyMap<string, Sum>;
}

/**
 * Groups the codes of a code book by a catalogue that was read, by
 * the same rules as one that was built; rows that are merged into another group
 * send their cases there. Its layers are those that it has rows of.
 */
export function placeCatalogue(
  file: CatalogueFile,
  { codes, fitting, excluded }: RefinedCodes,
  options: PlaceOptions,
): CatalogueDraft {
  const rowOf = new Map([
    ...file.group.map((code, row) => [code, row] as const),
    ...file.merged.map(({ code, into }) => [code, into] as const),
  ]);
  const groupOfRule = new Map(
    file.rules.rows.map(({ code }) => [code, rowOf.get(code)!]),
  );
  const entries = coreEntries(file, options.sums);
  const clusters = new Map([
    ...file.group.map((code, row) => [code, row] as const)
      .filter(([, row]) => file.core[row] === 0),
    ...file.merged.filter(({ layer }) => layer === "comprehensive")
      .map(({ code, into }) => [code, into] as const),
  ]);
  const taken = Int32Array.from(codes.diagnosis, (_, c) => {
    if (excluded[c] === 1) return BARRED;
    const [rule] = fitting[c]!;
    return rule === undefined
      ? FREE
      : groupOfRule.get(file.rules.rows[rule]!.code)!;
  });
  return {
    id: file.id || options.id,
    version: file.version || options.version,
    group: file.group,
    name: file.name,
    nameEn: file.nameEn,
    core: file.core,
    layer: file.layer,
    tags: file.tags,
    treatmentClass: file.treatmentClass,
    cases: file.cases,
    points: file.points,
    excluded: Uint8Array.from(taken, (row) => row === BARRED ? 1 : 0),
    entries,
    clusters,
    groupOfRule,
    merged: file.merged,
    ...assignCodes(codes, options, entries, clusters, {
      match: options.match,
      basic: true,
      comprehensive: true,
      taken,
    }),
  };
}

/** The diseases that the basic rule gives, and those merged into another group. */
function coreEntries(
  file: CatalogueFile,
  sums: ReadonlyMap<string, Sum>,
): PlacedEntry[] {
  const basic = LAYERS.indexOf("basic");
  const own = file.group.flatMap((code, group) =>
    file.layer[group] !== basic ? [] : [{
      code,
      expression: file.operations[group]!,
      mean: sums.get(code) ?? file.mean[group]!,
      group,
      dx4: file.diagnosis[group]!,
      treatmentClass: file.treatmentClass[group]!,
    }]
  );
  const rows = file.merged.filter(({ layer }) => layer === "basic");
  const merged = rows.map((row) => ({
    code: row.code,
    expression: row.operations,
    mean: sums.get(row.code) ?? file.mean[row.into]!,
    group: row.into,
    dx4: row.diagnosis,
    treatmentClass: row.treatmentClass,
  }));
  return [...own, ...merged];
}
