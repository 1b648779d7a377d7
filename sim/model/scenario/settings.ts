import { type Block, KEYS, REGISTRY } from "../policy/mod.ts";
import { canonical } from "./canonical.ts";
import type { Grounds, Scenario } from "./scenario.ts";

/** A parameter as it holds in the policy year, and what it stands on (取值与依据). */
export interface Setting extends Grounds {
  /** Registry key. */
  readonly key: string;
  /** What kind of statement it is: a rule, a fact, behaviour, or what is played. */
  readonly block: Block;
  /** Name in the rule reference; `null` if it has none. */
  readonly rule: string | null;
  /** Title in Chinese. */
  readonly titleZh: string;
  /** Title in English. */
  readonly titleEn: string;
  /** The value as JSON. */
  readonly value: string;
}

/** All parameters on the first day of the policy year, in the order of the registry. */
export function settingsOf(scenario: Scenario): Setting[] {
  const year = scenario.valuesOn("9999-12-31")["run.year"];
  const day = `${year}-01-01`, values = scenario.valuesOn(day);
  return KEYS.map((key) => {
    const { rule, titleZh, titleEn, block } = REGISTRY[key];
    return {
      key,
      block,
      rule,
      titleZh,
      titleEn,
      // A table by name says the same in whatever order a file has it.
      value: JSON.stringify(REGISTRY[key].schema.parse(canonical(values[key]))),
      ...scenario.groundsOf(key, day),
    };
  });
}
