import { type CodeBook, NO_GROUP } from "../model/ledger.ts";
import { classCode, clusterCode, surgeryPart } from "./comprehensive.ts";
import { type CostSteps, costSteps } from "./cost_steps.ts";
import {
  candidates,
  chooseCore,
  type CoreEntry,
  MATCH_2,
  type MatchRules,
} from "./match.ts";

/** A core disease with its place in the catalogue. */
export interface PlacedEntry extends CoreEntry {
  readonly group: number;
  /** Subcategory, such as `K80.1`. */
  readonly dx4: string;
  /** Treatment class rank. */
  readonly treatmentClass: number;
}

/** Where the codes of the code book go (编码入组). */
export interface Assignment {
  /** Row in the catalogue by code, `NO_GROUP` if none. */
  readonly groupOfCode: Uint16Array;
  /** Codes whose group depends on the cost of the case. */
  readonly ambiguous: ReadonlyMap<number, CostSteps>;
}

/** What is known of the codes besides the book. */
export interface CodeFigures {
  /** Treatment class rank by code. */
  readonly treatmentClass: Uint8Array;
  /** Mean cost by code, whole fen; 0 where it has no case. */
  readonly meanCost: Float64Array;
}

/** How codes are assigned. */
export interface AssignOptions {
  readonly match: MatchRules;
  /** Whether core diseases are tried, and comprehensive ones. */
  readonly basic: boolean;
  readonly comprehensive: boolean;
  /** By code, the row of the national group that takes it, {@linkcode FREE} or {@linkcode BARRED}. */
  readonly taken: Int32Array | null;
}

/** No national group takes the code. */
export const FREE = -1;
/** No group may have the code. */
export const BARRED = -2;

/** Edition 2.0: core, then comprehensive, operations in any order. */
export const ASSIGN_2: AssignOptions = {
  match: MATCH_2,
  basic: true,
  comprehensive: true,
  taken: null,
};

/**
 * Groups every code of the code book (`R-GRP`): the national group that takes it,
 * then core surgery, therapeutic, diagnostic, then the comprehensive disease of
 * the class (category, block, chapter), and only then the core conservative one,
 * so that an operated case does not fall to it. Where only the cost of a case can
 * decide, `ambiguous` has the steps, and `groupOfCode` the choice at the code's
 * mean cost.
 *
 * @param core core diseases
 * @param clusters catalogue row by code of comprehensive disease
 */
export function assignCodes(
  codes: CodeBook,
  figures: CodeFigures,
  core: readonly PlacedEntry[],
  clusters: ReadonlyMap<string, number>,
  options: AssignOptions = ASSIGN_2,
): Assignment {
  const byDiagnosis = Map.groupBy(core, (entry) => entry.dx4);
  const ambiguous = new Map<number, CostSteps>();
  const divided = dividesSurgery(clusters);
  const groupOfCode = Uint16Array.from(codes.diagnosis, (diagnosis, c) => {
    const taken = options.taken?.[c] ?? FREE;
    if (taken !== FREE) return taken === BARRED ? NO_GROUP : taken;
    const entries = options.basic
      ? byDiagnosis.get(subcategory(diagnosis)) ?? []
      : [];
    const operations = codes.operations[c]!;
    const rank = figures.treatmentClass[c]!, { match } = options;
    const found = coreChoice(entries, operations, rank, "operative", match);
    if (found.length === 0) {
      const cluster = options.comprehensive
        ? clustersOf(codes, c, rank, divided).map((code) => clusters.get(code))
          .find((row) => row !== undefined)
        : undefined;
      if (rank > 0) return cluster ?? NO_GROUP;
      found.push(
        ...coreChoice(entries, operations, rank, "conservative", match),
      );
      if (found.length === 0) return cluster ?? NO_GROUP;
    }
    if (found.length > 1) ambiguous.set(c, costSteps(found));
    const operated = { operations, cost: figures.meanCost[c] ?? 0 };
    return chooseCore(found, operated, match)!.group;
  });
  return { groupOfCode, ambiguous };
}

/** Subcategory (亚目): the first five characters of a dotted ICD-10 code (`R-CAT-1`). */
export function subcategory(diagnosis: string): string {
  return diagnosis.slice(0, 5);
}

/**
 * Core diseases that match and that only the cost can tell apart: of the highest
 * class that has any, or the conservative ones for a conservative case. Where the
 * main operation is matched, it decides and not the class.
 */
export function coreChoice(
  entries: readonly PlacedEntry[],
  operations: readonly string[],
  rank: number,
  kind: "operative" | "conservative",
  match: MatchRules = MATCH_2,
): PlacedEntry[] {
  return candidates(
    tried(entries, operations, rank, kind, match),
    operations,
    match,
  );
}

/** The entries among which the best match is looked for. */
export function tried(
  entries: readonly PlacedEntry[],
  operations: readonly string[],
  rank: number,
  kind: "operative" | "conservative",
  match: MatchRules,
): PlacedEntry[] {
  if (kind === "conservative") {
    return rank === 0 ? entries.filter((e) => e.treatmentClass === 0) : [];
  }
  const operative = entries.filter((e) => e.treatmentClass > 0);
  if (match.rule === "mainAndRelated") return operative;
  for (const group of [4, 3, 2]) {
    const ofClass = operative.filter((e) =>
      classCode(e.treatmentClass) === group
    );
    if (candidates(ofClass, operations, match).length > 0) return ofClass;
  }
  return [];
}

/**
 * Codes of the comprehensive diseases that may take a code, in the order in which
 * they are tried.
 *
 * @param divided whether the catalogue divides surgery by level
 */
export function clustersOf(
  codes: Pick<
    CodeBook,
    "category" | "block" | "chapter" | "operations" | "operationFacts"
  >,
  c: number,
  rank: number,
  divided: boolean,
): string[] {
  const own = classCode(rank);
  const whole = [codes.category[c]!, codes.block[c]!, codes.chapter[c]!]
    .map((range) => clusterCode(range, own));
  if (!divided) return whole;
  const part = surgeryPart(codes.operations[c]!, codes.operationFacts);
  const first = clusterCode(codes.category[c]!, own, part);
  return first === whole[0] ? whole : [first, ...whole];
}

/** Whether some comprehensive disease is of one level of surgery only. */
export function dividesSurgery(clusters: ReadonlyMap<string, number>): boolean {
  return clusters.keys().some((code) => /-4\.\d$/.test(code));
}
