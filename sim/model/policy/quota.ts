import { z } from "zod";
import { parameter } from "./parameter.ts";
import { between, byLevel, ratio, yuan } from "./shapes.ts";

const fixedDisease = z.strictObject({
  code: z.string().regex(/^[A-Z]\d\d(\.[\dxX]{1,4})?$/),
  operation: z.string().min(1).nullable(),
  yuan: yuan,
});

/** Fixed amounts of dialysis and single diseases (按定额付费); block `policy`. */
export const QUOTA = {
  "settlement.quota.mode": parameter({
    block: "policy",
    rule: "quo.mode",
    titleZh: "定额付费方式",
    titleEn: "How fixed amounts are paid",
    unit: "choice",
    schema: z.enum(["asBooked", "fixed", "cap", "band"]),
    default: "asBooked",
    source: "zibo-2024",
    status: "assumed",
    whatZh:
      "透析和单病种：按记账金额；无论费用付定额；费用与定额取低；或定额上下分段奖惩。淄博规定按定额，没有给出金额。",
    whatEn:
      "Dialysis and single diseases: as booked; the amount whatever the cost; the lower of both; or a band of reward and sharing. Zibo names fixed amounts and gives none.",
  }),
  "settlement.quota.dialysis": parameter({
    block: "policy",
    rule: null,
    titleZh: "透析住院定额",
    titleEn: "Amount of a dialysis stay",
    unit: "yuan",
    schema: byLevel(yuan.nullable()),
    default: { "3": null, "2": null, "1": null },
    source: "assumed",
    status: "assumed",
    whatZh: "各级医院每次透析住院的总费用定额；空为按记账金额。",
    whatEn:
      "Total cost allowed for a dialysis stay by level; null = as booked.",
  }),
  "settlement.quota.diseases": parameter({
    block: "policy",
    rule: null,
    titleZh: "单病种定额",
    titleEn: "Single diseases with an amount",
    unit: "yuan",
    schema: z.array(fixedDisease).max(100),
    default: [],
    source: "zibo-2024",
    status: "assumed",
    whatZh:
      "退出 DIP、按定额付费的单病种：主要诊断（亚目或类目）、主要手术（空为不限）和总费用定额。",
    whatEn:
      "Single diseases that leave DIP: main diagnosis (subcategory or category), main operation (null = any) and the amount of total cost.",
  }),
  "settlement.quota.fundPart": parameter({
    block: "policy",
    rule: null,
    titleZh: "定额中的基金部分",
    titleEn: "Fund's part of an amount",
    unit: "choice",
    schema: z.enum(["minusIP", "ratio"]),
    default: "minusIP",
    source: "dip-rules-D",
    status: "assumed",
    whatZh: "定额减去个人已付部分，或乘以该病例的基金占比。",
    whatEn:
      "The amount less what the patient paid, or times the fund's share of the bill.",
  }),
  "settlement.quota.rewardShare": parameter({
    block: "policy",
    rule: "quo.rewardShare",
    titleZh: "定额结余奖励比例",
    titleEn: "Reward of what is saved",
    unit: "ratio",
    schema: ratio,
    default: 0.3,
    source: "taicang-2008",
    status: "published",
    whatZh: "分段方式：低于定额的结余中奖励机构的比例。",
    whatEn:
      "Band: part of what a stay costs less than its amount that is paid on top.",
  }),
  "settlement.quota.rewardCap": parameter({
    block: "policy",
    rule: "quo.rewardCap",
    titleZh: "结余奖励上限",
    titleEn: "Reward at most",
    unit: "ratio",
    schema: ratio,
    default: 0.03,
    source: "taicang-2008",
    status: "published",
    whatZh: "分段方式：奖励不超过定额的这个比例。",
    whatEn: "Band: of the amount.",
  }),
  "settlement.quota.interval": parameter({
    block: "policy",
    rule: "quo.hi",
    titleZh: "超定额分担区间",
    titleEn: "Interval of the sharing above",
    unit: "ratio",
    schema: between(0, 1),
    default: 0.2,
    source: "taicang-2008",
    status: "published",
    whatZh: "分段方式：超定额不高于定额的这个比例的部分参与分担。",
    whatEn: "Band: shared up to this part above the amount.",
  }),
  "settlement.quota.share": parameter({
    block: "policy",
    rule: "quo.k",
    titleZh: "超定额分担比例",
    titleEn: "Fund's share above the amount",
    unit: "ratio",
    schema: ratio,
    default: 0.5,
    source: "taicang-2008",
    status: "published",
    whatZh: "分段方式：分担区间以内由基金承担的比例。",
    whatEn: "Band: of what lies above, inside the interval.",
  }),
};
