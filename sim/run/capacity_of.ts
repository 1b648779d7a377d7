import type { Capacity } from "../model/patients.ts";
import type { Values } from "../model/policy/mod.ts";

/** What households can pay (支付能力), from the settings. */
export function capacityOf(values: Values): Capacity {
  const income = values["metrics.capacity.income"];
  const subsistence = values["metrics.capacity.subsistence"];
  const poorest = values["metrics.capacity.poorest"];
  return {
    poorest: [poorest.destitute, poorest.subsistence, 1, 1],
    income: [income.employee, income.resident],
    subsistence: [subsistence.employee, subsistence.resident],
    spread: values["metrics.capacity.spread"],
    household: values["metrics.capacity.household"],
    threshold: values["metrics.capacity.threshold"],
  };
}
