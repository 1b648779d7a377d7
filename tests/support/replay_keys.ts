import { assert, assertEquals } from "@std/assert";
import { ShapanError } from "../../sim/base/issues.ts";
import {
  constraints,
  type Key,
  KEYS,
  REGISTRY,
  type Values,
} from "../../sim/model/policy/mod.ts";
import { withSettings } from "../../sim/model/scenario/mod.ts";
import { NO_MEMORY } from "../../sim/run/stage_memory.ts";
import { type Plan, settlePlans } from "../../sim/run.ts";
import { openReplay } from "../../sim/study/replay/open_replay.ts";
import { otherValues } from "./other_value.ts";
import { PLAIN, smallPlans } from "./small_city.ts";

/** How tests replay: one thread, nothing said. */
export const QUIET = { ...PLAIN, onProgress: () => {} };

/** All rules, of the bill too. */
export const POLICY: readonly Key[] = KEYS.filter((key) =>
  REGISTRY[key].block === "policy"
);

/** Rules that have one value only, or that others hold where they are in some plan. */
const FIXED: readonly Key[] = [
  "claims.catastrophic.layerBase",
  // DRG needs rule tables that a plan of points was read without.
  "grouping.method",
  "settlement.value.basis",
  "settlement.quota.mode",
  "settlement.chronic.mode",
  "settlement.pharmacy.growth",
  "settlement.pharmacy.apart",
  "settlement.capitation.basis",
  "points.review.capScope",
  "settlement.value.mode",
  "settlement.value.floor",
  "settlement.value.cap",
  "settlement.value.trim",
];

/** Persons of the tiny city: enough for its benchmark disease. */
const TINY = { employee: 4_000, resident: 6_000 };

/** Everything that the baseline leaves off, as far as it goes together. */
const ALL_ON: Partial<Values> = {
  "grouping.route.emergency": true,
  "grouping.trim.enabled": true,
  "grouping.basic.select": "measured",
  "points.blank.mode": "ffs",
  "points.bedDay.form": "points",
  "points.review.enabled": true,
  "points.review.mode": "ffs",
  "points.technology.enabled": true,
  "points.deviation.reference": "paymentStandard",
  "points.deviation.refPV": "settlement",
  "points.auxiliary.tumour": "seven",
  "points.change.maxYearly": 0.2,
  "points.change.declineFloor": 0.9,
  "budget.value.method": "quantile",
  "settlement.quota.mode": "cap",
  "settlement.quota.dialysis": { "3": 9000, "2": 8000, "1": 7000 },
  "settlement.average.visit": { "3": 300, "2": 200, "1": 80 },
  "settlement.capitation.lines": ["chronic"],
  "settlement.pharmacy.apart": true,
  "settlement.pharmacy.growth": 0,
  "settlement.pool.enabled": true,
  "settlement.t1.enabled": true,
  "settlement.value.method": "totalTimesRatio",
  "settlement.value.trim": "quantile",
  "claims.evidence.enabled": true,
  "supervision.screens.enabled": true,
  "supervision.inspect.enabled": true,
  "supervision.inspect.effort": 0.02,
};

/** Plans of a tiny Zibo in which different rules are alive. */
export function tinyPlans(): Record<
  "baseline" | "elastic" | "draft" | "everything",
  Plan
> {
  const [baseline, elastic, draft] = smallPlans(
    ["zibo_2025/baseline", "zibo_2025/elastic", "zibo_2025/spec_3"],
    {},
    TINY,
  ) as readonly Plan[];
  return {
    baseline: baseline!,
    elastic: elastic!,
    draft: draft!,
    everything: changed(baseline!, ALL_ON),
  };
}

/** The plan with other values. */
export function changed(plan: Plan, set: Partial<Values>): Plan {
  return { ...plan, scenario: withSettings(plan.scenario, set) };
}

/** A settled year, or the message that says why there is none, as text. */
export async function textOf(made: Promise<unknown>): Promise<string> {
  try {
    return JSON.stringify(await made, plainly);
  } catch (error) {
    assert(error instanceof ShapanError, `not a message: ${error}`);
    return error.message;
  }
}

function plainly(_: string, value: unknown): unknown {
  if (typeof value === "bigint") return `${value}n`;
  if (ArrayBuffer.isView(value)) return Array.from(value as Float64Array);
  return value instanceof Map ? [...value] : value;
}

/** Another value of a parameter that the base may have on every day, if there is one. */
function otherOf(base: Plan, key: Key): unknown {
  const values = base.scenario.valuesOn("9999-12-31");
  const year = values["run.year"];
  const days = ["01-01", "07-01", "12-31"].map((day) =>
    base.scenario.valuesOn(`${year}-${day}`)
  );
  return otherValues(key, values).find((value) =>
    constraints.every((rule) =>
      days.every((day) => rule.holds({ ...day, [key]: value }))
    )
  );
}

/**
 * Changes one rule after the other and settles the plan twice, by replay and
 * afresh: they must agree to the last digit. Gives the rules that moved a number.
 */
export async function sweepKeys(
  base: Plan,
  keys: readonly Key[],
): Promise<Key[]> {
  const replay = openReplay(QUIET), played = new Map();
  const fresh = async (plan: Plan) => {
    const [outcome] = await settlePlans([plan], QUIET, played, NO_MEMORY);
    return outcome;
  };
  const before = await textOf(replay.settle(base));
  assertEquals(before, await textOf(fresh(base)));
  const same: Key[] = [], moved: Key[] = [], wrong: Key[] = [];
  for (const key of keys) {
    const value = otherOf(base, key);
    if (value === undefined) {
      same.push(key);
      continue;
    }
    const plan = changed(base, { [key]: value });
    const text = await textOf(fresh(plan));
    if (await textOf(replay.settle(plan)) !== text) wrong.push(key);
    if (text !== before) moved.push(key);
  }
  assertEquals(wrong, []);
  assertEquals(same.filter((key) => !FIXED.includes(key)), []);
  assertEquals(before, await textOf(replay.settle(base)));
  return moved;
}
