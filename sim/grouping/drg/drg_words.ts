import type { Ungrouped } from "../../model/ledger.ts";
import type { Said } from "../trail_step.ts";

/** Why a case has no group, in words (无法入组原因). */
export const UNGROUPED_WORDS: Readonly<Record<Ungrouped, Said>> = {
  noMdc: {
    zh: "主要诊断不在任何主要诊断大类中",
    en: "the main diagnosis is in no MDC",
  },
  twoMdc: {
    zh: "同时符合两个主要诊断大类，数据或规则有误",
    en: "it fits two MDCs at once, so data or tables are wrong",
  },
  noAdrg: {
    zh: "大类内没有核心组收下",
    en: "no ADRG of its MDC takes it",
  },
  unrelated: {
    zh: "手术操作与主要诊断无关",
    en: "its operation has nothing to do with its main diagnosis",
  },
};

/** Severities that a group takes, by their bits (严重程度). */
export function severityWords(bits: number): Said {
  return WORDS[bits] ?? { zh: "各种严重程度", en: "any severity" };
}

const WORDS: Readonly<Record<number, Said>> = {
  1: { zh: "不伴并发症或合并症", en: "no complication or comorbidity" },
  2: { zh: "伴并发症或合并症（CC）", en: "a complication or comorbidity (CC)" },
  3: {
    zh: "不伴严重并发症或合并症",
    en: "no major complication or comorbidity",
  },
  4: { zh: "伴严重并发症或合并症（MCC）", en: "a major one (MCC)" },
  6: { zh: "伴并发症或合并症（CC 或 MCC）", en: "a CC or an MCC" },
};
