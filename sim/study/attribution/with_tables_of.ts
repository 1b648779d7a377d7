import type { Plan } from "../../run.ts";

/**
 * A plan with the DRG tables of another beside its own (合并规则表), so that mixtures of
 * their rules find what either names; the plan itself where the other has none.
 */
export function withTablesOf(plan: Plan, other: Plan): Plan {
  if ("given" in plan || "given" in other) return plan;
  const { drg } = other.facts;
  if (drg === undefined) return plan;
  const both = new Map([...drg, ...plan.facts.drg ?? []]);
  return { ...plan, facts: { ...plan.facts, drg: both } };
}
