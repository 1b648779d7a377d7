import { type CodeBook, NO_GROUP } from "../model/ledger.ts";
import { classCode, clusterCode } from "./comprehensive.ts";
import { type CostSteps, costSteps } from "./cost_steps.ts";
import { candidates, chooseCore, type CoreEntry } from "./match.ts";

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

/**
 * Groups every code of the code book (`R-GRP`, 2.0-type implementation, steps 1
 * to 6): core surgery, therapeutic, diagnostic, then the comprehensive disease of
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
): Assignment {
  const byDiagnosis = Map.groupBy(core, (entry) => entry.dx4);
  const ambiguous = new Map<number, CostSteps>();
  const groupOfCode = Uint16Array.from(codes.diagnosis, (diagnosis, c) => {
    const entries = byDiagnosis.get(subcategory(diagnosis)) ?? [];
    const operations = codes.operations[c]!;
    const rank = figures.treatmentClass[c]!;
    const found = coreChoice(entries, operations, rank, "operative");
    if (found.length === 0) {
      const cluster = clusterOf(codes, c, rank, clusters);
      if (rank > 0) return cluster ?? NO_GROUP;
      found.push(...coreChoice(entries, operations, rank, "conservative"));
      if (found.length === 0) return cluster ?? NO_GROUP;
    }
    if (found.length > 1) ambiguous.set(c, costSteps(found));
    return chooseCore(found, { operations, cost: figures.meanCost[c]! })!.group;
  });
  return { groupOfCode, ambiguous };
}

/** Subcategory (亚目): the first five characters of a dotted ICD-10 code (`R-CAT-1`). */
export function subcategory(diagnosis: string): string {
  return diagnosis.slice(0, 5);
}

/**
 * Core diseases that match and that only the cost can tell apart: of the highest
 * class that has any, or the conservative ones for a conservative case.
 */
export function coreChoice(
  entries: readonly PlacedEntry[],
  operations: readonly string[],
  rank: number,
  kind: "operative" | "conservative",
): PlacedEntry[] {
  if (kind === "conservative") {
    const all = entries.filter((e) => e.treatmentClass === 0);
    return rank === 0 ? candidates(all, operations) : [];
  }
  for (const group of [4, 3, 2]) {
    const found = candidates(
      entries.filter((e) => classCode(e.treatmentClass) === group),
      operations,
    );
    if (found.length > 0) return found;
  }
  return [];
}

function clusterOf(
  codes: CodeBook,
  c: number,
  rank: number,
  clusters: ReadonlyMap<string, number>,
): number | undefined {
  return [codes.category[c]!, codes.block[c]!, codes.chapter[c]!]
    .map((range) => clusters.get(clusterCode(range, classCode(rank))))
    .find((row) => row !== undefined);
}
