import { type Issue, ShapanError } from "../../base/issues.ts";
import {
  allowedAt,
  constraints,
  type Key,
  REGISTRY,
  type Values,
} from "../../model/policy/mod.ts";
import type { Scenario } from "../../model/scenario/mod.ts";
import type { RuleChange } from "./replay_tasks.ts";

/** Before every day that a scenario may name. */
const FIRST = "0001-01-01";

/**
 * Checks that a scenario may have other values of some rules (校验规则变动): each within
 * its range, and all together within the rules between parameters, on every day.
 *
 * @throws {ShapanError} with everything that is wrong
 */
export function checkChange(scenario: Scenario, change: RuleChange): void {
  const keys = Object.keys(change) as Key[];
  const issues = keys.flatMap((key) => issuesOf(key, change[key]));
  if (issues.length === 0) issues.push(...brokenBy(scenario, change, keys));
  if (issues.length > 0) throw new ShapanError(issues);
}

function issuesOf(key: Key, value: unknown): Issue[] {
  const { block, schema } = REGISTRY[key], given = JSON.stringify(value);
  if (block !== "policy") {
    return [{
      code: "cannot-play",
      key,
      given,
      hint: {
        zh: "重放只改规则，这一项不是规则；请改方案并重新推演",
        en:
          "a replay changes rules only, and this is none; change the scenario and play it",
      },
    }];
  }
  const parsed = schema.safeParse(value);
  if (parsed.success) return [];
  const { path } = parsed.error.issues[0]!;
  return [{
    code: "out-of-range",
    key,
    given,
    allowed: allowedAt(schema, path),
  }];
}

function brokenBy(
  scenario: Scenario,
  change: RuleChange,
  keys: readonly Key[],
): Issue[] {
  const days: Values[] = ["", ...scenario.changeDays].map((day) => ({
    ...scenario.valuesOn(day || FIRST),
    ...change,
  }));
  return constraints
    .filter((rule) => rule.keys.some((key) => keys.includes(key)))
    .flatMap((rule): Issue[] => {
      const values = days.find((day) => !rule.holds(day));
      if (values === undefined) return [];
      return [{
        code: "broken-rule",
        key: rule.keys.find((key) => keys.includes(key))!,
        given: rule.keys
          .map((key) => `${key} = ${JSON.stringify(values[key])}`)
          .join(", "),
        hint: { zh: rule.zh, en: rule.en },
      }];
    });
}
