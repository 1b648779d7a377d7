import { z } from "zod";
import { parameter } from "./parameter.ts";
import { between, ratio } from "./shapes.ts";

/** Payment of bed-day stays by the day (按床日付费); block `policy`. The rates are those of bed-day points. */
export const BED_DAY = {
  "settlement.bedDay.pay": parameter({
    block: "policy",
    rule: null,
    titleZh: "床日病例的支付",
    titleEn: "How bed-day stays are paid",
    unit: "choice",
    schema: z.enum(["asBooked", "tiers"]),
    default: "asBooked",
    source: "zibo-2024",
    status: "assumed",
    whatZh:
      "退出 DIP 的床日病例按记账金额支付，或按分档床日标准支付。淄博、丽水规定按床日，没有给出标准。",
    whatEn:
      "Stays that leave DIP for bed-day payment are paid as booked, or the rates of their days. Zibo and Lishui name payment by the day and give no rates.",
  }),
  "settlement.bedDay.lowRatio": parameter({
    block: "policy",
    rule: "bed.lowRatio",
    titleZh: "低费用床日病例界限",
    titleEn: "Low edge of bed-day stays",
    unit: "ratio",
    schema: ratio,
    default: 0.8,
    source: "dip-rules-D",
    status: "assumed",
    whatZh: "实际费用低于床日费用的这个比例时，按实际费用支付。",
    whatEn:
      "A stay that cost less than this part of its days is paid what it cost.",
  }),
  "settlement.bedDay.dayGrowth": parameter({
    block: "policy",
    rule: "bed.totalDays",
    titleZh: "床日总量增幅",
    titleEn: "Growth of the total of days",
    unit: "ratio",
    schema: between(-0.9, 1).nullable(),
    default: null,
    source: "lishui-2016",
    status: "assumed",
    whatZh:
      "各机构全年床日不超过上年床日乘以（1 + 增幅）；空为不控制总量。丽水 2014 年起控制床日总量，防止分解住院。",
    whatEn:
      "An institution's days of the year are paid up to last year's grown by this; null = no total. Lishui has controlled the total of days since 2014, against split stays.",
  }),
  "settlement.bedDay.excessRate": parameter({
    block: "policy",
    rule: "bed.excessRate",
    titleZh: "超总量床日支付比例",
    titleEn: "Rate of days beyond the total",
    unit: "ratio",
    schema: ratio,
    default: 0,
    source: "dip-rules-D",
    status: "assumed",
    whatZh: "超出总量的床日按平均床日标准的这个比例支付。",
    whatEn: "Part of the mean rate that days beyond the total are paid.",
  }),
  "settlement.bedDay.fundPart": parameter({
    block: "policy",
    rule: "bed.fundPart",
    titleZh: "床日费用中的基金部分",
    titleEn: "Fund's part of bed-day pay",
    unit: "choice",
    schema: z.enum(["minusIP", "ratio"]),
    default: "minusIP",
    source: "dip-rules-D",
    status: "assumed",
    whatZh: "床日费用减去个人已付部分，或乘以该病例的基金占比。",
    whatEn:
      "What the days are worth less what the patient paid, or times the fund's share of the bill.",
  }),
};
