import type { Values } from "../model/policy/mod.ts";
import type { Settings, Stage, StageMemory } from "./stage_memory.ts";
import type { YearValues } from "./year_values.ts";

/** How many products of each stage are kept unless told otherwise (每环节保留份数): before and after a change. */
const KEPT = 2;

/** A setting that a stage read: on which of the days, its key and its value. */
type Read = readonly [day: number, key: string, value: unknown];

/** What a stage gave for the tables and settings that it read. */
interface Product {
  readonly inputs: object;
  readonly reads: readonly Read[];
  readonly made: unknown;
}

/**
 * Remembers what stages gave (环节记忆), and gives it again where a stage would read
 * the same. Nobody writes down what a stage depends on: while it runs, every
 * setting that it reads is noted with its value. It would do the same again if
 * its tables are the same objects and these settings have equal values,
 * whatever else has changed.
 *
 * @param kept products of each stage, the latest; more is more memory and fewer runs
 *
 * @example A stage runs again when a setting that it reads has changed
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { defaults, type Values } from "../model/policy/mod.ts";
 * import { rememberStages } from "./remember_stages.ts";
 *
 * const memory = rememberStages();
 * let runs = 0;
 * const month = (_: object, values: Values) => {
 *   runs++;
 *   return values["settlement.month.rate"];
 * };
 * const rules = defaults(), tables = {};
 * memory.run(month, tables, rules);
 * memory.run(month, tables, { ...rules, "settlement.clearing.lo": 0.8 });
 * assertEquals(runs, 1);
 * memory.run(month, tables, { ...rules, "settlement.month.rate": 0.9 });
 * assertEquals(runs, 2);
 * ```
 */
export function rememberStages(kept: number = KEPT): StageMemory {
  const products = new Map<unknown, Product[]>();
  const years = new Map<string, StageMemory>();
  return {
    run: <I extends object, S extends Settings, T>(
      stage: Stage<I, S, T>,
      inputs: I,
      settings: S,
    ): T => {
      const known = products.get(stage) ?? [];
      products.set(stage, known);
      const days = daysOf(settings);
      const at = known.findIndex((product) =>
        sameTables(product.inputs, inputs) && sameReads(product.reads, days)
      );
      const product = at < 0
        ? runNoting(stage, inputs, settings)
        : known.splice(at, 1)[0]!;
      known.unshift(product);
      known.length = Math.min(known.length, kept);
      return product.made as T;
    },
    of: (year) => {
      const own = years.get(year) ?? rememberStages(kept);
      years.set(year, own);
      return own;
    },
  };
}

function runNoting<I extends object, S extends Settings, T>(
  stage: Stage<I, S, T>,
  inputs: I,
  settings: S,
): Product {
  const reads: Read[] = [], open = { open: true };
  const noted = daysOf(settings).map((values, day) =>
    noting(values, day, reads, open)
  );
  const made = stage(inputs, withDays(settings, noted) as S);
  open.open = false;
  return { inputs, reads, made };
}

/** The settings of a day, noting what is read of them. */
function noting(
  values: Values,
  day: number,
  reads: Read[],
  stage: { readonly open: boolean },
): Values {
  const seen = new Set<PropertyKey>();
  return new Proxy(values, {
    get: (target, key) => {
      if (!stage.open) {
        throw new Error(
          `Cannot read ${
            String(key)
          } after the stage has ended: what it gave would depend on a setting that nobody noted`,
        );
      }
      const value = Reflect.get(target, key);
      if (typeof key === "string" && !seen.has(key)) {
        seen.add(key);
        reads.push([day, key, value]);
      }
      return value;
    },
  });
}

/** The days on which settings are read, in a fixed order. */
function daysOf(settings: Settings): readonly Values[] {
  return isYear(settings)
    ? [settings.start, settings.end, ...settings.months]
    : [settings];
}

function withDays(settings: Settings, days: readonly Values[]): Settings {
  const [start, end, ...months] = days;
  return isYear(settings) ? { start: start!, end: end!, months } : start!;
}

function isYear(settings: Settings): settings is YearValues {
  return "months" in settings;
}

function sameReads(reads: readonly Read[], days: readonly Values[]): boolean {
  return reads.every(([day, key, value]) => {
    const now = (days[day] as Readonly<Record<string, unknown>>)[key];
    return now === value ||
      typeof value === "object" &&
        JSON.stringify(now) === JSON.stringify(value);
  });
}

/** Tables are the same if they are the same objects, in the same places. */
function sameTables(a: object, b: object): boolean {
  return sameMembers(
    a,
    b,
    (x, y) =>
      Object.is(x, y) ||
      isPlain(x) && isPlain(y) && sameMembers(x, y, Object.is),
  );
}

function sameMembers(
  a: object,
  b: object,
  same: (x: unknown, y: unknown) => boolean,
): boolean {
  const names = Object.keys(a);
  return Array.isArray(a) === Array.isArray(b) &&
    names.length === Object.keys(b).length &&
    names.every((name) =>
      Object.hasOwn(b, name) &&
      same(a[name as keyof typeof a], b[name as keyof typeof b])
    );
}

/** A list or a bundle of tables, and not a table itself. */
function isPlain(value: unknown): value is object {
  return Array.isArray(value) ||
    typeof value === "object" && value !== null &&
      Object.getPrototypeOf(value) === Object.prototype;
}
