import { cannotPlay } from "../base/issues.ts";
import {
  type Catalogue,
  type CodeBook,
  type MergedRow,
  NO_GROUP,
} from "../model/ledger.ts";
import {
  assignCodes,
  type AssignOptions,
  BARRED,
  coreChoice,
  FREE,
  type PlacedEntry,
  subcategory,
} from "./assign_codes.ts";
import { catalogueRows } from "./catalogue_rows.ts";
import { type ClassBy, classOfCodes } from "./class_of_codes.ts";
import {
  classCode,
  clusterComprehensive,
  type ClusterOptions,
  type ClusterRow,
  surgeryPart,
} from "./comprehensive.ts";
import { coreCounts, isLowerCore, type LowerCore } from "./core_counts.ts";
import { coreKeys, type NamedEntry } from "./core_keys.ts";
import { type CoreOptions, coreThreshold } from "./core_threshold.ts";
import type { CostSteps } from "./cost_steps.ts";
import { MATCH_2, type MatchRules } from "./match.ts";
import { casesByRule, nationalGroups } from "./national_groups.ts";
import type { NationalPlan } from "./national_plan.ts";
import type { CodeTally } from "./tally.ts";
import type { RelatedTest } from "./related_operations.ts";
import { meansByCode, squaresByCode, totalsByCode } from "./totals_by_code.ts";

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
  /** Operations that make a key; the main one and related ones where left out. */
  readonly operations?: "all" | "mainAndRelated";
  /** Rise of the mean cost that makes an operation related; 0.1 where left out. */
  readonly relatedShare?: number;
  /** How an operation is found related; by the rise of the mean where left out. */
  readonly relatedTest?: RelatedTest;
  /** Weights of the years by which cases are counted, oldest first; all alike where left out. */
  readonly countWeights?: readonly number[] | null;
  /** National diseases that may be core below the threshold; none where left out. */
  readonly lower?: LowerCore | null;
  /** How cases are matched with core diseases; as in 2.0 where left out. */
  readonly match?: MatchRules;
}

/** A catalogue whose points are still 0, with what cases are matched with. */
export interface CatalogueDraft extends Catalogue {
  /** Names in English, as far as there are any; left out in a catalogue that was built. */
  readonly nameEn?: readonly string[];
  /** Codes that only the cost can group. */
  readonly ambiguous: ReadonlyMap<number, CostSteps>;
  /** Core diseases by the basic rule. */
  readonly entries: readonly PlacedEntry[];
  /** Row by code of comprehensive disease. */
  readonly clusters: ReadonlyMap<string, number>;
  /** Row by code of national rule, of those that the place has. */
  readonly groupOfRule: ReadonlyMap<string, number>;
  /** Rows that go to another group; none in a catalogue that was built. */
  readonly merged: readonly MergedRow[];
}

/**
 * Builds the disease catalogue (病种目录) from the base period: national groups
 * with enough cases, then keys of subcategory and operations with enough cases as
 * core diseases (`R-CAT-1`, `R-CAT-3`), the cases that match none of them
 * clustered (`R-CAT-4`); every code of the code book is grouped by the general
 * rule (`R-GRP`), also those that the base period did not see. National groups
 * come first, then core diseases, then comprehensive ones, by code.
 *
 * DIP technical specification 3.0 (draft), 3.1 to 3.3. The threshold of
 * comprehensive diseases defaults to that of the core, in mode `coverage` to the
 * one that was found, over national groups and keys together.
 *
 * @param codes the book that the tallies count by, refined where there are national rules
 * @param tallies years of the base period, all counted alike
 */
export function buildCatalogue(
  codes: CodeBook,
  tallies: readonly CodeTally[],
  options: CatalogueOptions,
  national: NationalPlan | null = null,
): CatalogueDraft {
  const treatmentClass = classOfCodes(codes, options.classBy);
  const { n, cost } = totalsByCode(codes, tallies);
  const match = options.match ?? MATCH_2;
  const keysOf = (gone: (code: number) => boolean) =>
    coreKeys(codes, treatmentClass, without(n, gone), without(cost, gone), {
      operations: options.operations ?? "mainAndRelated",
      relatedShare: options.relatedShare ?? 0.1,
      relatedTest: options.relatedTest ?? "groupMeanIncrease",
      mainFirst: match.rule === "mainAndRelated",
    });
  const rules = national?.rules.rows ?? [];
  const ruled = (c: number) =>
    national !== null &&
    (national.refined.fitting[c]!.length > 0 ||
      national.refined.excluded[c] === 1);
  const { counts, unit } = coreCounts(
    codes,
    tallies,
    options.countWeights ?? null,
  );
  const countOf = (key: NamedEntry) =>
    key.codes.reduce((sum, c) => sum + counts[c]!, 0);
  const threshold = coreThreshold([
    ...(national === null
      ? []
      : casesByRule(national.refined.fitting, rules.length, counts)),
    ...keysOf(ruled).map(countOf),
  ], { ...options, coreThreshold: options.coreThreshold * unit });
  const groups = national === null
    ? { kept: [], taken: null }
    : nationalGroups(national.refined, rules.length, counts, threshold);
  const squares = options.lower ? squaresByCode(codes, tallies) : null;
  const isCore = (key: NamedEntry) =>
    key.mean.cases > 0 &&
    (countOf(key) >= threshold || (squares !== null && isLowerCore(key.code, {
      ...key.mean,
      squares: key.codes.reduce((sum, c) => sum + squares[c]!, 0),
    }, options.lower!)));
  const { kept, taken } = groups;
  const gone = (c: number) => taken !== null && taken[c] !== FREE;

  const uses = (layer: "basic" | "comprehensive") =>
    national?.layers.includes(layer) ?? true;
  const core = (uses("basic") ? keysOf(gone) : [])
    .filter(isCore)
    .sort((a, b) => a.code < b.code ? -1 : 1)
    .map((key, i) => ({ ...key, group: kept.length + i }));

  const byDiagnosis = Map.groupBy(core, (entry) => entry.dx4);
  const rest = codes.diagnosis.map((diagnosis, c): ClusterRow => {
    const entries = byDiagnosis.get(subcategory(diagnosis)) ?? [];
    const rank = treatmentClass[c]!, operations = codes.operations[c]!;
    const inCore = (["operative", "conservative"] as const).some((kind) =>
      coreChoice(entries, operations, rank, kind, match).length > 0
    );
    return {
      category: codes.category[c]!,
      block: codes.block[c]!,
      chapter: codes.chapter[c]!,
      classCode: classCode(rank),
      surgeryPart: surgeryPart(operations, codes.operationFacts),
      cases: inCore || gone(c) || !uses("comprehensive") ? 0 : n[c]!,
    };
  });
  const clusterOfCode = clusterComprehensive(rest, {
    mode: options.comprehensiveMode,
    threshold: options.comprehensiveThreshold ?? threshold / unit,
    dropSmall: options.dropSmall,
  });
  const names = [...new Set(clusterOfCode)].filter((c) => c !== null).sort();
  const first = kept.length + core.length;
  const clusters = new Map(names.map((code, i) => [code, first + i]));

  const assign: AssignOptions = {
    match,
    basic: uses("basic"),
    comprehensive: uses("comprehensive"),
    taken,
  };
  const assigned = assignCodes(
    codes,
    { treatmentClass, meanCost: meansByCode(n, cost) },
    core,
    clusters,
    assign,
  );
  const rows = first + clusters.size;
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
    ...catalogueRows(
      kept.map((r) => rules[r]!),
      core,
      names,
      { clusterOfCode, codes, n },
    ),
    cases,
    points: new Float64Array(rows),
    excluded: Uint8Array.from(
      codes.diagnosis,
      (_, c) => taken !== null && taken[c] === BARRED ? 1 : 0,
    ),
    entries: core,
    clusters,
    groupOfRule: new Map(kept.map((r, row) => [rules[r]!.code, row])),
    merged: [],
    ...assigned,
  };
}

/** A column by code without some codes. */
function without(
  column: Float64Array,
  gone: (code: number) => boolean,
): Float64Array {
  return column.map((value, c) => gone(c) ? 0 : value);
}
