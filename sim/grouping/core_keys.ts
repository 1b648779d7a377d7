import { type CodeBook, NO_GROUP } from "../model/ledger.ts";
import { type PlacedEntry, subcategory } from "./assign_codes.ts";
import { keyOperations, type RelatedTest } from "./related_operations.ts";

/** A key that may become a core disease, with its Chinese name; not yet placed. */
export interface NamedEntry extends PlacedEntry {
  readonly name: string;
  /** Rows of the code book that have it. */
  readonly codes: readonly number[];
}

/** Which operations make a key. */
export interface KeyOptions {
  /** All of them (1.0), or the main one and those that are related to it (from 2.0). */
  readonly operations: "all" | "mainAndRelated";
  /** Rise of the mean cost from which an operation is related. */
  readonly relatedShare: number;
  /** How an operation is found related; by the rise of the mean where left out. */
  readonly relatedTest?: RelatedTest;
  /** Whether the main operation stands first; otherwise all in text order. */
  readonly mainFirst: boolean;
}

/**
 * The distinct keys of subcategory and operations (诊断与操作组合), each with its
 * cases, mean cost, class and name. Where matching knows no main operation the
 * operations stand in text order, so that there is one key for one set of them.
 *
 * `R-CAT-1`. Class and name are those of the key's commonest code.
 *
 * @param n base-period cases by code
 * @param cost fen by code
 */
export function coreKeys(
  codes: CodeBook,
  treatmentClass: Uint8Array,
  n: Float64Array,
  cost: Float64Array,
  options: KeyOptions,
): NamedEntry[] {
  const operations = options.operations === "all"
    ? codes.operations
    : keyOperations(
      codes,
      n,
      cost,
      options.relatedShare,
      options.relatedTest,
    );
  const rows = Array.from(codes.diagnosis, (diagnosis, c) => ({
    c,
    dx4: subcategory(diagnosis),
    expression: expressionOf(operations[c]!, options.mainFirst),
  }));
  const byKey = Map.groupBy(
    rows,
    (r) => r.expression === "" ? r.dx4 : `${r.dx4}+${r.expression}`,
  );
  return [...byKey].map(([code, same]) => {
    const main = same.reduce((a, b) => n[b.c]! > n[a.c]! ? b : a);
    const { dx4, expression } = main;
    return {
      code,
      group: NO_GROUP,
      dx4,
      expression,
      // Codes of one key differ at most in which operation is the main one.
      treatmentClass: treatmentClass[main.c]!,
      mean: {
        total: same.reduce((sum, r) => sum + cost[r.c]!, 0),
        cases: same.reduce((sum, r) => sum + n[r.c]!, 0),
      },
      codes: same.map((r) => r.c),
      name: `${codes.name[main.c]} · ${expression || "保守治疗"}`,
    };
  });
}

function expressionOf(operations: readonly string[], mainFirst: boolean) {
  const [main, ...beside] = operations;
  return mainFirst && main !== undefined
    ? [main, ...beside.sort()].join("+")
    : [...operations].sort().join("+");
}
