import type { CodeBook, Layer, NationalRules } from "../model/ledger.ts";
import { operationRanks } from "./class_of_codes.ts";
import { isAmong, isOperation } from "./diagnosis_pattern.ts";
import { fits, isConditional } from "./rule_rows.ts";

/** A code of its own for the cases that a rule's conditions hold for. */
export interface Branch {
  /** Row of the rule. */
  readonly rule: number;
  /** Row in the refined code book. */
  readonly code: number;
}

/** The code book as grouping sees it. */
export interface RefinedCodes {
  /** The codes there were, without operations that do not count, then one for each branch. */
  readonly codes: CodeBook;
  /** 1 = no group may have the code's main diagnosis. */
  readonly excluded: Uint8Array;
  /** Rows of the rules that fit each code, in the order in which they are tried. */
  readonly fitting: readonly (readonly number[])[];
  /** Branches by code, in the order in which they are tried. */
  readonly branches: ReadonlyMap<number, readonly Branch[]>;
}

/**
 * Makes the code book that layers of national rules need (编码细分): operations
 * that do not count leave it, main diagnoses that no group may have are marked,
 * and where a rule asks for age, weight or a secondary diagnosis, the cases that
 * it holds for get a code of their own. So a group stays a matter of the code
 * alone, in every sum and in every loop. Without such layers the book is as it
 * was.
 *
 * `R-CAT-0`, `R-CAT-30`: specification 3.0 (draft), 3.2.
 *
 * @param layers those that are used
 */
export function refineCodes(
  codes: CodeBook,
  rules: NationalRules,
  layers: readonly Layer[],
): RefinedCodes {
  const counted = layers.includes("exclusion")
    ? withoutOperations(codes, rules.excludedOperations)
    : codes;
  const size = codes.diagnosis.length;
  const excludes = layers.includes("exclusion") ? rules.excludedDiagnoses : [];
  const rows = rules.rows.map((row, r) => ({ row, r }))
    .filter(({ row }) => layers.includes(row.layer));
  const fitting: number[][] = [], branches = new Map<number, Branch[]>();
  const from: number[] = [], ofBranch: number[][] = [];
  for (let c = 0; c < size; c++) {
    const diagnosis = counted.diagnosis[c]!;
    const all = excludes.some((pattern) => isAmong(pattern, diagnosis))
      ? []
      : rows.filter(({ row }) => fits(row, diagnosis, counted.operations[c]!));
    const first = all.findIndex(({ row }) => !isConditional(row));
    const plain = all.filter(({ row }) => !isConditional(row));
    const asked = all.slice(0, first < 0 ? all.length : first);
    fitting.push(plain.map(({ r }) => r));
    if (asked.length === 0) continue;
    branches.set(
      c,
      asked.map(({ r }) => {
        ofBranch.push([r, ...fitting[c]!]);
        return { rule: r, code: size + from.push(c) - 1 };
      }),
    );
  }
  const book = from.length === 0 ? counted : withCopies(counted, from);
  return {
    codes: book,
    excluded: Uint8Array.from(
      book.diagnosis,
      (diagnosis) =>
        excludes.some((pattern) => isAmong(pattern, diagnosis)) ? 1 : 0,
    ),
    fitting: [...fitting, ...ofBranch],
    branches,
  };
}

/** The book without operations that do not count; a code left with none is conservative. */
function withoutOperations(
  codes: CodeBook,
  patterns: readonly string[],
): CodeBook {
  const ranks = operationRanks(codes);
  const operations = codes.operations.map((all) =>
    all.filter((op) => !patterns.some((pattern) => isOperation(pattern, op)))
  );
  return {
    ...codes,
    operations,
    treatmentClass: codes.treatmentClass.map((highest, c) => {
      const left = operations[c]!;
      if (left.length === codes.operations[c]!.length) return highest;
      return Math.max(0, ...left.map((op) => ranks.get(op) ?? highest));
    }),
  };
}

/** The book with copies of some codes at its end. */
export function withCopies(codes: CodeBook, from: readonly number[]): CodeBook {
  const text = <T>(column: readonly T[]) => [
    ...column,
    ...from.map((c) => column[c]!),
  ];
  const bytes = (column: Uint8Array) =>
    Uint8Array.from([...column, ...from.map((c) => column[c]!)]);
  return {
    ...codes,
    diagnosis: text(codes.diagnosis),
    category: text(codes.category),
    block: text(codes.block),
    chapter: text(codes.chapter),
    operations: text(codes.operations),
    treatmentClass: bytes(codes.treatmentClass),
    name: text(codes.name),
    bedDay: bytes(codes.bedDay),
    dialysis: bytes(codes.dialysis),
    psychiatric: bytes(codes.psychiatric),
  };
}
