import { z } from "zod";
import { parameter } from "./parameter.ts";
import { between, yuan } from "./shapes.ts";

/** Beds held against need (床位供需平衡); block `policy`. */
export const BEDS = {
  "supervision.beds.enabled": parameter({
    block: "policy",
    rule: null,
    titleZh: "床位超限扣减分值",
    titleEn: "Points fall with bed-days above the limit",
    unit: "switch",
    schema: z.boolean(),
    default: false,
    source: "assumed",
    status: "assumed",
    whatZh:
      "是否按协议床位核定全年床日：超过上限的床日按比例扣减年度分值（淄博“床位供需平衡”未给公式，写法为本模型）。",
    whatEn:
      "Whether a year's bed-days are held against agreed beds: those above the limit cost points in proportion. Zibo's balance of beds gives no formula; the form is this model's.",
  }),
  "supervision.beds.maxOccupancy": parameter({
    block: "policy",
    rule: "bedsd.maxOcc",
    titleZh: "床位使用率上限",
    titleEn: "Highest occupancy",
    unit: "ratio",
    schema: between(0.5, 1.5),
    default: 0.93,
    source: "dip-rules-D",
    status: "assumed",
    whatZh: "协议床位 × 365 × 此数为全年床日上限。",
    whatEn: "Agreed beds × 365 × this is the limit of a year's bed-days.",
  }),
  "supervision.beds.targetOccupancy": parameter({
    block: "policy",
    rule: "bedsd.targetOcc",
    titleZh: "床位需求的目标使用率",
    titleEn: "Occupancy that need is counted at",
    unit: "ratio",
    schema: between(0.5, 1.5),
    default: 0.85,
    source: "dip-rules-D",
    status: "assumed",
    whatZh: "全市需要的床位 = 全年床日 ÷（365 × 此数）。",
    whatEn: "Beds that the pool needs = the year's bed-days ÷ (365 × this).",
  }),
  "supervision.beds.penalty": parameter({
    block: "policy",
    rule: "bedsd.penalty",
    titleZh: "超限床日扣减比例",
    titleEn: "Share taken for bed-days above the limit",
    unit: "ratio",
    schema: between(0, 1),
    default: 0.5,
    source: "dip-rules-D",
    status: "assumed",
    whatZh: "年度分值 ×（1 − 超限床日占比 × 此数）；0 为只提示不扣减。",
    whatEn:
      "The year's points × (1 − share of bed-days above the limit × this); 0 = reported only.",
  }),
  "supervision.beds.balance": parameter({
    block: "policy",
    rule: "bedsd.balance",
    titleZh: "协议床位按需求缩减",
    titleEn: "Agreed beds cut to need",
    unit: "switch",
    schema: z.boolean(),
    default: false,
    source: "dip-rules-D",
    status: "assumed",
    whatZh: "全市协议床位多于需要时，各机构的床位同比缩减后再算上限。",
    whatEn:
      "Where the pool has more agreed beds than it needs, all are cut alike before the limit is taken.",
  }),
};

/** What follows a loss that was found (违规处理); block `policy`. */
export const PENALTY = {
  "supervision.penalty.article38": parameter({
    block: "policy",
    rule: "pen.art38",
    titleZh: "违规罚款倍数（第 38 条）",
    titleEn: "Fine under article 38",
    unit: "factor",
    schema: between(1, 2),
    default: 1.5,
    source: "dip-rules-D",
    status: "assumed",
    whatZh:
      "罚款 ÷ 造成的基金损失；条例第 38 条为 1 至 2 倍，取中值。罚款入国库，损失退回基金；启用逐案检查时也是机构预期的罚款。",
    whatEn:
      "Fine ÷ loss of the fund; article 38 gives 1 to 2 times, the middle is taken. Fines go to the treasury, the loss back to the fund; where cases are inspected institutions expect this fine.",
  }),
  "supervision.penalty.article40": parameter({
    block: "policy",
    rule: "pen.art40",
    titleZh: "骗保罚款倍数（第 40 条）",
    titleEn: "Fine under article 40",
    unit: "factor",
    schema: between(2, 5),
    default: 3,
    source: "dip-rules-D",
    status: "assumed",
    whatZh:
      "骗取金额的罚款倍数；条例第 40 条为 2 至 5 倍。回流药、冒名住院、虚开饮片按骗保处理。",
    whatEn:
      "Fine for fraud ÷ what was taken; article 40 gives 2 to 5 times. Drugs sold again, others' stays and pieces that were not dispensed are fraud.",
  }),
  "supervision.penalty.suspendFrom": loss(
    "暂停基金服务的损失起点",
    "Loss from which fund services are suspended",
    200_000,
    "损失不低于此数视为造成严重后果，暂停相关科室的基金服务；起点未见条文。",
    "From this loss on the act counts as serious and the department's fund services are suspended; no text gives the edge.",
  ),
  "supervision.penalty.suspendMonths": parameter({
    block: "policy",
    rule: null,
    titleZh: "暂停基金服务月数",
    titleEn: "Months of a suspension",
    unit: "months",
    schema: z.int().min(6).max(12),
    default: 6,
    source: "decree-735",
    status: "published",
    whatZh: "条例第 38、40 条为 6 个月以上 1 年以下。",
    whatEn: "Articles 38 and 40 give 6 to 12 months.",
  }),
  "supervision.penalty.terminateFrom": loss(
    "解除协议的骗保起点",
    "Fraud from which the agreement ends",
    500_000,
    "骗取不低于此数时解除服务协议；起点未见条文。",
    "Fraud of at least this ends the agreement; no text gives the edge.",
  ),
  "supervision.penalty.referFrom": loss(
    "移送公安的骗保起点",
    "Fraud from which the police is called",
    30_000,
    "骗取不低于此数时移送公安机关（行刑衔接）；起点由各地定，此为假设。",
    "Fraud of at least this is handed to the police; places set the edge, this one is assumed.",
  ),
  "supervision.penalty.upMultiple": parameter({
    block: "policy",
    rule: "sup.up.multiple",
    titleZh: "高套加扣倍数",
    titleEn: "Points deducted for upcoding on top",
    unit: "factor",
    schema: between(1, 5),
    default: 1,
    source: "dip-rules-D",
    status: "assumed",
    whatZh: "追回高套分值之外，再扣多出分值的几倍。",
    whatEn:
      "Beyond the points taken back, how many times them are deducted again.",
  }),
};

/** Points of practitioners (驾照式记分); block `policy`. */
export const PRACTITIONER = {
  "supervision.practitioner.suspendAt": edge(
    "暂停支付资格的记分",
    "Points that suspend",
    9,
    "自然年度内累计达到此数，暂停医保支付资格；次年接诊能力随之减少。",
    "Adding up to this in a calendar year suspends the payment qualification; the next year's capacity falls with it.",
  ),
  "supervision.practitioner.terminateAt": edge(
    "终止支付资格的记分",
    "Points that end it",
    12,
    "自然年度内累计达到此数，终止医保支付资格。",
    "Adding up to this in a calendar year ends the payment qualification.",
  ),
  "supervision.practitioner.suspendDays": bar(
    "暂停支付资格天数",
    "Days of a suspension",
    [30, 184],
    90,
    "文件为暂停 1 至 6 个月，取 90 天。",
    "The texts give 1 to 6 months; 90 days are taken.",
  ),
  "supervision.practitioner.barDays": bar(
    "累计记满后的登记间隔",
    "Days barred after adding up",
    [184, 1461],
    365,
    "累计记满终止后，满一年可重新登记。",
    "One may register again a year after an end by adding up.",
  ),
  "supervision.practitioner.barDaysAtOnce": bar(
    "一次记满后的登记间隔",
    "Days barred after one act",
    [184, 1461],
    1095,
    "一次记满终止的，三年内不得登记（北京 2025）。",
    "Where one act reached the end, three years must pass (Beijing 2025).",
  ),
};

function loss(
  titleZh: string,
  titleEn: string,
  value: number,
  whatZh: string,
  whatEn: string,
) {
  return parameter({
    block: "policy",
    rule: null,
    titleZh,
    titleEn,
    unit: "yuan",
    schema: yuan,
    default: value,
    source: "assumed",
    status: "assumed",
    whatZh,
    whatEn,
  });
}

function edge(
  titleZh: string,
  titleEn: string,
  value: number,
  whatZh: string,
  whatEn: string,
) {
  return parameter({
    block: "policy",
    rule: null,
    titleZh,
    titleEn,
    unit: "points",
    schema: z.int().min(1).max(12),
    default: value,
    source: "practitioner-2023",
    status: "published",
    whatZh,
    whatEn,
  });
}

function bar(
  titleZh: string,
  titleEn: string,
  [min, max]: readonly [number, number],
  value: number,
  whatZh: string,
  whatEn: string,
) {
  return parameter({
    block: "policy",
    rule: null,
    titleZh,
    titleEn,
    unit: "days",
    schema: z.int().min(min).max(max),
    default: value,
    source: "practitioner-2023",
    status: "published",
    whatZh,
    whatEn,
  });
}
