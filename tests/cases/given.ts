import { type Fen, yuan } from "../../sim/base/fen.ts";
import {
  divide,
  multiply,
  parseDecimal,
  type Ratio,
  ratio,
  toNumber,
} from "../../sim/base/ratio.ts";
import { unequal, unknownName, wrongForm } from "./case_error.ts";
import { SCALE } from "../../sim/base/points.ts";

/**
 * Named values of a case (给定值): decimal strings, exact fractions `"a/b"`,
 * whole numbers and lists of them, read as the unit that a rule needs.
 */
export class Given {
  constructor(private readonly values: Readonly<Record<string, unknown>>) {}

  /** Whether the case names it. */
  has(name: string): boolean {
    return Object.hasOwn(this.values, name);
  }

  /** As it is written. */
  raw(name: string): unknown {
    return this.values[name];
  }

  text(name: string): string {
    const value = this.values[name];
    if (typeof value === "string") return value;
    throw wrongForm(name, value, "text");
  }

  texts(name: string): string[] {
    return this.list(name).map((value) => {
      if (typeof value === "string") return value;
      throw wrongForm(name, value, "texts");
    });
  }

  list(name: string): readonly unknown[] {
    const value = this.values[name];
    if (Array.isArray(value)) return value;
    throw wrongForm(name, value, "list");
  }

  /** A list of objects, each read by name in its turn. */
  rows(name: string): Given[] {
    return this.list(name).map((value) => {
      if (typeof value === "object" && value !== null) {
        return new Given(value as Record<string, unknown>);
      }
      throw wrongForm(name, value, "objects");
    });
  }

  /** The names that no one asks for: they would be ignored in silence. */
  onlyHas(names: readonly string[], where: string): this {
    const unknown = Object.keys(this.values).find((n) => !names.includes(n));
    if (unknown !== undefined) {
      throw unknownName(`${where}.${unknown}`);
    }
    return this;
  }

  /** Lists of these names that the case has belong together, one place a row. */
  equallyLong(...names: readonly string[]): this {
    const known = names.filter((name) => this.has(name));
    const lengths = known.map((name) => this.list(name).length);
    if (new Set(lengths).size > 1) throw unequal(known);
    return this;
  }

  decimal(name: string): Ratio {
    return decimalOf(this.values[name], name);
  }

  decimals(name: string): Ratio[] {
    return this.list(name).map((value) => decimalOf(value, name));
  }

  /** The nearest double, for a setting; exact where it has at most 15 digits. */
  number(name: string): number {
    return toNumber(this.decimal(name));
  }

  numbers(name: string): number[] {
    return this.decimals(name).map(toNumber);
  }

  whole(name: string): number {
    return wholeOf(this.values[name], name);
  }

  wholes(name: string): number[] {
    return this.list(name).map((value) => wholeOf(value, name));
  }

  /** Yuan as fen. */
  fen(name: string): Fen {
    return fenOf(this.text(name), name);
  }

  fens(name: string): Float64Array {
    return Float64Array.from(this.texts(name), (text) => fenOf(text, name));
  }

  /** Points in 1/10000. */
  points4(name: string): number {
    return scaled(this.decimal(name), SCALE, name);
  }

  points4s(name: string): Float64Array {
    return Float64Array.from(
      this.decimals(name),
      (points) => scaled(points, SCALE, name),
    );
  }

  /** Million yuan as fen. */
  million(name: string): Fen {
    return scaled(this.decimal(name), MILLION, name);
  }

  millions(name: string): Fen[] {
    return this.decimals(name).map((value) => scaled(value, MILLION, name));
  }
}

/** Fen in a million yuan. */
export const MILLION = 100_000_000;

function decimalOf(value: unknown, name: string): Ratio {
  if (typeof value === "number" && Number.isSafeInteger(value)) {
    return ratio(value);
  }
  if (typeof value === "string") {
    const [num = "", den = "1", ...more] = value.split("/");
    try {
      if (more.length === 0) {
        return divide(parseDecimal(num), parseDecimal(den));
      }
    } catch (error) {
      if (!(error instanceof SyntaxError || error instanceof RangeError)) {
        throw error;
      }
    }
  }
  throw wrongForm(name, value, "number");
}

function wholeOf(value: unknown, name: string): number {
  if (Number.isSafeInteger(value)) return value as number;
  throw wrongForm(name, value, "whole");
}

function fenOf(text: string, name: string): Fen {
  try {
    return yuan(text);
  } catch {
    throw wrongForm(name, text, "amount");
  }
}

function scaled(value: Ratio, scale: number, name: string): number {
  const { num, den } = multiply(value, ratio(scale));
  if (num % den === 0n) return Number(num / den);
  throw wrongForm(name, toNumber(value), "short");
}
