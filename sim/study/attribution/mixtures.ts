import type { Issue } from "../../base/issues.ts";
import {
  type Key,
  KEYS,
  REGISTRY,
  type Values,
} from "../../model/policy/mod.ts";
import { normalForm, type Scenario } from "../../model/scenario/mod.ts";
import type { Plan } from "../../run.ts";

/** Settings of both scenarios on the days on which one of them may change. */
export type Days = readonly (readonly [Values, Values])[];

/** Settings of both scenarios (两方案取值) on the first day of the policy year and on each later day of it on which one of them changes. */
export function daysOf([a, b]: readonly [Plan, Plan]): Days {
  const year = a.scenario.valuesOn("9999-12-31")["run.year"];
  const days = new Set([
    `${year}-01-01`,
    ...[a, b].flatMap(({ scenario }) =>
      scenario.changeDays.filter((day) => day.startsWith(`${year}`))
    ),
  ]);
  return [...days].map((
    day,
  ) => [a.scenario.valuesOn(day), b.scenario.valuesOn(day)]);
}

/** Rules that differ on some day (不同的参数), in the order of the registry. */
export function differingRules(days: Days): Key[] {
  return KEYS.filter((key) =>
    REGISTRY[key].block === "policy" &&
    days.some(([a, b]) => JSON.stringify(a[key]) !== JSON.stringify(b[key]))
  );
}

/**
 * Why the change between two plans is not one of rules alone (不只是规则不同): people,
 * what they do, data, or the method before differ; empty where only rules do.
 */
export function otherDifferences([a, b]: readonly [Plan, Plan]): Issue[] {
  const [first, second] = [a, b].map(({ scenario }) =>
    scenario.valuesOn("9999-12-31")
  ) as [Values, Values];
  const issues: Issue[] = KEYS
    .filter((key) =>
      REGISTRY[key].block !== "policy" &&
      JSON.stringify(first[key]) !== JSON.stringify(second[key])
    )
    .map((key) => ({
      code: "broken-rule",
      file: b.scenario.file,
      key,
      given: `${key}: ${JSON.stringify(first[key])} / ${
        JSON.stringify(second[key])
      }`,
      hint: {
        zh: "归因只分解规则（policy）的差别，其他设置应相同",
        en: "a change is split among rules (policy); all else must be the same",
      },
    }));
  const before = (plan: Plan) =>
    "given" in plan ? "" : JSON.stringify(normalForm(plan.preRegime));
  if (issues.length === 0 && before(a) !== before(b)) {
    issues.push({
      code: "broken-rule",
      file: b.scenario.file,
      key: "run.preRegime",
      given: [a, b].map((plan) => "given" in plan ? "–" : plan.preRegime.id)
        .join(" / "),
      hint: {
        zh: "归因的两个方案改革前办法应相同",
        en: "both scenarios must have the same method before the reform",
      },
    });
  }
  return issues;
}

/** The baseline with the reform's values of some rules (规则组合): a scenario between the two. */
export function mixed(
  baseline: Scenario,
  reform: Scenario,
  keys: readonly string[],
): Scenario {
  const memory = new Map<string, Values>();
  return {
    ...baseline,
    changeDays: [
      ...new Set([...baseline.changeDays, ...reform.changeDays]),
    ].sort(),
    valuesOn: (day) => {
      const known = memory.get(day);
      if (known) return known;
      const other = reform.valuesOn(day) as Readonly<Record<string, unknown>>;
      const values = Object.freeze({
        ...baseline.valuesOn(day),
        ...Object.fromEntries(keys.map((key) => [key, other[key]])),
      }) as Values;
      memory.set(day, values);
      return values;
    },
  };
}
