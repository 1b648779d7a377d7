import { z } from "zod";
import { parameter } from "./parameter.ts";
import { between, byScheme, fourDecimals, ratio } from "./shapes.ts";

const growth = between(-0.5, 1);

/** What the budget is compiled from and how the DIP line is fixed (收入构成、总额确定办法): income is block `data`, the rest `policy`. */
export const BUDGET_PLAN = {
  "budget.income.subsidyShare": parameter({
    block: "data",
    rule: null,
    titleZh: "财政补助占筹资的比例",
    titleEn: "Fiscal subsidy in the financing",
    unit: "ratio",
    schema: byScheme(fourDecimals(0, 1)),
    default: { employee: 0, resident: 0.63 },
    source: "assumed",
    status: "assumed",
    whatZh:
      "筹资额中财政补助所占比例，其余为个人和单位缴费；文件只列收入项目，没有给出构成。",
    whatEn:
      "Share of the financing that is fiscal subsidy, the rest is contributions; the documents name the items but give no shares.",
  }),
  "budget.income.planGrowth": parameter({
    block: "policy",
    rule: null,
    titleZh: "收入预算增长率",
    titleEn: "Growth of planned income",
    unit: "ratio",
    schema: growth.nullable(),
    default: null,
    source: "assumed",
    status: "assumed",
    whatZh:
      "年初按上年收入乘以（1 + 增长率）编制收入预算；空为预算收入等于当年实际收入。",
    whatEn:
      "Income is planned as last year's grown by this; null plans what then arrives.",
  }),
  "budget.dip.method": parameter({
    block: "policy",
    rule: "budget.dipMethod",
    titleZh: "病种付费总额确定办法",
    titleEn: "How the DIP line is fixed",
    unit: "choice",
    schema: z.enum(["residual", "byItem", "byShare", "byGrowth"]),
    default: "residual",
    source: "dip-3.0-draft",
    status: "assumed",
    whatZh:
      "其他各线和风险金以外的余额；按支出项目分配（住院基金减区域调节金、异地和其他住院）；按上年占住院基金的比例；按上年病种付费基金增长。后两种把余下的住院基金给异地和其他两线。",
    whatEn:
      "What the other lines and the reserve leave; by item (inpatient fund less adjustment fund, out of area and other stays); by last year's share of the inpatient fund; last year's DIP fund grown. The last two leave the rest of the inpatient fund to the lines out of area and other.",
  }),
  "budget.dip.growthCap": parameter({
    block: "policy",
    rule: "budget.growthCap",
    titleZh: "病种付费总额增幅上限",
    titleEn: "Cap on the growth of the DIP line",
    unit: "ratio",
    schema: growth.nullable(),
    default: null,
    source: "dip-3.0-draft",
    status: "assumed",
    whatZh:
      "按增长率确定时，增幅一般不高于统筹区医疗费用增长目标或公立医院费用增幅；空为不设上限。",
    whatEn:
      "By growth, the rate is in general not above the pool's target for medical cost or the public hospitals' growth; null has no cap.",
  }),
  "budget.dip.incomeAdjust": parameter({
    block: "policy",
    rule: "budget.incomeAdjust",
    titleZh: "清算时按实际收入核定总额",
    titleEn: "Total re-fixed by actual income",
    unit: "choice",
    schema: z.enum(["none", "proportional"]),
    default: "none",
    source: "dip-rules-D",
    status: "assumed",
    whatZh:
      "年终清算时病种付费总额不变，或乘以实际收入与预算收入之比；要有收入预算增长率才会不同。",
    whatEn:
      "At clearing the DIP line stands, or is multiplied by actual over planned income; they differ only where income is planned by growth.",
  }),
  "budget.factors.enabled": parameter({
    block: "policy",
    rule: null,
    titleZh: "按五项因素确定增长率",
    titleEn: "Growth from five factors",
    unit: "switch",
    schema: z.boolean(),
    default: false,
    source: "yancheng-2025",
    status: "assumed",
    whatZh:
      "总额增长率由经济增长、人口分布与流动、医保制度改革、参保人数增长、往年费用规模五项因素加权得出，不用给定的增长率。",
    whatEn:
      "The growth of the total is a weighted mean of five factors (economy, population and mobility, reform, growth of insured, last year's cost) instead of a given rate.",
  }),
  "budget.factors.weights": parameter({
    block: "policy",
    rule: null,
    titleZh: "五项因素的权重",
    titleEn: "Weights of the five factors",
    unit: "ratio",
    schema: z.strictObject({
      economy: ratio,
      population: ratio,
      reform: ratio,
      insured: ratio,
      lastCost: ratio,
    }),
    default: {
      economy: 0.2,
      population: 0.2,
      reform: 0.2,
      insured: 0.2,
      lastCost: 0.2,
    },
    source: "assumed",
    status: "assumed",
    whatZh: "合计为 1；盐城文章只列因素，没有给出权重。",
    whatEn: "They sum to 1; Yancheng's article names the factors, no weights.",
  }),
  "budget.factors.growth": parameter({
    block: "data",
    rule: null,
    titleZh: "五项因素的增幅",
    titleEn: "Growth by factor",
    unit: "ratio",
    schema: z.strictObject({
      economy: growth,
      population: growth,
      reform: growth,
      insured: growth.nullable(),
      lastCost: growth.nullable(),
    }),
    default: {
      economy: 0.05,
      population: 0,
      reform: 0.01,
      insured: null,
      lastCost: null,
    },
    source: "assumed",
    status: "assumed",
    whatZh:
      "各因素当年带来的支出增幅；参保人数和往年费用为空时取台账 1 月参保人数的同比、上年基金支出的同比，没有上年数的因素不计，其余权重按比例放大。",
    whatEn:
      "What each factor adds to spending; null takes the insured of January over last January from the register, and last year's growth of spending. A factor without a year before is left out and the other weights scaled up.",
  }),
};
