import type { Constraint } from "./constraints.ts";

/** Rules between the parameters of the budget (预算约束). */
export const BUDGET_CONSTRAINTS: readonly Constraint[] = [
  {
    id: "month.weights",
    keys: ["budget.month.weights"],
    holds: (v) => v["budget.month.weights"]?.some((w) => w > 0) ?? true,
    zh: "月度权重不能全为 0",
    en: "the weights of the months must not all be 0",
  },
  {
    id: "factors.sum",
    keys: ["budget.factors.weights"],
    holds: (v) =>
      Math.abs(
        Object.values(v["budget.factors.weights"]).reduce((a, b) => a + b, 0) -
          1,
      ) < 1e-9,
    zh: "五项因素的权重合计应为 1",
    en: "the weights of the five factors must sum to 1",
  },
  {
    id: "procedure.order",
    keys: ["budget.procedure.steps"],
    holds: (v) =>
      v["budget.procedure.steps"].every((step, i, all) =>
        i === 0 || dated(all[i - 1]!) < dated(step)
      ),
    zh: "预算编审步骤的日期应一步晚于一步",
    en: "each step to the budget must have a later day than the one before it",
  },
  {
    id: "procedure.once",
    keys: ["budget.procedure.steps"],
    holds: (v) => {
      const steps = v["budget.procedure.steps"].map(({ step }) => step);
      return new Set(steps).size === steps.length;
    },
    zh: "预算编审步骤不能重复",
    en: "a step to the budget must not come twice",
  },
  {
    id: "quota.table",
    keys: ["budget.quota.basis", "budget.quota.given"],
    holds: (v) =>
      v["budget.quota.basis"] !== "given" ||
      v["budget.quota.given"].some((row) => row.employee + row.resident > 0),
    zh: "以给定额度分配时，应给出额度表，且不全为 0",
    en: "quotas that are given need a table in which not all is 0",
  },
  {
    id: "adjustment.from",
    keys: ["budget.adjustment.events"],
    holds: (v) =>
      v["budget.adjustment.events"].every(({ line, from }) => line !== from),
    zh: "预算调整的来源不能是被调整的那条线",
    en: "an adjustment cannot come out of the line that it changes",
  },
  {
    id: "consortium.split",
    keys: ["settlement.consortium.split"],
    holds: (v) => v["settlement.consortium.split"].some((part) => part > 0),
    zh: "医共体结余在县乡村的分配不能全为 0",
    en: "the parts of county, townships and villages must not all be 0",
  },
];

function dated(
  { date, yearBefore }: { readonly date: string; readonly yearBefore: boolean },
): string {
  return `${yearBefore ? 0 : 1}-${date}`;
}
