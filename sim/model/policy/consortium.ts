import { z } from "zod";
import { parameter } from "./parameter.ts";
import { between, ratio } from "./shapes.ts";

/** Total payment to county consortia, tried on the year (医共体总额付费试算); block `policy`. The amount a head and the reserve are the budget's. */
export const CONSORTIUM = {
  "settlement.consortium.trial": parameter({
    block: "policy",
    rule: null,
    titleZh: "医共体总额付费试算",
    titleEn: "Total payment to consortia, tried",
    unit: "switch",
    schema: z.boolean(),
    default: false,
    source: "ganzhou-2021",
    status: "assumed",
    whatZh:
      "按县域医共体总额付费试算一年：总额、县内县外支出、结余留用、超支分担；只算不付，实际支付照本方案的办法；会作出应对的医疗机构按它取舍上转、下转（剂量默认为 0）。没有人头标准时，按支出总额除以年初参保人数。",
    whatEn:
      "Tries total payment to county consortia on the year: totals, use inside and outside, surplus kept, overspend shared. Nothing is paid by it; institutions that respond weigh it when they refer up or down (doses are 0 by default). Without amounts a head the total budget over the insured of January stands in.",
  }),
  "settlement.consortium.members": parameter({
    block: "policy",
    rule: null,
    titleZh: "医共体的成员机构",
    titleEn: "Members of consortia",
    unit: "text",
    schema: z.array(
      z.strictObject({
        county: z.string().min(1),
        hospitals: z.array(z.string().min(1)).min(1).max(500),
      }),
    ).max(200),
    default: [],
    source: "assumed",
    status: "assumed",
    whatZh:
      "由某区县医共体牵头、不在该区县的机构编码；没有列出的机构属于所在区县的医共体。",
    whatEn:
      "Codes of institutions that belong to the consortium of another county than their own; those not listed belong to that of their county.",
  }),
  "settlement.consortium.maxKeep": parameter({
    block: "policy",
    rule: "mc.maxKeep",
    titleZh: "医共体结余留用上限",
    titleEn: "Surplus a consortium keeps at most",
    unit: "ratio",
    schema: ratio,
    default: 0.1,
    source: "dip-rules-D",
    status: "assumed",
    whatZh: "留用结余不高于总额的这个比例，再乘考核得分。",
    whatEn: "Of its total, then times the score of the assessment.",
  }),
  "settlement.consortium.split": parameter({
    block: "policy",
    rule: "mc.split",
    titleZh: "结余在县乡村的分配",
    titleEn: "Surplus by county, townships, villages",
    unit: "factor",
    schema: z.array(z.int().min(0).max(1000)).length(3),
    default: [6, 3, 1],
    source: "dip-rules-D",
    status: "assumed",
    whatZh: "留用结余在县级医院、乡镇卫生院、村卫生室之间的比例。",
    whatEn:
      "Parts of what is kept: county hospital, township centres, village clinics.",
  }),
  "settlement.consortium.share": parameter({
    block: "policy",
    rule: "mc.k",
    titleZh: "医共体超支分担比例",
    titleEn: "Fund's share of an overspend",
    unit: "ratio",
    schema: ratio,
    default: 0.7,
    source: "dip-rules-D",
    status: "assumed",
    whatZh: "合理超支在区间以内由基金分担的比例；试算把超支都当作合理。",
    whatEn:
      "Of a reasonable overspend inside the interval; the trial takes all as reasonable.",
  }),
  "settlement.consortium.interval": parameter({
    block: "policy",
    rule: "mc.hi",
    titleZh: "医共体超支分担区间",
    titleEn: "Interval of that sharing",
    unit: "ratio",
    schema: between(0, 1),
    default: 0.05,
    source: "dip-rules-D",
    status: "assumed",
    whatZh: "超支不高于总额的这个比例的部分参与分担。",
    whatEn: "An overspend is shared up to this part of the total.",
  }),
};
