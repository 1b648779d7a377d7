import { z } from "zod";
import { parameter } from "./parameter.ts";
import { between, ratio } from "./shapes.ts";

const step = z.strictObject({
  from: between(1, 10),
  up: between(1, 10),
  share: ratio,
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
};
