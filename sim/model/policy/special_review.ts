import { z } from "zod";
import { parameter } from "./parameter.ts";
import { fourDecimals } from "./shapes.ts";

/** Cases that experts look at one by one (特例单议); block `policy`. */
export const REVIEWS = {
  "points.review.enabled": parameter({
    block: "policy",
    rule: null,
    titleZh: "特例单议计分",
    titleEn: "Special review in points",
    unit: "switch",
    schema: z.boolean(),
    default: false,
    source: "assumed",
    status: "assumed",
    whatZh:
      "是否对符合条件的病例按名额评审、改按评审结果计分；没有评审数据，凡符合条件者均视为申请。",
    whatEn:
      "Whether cases that may apply are reviewed, as many as there are places, and scored by what the review gives; without data on reviews all that may apply are taken to do so.",
  }),
  "points.review.cap": parameter({
    block: "policy",
    rule: "spc.cap",
    titleZh: "特例单议数量上限",
    titleEn: "Cap on special review",
    unit: "ratio",
    schema: fourDecimals(0, 0.05),
    default: 0.005,
    source: "measures-2025",
    status: "published",
    whatZh: "通过的病例不超过统筹地区按病种分值付费出院人次的比例（5‰）。",
    whatEn:
      "Approved cases ÷ DIP discharges of the pooling area, at most (5 in a thousand).",
  }),
  "points.review.capScope": parameter({
    block: "policy",
    rule: "spc.capScope",
    titleZh: "数量上限的基数",
    titleEn: "What the cap is a share of",
    unit: "choice",
    schema: z.enum(["pool", "institution"]),
    default: "pool",
    source: "measures-2025",
    status: "published",
    whatZh:
      "以统筹地区的出院人次为基数；或以各院自己的为基数，各院自成一队（2025 年规定施行以前）。",
    whatEn:
      "Discharges of the whole pooling area; or of each institution, each a queue of its own (before the rules of 2025).",
  }),
  "points.review.alloc": parameter({
    block: "policy",
    rule: "spc.alloc",
    titleZh: "特例单议名额分配",
    titleEn: "How places are given out",
    unit: "choice",
    schema: z.enum(["poolRank", "eligibleShare", "dischargeShare"]),
    default: "poolRank",
    source: "dip-rules-D",
    status: "assumed",
    whatZh:
      "全市按比值排序；或按各院符合条件的病例分配名额；或按各院出院人次（3.0 征求意见稿不允许，仅供对照）。",
    whatEn:
      "One queue of the area by ratio; places by each institution's eligible cases; or by its discharges (which the draft 3.0 forbids, for comparison only).",
  }),
  "points.review.period": parameter({
    block: "policy",
    rule: "spc.period",
    titleZh: "特例单议评审周期",
    titleEn: "How often experts meet",
    unit: "choice",
    schema: z.enum(["month", "quarter"]),
    default: "quarter",
    source: "measures-2025",
    status: "published",
    whatZh: "按月或按季评审；名额按年初以来累计出院人次计算，减去已通过的。",
    whatEn:
      "By month or quarter; places follow the discharges since 1 January, less those approved before.",
  }),
  "points.review.mode": parameter({
    block: "policy",
    rule: "spc.mode",
    titleZh: "评审通过的计分",
    titleEn: "What an approved case gets",
    unit: "choice",
    schema: z.enum(["ffsPoints", "coefficient", "ffs"]),
    default: "ffsPoints",
    source: "dip-rules-D",
    status: "assumed",
    whatZh:
      "按合理费用折算分值；按评审系数；或退出分值、按项目由“其他”线支付。",
    whatEn:
      "Its reasonable cost as points; the disease's points at a coefficient; or out of the points, paid by item from the line “other”.",
  }),
  "points.review.ratio": parameter({
    block: "policy",
    rule: "spc.ratio",
    titleZh: "特例单议申请门槛",
    titleEn: "Ratio from which a case may apply",
    unit: "factor",
    schema: fourDecimals(1, 20),
    default: 5,
    byVersion: {
      "3.0": { value: 2, source: "dip-3.0-draft", status: "published" },
    },
    source: "dip-rules-D",
    status: "assumed",
    whatZh: "费用超过参照的此倍数（不含）方可申请。",
    whatEn:
      "A case may apply if its cost is above so many times its reference.",
  }),
  "points.review.reference": parameter({
    block: "policy",
    rule: "spc.reference",
    titleZh: "申请门槛的参照",
    titleEn: "What the ratio is measured on",
    unit: "choice",
    schema: z.enum(["deviation", "paymentStandard"]),
    default: "deviation",
    byVersion: {
      "3.0": {
        value: "paymentStandard",
        source: "dip-3.0-draft",
        status: "published",
      },
    },
    source: "dip-rules-D",
    status: "assumed",
    whatZh:
      "费用偏差所用的参照均费（含辅助分型），或病种平均支付标准 S×b；排序也按此比值。",
    whatEn:
      "The reference mean of the deviation with the auxiliary type, or the disease's standard S × b; the queue goes by the same ratio.",
  }),
  "points.review.longStay": parameter({
    block: "policy",
    rule: "spc.los",
    titleZh: "超长住院可申请",
    titleEn: "Stay that may apply",
    unit: "days",
    schema: z.int().min(1).max(3650).nullable(),
    default: 60,
    source: "dip-rules-D",
    status: "assumed",
    whatZh: "住院超过此天数的病例也可申请；空为不设此条。",
    whatEn: "Cases of longer stays may apply too; null = no such ground.",
  }),
  "points.review.stayTimes": parameter({
    block: "policy",
    rule: null,
    titleZh: "住院为均值数倍可申请",
    titleEn: "Stay relative to the mean",
    unit: "factor",
    schema: fourDecimals(1, 100).nullable(),
    default: null,
    source: "assumed",
    status: "assumed",
    whatZh:
      "住院天数不少于本病种当年平均住院日的此倍数，也可申请；空为不设此条。",
    whatEn:
      "Cases that stay at least so many times the mean of their disease in the year may apply too; null = no such ground.",
  }),
  "points.review.icuShare": parameter({
    block: "policy",
    rule: null,
    titleZh: "监护病房占比可申请",
    titleEn: "Intensive care that may apply",
    unit: "ratio",
    schema: fourDecimals(0, 1).nullable(),
    default: null,
    source: "assumed",
    status: "assumed",
    whatZh:
      "监护病房天数占住院天数不少于此比例的病例也可申请（看结算清单）；空为不设此条。",
    whatEn:
      "Cases with at least this share of their days in intensive care may apply too, by the settlement list; null = no such ground.",
  }),
  "points.review.technology": parameter({
    block: "policy",
    rule: null,
    titleZh: "新技术病例可申请",
    titleEn: "New technology may apply",
    unit: "switch",
    schema: z.boolean(),
    default: false,
    source: "assumed",
    status: "assumed",
    whatZh:
      "有新药新技术清单（points.technology.items）所列手术操作的病例是否也可申请。",
    whatEn:
      "Whether cases with an operation of the list of new technology (points.technology.items) may apply too.",
  }),
  "points.review.takeMax": parameter({
    block: "policy",
    rule: "spc.takeMax",
    titleZh: "评审分值取高",
    titleEn: "The higher of both",
    unit: "switch",
    schema: z.boolean(),
    default: true,
    source: "dip-rules-D",
    status: "assumed",
    whatZh: "评审分值低于原分值时，是否保留原分值。",
    whatEn:
      "Whether a case keeps its ordinary points where the review gives fewer.",
  }),
  "points.review.unreasonable": parameter({
    block: "policy",
    rule: null,
    titleZh: "评审核减比例",
    titleEn: "Share that the review refuses",
    unit: "ratio",
    schema: fourDecimals(0, 1),
    default: 0,
    source: "assumed",
    status: "assumed",
    whatZh: "通过的病例中评审认定的不合理费用占比。",
    whatEn: "Share of an approved case's cost that is found unreasonable.",
  }),
  "points.review.coefficient": parameter({
    block: "policy",
    rule: null,
    titleZh: "评审系数",
    titleEn: "Coefficient of the review",
    unit: "factor",
    schema: fourDecimals(0, 20),
    default: 2,
    source: "assumed",
    status: "assumed",
    whatZh:
      "按评审系数计分时，通过的病例得病种分值 × 此系数 × 医疗机构系数；实际由专家逐例给定。",
    whatEn:
      "In mode coefficient an approved case has S × this × H; in practice experts give one for each case.",
  }),
};
