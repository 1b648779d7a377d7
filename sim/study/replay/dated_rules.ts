import type { Values } from "../../model/policy/mod.ts";
import type { Scenario } from "../../model/scenario/mod.ts";
import type { Rules } from "../../run/year_values.ts";

/** Rules as plain data, which can go to another thread (规则数据): values by the day they begin on, "" first. */
export interface DatedRules {
  readonly id: string;
  readonly days: readonly (readonly [from: string, values: Values])[];
}

/** Before every day that a scenario may name. */
const FIRST = "0001-01-01";

/** The rules of a scenario as plain data. */
export function datedRules(
  { id, changeDays, valuesOn }: Scenario,
): DatedRules {
  return {
    id,
    days: ["", ...changeDays].map((from) => [from, valuesOn(from || FIRST)]),
  };
}

/** Plain data as rules again. */
export function rulesOf({ id, days }: DatedRules): Rules {
  return {
    id,
    valuesOn: (day) => days.findLast(([from]) => from <= day)![1],
  };
}
