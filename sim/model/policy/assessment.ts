import { z } from "zod";
import { parameter } from "./parameter.ts";
import { between, ratio } from "./shapes.ts";

/** A score out of a hundred. */
const score = between(0, 100);

/** What the yearly assessment does to money (考核结果应用); block `policy`. */
export const ASSESSMENT = {
  "settlement.assessment.channel": parameter({
    block: "policy",
    rule: "perf.channel",
    titleZh: "考核结果用于",
    titleEn: "What the assessment touches",
    unit: "choice",
    schema: z.enum(["deposit", "coefficient", "both"]),
    default: "deposit",
    byVersion: {
      "3.0": {
        value: "coefficient",
        source: "dip-3.0-draft",
        status: "published",
      },
    },
    source: "handling-2025",
    status: "published",
    whatZh:
      "质量保证金的返还、清算额的考核系数 K，或两者都用（考核计了两次）。没有考核得分的机构不受影响。",
    whatEn:
      "The return of the quality deposit, the coefficient K on the clearing amount, or both, which counts the assessment twice. Without a score nothing is touched.",
  }),
  "settlement.assessment.form": parameter({
    block: "policy",
    rule: "perf.form",
    titleZh: "保证金返还方式",
    titleEn: "Form of the return",
    unit: "choice",
    schema: z.enum(["banded", "linear"]),
    default: "banded",
    source: "dip-rules-D",
    status: "assumed",
    whatZh: "按得分分档返还质量保证金，或按得分比例（得分 ÷ 100）返还。",
    whatEn:
      "The deposit comes back by bands of the score, or in proportion to it (score ÷ 100).",
  }),
  "settlement.assessment.bands": parameter({
    block: "policy",
    rule: "perf.bands",
    titleZh: "考核分档",
    titleEn: "Bands of the score",
    unit: "points",
    schema: z.tuple([score, score, score]),
    default: [90, 80, 60],
    source: "dip-rules-D",
    status: "assumed",
    whatZh:
      "由高到低三个下界：第一档全额返还，第二档按得分 ÷ 100 返还，第三档按低档比例返还，以下不返还。",
    whatEn:
      "Three falling edges: all of the deposit comes back, then score ÷ 100 of it, then the share of the low band, below nothing.",
  }),
  "settlement.assessment.lowShare": parameter({
    block: "policy",
    rule: null,
    titleZh: "低档返还比例",
    titleEn: "Return in the low band",
    unit: "ratio",
    schema: ratio,
    default: 0.6,
    source: "dip-rules-D",
    status: "assumed",
    whatZh: "得分在第三档时返还质量保证金的比例。",
    whatEn: "Share of the deposit that comes back in the third band.",
  }),
  "settlement.assessment.coefficients": parameter({
    block: "policy",
    rule: "perf.k",
    titleZh: "考核系数 K",
    titleEn: "Coefficient K",
    unit: "factor",
    schema: z.array(z.strictObject({ from: score, k: ratio })).min(1).max(10),
    default: [
      { from: 90, k: 1 },
      { from: 80, k: 0.99 },
      { from: 60, k: 0.98 },
      { from: 0, k: 0.95 },
    ],
    source: "dip-rules-D",
    status: "assumed",
    whatZh: "得分不低于 from 时清算额乘以 k；由高到低排列，最后一档到 0 分。",
    whatEn:
      "From this score on the clearing amount is multiplied by k; falling, the last from 0.",
  }),
  "settlement.assessment.forfeit": parameter({
    block: "policy",
    rule: "perf.forfeit",
    titleZh: "扣罚保证金去向",
    titleEn: "Where forfeited deposits go",
    unit: "choice",
    schema: z.enum(["fund", "redistribute"]),
    default: "fund",
    source: "dip-rules-D",
    status: "assumed",
    whatZh: "未返还的质量保证金归基金，或按保证金分给第一档的机构。",
    whatEn:
      "Deposits that do not come back stay with the fund, or go to the institutions of the first band by their deposits.",
  }),
};

/** How institutions are scored (绩效考核); block `policy`. */
export const APPRAISAL = {
  "supervision.assessment.enabled": parameter({
    block: "policy",
    rule: null,
    titleZh: "开展绩效考核",
    titleEn: "Yearly assessment",
    unit: "switch",
    schema: z.boolean(),
    default: false,
    source: "assumed",
    status: "assumed",
    whatZh:
      "是否每年按百分制考核定点医疗机构；得分决定质量保证金或考核系数，信用等级供下一年预付使用。",
    whatEn:
      "Whether institutions are scored every year; the score decides about deposit or coefficient, the credit grade about next year's prepayment.",
  }),
  "supervision.assessment.weights": parameter({
    block: "policy",
    rule: null,
    titleZh: "考核项目分值",
    titleEn: "Points of the items",
    unit: "points",
    schema: z.strictObject({
      service: score,
      reform: score,
      agreement: score,
      lawful: score,
      satisfaction: score,
    }),
    default: {
      service: 30,
      reform: 20,
      agreement: 20,
      lawful: 20,
      satisfaction: 10,
    },
    source: "assumed",
    status: "assumed",
    whatZh:
      "五项合计 100 分：服务数量与质量、重大改革落实、协议履行、基金合法合规使用、参保人满意度。项目出自盐城，分值文件未给。",
    whatEn:
      "Five items, 100 together: quantity and quality of service, reforms, agreement, lawful use, satisfaction. The items are Yancheng's, the points are not given.",
  }),
  "supervision.assessment.slopes": parameter({
    block: "policy",
    rule: null,
    titleZh: "考核指标扣分斜率",
    titleEn: "Points lost by indicator",
    unit: "points",
    schema: z.strictObject({
      readmission: between(0, 1000),
      mortality: between(0, 1000),
      volume: between(0, 1000),
      abnormal: between(0, 1000),
      ungrouped: between(0, 1000),
      longStay: between(0, 1000),
      selfPaid: between(0, 1000),
      lowAdmission: between(0, 1000),
      recordQuality: between(0, 1000),
      refused: between(0, 1000),
      burden: between(0, 1000),
    }),
    default: {
      readmission: 20,
      mortality: 20,
      volume: 50,
      abnormal: 20,
      ungrouped: 20,
      longStay: 20,
      selfPaid: 40,
      lowAdmission: 20,
      recordQuality: 20,
      refused: 20,
      burden: 40,
    },
    source: "assumed",
    status: "assumed",
    whatZh:
      "指标比同级别平均高出一倍时，该指标在百分制中扣多少分；volume 为病例数增幅低于本级别的部分。",
    whatEn:
      "Of a hundred, how many points are lost where an indicator is twice that of the level; volume counts by how much cases lag behind the level.",
  }),
  "supervision.assessment.minCases": parameter({
    block: "policy",
    rule: null,
    titleZh: "考核指标最少病例",
    titleEn: "Least cases of an indicator",
    unit: "cases",
    schema: z.int().min(1).max(10_000),
    default: 100,
    source: "assumed",
    status: "assumed",
    whatZh: "分母不足此数的指标不计分，以免小机构的得分取决于偶然。",
    whatEn:
      "An indicator with a smaller denominator is left out, so that chance does not decide about small institutions.",
  }),
  "supervision.assessment.grades": parameter({
    block: "policy",
    rule: null,
    titleZh: "信用等级下界",
    titleEn: "Edges of the credit grades",
    unit: "points",
    schema: z.strictObject({ A: score, B: score, C: score }),
    default: { A: 90, B: 80, C: 60 },
    source: "assumed",
    status: "assumed",
    whatZh: "得分不低于此数为 A、B、C 级，以下为 D 级。",
    whatEn: "From this score on the grade is A, B or C; below it is D.",
  }),
};
