import type { CodeBook } from "../model/ledger.ts";

/** Whose class counts: the highest of all operations (2.0), or the main one's (draft 3.0). */
export type ClassBy = "highest" | "mainOperation";

/**
 * Treatment class rank of each code (治疗方式). The main operation's own rank is
 * that of the code book, or else read off the codes that have it alone, and taken
 * to be the code's highest where neither knows it.
 *
 * `R-CAT-2`: specification 3.0 (draft), 3.3 (main operation); 2.0-type code
 * (highest).
 */
export function classOfCodes(codes: CodeBook, by: ClassBy): Uint8Array {
  if (by === "highest") return codes.treatmentClass;
  const alone = operationRanks(codes);
  return codes.treatmentClass.map((highest, c) => {
    const main = codes.operations[c]![0];
    return main === undefined ? highest : alone.get(main) ?? highest;
  });
}

/** Rank of each operation, as far as the code book tells. */
export function operationRanks(codes: CodeBook): ReadonlyMap<string, number> {
  if (codes.operationClass !== undefined) return codes.operationClass;
  const alone = new Map<string, number>();
  codes.operations.forEach((operations, c) => {
    if (operations.length === 1) {
      alone.set(operations[0]!, codes.treatmentClass[c]!);
    }
  });
  return alone;
}
