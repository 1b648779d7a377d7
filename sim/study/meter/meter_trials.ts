/**
 * What the meter changes (计量试变): every parameter that has a size or options, on the
 * city itself or, where it changes what people do, on a sample; and tables of
 * facts.
 *
 * @module
 */
import type { MeterRow, Unmeasured } from "../../model/meter.ts";
import { type Key, KEYS, REGISTRY } from "../../model/policy/mod.ts";
import { withSettings } from "../../model/scenario/mod.ts";
import type { CityPlan, Plan } from "../../run.ts";
import { worldOf } from "../../run/world_of.ts";
import { type FactLever, factLevers } from "./fact_levers.ts";
import { parameterSteps } from "./parameter_steps.ts";

/** Least relative step of a rule, and of what changes people: with so many more draws behind it, a larger one. */
const RULE_STEP = 0.01, WORLD_STEP = 0.05;

/** Insured that a sample has at least: their sums move with a number by far more than by a draw. */
const SAMPLED = 200_000;

/** Shares of the insured that may be played. */
const SHARES = [1, 0.5, 0.25, 0.125, 0.0625, 0.03125, 0.015625] as const;

/** Something to measure: what is settled, each way being one element of the largest effect. */
export interface Trial {
  readonly row: Omit<MeterRow, "effects">;
  readonly ways: readonly (readonly {
    readonly plan: Plan;
    readonly by: number;
  }[])[];
}

/** The plan with as few of its insured as tell enough. */
export function sampleOf(
  plan: CityPlan,
): { readonly plan: CityPlan; readonly share: number } {
  const values = plan.scenario.valuesOn("9999-12-31");
  const { employee, resident } = values["population.insured"];
  const own = values["population.sample"];
  const share =
    SHARES.findLast((part) =>
      part <= own && (employee + resident) * part >= SAMPLED
    ) ?? own;
  return {
    share,
    plan: {
      ...plan,
      scenario: withSettings(plan.scenario, { "population.sample": share }),
    },
  };
}

/**
 * Everything that is measured, and the parameters that cannot be.
 *
 * @param sample the plan on which changes of people's care are measured; `null` where the year was given
 * @param asks whether a key is asked for
 */
export function trialsOf(
  plan: Plan,
  sample: CityPlan | null,
  readData: (file: string) => string,
  asks: (key: string) => boolean,
): { readonly trials: Trial[]; readonly unmeasured: Unmeasured[] } {
  const trials: Trial[] = [], unmeasured: Unmeasured[] = [];
  for (const key of KEYS.filter((key) => measurable(key) && asks(key))) {
    const trial = parameterTrial(key, plan, sample);
    if (typeof trial === "string") {
      unmeasured.push({ ...rowOf(key, plan), why: trial });
    } else trials.push(trial);
  }
  if (sample !== null) {
    const { "run.city": city } = sample.scenario.valuesOn("9999-12-31");
    const levers = factLevers(readData, city).filter(({ key }) => asks(key));
    trials.push(...levers.map((lever) => tableTrial(lever, sample)));
  }
  return { trials, unmeasured };
}

/** What is played, and what is read from files, is no number that a headline rests on. */
function measurable(key: Key): boolean {
  return REGISTRY[key].block !== "run" && !/^intake\.(files|check)\./.test(key);
}

function parameterTrial(
  key: Key,
  plan: Plan,
  sample: CityPlan | null,
): Trial | Unmeasured["why"] {
  const { scenario } = plan;
  const steps = parameterSteps(scenario, key, RULE_STEP);
  if (typeof steps === "string") return steps;
  const { kind } = steps, { status: _, ...row } = rowOf(key, plan);
  const onRules = {
    row: { ...row, kind, sampled: false },
    ways: steps.ways.map((way) =>
      way.map(({ scenario, by }) => ({ plan: { ...plan, scenario }, by }))
    ),
  };
  if (sample === null || "given" in plan) return onRules;
  const people = worldOf(plan, false);
  const same = steps.ways.every((way) =>
    way.every(({ scenario }) =>
      worldOf({ ...plan, scenario }, false) === people
    )
  );
  if (same) return onRules;
  const larger = parameterSteps(sample.scenario, key, WORLD_STEP);
  if (typeof larger === "string") return larger;
  return {
    row: { ...row, kind, sampled: true },
    // People are played once a way: down where that is allowed.
    ways: larger.ways.map((way) =>
      way.slice(-1).map(({ scenario, by }) => ({
        plan: { ...sample, scenario },
        by,
      }))
    ),
  };
}

function tableTrial({ scale, ...lever }: FactLever, sample: CityPlan): Trial {
  const facts = scale(sample.facts, 1 - WORLD_STEP);
  return {
    row: { ...lever, kind: "table", sampled: true },
    ways: [[{ plan: { ...sample, facts }, by: -WORLD_STEP }]],
  };
}

function rowOf(key: Key, { scenario }: Plan) {
  const { titleZh: zh, titleEn: en } = REGISTRY[key];
  const { status, source } = scenario.groundsOf(key);
  const grounds = { document: 0, published: 0, assumed: 0, [status]: 1 };
  return { key, zh, en, status, source, grounds };
}

/** A row that no way could be played of. */
export function unplayable({ key, zh, en, grounds }: Trial["row"]): Unmeasured {
  const { document, published } = grounds;
  const status = document === 1
    ? "document"
    : published === 1
    ? "published"
    : "assumed";
  return { key, zh, en, status, why: "unplayable" };
}
