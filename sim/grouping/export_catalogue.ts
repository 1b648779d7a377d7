import {
  type Catalogue,
  type ExportedCatalogue,
  LAYERS,
  LEVELS,
} from "../model/ledger.ts";
import { catalogueLevels } from "./catalogue_levels.ts";
import type { Grouper } from "./grouper.ts";

/**
 * A catalogue as a file has it (病种目录文件): everything that cases are grouped
 * by, so that it can be edited and given back.
 *
 * @param priced the catalogue with its points
 * @param reference mean cost by group × place of the level, fen; 0 = none
 */
export function exportCatalogue(
  { catalogue, national }: Grouper,
  priced: Catalogue,
  reference: ArrayLike<number>,
): ExportedCatalogue {
  const { rules, layers, refined } = national;
  const kept = rules.rows.filter(({ code }) => catalogue.groupOfRule.has(code));
  const ruleOf = new Map(kept.map((row) => [row.code, row]));
  const entryOf = new Map(catalogue.entries.map((e) => [e.code, e]));
  const own = priced.group.map((code, g) => {
    const rule = ruleOf.get(code), entry = entryOf.get(code);
    return rule ?? {
      diagnosis: entry?.dx4 ?? code.slice(0, code.lastIndexOf("-")),
      operations: entry?.expression ?? "",
      nameEn: catalogue.nameEn?.[g] ?? "",
    };
  });
  const width = LEVELS.length;
  const means = Float64Array.from(
    { length: priced.group.length * width },
    (_, i) => Math.round(reference[i] ?? 0),
  );
  const excludes = layers.includes("exclusion");
  return {
    id: priced.id,
    version: priced.version,
    group: priced.group,
    name: priced.name,
    nameEn: own.map(({ nameEn }) => nameEn),
    core: priced.core,
    layer: priced.layer ??
      priced.core.map((core) =>
        LAYERS.indexOf(core === 1 ? "basic" : "comprehensive")
      ),
    tags: priced.tags ?? new Uint8Array(priced.group.length),
    treatmentClass: priced.treatmentClass,
    diagnosis: own.map(({ diagnosis }) => diagnosis),
    operations: own.map(({ operations }) => operations),
    cases: priced.cases,
    points: priced.points,
    reference: means,
    mean: priced.group.map((_, g) => {
      const given = [...means.subarray(g * width, (g + 1) * width)]
        .filter((fen) => fen > 0);
      const total = given.reduce((sum, fen) => sum + fen, 0);
      return { total, cases: Math.max(1, given.length) };
    }),
    merged: catalogue.merged,
    rules: {
      excludedDiagnoses: excludes ? rules.excludedDiagnoses : [],
      excludedOperations: excludes ? rules.excludedOperations : [],
      rows: kept,
    },
    levels: catalogueLevels(priced, refined.codes),
  };
}
