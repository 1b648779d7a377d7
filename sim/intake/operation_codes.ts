import type { IntakeKind } from "../model/intake.ts";
import type { CodeLists } from "./code_lists.ts";

/** The operations of a row as they were read. */
export interface OperationCodes {
  /** As the dictionary writes them, main one first. */
  readonly operations: readonly string[];
  readonly findings: readonly {
    readonly kind: IntakeKind;
    readonly value: string;
    readonly expected: string;
  }[];
}

/**
 * Reads operations (手术操作编码), main one first, separated by `+`. A code that
 * neither the dictionary nor the catalogue has is read as the dictionary's code of
 * its ICD-9-CM-3 subcategory where it is one written in another edition (`51.23`,
 * `512300`, `51.2300x001` for `51.2300`), and else kept as an unknown one.
 *
 * @param known operations of the dictionary and of the catalogue
 */
export function operationCodes(
  given: string,
  known: ReadonlySet<string>,
): OperationCodes {
  if (given === "") return { operations: [], findings: [] };
  const findings: OperationCodes["findings"][number][] = [];
  const operations = given.split("+").map((value) => {
    if (known.has(value)) return value;
    const plain = value.normalize("NFKC").replaceAll(/\s/g, "").toLowerCase();
    const code = otherWritings(plain).find((other) => known.has(other));
    if (code === undefined) {
      findings.push({ kind: "unknown-operation", value, expected: "" });
      return plain;
    }
    const kind = code === plain ? "rewritten" : "operation-edition";
    findings.push({ kind, value, expected: code });
    return code;
  }).filter((code) => code !== "");
  return { operations, findings };
}

/**
 * Class of an operation (治疗方式): the dictionary's, else the one that all its
 * operations of the same ICD-9-CM-3 subcategory have, else conservative, as
 * procedures that grouping does not use count (`R-CAT-0`).
 */
export function operationClass(
  operation: string,
  { classOf }: Pick<CodeLists, "classOf">,
): string {
  const own = classOf.get(operation);
  if (own !== undefined) return own;
  const part = operation.slice(0, 5);
  const classes = new Set(
    [...classOf].filter(([code]) => part.length === 5 && code.startsWith(part))
      .map(([, name]) => name),
  );
  return classes.size === 1 ? [...classes][0]! : "conservative";
}

/** `512300` → `51.2300`; `51.23x001` → `51.2300`; `51.2300x001` → `51.2300`. */
function otherWritings(plain: string): string[] {
  const match = /^(\d\d)\.?(\d{1,4})(x\d{3})?$/.exec(plain);
  if (match === null) return [plain];
  return [plain, `${match[1]}.${match[2]!.padEnd(4, "0")}`];
}
