import type { CodeBook } from "../model/ledger.ts";

/** Whose class counts: the highest of all operations (2.0), or the main one's (draft 3.0). */
export type ClassBy = "highest" | "mainOperation";

/**
 * Treatment class rank of each code (治疗方式). The code book holds the highest
 * rank among the operations; the main operation's own rank is read off the codes
 * that have it alone, and is taken to be the highest where there is none.
 *
 * `R-CAT-2`: specification 3.0 (draft), 3.3 (main operation); 2.0-type code
 * (highest).
 */
export function classOfCodes(codes: CodeBook, by: ClassBy): Uint8Array {
  if (by === "highest") return codes.treatmentClass;
  const alone = new Map<string, number>();
  codes.operations.forEach((operations, c) => {
    if (operations.length === 1) {
      alone.set(operations[0]!, codes.treatmentClass[c]!);
    }
  });
  return codes.treatmentClass.map((highest, c) => {
    const main = codes.operations[c]![0];
    return main === undefined ? highest : alone.get(main) ?? highest;
  });
}
