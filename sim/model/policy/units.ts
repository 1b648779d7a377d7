import type { Unit } from "./parameter.ts";

/** Words for the units of parameters (单位), Chinese and English. */
export const UNITS: Readonly<
  Record<Unit, { readonly zh: string; readonly en: string }>
> = {
  cases: { zh: "例", en: "cases" },
  choice: { zh: "选项", en: "choice" },
  date: { zh: "月-日", en: "month-day" },
  days: { zh: "天", en: "days" },
  factor: { zh: "倍", en: "times" },
  file: { zh: "文件", en: "file" },
  months: { zh: "月", en: "months" },
  per100: { zh: "人次/百人", en: "per 100 people" },
  ordinal: { zh: "序号", en: "ordinal" },
  people: { zh: "人", en: "people" },
  points: { zh: "分", en: "points" },
  rounds: { zh: "轮", en: "rounds" },
  ratio: { zh: "比例", en: "ratio" },
  switch: { zh: "开关", en: "switch" },
  text: { zh: "文字", en: "text" },
  visits: { zh: "次/人年", en: "visits per person and year" },
  year: { zh: "年", en: "year" },
  yuan: { zh: "元", en: "yuan" },
  yuanPerPoint: { zh: "元/分", en: "yuan per point" },
};
