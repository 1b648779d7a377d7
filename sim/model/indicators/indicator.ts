/**
 * Indicators of the standard (运行监测指标), chapters B to E of the monitoring
 * indicators of the DIP technical specification 3.0 (draft), 8.2, 8.3 and 1.3: their
 * names, units, where a run has them, and why it has not.
 *
 * @module
 */

/** A text in both languages. */
export interface Both {
  readonly zh: string;
  readonly en: string;
}

/** An indicator of the standard. */
export interface StandardIndicator extends Both {
  /** Id of the list, such as `B15`; further values of one id have a suffix, such as `B32.amount`. */
  readonly id: string;
  /** Unit of its values. */
  readonly unit: string;
  /** Whether the formula is ours, as the text only names it (`F*`). */
  readonly own: boolean;
  /** Whether more of it is what the standard names as wrong (8.3 错), or a date that is missed (E8). */
  readonly worse: boolean;
  /** Whether it is a change or a balance, which may be below 0, so that it is compared by difference. */
  readonly change: boolean;
  /** The metric that has it, where that stands under another id of equal definition; else its own id. */
  readonly metric: string;
  /** The table of a run that has it, where it is told by disease; `null` where it is a metric. */
  readonly table: string | null;
  /** Why no run has it (尚不能计算); `null` where runs do. */
  readonly missing: Both | null;
}

/** Marks of a row: the text gives the formula, more is worse, it is a change. */
export type Mark = "F" | "worse" | "change";

/** Why what lists are checked by is missing. */
export const NO_LISTS: Both = {
  zh: "没有清单上传与质控的数据",
  en: "nothing is known of the upload and check of lists",
};
/** Why clinical paths are missing. */
export const NO_PATHS: Both = {
  zh: "没有临床路径的数据",
  en: "clinical paths are an input that nobody gives",
};
/** Why outpatient care around a stay is missing. */
export const NO_PERSONAL: Both = {
  zh: "门诊只有汇总，没有到人的费用",
  en: "outpatient care is known in totals and not by person",
};
/** Why opinions are missing. */
export const NO_SURVEY: Both = { zh: "需要调查", en: "it needs a survey" };

/** An indicator from its cells: id, names, unit, marks, and the metric or table that has it or why none has. */
export function indicator(
  id: string,
  zh: string,
  en: string,
  unit: string,
  marks: readonly Mark[] = [],
  at: string | Both | { readonly table: string } = id,
): StandardIndicator {
  return {
    id,
    zh,
    en,
    unit,
    own: !marks.includes("F"),
    worse: marks.includes("worse"),
    change: marks.includes("change"),
    metric: typeof at === "string" ? at : id,
    table: typeof at === "object" && "table" in at ? at.table : null,
    missing: typeof at === "object" && "zh" in at ? at : null,
  };
}
