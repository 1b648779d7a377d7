import { z } from "zod";
import { parameter } from "./parameter.ts";
import { between } from "./shapes.ts";

const days = z.int().min(1).max(3650);

/** How a catalogue is built (病种目录测算); block `policy`. */
export const GROUPING = {
  "grouping.clean.losMin": parameter({
    block: "policy",
    rule: "los.min",
    titleZh: "最短住院日",
    titleEn: "Shortest stay",
    unit: "days",
    schema: days,
    default: 1,
    source: "dip-rules-D",
    status: "assumed",
    whatZh: "住院日少于此数的病例不用于测算目录。",
    whatEn: "Shorter stays are not used to build the catalogue.",
  }),
  "grouping.clean.losMax": parameter({
    block: "policy",
    rule: "los.max",
    titleZh: "最长住院日",
    titleEn: "Longest stay",
    unit: "days",
    schema: days.nullable(),
    default: null,
    source: "dip-rules-D",
    status: "assumed",
    whatZh: "住院日多于此数的病例不用于测算目录；空为不限。",
    whatEn:
      "Longer stays are not used to build the catalogue; null is no limit.",
  }),
  "grouping.catalogue.coreThreshold": parameter({
    block: "policy",
    rule: "catalogue.coreThreshold",
    titleZh: "核心病种例数门槛",
    titleEn: "Core threshold",
    unit: "cases",
    schema: z.int().min(1).max(500),
    default: 15,
    source: "dip-3.0-draft",
    status: "published",
    whatZh: "基期病例达到此数的诊断与操作组合成为核心病种。",
    whatEn:
      "A pair of diagnosis and operations with this many cases in the base period is a core disease.",
  }),
  "grouping.catalogue.thresholdMode": parameter({
    block: "policy",
    rule: "core.thresholdMode",
    titleZh: "核心病种筛选方式",
    titleEn: "How the core is chosen",
    unit: "choice",
    schema: z.enum(["fixed", "coverage"]),
    default: "fixed",
    source: "dip-3.0-draft",
    status: "published",
    whatZh: "按固定例数，或取仍能覆盖规定比例病例的最大例数。",
    whatEn:
      "By a fixed number of cases, or the largest number that still covers the share asked for.",
  }),
  "grouping.catalogue.coverage": parameter({
    block: "policy",
    rule: "core.coverage",
    titleZh: "核心病种覆盖率",
    titleEn: "Coverage of the core",
    unit: "ratio",
    schema: between(0.5, 1),
    default: 0.95,
    source: "dip-3.0-draft",
    status: "published",
    whatZh: "按覆盖率筛选时，核心病种至少包含的病例比例。",
    whatEn: "Share of cases that the core must hold in mode coverage.",
  }),
  "grouping.comprehensive.mode": parameter({
    block: "policy",
    rule: "comprehensive.mode",
    titleZh: "综合病种聚类方式",
    titleEn: "How the rest is clustered",
    unit: "choice",
    schema: z.enum(["category", "categoryThenChapter"]),
    default: "category",
    byVersion: {
      "1.0": {
        value: "categoryThenChapter",
        source: "dip-rules-D",
        status: "assumed",
      },
    },
    source: "dip-3.0-draft",
    status: "published",
    whatZh: "按类目与治疗方式聚类；或不足门槛时再归并到节、章。",
    whatEn:
      "By category and treatment class, or rolled up to section and chapter where cases are few.",
  }),
  "grouping.comprehensive.threshold": parameter({
    block: "policy",
    rule: "comprehensive.threshold",
    titleZh: "综合病种例数门槛",
    titleEn: "Comprehensive threshold",
    unit: "cases",
    schema: z.int().min(1).max(500).nullable(),
    default: null,
    source: "dip-rules-D",
    status: "assumed",
    whatZh: "不足此数的综合病种继续归并或剔除；空为与核心病种门槛相同。",
    whatEn:
      "Smaller comprehensive groups are rolled up or dropped; null is the core threshold.",
  }),
  "grouping.comprehensive.dropSmall": parameter({
    block: "policy",
    rule: "comprehensive.dropSmall",
    titleZh: "剔除过小的综合病种",
    titleEn: "Drop small groups",
    unit: "switch",
    schema: z.boolean(),
    default: false,
    source: "dip-rules-D",
    status: "assumed",
    whatZh: "归并后仍不足门槛的综合病种是否剔除为无分值病种。",
    whatEn:
      "Whether groups still too small after clustering become no-score diseases.",
  }),
  "grouping.class.by": parameter({
    block: "policy",
    rule: "grouping.classBy",
    titleZh: "治疗方式判定",
    titleEn: "Whose class counts",
    unit: "choice",
    schema: z.enum(["highest", "mainOperation"]),
    default: "highest",
    byVersion: {
      "3.0": {
        value: "mainOperation",
        source: "dip-3.0-draft",
        status: "published",
      },
    },
    source: "dip-rules-D",
    status: "assumed",
    whatZh:
      "取全部操作中最高的类别（2.0），或主要操作的类别（3.0 征求意见稿）。",
    whatEn:
      "The highest class of all operations (2.0), or that of the main operation (draft 3.0).",
  }),
};
