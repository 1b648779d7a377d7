/** What each item of the assessment is scored from (考核指标), in the order of the items. */
export const INDICATORS = [
  "readmission",
  "mortality",
  "volume",
  "abnormal",
  "ungrouped",
  "longStay",
  "selfPaid",
  "lowAdmission",
  "recordQuality",
  "refused",
  "burden",
] as const;
/** One of {@linkcode INDICATORS}. */
export type Indicator = typeof INDICATORS[number];

/** The five items of Yancheng's assessment (考核项目). */
export const ITEMS = [
  "service",
  "reform",
  "agreement",
  "lawful",
  "satisfaction",
] as const;
/** One of {@linkcode ITEMS}. */
export type Item = typeof ITEMS[number];

/**
 * Which indicators speak for an item. Everything here is seen by the payer:
 * there is no survey of patients in the record, so what they bear themselves
 * stands for their satisfaction, and lists are always in time.
 *
 * Items: 盐城市 (2025), 三(三); indicators C34, C37, B17, B7, C33, C1, C32, list
 * quality (F), 审核扣减 and C2 of the monitoring indicators. Which goes where is
 * assumed.
 */
export const INDICATORS_OF: Readonly<Record<Item, readonly Indicator[]>> = {
  service: ["readmission", "mortality", "volume"],
  reform: ["abnormal", "ungrouped"],
  agreement: ["longStay", "selfPaid"],
  lawful: ["lowAdmission", "recordQuality", "refused"],
  satisfaction: ["burden"],
};

/** An indicator of every institution: part ÷ whole is its rate, `cases` says how much the rate is worth. */
export interface IndicatorCounts {
  readonly part: Float64Array;
  readonly whole: Float64Array;
  readonly cases: Float64Array;
}
