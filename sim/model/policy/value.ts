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
    byVersion: {
      "3.0": {
        value: "totalTimesRatio",
        source: "dip-3.0-draft",
        status: "published",
      },
    },
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
    schema: z.enum(["hospital", "case", "pool"]),
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
    titleEn: "Floating, fixed or elastic",
    unit: "choice",
    schema: z.enum(["floating", "fixed", "elastic"]),
    default: "floating",
    source: "handling-2025",
    status: "published",
    whatZh:
      "浮动费率由预算和分值算出，固定费率事先给定，弹性费率分基础与增量两部分（settlement.elastic）。",
    whatEn:
      "A floating value follows from budget and points, a fixed one is set, an elastic one has a base and an increment (settlement.elastic).",
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
  "settlement.value.floor": parameter({
    block: "policy",
    rule: "pv.floor",
    titleZh: "结算点值下限",
    titleEn: "Floor of the value",
    unit: "yuanPerPoint",
    schema: between(0, 1e6).nullable(),
    default: null,
    source: "dip-rules-D",
    status: "assumed",
    whatZh: "浮动点值低于此值时按此值，缺口由风险金承担；空为不设。",
    whatEn:
      "A floating value below it is raised to it, and the reserve bears the gap; null = none.",
  }),
  "settlement.value.cap": parameter({
    block: "policy",
    rule: "pv.cap",
    titleZh: "结算点值上限",
    titleEn: "Cap of the value",
    unit: "yuanPerPoint",
    schema: between(0, 1e6).nullable(),
    default: null,
    source: "dip-rules-D",
    status: "assumed",
    whatZh: "浮动点值高于此值时按此值，余下的归统筹基金；空为不设。",
    whatEn:
      "A floating value above it is cut to it, and the rest goes back to the fund; null = none.",
  }),
  "settlement.value.boundUnit": parameter({
    block: "policy",
    rule: "pv.boundUnit",
    titleZh: "点值上下限口径",
    titleEn: "Unit of the bounds",
    unit: "choice",
    schema: z.enum(["yuan", "timesB"]),
    default: "yuan",
    source: "dip-rules-D",
    status: "assumed",
    whatZh:
      "上下限为每分多少元（口径同结算点值算法），或年初点值的多少倍；按基金计的点值先把年初点值乘上年支付比例。",
    whatEn:
      "Bounds in yuan per point, in the unit of the method, or in multiples of the year-start value, which last year's fund ratio brings to fund money.",
  }),
  "settlement.value.trim": parameter({
    block: "policy",
    rule: "pv.trim",
    titleZh: "结算点值区间法",
    titleEn: "Interval of the settlement value",
    unit: "choice",
    schema: z.enum(["quantile", "quality1d", "quality2d"]).nullable(),
    default: null,
    source: "dip-3.0-draft",
    status: "published",
    whatZh:
      "浮动点值按区间内每分费用与全部每分费用之比调整：费用分位区间或优质区间；差额归统筹基金或由风险金承担；空为不用。",
    whatEn:
      "Scales the floating value by cost per point of an interval over that of all, a quantile or quality interval; the gap is the fund's or the reserve's; null = off.",
  }),
};
