import { type CodeBook, NO_GROUP } from "../model/ledger.ts";
import { type PlacedEntry, subcategory } from "./assign_codes.ts";

/** A key that may become a core disease, with its Chinese name; not yet placed. */
export interface NamedEntry extends PlacedEntry {
  readonly name: string;
}

/**
 * The distinct keys of subcategory and operations (诊断与操作组合), each with its
 * cases, mean cost, class and name; operations stand in text order, so that
 * matching, which knows no main operation, finds one key for one set of them.
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
): NamedEntry[] {
  const rows = Array.from(codes.diagnosis, (diagnosis, c) => ({
    c,
    dx4: subcategory(diagnosis),
    expression: [...codes.operations[c]!].sort().join("+"),
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
      name: `${codes.name[main.c]} · ${expression || "保守治疗"}`,
    };
  });
}
