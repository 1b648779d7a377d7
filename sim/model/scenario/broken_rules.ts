import type { Issue } from "../../base/issues.ts";
import {
  type Constraint,
  constraints,
  firstYear,
  reformYear,
  type Values,
} from "../policy/mod.ts";
import { inForce } from "./in_force.ts";
import { inShort } from "./report_value.ts";
import type { Scenario } from "./scenario.ts";
import type { ScenarioFile } from "./scenario_file.ts";
import type { Version } from "./version.ts";

/**
 * Rules between parameters that a scenario breaks (违反的参数间约束), on any day
 * from the first that it is played: of its policy year, or of its history where
 * no pre-regime settles that.
 */
export function brokenRules(
  scenario: Scenario,
  files: readonly ScenarioFile[],
): Issue[] {
  const last = scenario.valuesOn("9999-12-31");
  const first = `${
    last["run.preRegime"] === null ? firstYear(last) : reformYear(last)
  }-01-01`;
  const days = [first, ...scenario.changeDays.filter((day) => day > first)];
  return constraints.flatMap((rule) => {
    const day = days.find((day) => !rule.holds(scenario.valuesOn(day)));
    if (day === undefined) return [];
    const values = scenario.valuesOn(day);
    return [
      issueOf(rule, day === first ? "" : day, values, setBy(rule, files, day)),
    ];
  });
}

function issueOf(
  { keys, zh, en }: Constraint,
  day: string,
  values: Values,
  by: Version | undefined,
): Issue {
  return {
    code: "broken-rule",
    key: by?.key ?? keys[0]!,
    given: keys.map((key) => `${key} = ${inShort(values[key])}`).join(", "),
    hint: day === ""
      ? { zh, en }
      : { zh: `${day} 起，${zh}`, en: `from ${day}, ${en}` },
    ...(by === undefined
      ? {}
      : { file: by.file, line: by.line, column: by.column }),
  };
}

/** The entry of the nearest file among those that set the rule's parameters on a day. */
function setBy(
  { keys }: Constraint,
  files: readonly ScenarioFile[],
  day: string,
): Version | undefined {
  for (const { versions } of files) {
    for (const key of keys) {
      const found = inForce([versions.get(key) ?? []], day);
      if (found !== undefined) return found.version;
    }
  }
  return undefined;
}
