import { z } from "zod";
import { parameter } from "./parameter.ts";
import { between } from "./shapes.ts";

/** Which cases means leave out (极端值裁剪); block `policy`. */
export const TRIMMING = {
  "grouping.trim.enabled": parameter({
    block: "policy",
    rule: "trim.enabled",
    titleZh: "测算均费前裁剪",
    titleEn: "Trim before means",
    unit: "switch",
    schema: z.boolean(),
    default: false,
    source: "dip-rules-D",
    status: "assumed",
    whatZh: "测算病种均费前，是否去掉同一病种中费用极低和极高的病例。",
    whatEn:
      "Whether the cheapest and dearest cases of a group are left out of its means.",
  }),
  "grouping.trim.lo": parameter({
    block: "policy",
    rule: "trim.lo",
    titleZh: "裁剪下分位",
    titleEn: "Lower quantile",
    unit: "ratio",
    schema: between(0, 0.2),
    default: 0.025,
    source: "dip-rules-D",
    status: "assumed",
    whatZh: "低于此分位的费用不计。",
    whatEn: "Costs below this quantile are left out.",
  }),
  "grouping.trim.hi": parameter({
    block: "policy",
    rule: "trim.hi",
    titleZh: "裁剪上分位",
    titleEn: "Upper quantile",
    unit: "ratio",
    schema: between(0.8, 1),
    default: 0.975,
    source: "dip-rules-D",
    status: "assumed",
    whatZh: "高于此分位的费用不计。",
    whatEn: "Costs above this quantile are left out.",
  }),
  "grouping.trim.minN": parameter({
    block: "policy",
    rule: "trim.minN",
    titleZh: "裁剪的最少例数",
    titleEn: "Cases from which groups are trimmed",
    unit: "cases",
    schema: z.int().min(3).max(1000),
    default: 25,
    source: "dip-rules-D",
    status: "assumed",
    whatZh: "基期例数少于此数的病种不裁剪。",
    whatEn: "Groups with fewer base-period cases are not trimmed.",
  }),
  "grouping.trim.maxShare": parameter({
    block: "policy",
    rule: "trim.maxShare",
    titleZh: "裁剪上限",
    titleEn: "Most that is trimmed",
    unit: "ratio",
    schema: between(0, 0.2),
    default: 0.08,
    source: "dip-rules-D",
    status: "assumed",
    whatZh: "一个病种至多裁剪的病例比例；超过时只去掉离中位数最远的。",
    whatEn:
      "Largest share of a group that is left out; beyond it only those farthest from the median.",
  }),
};
