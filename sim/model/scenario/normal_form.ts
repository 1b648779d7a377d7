import { KEYS, type Values } from "../policy/mod.ts";
import { canonical, sameValue } from "./canonical.ts";
import type { Scenario } from "./scenario.ts";

/** Before every date that a file may hold. */
const FIRST_DAY = "0001-01-01";

/** All that a scenario says, and nothing of how it is written. */
export interface NormalForm {
  /** Of the normal form. */
  readonly format: 1;
  /** Every parameter before the first change. */
  readonly values: Readonly<Record<string, unknown>>;
  /** By ISO day, the parameters that change on it. */
  readonly changes: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

/**
 * The normal form of a scenario (范式): complete, keys in order, dated values
 * kept; id, title and wording stay outside, so two scenarios that say the same
 * have equal normal forms.
 */
export function normalForm(scenario: Scenario): NormalForm {
  let before = scenario.valuesOn(FIRST_DAY);
  const changes: Record<string, Record<string, unknown>> = {};
  for (const day of scenario.changeDays) {
    const values = scenario.valuesOn(day);
    const changed = KEYS.filter((key) => !sameValue(values[key], before[key]));
    if (changed.length > 0) {
      changes[day] = Object.fromEntries(changed.map((k) => [k, values[k]]));
    }
    before = values;
  }
  const values: Values = scenario.valuesOn(FIRST_DAY);
  return canonical({ format: 1, values, changes }) as NormalForm;
}
