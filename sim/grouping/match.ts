/** A core disease as a case is matched with it (核心病种条目). */
export interface CoreEntry {
  /** Code of the disease; of equal entries the lower one (plain text order) is taken. */
  readonly code: string;
  /** Operations: `a+b` all, `a/b` or `a|b` any, `/` binding tighter; empty = conservative. */
  readonly expression: string;
  /** Reference mean cost: total in whole fen over cases. */
  readonly mean: { readonly total: number; readonly cases: number };
}

/** A case as core diseases see it: its operations, and its cost in fen. */
export interface CoreCase {
  readonly operations: readonly string[];
  readonly cost: number;
}

/**
 * The core disease of a case (核心病种入组), among entries of its diagnosis, or
 * `null` if none matches: those with most `+`, of them those with most of the
 * case's operations matched, of them the one whose mean is nearest to the cost,
 * ties by lower code.
 *
 * `R-GRP`, 2.0-type implementation, steps 1 and 3.
 */
export function chooseCore<E extends CoreEntry>(
  entries: readonly E[],
  { operations, cost }: CoreCase,
): E | null {
  return nearest(candidates(entries, operations), cost);
}

/**
 * The entries that match the operations best (候选病种), `R-GRP` 3 (i) and (ii):
 * more than one where only the cost can decide.
 */
export function candidates<E extends CoreEntry>(
  entries: readonly E[],
  operations: readonly string[],
): E[] {
  const found = entries
    .map((entry) => ({ entry, ...match(entry.expression, operations) }))
    .filter(({ matches }) => matches);
  const plus = Math.max(...found.map((f) => f.plus));
  const longest = found.filter((f) => f.plus === plus);
  const used = Math.max(...longest.map((f) => f.used));
  return longest.filter((f) => f.used === used).map((f) => f.entry);
}

/** Whether an expression matches, its number of `+`, and how many of the operations it uses. */
export function match(
  expression: string,
  operations: readonly string[],
): { matches: boolean; plus: number; used: number } {
  const clauses = parse(expression);
  const named = new Set(clauses.flat());
  return {
    matches: clauses.every((any) => any.some((op) => operations.includes(op))),
    plus: Math.max(0, clauses.length - 1),
    used: operations.filter((op) => named.has(op)).length,
  };
}

/** `R-GRP` 3 (iii), exact: |total/cases − cost| compared as fractions. */
function nearest<E extends CoreEntry>(
  entries: readonly E[],
  cost: number,
): E | null {
  return entries.reduce<E | null>((best, entry) => {
    if (best === null) return entry;
    const a = distance(entry, cost) * BigInt(best.mean.cases);
    const b = distance(best, cost) * BigInt(entry.mean.cases);
    return a < b || (a === b && entry.code < best.code) ? entry : best;
  }, null);
}

function distance({ mean }: CoreEntry, cost: number): bigint {
  const gap = BigInt(mean.total) - BigInt(cost) * BigInt(mean.cases);
  return gap < 0n ? -gap : gap;
}

function parse(expression: string): string[][] {
  return expression === ""
    ? []
    : expression.split("+").map((clause) => clause.split(/[/|]/));
}
