import type { Values } from "../policy/mod.ts";
import type { Scenario } from "./scenario.ts";

/**
 * The same scenario with some parameters set on every day (换取值): a study's replicate
 * or sample, a draw, a mixture of two scenarios' rules. What its values stand on
 * is told as before.
 *
 * @param set values by key, or a function of the day where they differ by day
 */
export function withSettings<S extends Pick<Scenario, "valuesOn">>(
  scenario: S,
  set: Partial<Values> | ((day: string) => Partial<Values>),
): S {
  const memory = new Map<Values, Values>();
  const setOn = typeof set === "function" ? set : () => set;
  return {
    ...scenario,
    valuesOn: (day) => {
      const own = scenario.valuesOn(day);
      // A function of the day may change where the scenario does not.
      const known = typeof set === "function" ? undefined : memory.get(own);
      if (known) return known;
      const values = Object.freeze({ ...own, ...setOn(day) }) as Values;
      memory.set(own, values);
      return values;
    },
  };
}
