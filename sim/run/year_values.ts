import { KEYS, REGISTRY, type Values } from "../model/policy/mod.ts";
import type { Scenario } from "../model/scenario/mod.ts";

/**
 * Settings in force on the first day of a year (年度取值). Before the policy year
 * the rules are those of the pre-regime, the people and what they do are the
 * scenario's own: an old method is a method, not another city.
 */
export function yearValues(
  { scenario, preRegime }: {
    readonly scenario: Scenario;
    readonly preRegime: Scenario;
  },
  year: number,
): Values {
  const day = `${year}-01-01`, own = scenario.valuesOn(day);
  if (year >= own["run.year"]) return own;
  const old = preRegime.valuesOn(day);
  return Object.freeze(Object.fromEntries(
    KEYS.map((key) => [
      key,
      REGISTRY[key].block === "policy" ? old[key] : own[key],
    ]),
  )) as Values;
}
