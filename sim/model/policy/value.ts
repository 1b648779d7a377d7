import { z } from "zod";
import { parameter } from "./parameter.ts";
import { between } from "./shapes.ts";

/** What a point is worth (点值); block `policy`. */
export const VALUE = {
  "settlement.value.method": parameter({
    block: "policy",
    rule: "pv.method",
    titleZh: "结算点值算法",
    titleEn: "Settlement value method",
    unit: "choice",
    schema: z.enum(["fund", "totalMinusIndividual", "totalTimesRatio"]),
    default: "fund",
    source: "dip-rules-D",
    status: "assumed",
    whatZh: "按基金除以分值、按总费用扣个人负担，或按总费用乘支付比例。",
    whatEn:
      "Fund by points, total cost less what patients bore, or total cost times the fund ratio.",
  }),
  "settlement.value.ratioLevel": parameter({
    block: "policy",
    rule: "pv.ratioLevel",
    titleZh: "支付比例口径",
    titleEn: "Whose fund ratio",
    unit: "choice",
    schema: z.enum(["hospital", "pool"]),
    default: "hospital",
    source: "dip-3.0-draft",
    status: "published",
    whatZh: "按总费用乘支付比例时，用各医院自己的比例或全市比例。",
    whatEn: "With totalTimesRatio: each hospital's own ratio, or the city's.",
  }),
  "settlement.value.mode": parameter({
    block: "policy",
    rule: "pv.mode",
    titleZh: "费率方式",
    titleEn: "Floating or fixed",
    unit: "choice",
    schema: z.enum(["floating", "fixed"]),
    default: "floating",
    source: "handling-2025",
    status: "published",
    whatZh: "浮动费率由预算和分值算出，固定费率事先给定。",
    whatEn:
      "A floating value follows from budget and points, a fixed one is set.",
  }),
  "settlement.value.fixed": parameter({
    block: "policy",
    rule: "pv.fixed",
    titleZh: "固定点值",
    titleEn: "Fixed value",
    unit: "yuanPerPoint",
    schema: between(0, 1e6).nullable(),
    default: null,
    source: "handling-2025",
    status: "assumed",
    whatZh: "固定费率下每分多少元，口径同结算点值算法。",
    whatEn: "Yuan per point in mode fixed, in the unit of the method.",
  }),
};
