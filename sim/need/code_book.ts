import type { Facts, ProcedureFact, SubcategoryFact } from "../model/facts.ts";
import { type CodeBook, TREATMENT_CLASSES } from "../model/ledger.ts";

/** The code book and, beside it, what only the world knows of each code. */
export interface CodeFacts {
  readonly book: CodeBook;
  /** Row of the disease, by code. */
  readonly disease: Uint16Array;
  /** First code and number of codes, by disease. */
  readonly first: Uint16Array;
  readonly count: Uint16Array;
  /** Share within the disease, by code. */
  readonly share: Float64Array;
  /** Mean cost and stay relative to the disease mean, by code. */
  readonly costRatio: Float64Array;
  readonly losRatio: Float64Array;
}

/** Operations that mark a dialysis stay: haemodialysis and peritoneal dialysis (ICD-9-CM-3). */
const DIALYSIS = ["39.95", "54.98"];

/**
 * Builds the code book (编码表) of a city: every subcategory of every disease
 * with every operation on it. Operations are taken to be independent of the
 * subcategory, as no document gives their joint shares.
 */
export function buildCodeBook(facts: Facts): CodeFacts {
  const bySubcategory = grouped(facts.subcategories);
  const byProcedure = grouped(facts.procedures);
  const rows: Row[] = [];
  const first: number[] = [], count: number[] = [];
  facts.diseases.forEach((disease, d) => {
    first.push(rows.length);
    for (const sub of bySubcategory.get(disease.icd10) ?? []) {
      for (const operation of byProcedure.get(disease.icd10) ?? []) {
        rows.push({ disease: d, sub, operation });
      }
    }
    count.push(rows.length - first.at(-1)!);
  });
  const category = (r: Row) => r.sub.dx4.slice(0, 3);
  const fact = (r: Row) => facts.diseases[r.disease]!;
  const has = (test: (r: Row) => boolean) =>
    Uint8Array.from(rows, (r) => test(r) ? 1 : 0);
  return {
    book: {
      diagnosis: rows.map((r) => r.sub.dx4),
      category: rows.map(category),
      block: rows.map((r) => fact(r).block),
      chapter: rows.map((r) => fact(r).chapter),
      operations: rows.map((r) =>
        r.operation.procedure === "" ? [] : [r.operation.procedure]
      ),
      treatmentClass: Uint8Array.from(rows, (r) => rankOf(facts, r.operation)),
      operationClass: new Map(
        facts.procedures.filter((o) => o.procedure !== "")
          .map((o) => [o.procedure, rankOf(facts, o)]),
      ),
      operationFacts: facts.operationFacts,
      name: rows.map((r) => r.sub.nameZh),
      bedDay: has((r) => fact(r).bedDay),
      dialysis: has((r) =>
        DIALYSIS.some((code) => r.operation.procedure.startsWith(code))
      ),
      psychiatric: has((r) => fact(r).chapter === "V"),
    },
    disease: Uint16Array.from(rows, (r) => r.disease),
    first: Uint16Array.from(first),
    count: Uint16Array.from(count),
    share: Float64Array.from(rows, (r) => r.sub.share * r.operation.share),
    costRatio: Float64Array.from(
      rows,
      (r) => r.sub.costRatio * r.operation.costRatio,
    ),
    losRatio: Float64Array.from(
      rows,
      (r) => r.sub.losRatio * r.operation.losRatio,
    ),
  };
}

interface Row {
  readonly disease: number;
  readonly sub: SubcategoryFact;
  readonly operation: ProcedureFact;
}

function grouped<T extends { readonly icd10: string }>(
  rows: readonly T[],
): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(row.icd10);
    if (group) group.push(row);
    else groups.set(row.icd10, [row]);
  }
  return groups;
}

function rankOf(facts: Facts, operation: ProcedureFact): number {
  const name = facts.procedureClass.get(operation.procedure) ?? "conservative";
  return (TREATMENT_CLASSES as readonly string[]).indexOf(name);
}
