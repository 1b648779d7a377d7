import { ShapanError } from "../../base/issues.ts";
import { parseCsv } from "../../base/csv.ts";
import { type Key, KEYS, type Values } from "../../model/policy/mod.ts";

/** A free parameter that is fitted (待拟合参数): one number inside a setting. */
export interface Lever {
  readonly city: string;
  readonly year: number;
  readonly key: Key;
  /** Way to the number inside the setting's value, such as `employee`. */
  readonly path: readonly string[];
  readonly low: number;
  readonly high: number;
  /** Targets of kind `fit` that it is fitted to, by id. */
  readonly targets: readonly string[];
}

/** Reads levers from the text of `data/fit_levers.csv`. */
export function leversFromCsv(text: string): Lever[] {
  const file = "data/fit_levers.csv";
  return parseCsv(text, { file }).map((row, i) => {
    const key = KEYS.find((k) => k === row.key);
    if (key === undefined) {
      throw new ShapanError([{
        code: "unknown-key",
        file,
        line: i + 2,
        key: row.key!,
        given: row.key!,
      }]);
    }
    return {
      city: row.city!,
      year: Number(row.year),
      key,
      path: row.path === "" ? [] : row.path!.split("."),
      low: Number(row.low),
      high: Number(row.high),
      targets: row.targets!.split(";"),
    };
  });
}

/** The number at a lever. */
export function leverValue(values: Values, { key, path }: Lever): number {
  let at: unknown = values[key];
  for (const step of path) at = (at as Record<string, unknown>)[step];
  if (typeof at !== "number") {
    throw new Error(`Cannot fit ${key}.${path.join(".")}, as it is no number`);
  }
  return at;
}

/** Settings with the levers at other numbers; everything else stays. */
export function withLevers(
  values: Values,
  levers: readonly Lever[],
  numbers: readonly number[],
): Values {
  const changed: Record<string, unknown> = { ...values };
  levers.forEach(({ key, path }, i) => {
    changed[key] = replaced(changed[key], path, numbers[i]!);
  });
  return changed as Values;
}

function replaced(
  value: unknown,
  path: readonly string[],
  number: number,
): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return number;
  const old = value as Record<string, unknown>;
  const inner = replaced(old[step], rest, number);
  if (!Array.isArray(old)) return { ...old, [step]: inner };
  return old.map((x, i) => i === Number(step) ? inner : x);
}
