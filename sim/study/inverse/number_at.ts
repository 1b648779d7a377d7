import type { Issue } from "../../base/issues.ts";
import {
  allowedAt,
  constraints,
  type Key,
  keyOf,
  names,
  REGISTRY,
  type Values,
} from "../../model/policy/mod.ts";
import { nearest, type Scenario } from "../../model/scenario/mod.ts";

/** A number inside a parameter's value (参数中的一个数), such as `settlement.clearing.steps[0].share`. */
export interface NumberAt {
  readonly key: Key;
  /** Way to it inside the value. */
  readonly path: readonly (string | number)[];
  /** As it is written in full. */
  readonly text: string;
}

/**
 * Reads where a number stands (读取参数位置): a key or a name of the rule reference, and
 * the way into its value.
 *
 * @example
 * ```ts
 * import { readNumberAt } from "./number_at.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const at = readNumberAt("clr.steps[0].share");
 * assertEquals("key" in at && at.text, "settlement.clearing.steps[0].share");
 * const wrong = readNumberAt("budget.total.grwth");
 * assertEquals("issue" in wrong && wrong.issue.hint, "budget.total.growth");
 * ```
 */
export function readNumberAt(
  text: string,
): NumberAt | { readonly issue: Issue } {
  const ends = [...text.matchAll(/[.[]|$/g)].map(({ index }) => index)
    .toReversed();
  for (const end of ends) {
    const key = keyOf(text.slice(0, end)), rest = text.slice(end);
    if (key === undefined) continue;
    const path = [...rest.matchAll(/\.([\w-]+)|\[(\d+)\]/g)]
      .map(([, name, row]) => name ?? Number(row));
    const written = pathText(path);
    if (written !== rest) break;
    return { key, path, text: `${key}${written}` };
  }
  const plain = text.replace(/\[.*$/, "");
  const near = nearest(plain, names());
  return {
    issue: {
      code: "unknown-key",
      key: text,
      ...(near === undefined ? {} : { hint: near }),
    },
  };
}

/** The number that stands there under some values (取数); `undefined` where none does. */
export function numberAt(
  { key, path }: NumberAt,
  values: Values,
): number | undefined {
  let value: unknown = values[key];
  for (const step of path) {
    value = typeof value === "object" && value !== null
      ? (value as Record<string | number, unknown>)[step]
      : undefined;
  }
  return typeof value === "number" ? value : undefined;
}

/** The parameter's whole value with another number there (换数). */
export function valueWith(
  { key, path }: NumberAt,
  values: Values,
  x: number,
): unknown {
  const put = (value: unknown, [step, ...rest]: NumberAt["path"]): unknown => {
    if (step === undefined) return x;
    if (Array.isArray(value)) {
      return value.map((v, i) => i === step ? put(v, rest) : v);
    }
    const own = value as Readonly<Record<string, unknown>>;
    return { ...own, [step]: put(own[step], rest) };
  };
  return put(values[key], path);
}

/**
 * What is wrong with a number there (校验): no such place, a value that changes within
 * the year, out of the registry's range, or against a rule between parameters.
 */
export function issueWith(
  at: NumberAt,
  { scenario, year }: { readonly scenario: Scenario; readonly year: number },
  x: number,
): Issue | null {
  const days = [
    `${year}-01-01`,
    ...scenario.changeDays.filter((day) => day.startsWith(`${year}`)),
  ];
  const all = days.map((day) => scenario.valuesOn(day));
  const first = all[0]!, file = scenario.file;
  if (all.some((v) => numberAt(at, v) === undefined)) {
    return {
      code: "wrong-type",
      file,
      key: at.text,
      given: JSON.stringify(first[at.key]),
      allowed: {
        zh: "数字所在的位置，如 settlement.clearing.steps[0].share",
        en: "the place of a number, such as settlement.clearing.steps[0].share",
      },
    };
  }
  const written = all.map((v) => JSON.stringify(v[at.key]));
  if (new Set(written).size > 1) {
    return {
      code: "cannot-play",
      file,
      key: at.key,
      given: [...new Set(written)].join(", "),
      hint: {
        zh: "这一项在年内变化，求解只适用于全年一个取值",
        en:
          "it changes within the year, and one value of the whole year is sought",
      },
    };
  }
  const { schema, source } = REGISTRY[at.key];
  const parsed = schema.safeParse(valueWith(at, first, x));
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return {
      code: "out-of-range",
      key: at.text,
      given: String(x),
      allowed: allowedAt(schema, issue!.path),
      source,
    };
  }
  const broken = constraints.find((rule) =>
    rule.keys.includes(at.key) &&
    all.some((v) => !rule.holds({ ...v, [at.key]: valueWith(at, v, x) }))
  );
  return broken === undefined ? null : {
    code: "broken-rule",
    key: at.text,
    given: `${at.text} = ${x}`,
    hint: { zh: broken.zh, en: broken.en },
  };
}

function pathText(path: readonly (string | number)[]): string {
  return path.map((step) => typeof step === "number" ? `[${step}]` : `.${step}`)
    .join("");
}
