import { type DrgConditions, OUTCOMES } from "../model/ledger.ts";
import { type CodeRange, within } from "./code_lists.ts";
import type { SheetRow } from "./sheet.ts";

const SEXES = ["male", "female"];
/** Bounds that a column of claims can hold. */
const AGE = 150, DAYS = 28, GRAMS = 10_000, STAY = 3650;

/** The conditions of a row of a rule table (分组条件列); an empty or missing cell asks nothing. */
export function readConditions(
  row: SheetRow,
  blocks: readonly CodeRange[],
): DrgConditions {
  const word = (column: string, words: readonly string[]) =>
    row.raw(column) === "" ? null : row.choice(column, words);
  const bound = (column: string, least: number, most: number) =>
    row.raw(column) === "" ? null : row.whole(column, least, most);
  const when: DrgConditions = {
    sex: word("sex", SEXES),
    ageFrom: bound("age_from", 0, AGE),
    ageBelow: bound("age_below", 1, AGE),
    ageDaysBelow: bound("age_days_below", 1, DAYS + 1),
    weightFrom: bound("weight_from", 1, GRAMS),
    weightBelow: bound("weight_below", 1, GRAMS),
    losFrom: bound("los_from", 0, STAY),
    losBelow: bound("los_below", 1, STAY),
    outcome: word("outcome", OUTCOMES),
    secondary: row.raw("secondary"),
  };
  if (when.secondary !== "") {
    for (const part of when.secondary.split("|")) {
      checkDiagnosis(row, "secondary", part, blocks);
    }
  }
  inOrder(row, "age_from", when.ageFrom, when.ageBelow);
  inOrder(row, "weight_from", when.weightFrom, when.weightBelow);
  inOrder(row, "los_from", when.losFrom, when.losBelow);
  return when;
}

function inOrder(
  row: SheetRow,
  key: string,
  from: number | null,
  below: number | null,
): void {
  if (from === null || below === null || from < below) return;
  row.note({
    code: "out-of-range",
    key,
    given: String(from),
    allowed: `< ${below}`,
  });
}

/** Whether conditions ask nothing. */
export function asksNothing(when: DrgConditions): boolean {
  return Object.values(when).every((asked) => asked === null || asked === "");
}

/** Notes a pattern of diagnoses that cannot be read, or that ICD-10 does not have: `I63`, `K80.1`, `C00-C75`, `*`. */
export function checkDiagnosis(
  row: SheetRow,
  key: string,
  pattern: string,
  blocks: readonly CodeRange[],
): void {
  if (pattern === "*") return;
  const parts = /^([A-Z]\d[\dA-Z])(?:-([A-Z]\d[\dA-Z])|\.[\dA-Zx]{1,9})?$/.exec(
    pattern,
  );
  if (parts === null) {
    row.note({ code: "wrong-type", key, given: pattern || "—", allowed: CODE });
    return;
  }
  const [, first, last] = parts;
  for (const category of last === undefined ? [first!] : [first!, last]) {
    if (blocks.some((block) => within(category, block))) continue;
    row.note({ code: "unknown-id", key, given: category, allowed: ICD });
  }
  if (last !== undefined && last < first!) {
    row.note({ code: "out-of-range", key, given: pattern, allowed: "A-B" });
  }
}

/** Notes a pattern of operations that cannot be read: `36.0700`, `36.07*`. */
export function checkOperation(row: SheetRow, key: string): void {
  const given = row.raw(key);
  if (/^\d\d(\.\d{0,4}(x\d{1,6})?)?\*?$/.test(given)) return;
  row.note({
    code: "wrong-type",
    key,
    given: given || "—",
    allowed: OPERATION,
  });
}

const CODE = {
  zh: "ICD-10 编码，如 I63、K80.1、C00-C75 或 *",
  en: "codes of ICD-10, such as I63, K80.1, C00-C75 or *",
};
const OPERATION = {
  zh: "ICD-9-CM-3 编码，如 36.0700 或 36.07*",
  en: "codes of ICD-9-CM-3, such as 36.0700 or 36.07*",
};
const ICD = { zh: "ICD-10 的节与类目", en: "ICD-10" };
