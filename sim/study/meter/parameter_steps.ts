/**
 * How a parameter is changed for the meter (参数试变): all its numbers by a small step
 * up and down, or another option, within its range and the rules between
 * parameters, on every day.
 *
 * @module
 */
import { z } from "zod";
import {
  constraints,
  defaultOf,
  firstYear,
  type Key,
  reformYear,
  REGISTRY,
  type Unit,
  type Values,
} from "../../model/policy/mod.ts";
import { type Scenario, withSettings } from "../../model/scenario/mod.ts";
import type { Unmeasured } from "../../model/meter.ts";
import {
  fieldsIn,
  type NumberShape,
  numbersIn,
  relativeStep,
  scaleValue,
} from "./scale_value.ts";

/** The scenario with a parameter changed, and how far its numbers have moved: up is positive. */
export interface Step {
  readonly scenario: Scenario;
  /** Relative change; 1 for a choice. */
  readonly by: number;
}

/** Changes of a parameter; each element is measured for itself, and the largest counts. */
export interface Steps {
  readonly kind: "number" | "choice";
  readonly ways: readonly (readonly Step[])[];
}

/** Units of what has options and no size. */
const OPTIONS: readonly Unit[] = ["choice", "switch"];
/** Units of what is neither: it names a day, a file, a thing. */
const NAMES: readonly Unit[] = ["date", "file", "text", "year"];

/** Relative steps that are tried in turn: the first that a range, a rule and rounding leave room for. */
const SIZES = [0.01, 0.02, 0.05, 0.1, 0.25, 0.5, 1];

/** Decimals of most parameters, where more are refused. */
const DECIMALS = 4;

/** Before every day that a scenario may name, and after. */
const FIRST = "0001-01-01", LAST = "9999-12-31";

/**
 * The changes of a parameter, or why there is none.
 *
 * @param size least relative step of a number
 */
export function parameterSteps(
  scenario: Scenario,
  key: Key,
  size: number,
): Steps | Unmeasured["why"] {
  const { unit } = REGISTRY[key];
  const values = daysOf(scenario).map((day) => scenario.valuesOn(day)[key]);
  const numbers = numbersIn(values);
  if (NAMES.includes(unit)) return "named";
  if (OPTIONS.includes(unit) || numbers.length === 0) {
    return choices(scenario, key);
  }
  if (numbers.every((x) => x === 0)) return "zero";
  const whole = smallest(scenario, key, size);
  if (whole.length > 0) return { kind: "number", ways: whole };
  const fields = fieldsIn(values)
    .flatMap((only) => smallest(scenario, key, size, only));
  const ways = fields.length > 0 ? fields : shifted(scenario, key, size);
  return ways.length === 0 ? "held" : { kind: "number", ways };
}

/** The smallest step up and down that is allowed, as one way; none where none is. */
function smallest(
  scenario: Scenario,
  key: Key,
  size: number,
  only?: string,
): Step[][] {
  for (const by of SIZES.filter((by) => by >= size)) {
    const way = [1 + by, 1 - by]
      .map((factor) => scaled(scenario, key, factor, only))
      .filter((step) => step !== null);
    if (way.length > 0) return [way];
  }
  return [];
}

/** Every number of the parameter times a factor; `null` where that changes nothing or is not allowed. */
function scaled(
  scenario: Scenario,
  key: Key,
  factor: number,
  only?: string,
): Step | null {
  const shape = shapeOf(key);
  for (const decimals of [undefined, DECIMALS]) {
    const step = stepTo(
      scenario,
      key,
      (value) => scaleValue(value, factor, shape, decimals, only),
    );
    if (step !== null) {
      return { ...step, by: factor > 1 ? step.by : -step.by };
    }
  }
  return null;
}

/**
 * Shares that must sum to what they sum to: one of them by a step, the others in
 * proportion so that the sum stays.
 */
function shifted(scenario: Scenario, key: Key, size: number): Step[][] {
  const value = scenario.valuesOn(LAST)[key] as unknown;
  if (typeof value !== "object" || value === null) return [];
  const names = Object.keys(value);
  const numbers = Object.values(value) as unknown[];
  if (!numbers.every((x) => typeof x === "number") || names.length < 2) {
    return [];
  }
  return names.flatMap((_, at) => {
    const own = numbers[at]!;
    for (const factor of [1 + size, 1 - size]) {
      const step = stepTo(scenario, key, (before) => shift(before, at, factor));
      if (step === null) continue;
      return [[{ ...step, by: own === 0 ? step.by : factor - 1 }]];
    }
    return [];
  });
}

function shift(value: unknown, at: number, factor: number): unknown {
  const names = Object.keys(value as object);
  const old = Object.values(value as object) as number[];
  const total = old.reduce((a, b) => a + b), rest = total - old[at]!;
  const own = round(old[at]! * factor);
  const moved = old.map((x, i) =>
    i === at ? own : rest === 0 ? x : round(x * (total - own) / rest)
  );
  const last = names.length - 1 === at ? at - 1 : names.length - 1;
  moved[last] = round(
    total - moved.reduce((sum, x, i) => i === last ? sum : sum + x, 0),
  );
  return Array.isArray(value)
    ? moved
    : Object.fromEntries(names.map((name, i) => [name, moved[i]]));
}

function round(x: number): number {
  return Math.round(x * 10 ** DECIMALS) / 10 ** DECIMALS;
}

/** To the registry's default where it is another; else to each of the other options. */
function choices(scenario: Scenario, key: Key): Steps | Unmeasured["why"] {
  const values = scenario.valuesOn(LAST), now = JSON.stringify(values[key]);
  const usual = defaultOf(key, values["grouping.spec.version"]).value;
  const options = JSON.stringify(usual) === now ? optionsOf(key) : [usual];
  const ways = options.flatMap((option) => {
    const step = stepTo(scenario, key, () => option);
    return step === null ? [] : [[{ ...step, by: 1 }]];
  });
  if (ways.length > 0) return { kind: "choice", ways };
  return now === "null" || now === "[]" || now === "{}" ? "unset" : "held";
}

function optionsOf(key: Key): readonly unknown[] {
  const shape = shapeOf(key) as NumberShape & {
    readonly enum?: readonly unknown[];
  };
  return shape.type === "boolean" ? [true, false] : shape.enum ?? [];
}

/** The scenario with another value on every day; `null` where it is the same or not allowed. */
function stepTo(
  scenario: Scenario,
  key: Key,
  other: (value: unknown) => unknown,
): Step | null {
  const { schema } = REGISTRY[key];
  const changed = new Map<unknown, unknown>(), first = firstDay(scenario);
  for (const day of daysOf(scenario)) {
    const values = scenario.valuesOn(day), own = values[key];
    const parsed = schema.safeParse(other(own));
    if (!parsed.success) return null;
    changed.set(own, parsed.data);
    const all = { ...values, [key]: parsed.data } as Values;
    if (day < first) continue;
    if (!constraints.every((rule) => rule.holds(all))) return null;
  }
  const moved = [...changed].filter(([a, b]) =>
    JSON.stringify(a) !== JSON.stringify(b)
  );
  if (moved.length === 0) return null;
  const steps = moved.map(([a, b]) => relativeStep(a, b) ?? 0);
  return {
    scenario: withSettings(scenario, (day) => ({
      [key]: changed.get(scenario.valuesOn(day)[key]),
    })),
    by: Math.max(...steps),
  };
}

/** One day of each stretch in which nothing changes. */
function daysOf(scenario: Scenario): string[] {
  return [...new Set([FIRST, firstDay(scenario), ...scenario.changeDays])];
}

/** The first day on which the rules between parameters must hold: what came before is the pre-regime's. */
function firstDay(scenario: Scenario): string {
  const values = scenario.valuesOn(LAST);
  const first = values["run.preRegime"] === null ? firstYear : reformYear;
  return `${first(values)}-01-01`;
}

function shapeOf(key: Key): NumberShape {
  return z.toJSONSchema(REGISTRY[key].schema, {
    target: "draft-7",
    unrepresentable: "any",
  }) as NumberShape;
}
