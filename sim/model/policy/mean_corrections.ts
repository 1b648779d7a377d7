import { z } from "zod";
import { parameter } from "./parameter.ts";
import { between, ratio } from "./shapes.ts";

/** What means and points are put right with (均费与分值校正); block `policy`. */
export const CORRECTIONS = {
  "points.weight.population": parameter({
    block: "policy",
    rule: "points.population",
    titleZh: "均费的病例范围",
    titleEn: "Whose discharges the mean counts",
    unit: "choice",
    schema: z.enum(["all", "insured"]),
    default: "all",
    source: "dip-3.0-draft",
    status: "published",
    whatZh:
      "全部病例均费是否包括自费出院病例（全口径）；自费病例的例数和均费另给，没有给出时两者相同。",
    whatEn:
      "Whether the mean of all cases counts discharges that pay for themselves; their number and mean cost are given apart, and without them both are the same.",
  }),
  "points.weight.selfPaying": parameter({
    block: "policy",
    rule: null,
    titleZh: "自费出院病例",
    titleEn: "Self-paying discharges",
    unit: "cases",
    schema: z.array(z.strictObject({
      cases: z.int().min(0).max(100_000_000),
      meanCost: between(0, 10_000_000),
    })).max(5),
    default: [],
    source: "assumed",
    status: "assumed",
    whatZh:
      "由远及近各年自费出院病例的例数和次均费用（元），最后一个属于最近一年。",
    whatEn:
      "Cases and mean cost in yuan of a year each, the oldest first; the last belongs to the newest year.",
  }),
  "points.weight.externalWeight": parameter({
    block: "policy",
    rule: "points.externalRef.weight",
    titleZh: "外部参照权重",
    titleEn: "Weight of the outside reference",
    unit: "ratio",
    schema: ratio,
    default: 0,
    source: "dip-rules-D",
    status: "assumed",
    whatZh: "病种均费中更大样本或临床路径标准所占的权重。",
    whatEn:
      "Share that a larger sample or a clinical-path standard has in a disease's mean.",
  }),
  "points.weight.external": parameter({
    block: "policy",
    rule: "points.externalRef.mean",
    titleZh: "外部参照均费",
    titleEn: "Outside reference",
    unit: "yuan",
    schema: z.record(
      z.string().regex(/^[A-Z]+\d/),
      between(0.01, 100_000_000),
    ),
    default: {},
    source: "dip-3.0-draft",
    status: "assumed",
    whatZh:
      "按病种编码给出的参照均费（元），如 K80.1+51.2300；没有给出的病种不变。",
    whatEn:
      "Reference mean in yuan by code of the group, such as K80.1+51.2300; groups that are not named keep their own.",
  }),
  "points.weight.costChanges": parameter({
    block: "policy",
    rule: null,
    titleZh: "已知的费用变化",
    titleEn: "Known changes of cost",
    unit: "factor",
    schema: z.array(z.strictObject({
      groups: z.string().min(1).max(40),
      factor: between(0.01, 100),
    })).max(1000),
    default: [],
    source: "dip-3.0-draft",
    status: "assumed",
    whatZh:
      "价格改革、集中采购等对病种费用的影响：编码以 groups 开头的病种，均费乘以 factor 后再算分值。",
    whatEn:
      "What price reform or central procurement does to costs: the mean of groups whose code begins so is multiplied before points are made of it.",
  }),
  "points.weight.decimals": parameter({
    block: "policy",
    rule: "rounding.points",
    titleZh: "病种分值小数位",
    titleEn: "Decimals of disease points",
    unit: "choice",
    schema: z.literal([0, 1, 2, 3, 4]),
    default: 4,
    source: "dip-rules-D",
    status: "assumed",
    whatZh: "病种分值四舍五入到几位小数。",
    whatEn: "Decimals to which disease points are rounded, half up.",
  }),
};
