/**
 * Types of the severity catalogue (疾病严重程度辅助目录): what a case's list says of
 * how ill, old and cared-for the patient was. Points refer to rows of
 * {@linkcode AUXILIARY_TYPES}.
 *
 * @module
 */

/** Dimensions of auxiliary types (辅助分型维度). */
export const AUXILIARY_DIMENSIONS = [
  "severity",
  "tumour",
  "age",
  "cci",
  "icu",
] as const;
/** One of {@linkcode AUXILIARY_DIMENSIONS}. */
export type AuxiliaryDimension = typeof AUXILIARY_DIMENSIONS[number];

/** One type of a dimension (辅助分型). */
export interface AuxiliaryType {
  /** Short id, such as `severity.III`. */
  readonly id: string;
  /** `null` for row 0, no type. */
  readonly dimension: AuxiliaryDimension | null;
  /** Name in Chinese. */
  readonly nameZh: string;
  /** Name in English. */
  readonly nameEn: string;
}

const type = (
  dimension: AuxiliaryDimension,
  id: string,
  nameZh: string,
  nameEn: string,
): AuxiliaryType => ({ id: `${dimension}.${id}`, dimension, nameZh, nameEn });

/**
 * All auxiliary types, row 0 = none. The first of each dimension's run is its
 * rest (其他): what no other type takes, and what small types are merged into.
 *
 * `R-AUX`: specification 3.0 (draft), 5.2 二(四); grades I to VI of 2.0 as cities
 * have built them.
 */
export const AUXILIARY_TYPES: readonly AuxiliaryType[] = [
  { id: "none", dimension: null, nameZh: "无", nameEn: "none" },
  type("severity", "I-A", "Ⅰ-A 轻度，短住院", "I-A mild, short stay"),
  type("severity", "I-B", "Ⅰ-B 轻度", "I-B mild"),
  type("severity", "II", "Ⅱ 中度", "II moderate"),
  type("severity", "III", "Ⅲ 重度", "III severe"),
  type("severity", "IV-A", "Ⅳ-A 死亡，短住院", "IV-A death, short stay"),
  type("severity", "IV-B", "Ⅳ-B 死亡", "IV-B death"),
  type("tumour", "I-A", "Ⅰ-A 轻度，短住院", "I-A mild, short stay"),
  type("tumour", "I-B", "Ⅰ-B 轻度", "I-B mild"),
  type("tumour", "II", "Ⅱ 中度", "II moderate"),
  type("tumour", "III", "Ⅲ 重度", "III severe"),
  type("tumour", "IV", "Ⅳ 转移", "IV metastasis"),
  type("tumour", "V-A", "Ⅴ-A 放疗", "V-A radiotherapy"),
  type("tumour", "V-B", "Ⅴ-B 化疗", "V-B chemotherapy"),
  type("tumour", "VI-A", "Ⅵ-A 死亡，短住院", "VI-A death, short stay"),
  type("tumour", "VI-B", "Ⅵ-B 死亡", "VI-B death"),
  type("tumour", "7", "其他", "other"),
  type("tumour", "1", "死亡", "death"),
  type("tumour", "2", "高费用，治疗费为主", "dear, mostly treatment"),
  type("tumour", "3", "高费用，药费为主", "dear, mostly drugs"),
  type("tumour", "4", "转移或其他部位", "metastasis or other site"),
  type("tumour", "5", "衰竭、休克、脓毒症", "failure, shock or sepsis"),
  type("tumour", "6", "脏器病损或感染", "organ lesion or infection"),
  type("age", "adult", "18–64 岁", "18 to 64 years"),
  type("age", "newborn", "0–28 天", "0 to 28 days"),
  type("age", "infant", "29 天–1 岁", "29 days to 1 year"),
  type("age", "child", "1–6 岁", "1 to 6 years"),
  type("age", "youth", "7–17 岁", "7 to 17 years"),
  type("age", "65", "65–69 岁", "65 to 69 years"),
  type("age", "70", "70–79 岁", "70 to 79 years"),
  type("age", "80", "80 岁及以上", "80 years and over"),
  type("cci", "0", "无合并症", "no comorbidity"),
  type("cci", "1", "一般", "moderate"),
  type("cci", "2", "严重", "severe"),
  type("cci", "3", "极严重", "very severe"),
  type("icu", "0", "监护 2 天以下", "under 2 days of intensive care"),
  type("icu", "1", "监护 2–7 天", "2 to 7 days of intensive care"),
  type("icu", "2", "监护 8–14 天", "8 to 14 days of intensive care"),
  type("icu", "3", "监护 15–30 天", "15 to 30 days of intensive care"),
  type("icu", "4", "监护 31 天及以上", "31 days of intensive care or more"),
];

/**
 * Row of an auxiliary type by its id.
 *
 * @example Row 0 is no type
 * ```ts
 * import { auxiliaryType } from "./auxiliary.ts";
 *
 * console.assert(auxiliaryType("none") === 0);
 * ```
 */
export function auxiliaryType(id: string): number {
  const row = AUXILIARY_TYPES.findIndex((one) => one.id === id);
  if (row < 0) throw new RangeError(`There is no auxiliary type ${id}`);
  return row;
}
