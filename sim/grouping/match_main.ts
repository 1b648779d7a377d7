import { isOperation } from "./diagnosis_pattern.ts";
import { type CoreEntry, type Matched, parse } from "./match.ts";

/**
 * Candidates by main operation: an entry's first clause must have
 * the case's main operation. A full match, whose other clauses are exactly the
 * case's other operations, leaves no other; then those with most related
 * operations matched; if none is, the entry of the main operation alone. A case
 * without operations takes an entry without.
 *
 * `R-GRP`: specification 3.0 (draft), 3.3 三(一)(三); EX-31.
 */
export function candidatesByMain<E extends CoreEntry>(
  entries: readonly E[],
  operations: readonly string[],
): Matched<E>[] {
  const [main, ...related] = operations;
  const found = entries.flatMap((entry): Matched<E>[] => {
    const [first, ...others] = parse(entry.expression);
    if (first === undefined || main === undefined) {
      return first === undefined && main === undefined
        ? [{ entry, matches: true, plus: 0, used: 0, unmatched: 0 }]
        : [];
    }
    if (!first.some((op) => isOperation(op, main))) return [];
    const met = others.filter((any) => any.some((op) => has(related, op)));
    return [{
      entry,
      matches: true,
      plus: others.length,
      used: 1 +
        related.filter((own) =>
          others.flat().some((op) => isOperation(op, own))
        ).length,
      unmatched: others.length - met.length,
    }];
  });
  const full = found.filter((f) =>
    f.unmatched === 0 && f.used === operations.length
  );
  if (full.length > 0) return full;
  const most = Math.max(...found.map(metOf));
  return found.filter((f) => metOf(f) === most && (most > 0 || f.plus === 0));
}

/** Related operations of the entry that the case has. */
function metOf({ plus, unmatched }: Matched<unknown>): number {
  return plus - unmatched;
}

function has(operations: readonly string[], pattern: string): boolean {
  return operations.some((own) => isOperation(pattern, own));
}
