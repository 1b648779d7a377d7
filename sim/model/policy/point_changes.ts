import { z } from "zod";
import { parameter } from "./parameter.ts";
import { fourDecimals, ratio } from "./shapes.ts";

/** How points move from year to year (病种分值动态管理); block `policy`. */
export const CHANGES = {
  "points.change.keepTotal": parameter({
    block: "policy",
    rule: "points.keepTotal",
    titleZh: "总分值不变",
    titleEn: "Keep the total of points",
    unit: "switch",
    schema: z.boolean(),
    default: true,
    source: "measures-2025",
    status: "published",
    whatZh: "调整部分病种分值时，其余病种同比缩放，使总分值不变。",
    whatEn:
      "Where some points are adjusted, the others are scaled so that the total stays.",
  }),
  "points.change.maxYearly": parameter({
    block: "policy",
    rule: "points.maxYearlyChange",
    titleZh: "分值年度变动上限",
    titleEn: "Largest yearly change",
    unit: "ratio",
    schema: fourDecimals(0, 1).nullable(),
    default: null,
    source: "dip-rules-D",
    status: "assumed",
    whatZh: "病种分值一年内升降不超过此比例；空为不限。",
    whatEn: "Points may not rise or fall by more in a year; null = no limit.",
  }),
  "points.change.declineFloor": parameter({
    block: "policy",
    rule: "points.declineFloor",
    titleZh: "分值年度降幅上限",
    titleEn: "Largest yearly fall",
    unit: "ratio",
    schema: fourDecimals(0, 1).nullable(),
    default: null,
    source: "dip-rules-D",
    status: "assumed",
    whatZh: "费用因规范诊疗下降的病种，分值一年内降幅不超过此比例。",
    whatEn:
      "Points of a disease that became cheaper by good practice may not fall by more in a year.",
  }),
};

/** Conduct that lowers a hospital's points (违规行为监督辅助目录); block `policy`. */
export const VIOLATION = {
  "points.violation.enabled": parameter({
    block: "policy",
    rule: "vio.enabled",
    titleZh: "违规行为监督辅助目录",
    titleEn: "Violation catalogue",
    unit: "switch",
    schema: z.boolean(),
    default: true,
    byVersion: {
      "3.0": { value: false, source: "dip-3.0-draft", status: "published" },
    },
    source: "dip-spec-2020",
    status: "published",
    whatZh: "按违规监督指数下调医疗机构年度分值；3.0 征求意见稿不设。",
    whatEn:
      "Indices of conduct lower a hospital's points of the year; draft 3.0 has none.",
  }),
  "points.violation.readmissionWeight": weight(
    "vio.weight.readmission",
    "二次入院",
    "readmission",
    0.1,
  ),
  "points.violation.lowAdmissionWeight": weight(
    "vio.weight.lowAdmission",
    "低标入院",
    "low-indication admission",
    0.1,
  ),
  "points.violation.longStayWeight": weight(
    "vio.weight.longStay",
    "超长住院",
    "extra-long stay",
    0.05,
  ),
  "points.violation.recordQualityWeight": weight(
    "vio.weight.recordQuality",
    "病案质量",
    "record quality",
    0.05,
  ),
  "points.violation.mortalityWeight": weight(
    "vio.weight.mortality",
    "死亡风险",
    "mortality risk",
    0.05,
  ),
  "points.violation.cap": parameter({
    block: "policy",
    rule: "vio.cap",
    titleZh: "违规扣减上限",
    titleEn: "Cap of the violation adjustment",
    unit: "ratio",
    schema: fourDecimals(0, 0.2),
    default: 0.05,
    source: "dip-rules-D",
    status: "assumed",
    whatZh: "年度分值下调的最大比例。",
    whatEn: "At most this share of the year's points is taken.",
  }),
  "points.violation.readmissionDays": parameter({
    block: "policy",
    rule: null,
    titleZh: "二次入院天数",
    titleEn: "Readmission window",
    unit: "days",
    schema: z.int().min(1).max(90),
    default: 31,
    source: "dip-rules-D",
    status: "assumed",
    whatZh: "出院后这些天内因同一类目诊断再入同一医院，计为二次入院。",
    whatEn:
      "A stay at the same hospital with a diagnosis of the same category that begins within these days of discharge.",
  }),
  "points.violation.lowCost": parameter({
    block: "policy",
    rule: null,
    titleZh: "低标入院费用倍数",
    titleEn: "Cost of a low-indication admission",
    unit: "factor",
    schema: fourDecimals(0, 1),
    default: 0.3,
    source: "dip-rules-D",
    status: "assumed",
    whatZh: "费用低于同级均费这个倍数的病例计为低标入院。",
    whatEn:
      "Cases below this multiple of the reference mean count as low-indication admissions.",
  }),
  "points.violation.longStay": parameter({
    block: "policy",
    rule: null,
    titleZh: "超长住院倍数",
    titleEn: "Multiple of an extra-long stay",
    unit: "factor",
    schema: fourDecimals(1, 10),
    default: 2,
    source: "dip-rules-D",
    status: "assumed",
    whatZh: "住院日高于病种平均这个倍数的病例计为超长住院。",
    whatEn: "Stays above this multiple of the disease's mean stay.",
  }),
  "points.violation.lowRisk": parameter({
    block: "policy",
    rule: null,
    titleZh: "低风险病种死亡率",
    titleEn: "Death rate of a low-risk disease",
    unit: "ratio",
    schema: ratio,
    default: 0.01,
    source: "assumed",
    status: "assumed",
    whatZh: "全市死亡率不高于此数的病种为低风险，其死亡计入死亡风险指数。",
    whatEn:
      "Diseases of at most this death rate in the pool are of low risk; deaths in them count.",
  }),
};

function weight(rule: string, zh: string, en: string, value: number) {
  return parameter({
    block: "policy",
    rule,
    titleZh: `${zh}权重`,
    titleEn: `Weight of ${en}`,
    unit: "factor",
    schema: fourDecimals(0, 0.5),
    default: value,
    source: "dip-rules-D",
    status: "assumed",
    whatZh: `${zh}指数高出同级的部分乘以此权重。`,
    whatEn: `The excess over peers in ${en} times this weight is taken.`,
  });
}
