import {
  defaults,
  type Key,
  keyOf,
  REGISTRY,
} from "../../sim/model/policy/mod.ts";
import type { WorkedCase } from "./case_file.ts";
import type { Computed } from "./compare_outputs.ts";
import { notAccepted, unknownName } from "./case_error.ts";
import { Given } from "./given.ts";

/**
 * How a parameter of a case reaches the engine: `registry` = checked by the
 * registry, which also has its default; `case` = the adapter reads it; a list =
 * one of these values and no other.
 */
export type Accepted = "registry" | "case" | readonly unknown[];

/** A way from a worked case to the engine (算例适配): one form of a rule's inputs. */
export interface Adapter {
  /** Rules that have this form. */
  readonly rules: readonly string[];
  readonly inputs: readonly string[];
  readonly optional?: readonly string[];
  readonly parameters?: Readonly<Record<string, Accepted>>;
  /** Outputs of another rule, still to come, that are taken as the case states them. */
  readonly stated?: readonly string[];
  compute(
    given: Given,
    settings: Settings,
    stated: Given,
  ): Readonly<Record<string, Computed>>;
}

/** The parameters of a case: its own values, else the registry's default. */
export class Settings extends Given {
  constructor(
    private readonly own: Readonly<Record<string, unknown>>,
    adapter: Adapter,
  ) {
    const values: Record<string, unknown> = {};
    for (const [name, accepted] of Object.entries(adapter.parameters ?? {})) {
      if (accepted === "registry") values[name] = registered(name, own);
      else if (name in own) values[name] = allowed(name, own[name], accepted);
    }
    const unknown = Object.keys(own).find((name) => !(name in values));
    if (unknown !== undefined) {
      throw unknownName(unknown);
    }
    super(values);
  }

  /** A value of the registry, as the engine takes it. */
  value<T>(name: string): T {
    return this.raw(name) as T;
  }

  /** What the case itself says, else this: a preset, or a default that is not the registry's. */
  or<T>(name: string, otherwise: T): T {
    return Object.hasOwn(this.own, name) ? this.raw(name) as T : otherwise;
  }
}

/** Whether the adapter takes a case of these rules with these inputs. */
export function takes(
  adapter: Adapter,
  rules: readonly string[],
  { inputs }: WorkedCase,
): boolean {
  const known = [...adapter.inputs, ...adapter.optional ?? []];
  return isOfRule(adapter, rules) &&
    adapter.inputs.every((name) => Object.hasOwn(inputs, name)) &&
    Object.keys(inputs).every((name) => known.includes(name));
}

/** Whether one of the rules is the adapter's. */
export function isOfRule(adapter: Adapter, rules: readonly string[]): boolean {
  return adapter.rules.some((rule) => rules.includes(rule));
}

function allowed(name: string, value: unknown, accepted: Accepted): unknown {
  if (accepted === "case") return value;
  if (Array.isArray(accepted) && accepted.includes(value)) return value;
  throw notAccepted(name, value, JSON.stringify(accepted));
}

const DEFAULTS = defaults();

function registered(
  name: string,
  own: Readonly<Record<string, unknown>>,
): unknown {
  const key = keyOf(name);
  if (key === undefined) {
    throw new Error(`The registry has no parameter ${name}`);
  }
  return name in own ? checked(key, name, own[name]) : DEFAULTS[key];
}

function checked(key: Key, name: string, value: unknown): unknown {
  const { success, data } = REGISTRY[key].schema.safeParse(asNumbers(value));
  if (success) return data;
  throw notAccepted(name, value, key);
}

/** Decimal texts as the numbers that scenario files hold. */
function asNumbers(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(asNumbers);
  if (typeof value === "object" && value !== null) {
    return Object.fromEntries(
      Object.entries(value).map(([name, part]) => [name, asNumbers(part)]),
    );
  }
  return typeof value === "string" && /^-?\d+(\.\d+)?$/.test(value)
    ? Number(value)
    : value;
}
