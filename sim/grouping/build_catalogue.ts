import { cannotPlay } from "../base/issues.ts";
import { type Catalogue, type CodeBook, NO_GROUP } from "../model/ledger.ts";
import { assignCodes, coreChoice, subcategory } from "./assign_codes.ts";
import { type ClassBy, classOfCodes } from "./class_of_codes.ts";
import {
  CLASS_NAMES,
  classCode,
  clusterComprehensive,
  type ClusterOptions,
  type ClusterRow,
} from "./comprehensive.ts";
import { coreKeys } from "./core_keys.ts";
import { type CoreOptions, coreThreshold } from "./core_threshold.ts";
import type { CostSteps } from "./cost_steps.ts";
import type { CodeTally } from "./tally.ts";

/** How a catalogue is built (目录测算). */
export interface CatalogueOptions extends CoreOptions {
  /** Id and version that the catalogue will bear. */
  readonly id: string;
  readonly version: string;
  readonly comprehensiveMode: ClusterOptions["mode"];
  /** Cases below which a comprehensive disease is small; `null` = the core threshold. */
  readonly comprehensiveThreshold: number | null;
  readonly dropSmall: boolean;
  readonly classBy: ClassBy;
}

/** A catalogue whose points are still 0, with the codes that only cost can group. */
export interface CatalogueDraft extends Catalogue {
  readonly ambiguous: ReadonlyMap<number, CostSteps>;
}

/**
 * Builds the disease catalogue (病种目录) from the base period: keys of
 * subcategory and operations with enough cases are core (`R-CAT-1`, `R-CAT-3`),
 * the cases that match none of them are clustered (`R-CAT-4`), and every code of
 * the code book is grouped by the general rule (`R-GRP`), also those that the
 * base period did not see. Core diseases come first, each part by code.
 *
 * DIP technical specification 3.0 (draft), 3.1 to 3.3. The threshold of
 * comprehensive diseases defaults to that of the core, in mode `coverage` to the
 * one that was found.
 *
 * @param tallies years of the base period, all counted alike
 */
export function buildCatalogue(
  codes: CodeBook,
  tallies: readonly CodeTally[],
  options: CatalogueOptions,
): CatalogueDraft {
  const treatmentClass = classOfCodes(codes, options.classBy);
  const { n, cost } = totalsByCode(codes, tallies);
  const keys = coreKeys(codes, treatmentClass, n, cost);
  const threshold = coreThreshold(keys.map((k) => k.mean.cases), options);
  const core = keys
    .filter((key) => key.mean.cases >= threshold && key.mean.cases > 0)
    .sort((a, b) => a.code < b.code ? -1 : 1)
    .map((key, group) => ({ ...key, group }));

  const byDiagnosis = Map.groupBy(core, (entry) => entry.dx4);
  const rest = codes.diagnosis.map((diagnosis, c): ClusterRow => {
    const entries = byDiagnosis.get(subcategory(diagnosis)) ?? [];
    const rank = treatmentClass[c]!, operations = codes.operations[c]!;
    const inCore = (["operative", "conservative"] as const).some((kind) =>
      coreChoice(entries, operations, rank, kind).length > 0
    );
    return {
      category: codes.category[c]!,
      block: codes.block[c]!,
      chapter: codes.chapter[c]!,
      classCode: classCode(rank),
      cases: inCore ? 0 : n[c]!,
    };
  });
  const clusterOfCode = clusterComprehensive(rest, {
    mode: options.comprehensiveMode,
    threshold: options.comprehensiveThreshold ?? threshold,
    dropSmall: options.dropSmall,
  });
  const clusters = [...new Set(clusterOfCode)].filter((c) => c !== null).sort();

  const assigned = assignCodes(
    codes,
    { treatmentClass, meanCost: meansOf(n, cost) },
    core,
    new Map(clusters.map((code, i) => [code, core.length + i])),
  );
  const rows = core.length + clusters.length;
  if (rows >= NO_GROUP) {
    throw cannotPlay("grouping.catalogue.coreThreshold", rows, {
      zh: `病种目录超过 ${NO_GROUP - 1} 个病种；请提高核心病种门槛`,
      en: `the catalogue has more than ${
        NO_GROUP - 1
      } diseases; raise the core threshold`,
    });
  }
  const cases = new Float64Array(rows);
  assigned.groupOfCode.forEach((group, c) => {
    if (group !== NO_GROUP) cases[group] = cases[group]! + n[c]!;
  });
  return {
    id: options.id,
    version: options.version,
    group: [...core.map((e) => e.code), ...clusters],
    name: [
      ...core.map((e) => e.name),
      ...clusters.map((code) => clusterName(code, clusterOfCode, codes, n)),
    ],
    core: Uint8Array.from({ length: rows }, (_, g) => g < core.length ? 1 : 0),
    treatmentClass: Uint8Array.from([
      ...core.map((e) => e.treatmentClass),
      ...clusters.map((code) => rankOf(Number(code.at(-1)))),
    ]),
    cases,
    points: new Float64Array(rows),
    ...assigned,
  };
}

/** Named after the commonest diagnosis in it. */
function clusterName(
  code: string,
  clusterOfCode: readonly (string | null)[],
  codes: CodeBook,
  n: Float64Array,
): string {
  let main = clusterOfCode.indexOf(code);
  clusterOfCode.forEach((other, c) => {
    if (other === code && n[c]! > n[main]!) main = c;
  });
  const range = code.slice(0, -2), group = CLASS_NAMES[Number(code.at(-1)) - 1];
  return `${codes.name[main]}等（${range}） · ${group}`;
}

function meansOf(n: Float64Array, cost: Float64Array): Float64Array {
  return cost.map((c, i) => n[i]! > 0 ? Math.round(c / n[i]!) : 0);
}

/** Treatment class rank of a class code 1–4; surgery stands for intervention too. */
function rankOf(code: number): number {
  return code === 4 ? 4 : code - 1;
}

/** Cases and cost of all years and hospitals, by code. */
function totalsByCode(codes: CodeBook, tallies: readonly CodeTally[]) {
  const n = new Float64Array(codes.diagnosis.length);
  const cost = new Float64Array(codes.diagnosis.length);
  for (const tally of tallies) {
    const width = tally.cells.length;
    tally.n.forEach((cases, k) => {
      const c = Math.floor(k / width);
      n[c] = n[c]! + cases;
      cost[c] = cost[c]! + tally.cost[k]!;
    });
  }
  return { n, cost };
}
