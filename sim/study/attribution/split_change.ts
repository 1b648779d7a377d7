import { SCHEMES } from "../../model/ledger.ts";
import { KEYS, REGISTRY, type Values } from "../../model/policy/mod.ts";
import { normalForm, type Scenario } from "../../model/scenario/mod.ts";
import type { ChangeSplit, Factor } from "../../model/split.ts";
import {
  type Plan,
  type Played,
  type RunOptions,
  settlePlans,
} from "../../run.ts";
import { factorsOf } from "./factors.ts";
import { shapley } from "./shapley.ts";

/**
 * Splits what a reform changes in the pay of the policy year among the groups
 * of rules in which it differs (变化分解), for each institution and to the fen:
 * the year is settled under every mixture of the two scenarios' rules, on the
 * same cases, and each group gets its Shapley value.
 *
 * @param plans baseline and reform, on one world
 * @param played years that were played before
 * @returns `null` where there is nothing to split, as the scenarios differ in
 * fewer than two groups, or where they differ in more than rules
 */
export async function splitChange(
  plans: readonly [Plan, Plan],
  options: RunOptions,
  played: Played,
): Promise<ChangeSplit | null> {
  const [baseline, reform] = plans;
  const named = factorsOf(daysOf(plans));
  const factors = named.filter(({ keys }) => keys.length > 0);
  if (factors.length < 2 || !sameWorld(plans)) return null;
  const mixtures = Array.from({ length: 1 << factors.length }, (_, on) => ({
    ...baseline,
    scenario: mixed(baseline.scenario, reform.scenario, factors, on),
  }));
  let done = 0;
  const outcomes = await settlePlans(mixtures, {
    ...options,
    onProgress: (progress) => {
      if (progress.stage !== "settle") return options.onProgress(progress);
      // Each mixture reports twice, before and after.
      done += 1 / (2 * mixtures.length);
      options.onProgress({ ...progress, stage: "split", done });
    },
  }, played);
  return {
    factors: named,
    schemes: SCHEMES.map((scheme, s) => {
      const pay = (on: number) => outcomes[on]!.settlements[s]!.pay;
      const parts = shapley(factors.length, pay);
      const baseline = pay(0);
      return {
        scheme,
        baseline,
        reform: pay(outcomes.length - 1),
        // What is the same in both changes nothing.
        parts: named.map((factor) =>
          parts[factors.indexOf(factor)] ?? baseline.map(() => 0)
        ),
      };
    }),
  };
}

/** Whether the people, what they do, and the method before are the same in both. */
function sameWorld([a, b]: readonly [Plan, Plan]): boolean {
  const world = ({ scenario }: Plan) => {
    const values = scenario.valuesOn("9999-12-31");
    return JSON.stringify(
      KEYS.filter((key) => REGISTRY[key].block !== "policy")
        .map((key) => values[key]),
    );
  };
  const before = (plan: Plan) =>
    "given" in plan ? "" : JSON.stringify(normalForm(plan.preRegime));
  return world(a) === world(b) && before(a) === before(b);
}

/** Settings of both scenarios on each day on which one of them changes. */
function daysOf([a, b]: readonly [Plan, Plan]): [Values, Values][] {
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

/** The baseline with the reform's rules of the factors that are on. */
function mixed(
  baseline: Scenario,
  reform: Scenario,
  factors: readonly Factor[],
  on: number,
): Scenario {
  const keys = factors.flatMap((factor, i) => on >> i & 1 ? factor.keys : []);
  const memory = new Map<string, Values>();
  return {
    ...baseline,
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
