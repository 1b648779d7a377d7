import type { Lang } from "../../base/formats.ts";

/** Names of the options of coefficients and special review (系数与特例单议选项), by parameter and option. */
export const COEFFICIENT_OPTION_WORDS: Readonly<
  Record<string, Readonly<Record<Lang, string>>>
> = {
  "points.coefficient.scope:institution": {
    zh: "以医疗机构设置",
    en: "by institution",
  },
  "points.coefficient.scope:disease": {
    zh: "另以病种设置",
    en: "by disease too",
  },
  "points.coefficient.form:sum": { zh: "相加", en: "added up" },
  "points.coefficient.bonuses:cmi": { zh: "病例组合指数", en: "case mix" },
  "points.coefficient.bonuses:aged": {
    zh: "老年患者占比",
    en: "share of the aged",
  },
  "points.coefficient.bonuses:child": {
    zh: "儿童患者占比",
    en: "share of children",
  },
  "points.coefficient.bonuses:tcm": { zh: "中医医院", en: "TCM hospital" },
  "points.coefficient.bonuses:specialty": {
    zh: "重点专科",
    en: "key specialties",
  },
  "points.coefficient.bonuses:readmission": {
    zh: "二次入院",
    en: "readmission",
  },
  "points.coefficient.bonuses:longStay": { zh: "超长住院", en: "long stay" },
  "points.coefficient.bonuses:lowAdmission": {
    zh: "低标入院",
    en: "low admission",
  },
  "points.review.capScope:institution": {
    zh: "各院自己的出院人次",
    en: "each institution's own discharges",
  },
};
