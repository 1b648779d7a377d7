import { z } from "zod";
import { LAYERS } from "../catalogue.ts";
import { parameter } from "./parameter.ts";

const TIE_BREAKS = [
  "mostPlus",
  "mostMatched",
  "fewestUnmatched",
  "nearestCost",
  "lowestCode",
] as const;

/** How a case finds its group (入组规则); block `policy`. */
export const MATCHING = {
  "grouping.layers.used": parameter({
    block: "policy",
    rule: "grouping.layers",
    titleZh: "分组层次",
    titleEn: "Layers of grouping",
    unit: "choice",
    schema: z.array(z.enum(LAYERS)).min(1).max(LAYERS.length),
    default: ["basic", "comprehensive"],
    byVersion: {
      "3.0": {
        value: [...LAYERS],
        source: "dip-3.0-draft",
        status: "published",
      },
    },
    source: "dip-rules-D",
    status: "assumed",
    whatZh:
      "病例依次经过的层：排除、先期分组、并项、诊断辅助细分、基本规则（核心病种）、综合病种；取第一个符合的层。次序固定，这里只说用哪些。",
    whatEn:
      "Layers a case passes: exclusion, pre-group, merge, diagnosis-auxiliary, basic (core), comprehensive; the first that fits takes it. The order is fixed, this says which are used.",
  }),
  "grouping.key.operations": parameter({
    block: "policy",
    rule: null,
    titleZh: "核心病种的操作组合",
    titleEn: "Operations of a core key",
    unit: "choice",
    schema: z.enum(["all", "mainAndRelated"]),
    default: "mainAndRelated",
    byVersion: {
      "1.0": { value: "all", source: "dip-spec-2020", status: "assumed" },
    },
    source: "dip-3.0-draft",
    status: "published",
    whatZh:
      "全部操作（1.0），或主要操作加使资源消耗明显增加的相关操作（2.0 起）。",
    whatEn:
      "All operations (1.0), or the main one and those related ones that raise the resource use (from 2.0).",
  }),
  "grouping.key.relatedShare": parameter({
    block: "policy",
    rule: "catalogue.relatedOpShare",
    titleZh: "相关操作增幅门槛",
    titleEn: "Rise that makes an operation related",
    unit: "ratio",
    schema: z.number().min(0).max(0.3),
    default: 0.1,
    source: "dip-3.0-draft",
    status: "published",
    whatZh:
      "有该操作的病例均费比只有主要操作的病例均费高出此比例，才单独成组。",
    whatEn:
      "An operation has a group of its own if its cases cost this much more on average than those of the main operation alone.",
  }),
  "grouping.key.relatedTest": parameter({
    block: "policy",
    rule: "catalogue.relatedOpTest",
    titleZh: "相关操作的判定",
    titleEn: "How an operation is found related",
    unit: "choice",
    schema: z.enum(["groupMeanIncrease", "ownCostShare"]),
    default: "groupMeanIncrease",
    source: "dip-3.0-draft",
    status: "published",
    whatZh:
      "比较有无该操作的病例均费；或该操作自身费用占病例均费的比例（操作费用见编码表，为假设）。",
    whatEn:
      "The mean of cases with the operation against those without; or the operation's own cost ÷ the mean of its cases (costs on the list are assumed).",
  }),
  "grouping.match.rule": parameter({
    block: "policy",
    rule: null,
    titleZh: "核心病种匹配方式",
    titleEn: "How core groups are matched",
    unit: "choice",
    schema: z.enum(["expression", "mainAndRelated"]),
    default: "expression",
    byVersion: {
      "3.0": {
        value: "mainAndRelated",
        source: "dip-3.0-draft",
        status: "published",
      },
    },
    source: "dip-rules-D",
    status: "assumed",
    whatZh:
      "按操作表达式、不分主次（2.0 的实现），或先对主要操作、再按相关操作吻合的多少（3.0 征求意见稿）。",
    whatEn:
      "By the expression of operations in any order (implementations of 2.0), or main operation first, then as many related ones as fit (draft 3.0).",
  }),
  "grouping.match.tieBreak": parameter({
    block: "policy",
    rule: "grouping.tieBreak",
    titleZh: "多个候选时的取舍",
    titleEn: "Choice among candidates",
    unit: "choice",
    schema: z.array(z.enum(TIE_BREAKS)).min(1).max(TIE_BREAKS.length),
    default: ["mostPlus", "mostMatched", "nearestCost", "lowestCode"],
    byVersion: {
      "3.0": {
        value: ["fewestUnmatched", "nearestCost", "lowestCode"],
        source: "dip-rules-D",
        status: "assumed",
      },
    },
    source: "dip-rules-D",
    status: "assumed",
    whatZh:
      "依次：操作最多的条目、用上病例操作最多的、不吻合的操作最少的、均费最接近病例费用的、编码最小的；编码最小在最后。",
    whatEn:
      "In turn: entries with most operations, those that use most of the case's, those with fewest that do not fit, the mean nearest to the cost, the lowest code; the lowest code comes last.",
  }),
  "grouping.match.requireMain": parameter({
    block: "policy",
    rule: "grouping.requireMain",
    titleZh: "须含主要操作",
    titleEn: "Main operation required",
    unit: "switch",
    schema: z.boolean(),
    default: false,
    source: "dip-rules-D",
    status: "assumed",
    whatZh: "按操作表达式匹配时，条目是否必须含有病例的主要操作（济宁）。",
    whatEn:
      "Whether an entry matched by expression must name the case's main operation (Jining).",
  }),
};
