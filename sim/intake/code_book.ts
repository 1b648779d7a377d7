import {
  type CatalogueFile,
  type CodeBook,
  TREATMENT_CLASSES,
} from "../model/ledger.ts";
import { chapterOf } from "./chapter.ts";
import type { CodeLists } from "./code_lists.ts";
import { operationClass } from "./operation_codes.ts";

/** A pair of main diagnosis and operations that some claim records. */
export interface GivenCode {
  readonly diagnosis: string;
  readonly operations: readonly string[];
}

/** Name of cases without a usable main diagnosis. */
const NO_DIAGNOSIS = "无可用主要诊断";

/** Operations that mark a dialysis stay: haemodialysis and peritoneal dialysis (ICD-9-CM-3). */
const DIALYSIS = ["39.95", "54.98"];

/**
 * The code book (编码表) of claims that were read, with what ICD-10 itself says of
 * a code: its category, its chapter, whether it is psychiatric. The block is the
 * range of the catalogue that the category lies in, as no other block can
 * matter. Nothing in a claim says that a stay is paid by bed-day for another
 * reason, so no code is marked so. A case without a usable diagnosis has the empty
 * code, which no group takes (`R-GRP` 6).
 */
export function codeBook(
  codes: readonly GivenCode[],
  catalogue: CatalogueFile,
  lists: CodeLists,
): CodeBook {
  const category = codes.map(({ diagnosis }) => diagnosis.slice(0, 3));
  const chapter = category.map(chapterOf);
  const ranges = catalogue.diagnosis.filter((d) => /^\w{3}-\w{3}$/.test(d));
  const rankOf = new Map(
    codes.flatMap(({ operations }) => operations).map((operation) => [
      operation,
      (TREATMENT_CLASSES as readonly string[]).indexOf(
        operationClass(operation, lists),
      ),
    ]),
  );
  const name = new Map(
    catalogue.diagnosis.map((diagnosis, g) => [diagnosis, catalogue.name[g]!]),
  );
  return {
    diagnosis: codes.map(({ diagnosis }) => diagnosis),
    category,
    block: category.map((c) =>
      ranges.find((r) => r.slice(0, 3) <= c && c <= r.slice(4)) ?? ""
    ),
    chapter,
    operations: codes.map(({ operations }) => operations),
    treatmentClass: Uint8Array.from(
      codes,
      ({ operations }) => Math.max(0, ...operations.map((o) => rankOf.get(o)!)),
    ),
    operationClass: rankOf,
    operationFacts: lists.operationFacts,
    name: codes.map(({ diagnosis }, c) =>
      diagnosis === ""
        ? NO_DIAGNOSIS
        : name.get(diagnosis) ?? name.get(diagnosis.slice(0, 5)) ??
          name.get(category[c]!) ?? diagnosis
    ),
    bedDay: new Uint8Array(codes.length),
    dialysis: Uint8Array.from(
      codes,
      ({ operations }) =>
        operations.some((o) => DIALYSIS.some((d) => o.startsWith(d))) ? 1 : 0,
    ),
    psychiatric: Uint8Array.from(chapter, (c) => c === "V" ? 1 : 0),
  };
}
