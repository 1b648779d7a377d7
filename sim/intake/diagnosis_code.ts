import { type CodeLists, within } from "./code_lists.ts";

/** Editions of diagnosis codes, told by their length and signs (诊断编码版本). */
const EDITIONS = [
  { zh: "亚目（四位）", en: "subcategories of four characters" },
  { zh: "六位扩展（医保版）", en: "six characters (insurance edition)" },
  { zh: "带 x 扩展（临床版）", en: "with an x extension (clinical edition)" },
  { zh: "其他扩展", en: "other extensions" },
] as const;
/** How codes are written: as the list has them, without a point, or otherwise. */
const WRITINGS = [
  { zh: "", en: "" },
  { zh: "，不写小数点", en: ", without a point" },
  { zh: "，大小写、全半角或附加符号不同", en: ", in other letters or signs" },
] as const;

/** Number of forms: an edition and a way of writing it. */
export const FORMS: number = EDITIONS.length * WRITINGS.length;

/** A main diagnosis as it was read. */
export interface DiagnosisCode {
  /** As the code list writes it, such as `K80.100`; empty = cannot be used. */
  readonly code: string;
  /** Edition × 3 + writing; only of codes that can be used. */
  readonly form: number;
  /** 1 or 2 where it occurs in that sex only, else 0. */
  readonly sex: number;
}

/**
 * Reads a main diagnosis (主要诊断编码): any edition of ICD-10 whose first four
 * characters are the subcategory, with or without the point, in small or wide
 * letters, with a dagger, star or plus. A code whose category ICD-10 does not have
 * cannot be used. Grouping goes by the subcategory (`R-CAT-1`), so editions group
 * alike.
 *
 * @example The insurance edition of six characters, written without its point
 * ```ts
 * import { diagnosisCode } from "./diagnosis_code.ts";
 *
 * const lists = {
 *   classOf: new Map(),
 *   blocks: [{ first: "K80", last: "K87" }],
 *   operationFacts: new Map(),
 *   sexOnly: [],
 * };
 * console.assert(diagnosisCode("k80100", lists).code === "K80.100");
 * console.assert(diagnosisCode("K99.1", lists).code === "");
 * ```
 */
export function diagnosisCode(
  given: string,
  { blocks, sexOnly }: CodeLists,
): DiagnosisCode {
  const plain = given.normalize("NFKC").replaceAll(/[\s†*+]/g, "")
    .toUpperCase().replaceAll("X", "x");
  const parts = /^([A-Zx]\d[\dA-Z])(?:(\.?)([\dA-Zx]{1,9}))?$/.exec(plain);
  const category = (parts?.[1] ?? "").replace("x", "X");
  if (parts === null || !blocks.some((block) => within(category, block))) {
    return { code: "", form: 0, sex: 0 };
  }
  const [, , point = "", rest = ""] = parts;
  const code = rest === "" ? category : `${category}.${rest}`;
  const writing = code === given ? 0 : rest !== "" && point === "" ? 1 : 2;
  return {
    code,
    form: editionOf(rest) * WRITINGS.length + writing,
    sex: sexOnly.find((range) => within(code, range))?.sex ?? 0,
  };
}

/** Whether two forms are of one edition and differ in writing alone. */
export function sameEdition(form: number, other: number): boolean {
  const of = (f: number) => Math.floor(f / WRITINGS.length);
  return of(form) === of(other);
}

/** A form in words. */
export function formWords(form: number): { zh: string; en: string } {
  const edition = EDITIONS[Math.floor(form / WRITINGS.length)]!;
  const writing = WRITINGS[form % WRITINGS.length]!;
  return { zh: edition.zh + writing.zh, en: edition.en + writing.en };
}

function editionOf(rest: string): number {
  if (rest.length <= 1) return 0;
  if (/^[\dx]\d\d$/.test(rest)) return 1;
  return /^[\dx]\d\dx\d{3}$/.test(rest) ? 2 : 3;
}
