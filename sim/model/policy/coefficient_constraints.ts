import type { Constraint } from "./constraints.ts";

/** Indicators whose bonus takes away (扣减指标). */
const PENALTIES: readonly string[] = [
  "readmission",
  "longStay",
  "lowAdmission",
];

/** Rules between the parameters of coefficients and of special review (系数与特例单议的参数约束). */
export const COEFFICIENT_CONSTRAINTS: readonly Constraint[] = [
  {
    id: "coefficient.bounds",
    keys: ["points.coefficient.min", "points.coefficient.max"],
    holds: (v) => v["points.coefficient.min"] <= v["points.coefficient.max"],
    zh: "系数下限不能高于上限",
    en: "the least coefficient must not exceed the largest",
  },
  {
    id: "coefficient.bonuses",
    keys: ["points.coefficient.bonuses"],
    holds: (v) =>
      distinct(v["points.coefficient.bonuses"].map((b) => b.indicator)),
    zh: "每个加成指标只能有一条规则",
    en: "an indicator may have one bonus rule only",
  },
  {
    id: "coefficient.penalties",
    keys: ["points.coefficient.bonuses"],
    holds: (v) =>
      v["points.coefficient.bonuses"].every(({ indicator, step }) =>
        PENALTIES.includes(indicator) ? step <= 0 : step >= 0
      ),
    zh:
      "readmission、longStay、lowAdmission 的 step 不能为正（扣减），其余指标的不能为负",
    en:
      "the step of readmission, longStay and lowAdmission must not add, that of other indicators must not take away",
  },
  {
    id: "coefficient.specialties",
    keys: ["points.coefficient.specialties"],
    holds: (v) =>
      distinct(v["points.coefficient.specialties"].map((s) => s.hospital)),
    zh: "重点专科中每家机构只能列一次",
    en: "an institution may be listed once among the key specialties",
  },
  {
    id: "review.capScope",
    keys: ["points.review.capScope", "settlement.rules2025"],
    holds: (v) =>
      !v["settlement.rules2025"] || v["points.review.capScope"] === "pool",
    zh:
      "执行 2025 年规定时，特例单议的上限以统筹地区出院人次为基数（按病种付费管理暂行办法第 20 条）",
    en:
      "under the rules of 2025 the cap on special review is a share of the pool's discharges (interim measures, article 20)",
  },
];

function distinct(names: readonly string[]): boolean {
  return new Set(names).size === names.length;
}
