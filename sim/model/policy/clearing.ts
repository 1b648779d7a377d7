import { z } from "zod";
import { parameter } from "./parameter.ts";
import { between, ratio } from "./shapes.ts";

const step = z.strictObject({
  from: between(1, 10),
  up: between(1, 10),
  share: ratio,
});

/** An exception by level, institution, or disease and months (例外). */
const exception = z.strictObject({
  level: z.int().min(1).max(3).optional(),
  hospital: z.string().min(1).optional(),
  disease: z.string().regex(/^[A-Z][0-9A-Z.]*$/).optional(),
  months: z.array(z.int().min(1).max(12)).min(1).max(12).optional(),
  part: ratio,
});

/** What happens to surplus and overspending at the year's end (年度清算); block `policy`. */
export const CLEARING = {
  "settlement.clearing.lo": parameter({
    block: "policy",
    rule: "clr.lo",
    titleZh: "结余留用下界",
    titleEn: "Lower edge of retention",
    unit: "factor",
    schema: ratio,
    default: 0.8,
    source: "dip-rules-D",
    status: "assumed",
    whatZh: "记账金额与支付标准之比不低于此数，结余归医院。",
    whatEn:
      "With booked over due at or above this, the hospital keeps the saving.",
  }),
  "settlement.clearing.kappa": parameter({
    block: "policy",
    rule: "clr.kappa",
    titleZh: "下界以下留用比例",
    titleEn: "Saving kept below the edge",
    unit: "ratio",
    schema: ratio,
    default: 0,
    source: "dip-rules-D",
    status: "assumed",
    whatZh: "低于下界时结余留给医院的比例；0 为据实支付。",
    whatEn:
      "Share of the saving that is kept below the edge; 0 pays what was booked.",
  }),
  "settlement.clearing.steps": parameter({
    block: "policy",
    rule: "clr.steps",
    titleZh: "合理超支分担档次",
    titleEn: "Steps of overspend sharing",
    unit: "ratio",
    schema: z.array(step).max(10),
    default: [{ from: 1, up: 1.1, share: 0.6 }],
    source: "dip-rules-D",
    status: "assumed",
    whatZh:
      "记账金额在支付标准的 from 至 up 倍之间的部分，基金分担 share（规则书写作 k）。",
    whatEn:
      "Of the part of the booked fund between from and up times the standard, the fund bears share (k in the rule reference).",
  }),
  "settlement.clearing.recycle": parameter({
    block: "policy",
    rule: "clr.recycle",
    titleZh: "未留用结余补充风险金",
    titleEn: "Savings refill the reserve",
    unit: "switch",
    schema: z.boolean(),
    default: false,
    source: "dip-rules-D",
    status: "assumed",
    whatZh: "医院未能留用的结余，是否用于分担其他医院的超支。",
    whatEn:
      "Whether savings that are not kept help to share overspending elsewhere.",
  }),
  "settlement.clearing.retention": parameter({
    block: "policy",
    rule: "clr.retention",
    titleZh: "结余留用比例",
    titleEn: "Retention",
    unit: "ratio",
    schema: ratio,
    default: 1,
    source: "dip-rules-D",
    status: "assumed",
    whatZh: "下界至支付标准之间，结余留给医院的比例。",
    whatEn:
      "Share of the saving that is kept between the edge and the standard.",
  }),
  "settlement.clearing.reasonable": parameter({
    block: "policy",
    rule: "clr.reasonable",
    titleZh: "合理超支部分",
    titleEn: "Reasonable part",
    unit: "ratio",
    schema: ratio,
    default: 1,
    source: "dip-rules-D",
    status: "assumed",
    whatZh: "超支中认定为合理、可由基金分担的部分。",
    whatEn: "Part of an overspend that counts as reasonable and is shared.",
  }),
  "settlement.clearing.reasonableFor": parameter({
    block: "policy",
    rule: null,
    titleZh: "合理超支的例外",
    titleEn: "Exceptions to the reasonable part",
    unit: "ratio",
    schema: z.array(exception).max(50),
    default: [],
    source: "dip-3.0-draft",
    status: "assumed",
    whatZh:
      "某级别或某机构的合理部分；写明病种（诊断编码开头）和月份的，为事件：该病种记账金额所占的超支按 part 认定。后写的优先。",
    whatEn:
      "The reasonable part of a level or an institution; with a disease (how its code begins) and months it is an event, and the overspend in proportion to the fund booked for it counts with this part. The last row that fits wins.",
  }),
  "settlement.clearing.against": parameter({
    block: "policy",
    rule: null,
    titleZh: "清算标准",
    titleEn: "What is cleared against what",
    unit: "choice",
    schema: z.enum(["value", "quota"]),
    default: "value",
    source: "dip-rules-D",
    status: "assumed",
    whatZh:
      "value：分值乘点值对记账金额；quota：本机构年度总额控制指标（按上年支付标准的占比分配）对分值乘点值的金额，超出部分按年初比例补偿。",
    whatEn:
      "value: points times value against what was booked. quota: the institution's total of the year, by last year's shares, against points times value, of which the part above is compensated at the ratio fixed when the year began.",
  }),
  "settlement.clearing.deductions": parameter({
    block: "policy",
    rule: "ded.mode",
    titleZh: "审核扣减的位置",
    titleEn: "Where deductions come off",
    unit: "choice",
    schema: z.enum(["atTransfer", "insideD"]),
    default: "atTransfer",
    byVersion: {
      "3.0": { value: "insideD", source: "dip-3.0-draft", status: "published" },
    },
    source: "dip-rules-D",
    status: "assumed",
    whatZh: "清算拨付时扣减，或同时从总结算额和记账金额中扣减；都只扣一次。",
    whatEn:
      "Off the transfer, or off both the clearing amount and the booked fund; once in either case.",
  }),
  "settlement.clearing.periods": parameter({
    block: "policy",
    rule: "clr.periods",
    titleZh: "年内清算次数",
    titleEn: "Clearings a year",
    unit: "choice",
    schema: z.literal([1, 4]),
    default: 1,
    source: "clearing-plan-2025",
    status: "assumed",
    whatZh: "年度清算取 1；季度清算取 4，年终再按全年点值找平。",
    whatEn:
      "Once for the year (1), or every quarter with a true-up by the year's value (4).",
  }),
  "settlement.clearing.quarterLag": parameter({
    block: "policy",
    rule: null,
    titleZh: "季度清算滞后",
    titleEn: "Months until a quarter is cleared",
    unit: "months",
    schema: z.int().min(0).max(4),
    default: 2,
    source: "assumed",
    status: "assumed",
    whatZh: "季度清算款在季末之后几个月的月末到账；第四季度最迟次年四月。",
    whatEn:
      "A quarter is paid at the end of the month that is this many after its last.",
  }),
};
