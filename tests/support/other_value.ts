import { z } from "zod";
import {
  constraints,
  type Key,
  REGISTRY,
  type Values,
} from "../../sim/model/policy/mod.ts";

/** The part of JSON Schema that parameters use. */
interface Shape {
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly Shape[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly additionalProperties?: Shape | boolean;
  readonly items?: Shape;
  readonly minItems?: number;
}

/** Texts that schemas describe by pattern only. */
const TEXTS = ["2025-03-01", "2025-07-01", "03-01", "H001", "I63", "J18", "x"];

/** A code where a setting has values by code. */
const NAME = "I63";

/**
 * Values that a parameter may have instead of the one it has, allowed by its
 * schema and by the rules between parameters; nearest first, none twice.
 */
export function otherValues(key: Key, values: Values): unknown[] {
  const { schema } = REGISTRY[key];
  const shape = z.toJSONSchema(schema, {
    target: "draft-7",
    unrepresentable: "any",
  }) as Shape;
  const now = JSON.stringify(values[key]), seen = new Set([now]);
  const found: unknown[] = [];
  for (const candidate of vary(shape, values[key])) {
    const parsed = schema.safeParse(candidate);
    if (!parsed.success) continue;
    const text = JSON.stringify(parsed.data);
    if (seen.has(text)) continue;
    seen.add(text);
    const changed = { ...values, [key]: parsed.data };
    if (constraints.every((rule) => rule.holds(changed))) {
      found.push(parsed.data);
    }
  }
  return found;
}

function vary(shape: Shape, value: unknown): unknown[] {
  if (shape.anyOf) {
    return shape.anyOf.flatMap((one) =>
      one.type === "null"
        ? [null]
        : value === null
        ? samples(one)
        : vary(one, value)
    );
  }
  if (shape.enum) return [...shape.enum];
  if (shape.type === "boolean") return [!value];
  if (shape.type === "number" || shape.type === "integer") {
    return near(shape, value as number);
  }
  if (shape.type === "string") return TEXTS;
  if (Array.isArray(value)) return varyList(shape, value);
  if (typeof value === "object" && value !== null) {
    return varyObject(shape, value as Record<string, unknown>);
  }
  return [];
}

function near(
  { type, minimum = -1e6, maximum = 1e6 }: Shape,
  value: number,
): number[] {
  const steps = type === "integer" ? [value + 1, value - 1, value * 2] : [
    value * 1.1,
    value * 0.9,
    value + 0.1,
    value - 0.1,
    value + 1,
    value - 1,
  ];
  return [...steps, minimum, maximum]
    .map((x) => Math.round(x * 1e4) / 1e4)
    .filter((x) => x >= minimum && x <= maximum);
}

function varyList({ items = {} }: Shape, list: readonly unknown[]): unknown[] {
  const elements = list.flatMap((element, i) =>
    vary(items, element).slice(0, 4).map((other) => list.with(i, other))
  );
  // Shares that must sum to one move from one place to the next.
  const shifted = list.every((x) => typeof x === "number") && list.length > 1
    ? [shift(list as number[], 0.01), [...list].reverse()]
    : [];
  const longer = samples(items).map((one) => [...list, one]);
  return [
    ...shifted,
    ...elements,
    list.slice(0, -1),
    ...longer,
    [...list].reverse(),
  ];
}

function shift(list: readonly number[], by: number): number[] {
  const [a, b, ...rest] = list;
  const round = (x: number) => Math.round(x * 1e4) / 1e4;
  return [round(a! + by), round(b! - by), ...rest];
}

function varyObject(
  { properties = {}, additionalProperties }: Shape,
  value: Readonly<Record<string, unknown>>,
): unknown[] {
  const names = Object.keys(value);
  const one = names.flatMap((name) =>
    vary(properties[name] ?? shapeOf(value[name]), value[name]).slice(0, 4)
      .map((other) => ({ ...value, [name]: other }))
  );
  const numbers = names.filter((name) => typeof value[name] === "number");
  const [a, b] = numbers;
  const moved = a === undefined || b === undefined ? [] : [{
    ...value,
    [a]: Math.round(((value[a] as number) + 0.01) * 1e4) / 1e4,
    [b]: Math.round(((value[b] as number) - 0.01) * 1e4) / 1e4,
  }];
  const named = typeof additionalProperties === "object"
    ? samples(additionalProperties).map((other) => ({
      ...value,
      [NAME]: other,
    }))
    : [];
  return [...one, ...moved, ...named];
}

function shapeOf(value: unknown): Shape {
  return typeof value === "number" ? { type: "number" } : {};
}

/** Some values of a shape. */
function samples(shape: Shape): unknown[] {
  if (shape.anyOf) {
    return shape.anyOf.flatMap((one) =>
      one.type === "null" ? [null] : samples(one)
    );
  }
  if (shape.enum) return [...shape.enum];
  if (shape.const !== undefined) return [shape.const];
  switch (shape.type) {
    case "boolean":
      return [true, false];
    case "integer":
    case "number": {
      const { minimum = 0, maximum = 1 } = shape;
      return [
        minimum,
        Math.min(maximum, minimum + 1),
        ...(shape.type === "number" ? [(minimum + maximum) / 2] : []),
      ];
    }
    case "string":
      return TEXTS;
    case "array": {
      const items = samples(shape.items ?? {}), n = shape.minItems ?? 1;
      return [
        ...items.slice(0, 6).map((item) => Array(Math.max(1, n)).fill(item)),
        ...(n === 0 ? [[]] : []),
      ];
    }
    case "object": {
      const entries = Object.entries(shape.properties ?? {});
      const most = Math.min(
        8,
        Math.max(1, ...entries.map(([, s]) => samples(s).length)),
      );
      return Array.from(
        { length: most },
        (_, i) =>
          Object.fromEntries(entries.map(([name, inner]) => {
            const some = samples(inner);
            return [name, some[i % some.length]];
          })),
      );
    }
    default:
      return [];
  }
}
