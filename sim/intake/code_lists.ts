import type { CsvRow } from "../base/csv.ts";
import type { OperationFact } from "../model/ledger.ts";

/** A range of ICD-10 codes, both ends of one length: categories (`C51`) or subcategories (`D07.0`). */
export interface CodeRange {
  readonly first: string;
  readonly last: string;
}

/** A range that occurs in one sex only. */
export interface SexRange extends CodeRange {
  /** Code of the sex in settlement lists: 1 male, 2 female (性别). */
  readonly sex: 1 | 2;
}

/** What codes are held against (编码表): read at the edge. */
export interface CodeLists {
  /** Treatment class by operation (手术操作分类). */
  readonly classOf: ReadonlyMap<string, string>;
  /** Surgery level and own cost by operation, as far as the list has them. */
  readonly operationFacts: ReadonlyMap<string, OperationFact>;
  /** Blocks of ICD-10 (节): a category outside them does not exist. */
  readonly blocks: readonly CodeRange[];
  /** Diagnoses of one sex only. */
  readonly sexOnly: readonly SexRange[];
}

/** The lists from the rows of their files. */
export function codeLists(
  operations: readonly CsvRow[],
  blocks: readonly CsvRow[],
  sexOnly: readonly CsvRow[],
): CodeLists {
  return {
    classOf: new Map(operations.map((row) => [row.procedure!, row.class!])),
    operationFacts: new Map(
      operations.filter((row) => (row.surgery_level ?? "") !== "").map((
        row,
      ) => [
        row.procedure!,
        {
          surgeryLevel: Number(row.surgery_level),
          ownCost: Math.round(Number(row.own_cost ?? 0) * 100),
        },
      ]),
    ),
    blocks: blocks.map(({ first, last }) => ({ first: first!, last: last! })),
    sexOnly: sexOnly.map(({ first, last, sex }) => ({
      first: first!,
      last: last!,
      sex: sex === "female" ? 2 : 1,
    })),
  };
}

/** Whether a code lies in a range of categories or subcategories. */
export function within(code: string, { first, last }: CodeRange): boolean {
  const part = code.slice(0, first.length);
  return first <= part && part <= last;
}
