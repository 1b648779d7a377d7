import { z } from "zod";
import { parameter } from "./parameter.ts";
import { between, ratio } from "./shapes.ts";

/** Highest quality deposit that the handling rules of 2025 allow (质量保证金上限): 经办规程 2025 art. 26. */
export const DEPOSIT_LIMIT_2025 = 0.05;

/** How points become money (点值与月度结算); block `policy`. */
export const SETTLEMENT = {
  "settlement.rules2025": parameter({
    block: "policy",
    rule: "rules.2025",
    titleZh: "执行 2025 年规定",
    titleEn: "Rules of 2025 in force",
    unit: "switch",
    schema: z.boolean(),
    default: true,
    source: "handling-2025",
    status: "published",
    whatZh: "2025 年印发的规程和办法是否施行：质量保证金不超过 5% 等。",
    whatEn:
      "Whether the rules issued in 2025 are in force, such as a deposit of at most 5 %.",
  }),
  "settlement.regime": parameter({
    block: "policy",
    rule: null,
    titleZh: "付费方式",
    titleEn: "Regime",
    unit: "choice",
    schema: z.enum(["dip", "asBooked"]),
    default: "dip",
    source: "handling-2025",
    status: "published",
    monthly: true,
    whatZh:
      "按病种分值付费，或按记账金额支付（改革前的按项目付费）；可从年内某月 1 日起改变，此前的月份不参加清算。",
    whatEn:
      "By points, or as booked, for a pre-regime of fee for service; may change on the first of a month, and the months before are not cleared.",
  }),
  "settlement.incentive": parameter({
    block: "policy",
    rule: null,
    titleZh: "边际激励",
    titleEn: "What is paid at the margin",
    unit: "choice",
    schema: z.enum([
      "settled",
      "fee",
      "feePoints",
      "flatRate",
      "ownCap",
      "fixedPrice",
      "capitation",
    ]),
    default: "settled",
    source: "assumed",
    status: "assumed",
    whatZh:
      "医疗机构按哪种付费方式的边际收入取舍：按本方案的结算，或按另一种办法——本方案只借用它的激励，钱仍按 settlement.regime 结算。用于说明改革前是按项目、按项目点数、按人次定额、机构总额封顶、固定价格病组还是按人头。",
    whatEn:
      "By which method's pay at the margin institutions decide: that of the settlement, or of another method whose incentive alone is borrowed while money moves as settlement.regime says. For what there was before a reform: fee for service, its points of floating value, a rate per admission, a cap of one's own, fixed prices by group, or capitation.",
  }),
  "settlement.escape": parameter({
    block: "policy",
    rule: null,
    titleZh: "退出病种付费的通道",
    titleEn: "Door out of payment by case",
    unit: "ratio",
    schema: z.strictObject({
      most: ratio,
      paid: ratio,
      from: between(0, 20),
    }),
    default: { most: 0, paid: 1, from: 2 },
    source: "assumed",
    status: "assumed",
    whatZh:
      "医疗机构可以把病例转为按项目支付的最大比例，转出后按费用支付的比例，以及费用达到同级同编码均费多少倍才可转出（0 为任何病例）；most 为 0 是没有通道。转出的病例按项目、从“其他”线按记账金额支付，不计分值；支付比例供医疗机构取舍。北京 2011 年试点有 35% 的病例转出。",
    whatEn:
      "Most of its cases that an institution may have paid by item instead, the share of their bills that is paid then, and the cost relative to the mean of code and level from which a case may leave (0 = any); most 0 = no door. Cases that leave are paid by item, what was booked, from the line of other methods, and earn no points; the share is what institutions weigh. In Beijing's pilot of 2011, 35 % of the cases left.",
  }),
  "settlement.month.form": parameter({
    block: "policy",
    rule: "mon.form",
    titleZh: "月度结算方式",
    titleEn: "Form of the month",
    unit: "choice",
    schema: z.enum([
      "booked",
      "points",
      "fixedShare",
      "pointsMinusPatient",
      "bookedBudget",
    ]),
    default: "booked",
    byVersion: {
      "3.0": {
        value: "pointsMinusPatient",
        source: "dip-3.0-draft",
        status: "published",
      },
    },
    source: "dip-rules-D",
    status: "assumed",
    whatZh:
      "booked：预算内按记账金额；points：按分值分配当月预算；fixedShare：按固定比例；pointsMinusPatient：分值×点值－个人负担；bookedBudget：本机构月度预算内据实，超出部分用全市当月余额分摊，逐月滚动（淄博文件未给公式，为假设）。",
    whatEn:
      "What was booked within the month's budget, the budget split by points, a fixed share, points times value less patients' part, or what was booked within the institution's own running budget and the rest from what the city has left (Zibo's text gives no formula: assumed).",
  }),
  "settlement.month.value": parameter({
    block: "policy",
    rule: "mon.value",
    titleZh: "月度点值",
    titleEn: "Value of the month",
    unit: "choice",
    schema: z.enum(["yearStart", "month"]),
    default: "yearStart",
    source: "dip-rules-D",
    status: "assumed",
    whatZh:
      "pointsMinusPatient 所用点值：年初点值，或（当月预算＋个人负担）÷当月分值。",
    whatEn:
      "Value under pointsMinusPatient: that of the year's start, or the month's budget and patients' part over its points.",
  }),
  "settlement.month.final": parameter({
    block: "policy",
    rule: "mon.final",
    titleZh: "月度实际结算",
    titleEn: "Months settled for real",
    unit: "switch",
    schema: z.boolean(),
    default: false,
    source: "dip-3.0-draft",
    status: "published",
    whatZh:
      "按月分组并按年初点值实际结算（分值×年初点值－个人负担），只把点值差额留给清算。",
    whatEn:
      "Each month is grouped and paid at the year-start value, and only the difference of values is left to clearing.",
  }),
  "settlement.month.deposit": parameter({
    block: "policy",
    rule: "mon.deposit",
    titleZh: "质量保证金比例",
    titleEn: "Quality deposit",
    unit: "ratio",
    schema: between(0, 0.5),
    default: 0.05,
    source: "handling-2025",
    status: "assumed",
    whatZh: "月度结算时预留的比例；2025 版规程规定不超过 5%。",
    whatEn:
      "Share withheld every month; the handling rules of 2025 allow 5 % at most.",
  }),
  "settlement.month.rate": parameter({
    block: "policy",
    rule: "mon.rate",
    titleZh: "月度固定支付比例",
    titleEn: "Fixed share of the month",
    unit: "ratio",
    schema: ratio,
    default: 0.95,
    source: "dip-rules-D",
    status: "assumed",
    whatZh: "按固定比例结算时，支付当月记账金额的多少。",
    whatEn: "Share of the booked fund that is paid under fixedShare.",
  }),
  "settlement.month.lag": parameter({
    block: "policy",
    rule: null,
    titleZh: "月度结算滞后",
    titleEn: "Months until paid",
    unit: "months",
    schema: z.int().min(0).max(6),
    default: 1,
    source: "assumed",
    status: "assumed",
    whatZh: "当月费用在几个月后的月末到账。",
    whatEn: "A month is paid at the end of the month that is this many later.",
  }),
};
