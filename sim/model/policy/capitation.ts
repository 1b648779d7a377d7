import { z } from "zod";
import { parameter } from "./parameter.ts";
import { between, byKind, ratio, yuan } from "./shapes.ts";

/** One value for each age cell of the register (参保年龄段). */
function ages<S extends z.ZodType>(of: S) {
  return z.strictObject({ young: of, working: of, old: of });
}

const NO_HEADS = { young: 0, working: 0, old: 0 };
const NO_QUOTAS = {
  ordinary: { employee: NO_HEADS, resident: NO_HEADS },
  chronic: { employee: NO_HEADS, resident: NO_HEADS },
};

/** Outpatient care by those enrolled (按人头付费); block `policy`. */
export const CAPITATION = {
  "settlement.capitation.lines": parameter({
    block: "policy",
    rule: null,
    titleZh: "按人头付费的门诊",
    titleEn: "Outpatient care paid by heads",
    unit: "choice",
    schema: z.array(z.enum(["ordinary", "chronic"])).max(2),
    default: [],
    source: "zibo-2024",
    status: "assumed",
    whatZh:
      "普通门诊、门诊慢特病中按签约人数和人头定额付费的；空为按记账金额。",
    whatEn:
      "Which of ordinary and chronic outpatient care is paid by those enrolled; empty = as booked.",
  }),
  "settlement.capitation.levels": parameter({
    block: "policy",
    rule: null,
    titleZh: "签约机构级别",
    titleEn: "Levels that enrol",
    unit: "ordinal",
    schema: z.array(z.int().min(1).max(3)).min(1).max(3),
    default: [1],
    source: "assumed",
    status: "assumed",
    whatZh:
      "与参保人签约、按人头付费的机构级别；同一区县的签约人数按上年该项门诊基金在机构间分配。",
    whatEn:
      "Levels of the institutions that enrol; those enrolled of a county are theirs in proportion to last year's outpatient fund.",
  }),
  "settlement.capitation.signed": parameter({
    block: "policy",
    rule: null,
    titleZh: "签约率",
    titleEn: "Part of the insured enrolled",
    unit: "ratio",
    schema: ratio,
    default: 0.5,
    source: "assumed",
    status: "assumed",
    whatZh: "签约参保人占比；未签约的门诊仍按记账金额支付。",
    whatEn: "Care of those not enrolled is paid as booked.",
  }),
  "settlement.capitation.basis": parameter({
    block: "policy",
    rule: null,
    titleZh: "人头定额的依据",
    titleEn: "What the amounts a head come from",
    unit: "choice",
    schema: z.enum(["lastYear", "given"]),
    default: "lastYear",
    source: "assumed",
    status: "assumed",
    whatZh: "由上年该项门诊基金支出推算，或由情景给出。",
    whatEn:
      "Last year's fund for that care grown, or amounts that the scenario gives.",
  }),
  "settlement.capitation.growth": parameter({
    block: "policy",
    rule: null,
    titleZh: "人头定额增幅",
    titleEn: "Growth of the amounts",
    unit: "ratio",
    schema: between(-0.5, 1),
    default: 0.05,
    source: "assumed",
    status: "assumed",
    whatZh: "依据上年时的增幅。",
    whatEn: "Over last year, where it is the basis.",
  }),
  "settlement.capitation.weights": parameter({
    block: "policy",
    rule: null,
    titleZh: "各年龄段人头权重",
    titleEn: "Weights by age",
    unit: "factor",
    schema: ages(between(0, 100)),
    default: { young: 0.4, working: 0.7, old: 2.2 },
    source: "assumed",
    status: "assumed",
    whatZh:
      "二十岁以下、劳动年龄、退休或六十岁以上参保人人头定额之比，依据上年时用。",
    whatEn:
      "Amounts of those under twenty, of working age, and retired or sixty and over, to each other, where last year is the basis.",
  }),
  "settlement.capitation.quotas": parameter({
    block: "policy",
    rule: null,
    titleZh: "人头定额",
    titleEn: "Amounts a head",
    unit: "yuan",
    schema: byKind(ages(yuan)),
    default: NO_QUOTAS,
    source: "assumed",
    status: "assumed",
    whatZh: "每人每年基金定额，依据为情景给出时用。",
    whatEn: "Fund a head and year, where the scenario gives them.",
  }),
  "settlement.capitation.keep": parameter({
    block: "policy",
    rule: "cap.keep",
    titleZh: "人头结余留用比例",
    titleEn: "Surplus that is kept",
    unit: "ratio",
    schema: ratio,
    default: 1,
    source: "dip-rules-D",
    status: "assumed",
    whatZh: "结余中机构留用的比例，再乘考核得分。",
    whatEn: "Then times the score of the assessment.",
  }),
  "settlement.capitation.share": parameter({
    block: "policy",
    rule: "cap.k",
    titleZh: "人头超支分担比例",
    titleEn: "Fund's share of an overspend",
    unit: "ratio",
    schema: ratio,
    default: 0.6,
    source: "dip-rules-D",
    status: "assumed",
    whatZh: "超支在区间以内由基金分担的比例，其余由机构承担。",
    whatEn: "Inside the interval; the institution bears the rest.",
  }),
  "settlement.capitation.interval": parameter({
    block: "policy",
    rule: "cap.hi",
    titleZh: "人头超支分担区间",
    titleEn: "Interval of that sharing",
    unit: "ratio",
    schema: between(0, 1),
    default: 0.1,
    source: "dip-rules-D",
    status: "assumed",
    whatZh: "超支不高于人头总额的这个比例的部分参与分担。",
    whatEn: "Up to this part of the total of heads.",
  }),
  "settlement.capitation.referral": parameter({
    block: "policy",
    rule: "cap.includeReferral",
    titleZh: "转出费用计入人头",
    titleEn: "Care elsewhere counts",
    unit: "switch",
    schema: z.boolean(),
    default: true,
    source: "dip-rules-D",
    status: "assumed",
    whatZh: "签约人在其他机构发生的该项门诊基金计入签约机构的使用。",
    whatEn:
      "Outpatient fund that those enrolled used elsewhere counts against the institution that enrolled them.",
  }),
  "settlement.capitation.deposit": parameter({
    block: "policy",
    rule: null,
    titleZh: "人头付费质量保证金",
    titleEn: "Deposit of the monthly payment",
    unit: "ratio",
    schema: ratio,
    default: 0.05,
    source: "dip-rules-D",
    status: "assumed",
    whatZh: "每月按人头总额的十二分之一扣除此比例后预拨，年终清算。",
    whatEn:
      "A twelfth of the total is paid a month less this part, which the year's end settles.",
  }),
};
