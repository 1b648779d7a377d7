import { compare, parseDecimal, ratio, toFixed } from "../../sim/base/ratio.ts";
import type { Ratio } from "../../sim/base/ratio.ts";

/** What the engine gives for one output; numbers are exact and not yet rounded. */
export type Computed =
  | Ratio
  | number
  | string
  | boolean
  | null
  | readonly Computed[]
  | { readonly [name: string]: Computed };

/** An output that differs (不符), both sides as text. */
export interface Difference {
  readonly output: string;
  readonly expected: string;
  readonly got: string;
}

const DECIMAL = /^-?\d+(\.(\d+))?$/;

/**
 * Compares as the file's conventions say (比对约定): the computed number is
 * rounded half away from zero to the decimals that the expected text has, and
 * the two texts must be the same; `"a/b"` must be met exactly.
 *
 * @returns the first difference, `null` where there is none
 */
export function firstDifference(
  output: string,
  expected: unknown,
  got: Computed | undefined,
): Difference | null {
  if (got === undefined) return difference("–");
  if (Array.isArray(expected) && Array.isArray(got)) {
    if (expected.length !== got.length) {
      return difference(`[${got.length}]`);
    }
    return first(
      expected.map((value, i) => [`${output}[${i}]`, value, got[i]]),
    );
  }
  if (isRecord(expected) && isRecord(got)) {
    const names = new Set([...Object.keys(expected), ...Object.keys(got)]);
    return first(
      [...names].map((name) => [
        `${output}.${name}`,
        name in expected ? expected[name] : "–",
        (got as Record<string, Computed>)[name],
      ]),
    );
  }
  const text = textLike(expected, got);
  return text === shown(expected) ? null : difference(text);

  function difference(text: string): Difference {
    return { output, expected: shown(expected), got: text };
  }
}

/** The computed value in the form of the expected one. */
function textLike(expected: unknown, got: Computed): string {
  const number = typeof got === "number" ? numberOf(got) : got;
  if (!isRatio(number)) return shown(got);
  if (typeof expected === "number") {
    return toFixed(number, number.num % number.den === 0n ? 0 : 6);
  }
  if (typeof expected !== "string") return toFixed(number, 6);
  const decimal = DECIMAL.exec(expected);
  if (decimal) return toFixed(number, decimal[2]?.length ?? 0);
  const [num, den] = expected.split("/");
  const exact = den !== undefined && /^-?\d+\/[1-9]\d*$/.test(expected) &&
    compare(number, ratio(BigInt(num!), BigInt(den))) === 0;
  return exact ? expected : toFixed(number, 6);
}

function numberOf(value: number): Ratio {
  return Number.isSafeInteger(value)
    ? ratio(value)
    : parseDecimal(String(value));
}

function first(
  parts: readonly (readonly [string, unknown, Computed | undefined])[],
): Difference | null {
  for (const [output, expected, got] of parts) {
    const found = firstDifference(output, expected, got);
    if (found !== null) return found;
  }
  return null;
}

function shown(value: unknown): string {
  return typeof value === "string" ? value : JSON.stringify(
    value,
    (_, part) => typeof part === "bigint" ? part.toString() : part,
  );
}

function isRatio(value: unknown): value is Ratio {
  return isRecord(value) && typeof value.num === "bigint";
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
