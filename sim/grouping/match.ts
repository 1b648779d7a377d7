import { isOperation } from "./diagnosis_pattern.ts";
import { candidatesByMain } from "./match_main.ts";
import { narrow, type TieBreak } from "./tie_breaks.ts";

/** A core disease as a case is matched with it (核心病种条目). */
export interface CoreEntry {
  /** Code of the disease; of equal entries the lower one (plain text order) is taken. */
  readonly code: string;
  /** Operations: `a+b` all, `a/b` or `a|b` any, `/` binding tighter; empty = conservative. */
  readonly expression: string;
  /** Reference mean cost: total in whole fen over cases. */
  readonly mean: { readonly total: number; readonly cases: number };
}

/** A case as core diseases see it: its operations, main one first, and its cost in fen. */
export interface CoreCase {
  readonly operations: readonly string[];
  readonly cost: number;
}

/** How a case and entries are matched (匹配规则). */
export interface MatchRules {
  /** Operations in any order (2.0 implementations), or the main one first (draft 3.0). */
  readonly rule: "expression" | "mainAndRelated";
  /** How one of several candidates is chosen, in turn. */
  readonly tieBreak: readonly TieBreak[];
  /** Whether an entry that is matched in any order must name the main operation. */
  readonly requireMain: boolean;
}

/** The 2.0-type implementation, the default of edition 2.0; EX-03. */
export const MATCH_2: MatchRules = {
  rule: "expression",
  tieBreak: ["mostPlus", "mostMatched", "nearestCost", "lowestCode"],
  requireMain: false,
};

/** How well an entry matches the operations of a case. */
export interface Match {
  readonly matches: boolean;
  /** Number of `+`. */
  readonly plus: number;
  /** How many of the case's operations it uses. */
  readonly used: number;
  /** How many of its clauses none of the case's operations is in. */
  readonly unmatched: number;
}

/** An entry beside how it matches. */
export interface Matched<E> extends Match {
  readonly entry: E;
}

/**
 * The core disease of a case (核心病种入组), among entries of its diagnosis, or
 * `null` if none matches: the best candidate by the tie-breaks, the mean nearest
 * to the cost where they say so, then the lower code.
 *
 * `R-GRP`, EX-03 (2.0), EX-31 (draft 3.0).
 */
export function chooseCore<E extends CoreEntry>(
  entries: readonly E[],
  { operations, cost }: CoreCase,
  rules: MatchRules = MATCH_2,
): E | null {
  return nearest(candidates(entries, operations, rules), cost);
}

/**
 * The entries that match the operations best (候选病种): more than one where only
 * the cost can decide.
 */
export function candidates<E extends CoreEntry>(
  entries: readonly E[],
  operations: readonly string[],
  rules: MatchRules = MATCH_2,
): E[] {
  return narrow(matching(entries, operations, rules), rules.tieBreak)
    .map(({ entry }) => entry);
}

/**
 * The entries that match at all, before any tie-break: under 3.0
 * a full match, or else those with most related operations matched.
 */
export function matching<E extends CoreEntry>(
  entries: readonly E[],
  operations: readonly string[],
  rules: MatchRules = MATCH_2,
): Matched<E>[] {
  if (rules.rule === "mainAndRelated") {
    return candidatesByMain(entries, operations);
  }
  const [main] = operations;
  return entries
    .map((entry) => ({ entry, ...match(entry.expression, operations) }))
    .filter(({ matches, entry }) =>
      matches && (!rules.requireMain || main === undefined ||
        parse(entry.expression).flat().some((op) => isOperation(op, main)))
    );
}

/** Whether an expression matches, its number of `+`, and how many of the operations it uses. */
export function match(
  expression: string,
  operations: readonly string[],
): Match {
  const clauses = parse(expression);
  const named = clauses.flat();
  const met = (any: readonly string[]) =>
    any.some((op) => operations.some((own) => isOperation(op, own)));
  const unmatched = clauses.filter((any) => !met(any)).length;
  return {
    matches: unmatched === 0,
    plus: Math.max(0, clauses.length - 1),
    used: operations.filter((own) => named.some((op) => isOperation(op, own)))
      .length,
    unmatched,
  };
}

/** The clauses of an expression, each a list of alternatives (操作表达式). */
export function parse(expression: string): string[][] {
  return expression === ""
    ? []
    : expression.split("+").map((clause) => clause.split(/[/|]/));
}

/** Exact: |total/cases − cost| compared as fractions. */
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
