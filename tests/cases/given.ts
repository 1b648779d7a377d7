import { type Fen, yuan } from "../../sim/base/fen.ts";
import {
  divide,
  multiply,
  parseDecimal,
  type Ratio,
  ratio,
  toNumber,
} from "../../sim/base/ratio.ts";
import { SCALE } from "../../sim/base/points.ts";

/** What makes a single case fail before it can be compared, said in the case's line. */
export class CaseError extends Error {}

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
    throw new CaseError(`${name} is not a text: ${JSON.stringify(value)}`);
  }

  texts(name: string): string[] {
    return this.list(name).map((value) => {
      if (typeof value === "string") return value;
      throw new CaseError(`${name} is not a list of texts`);
    });
  }

  list(name: string): readonly unknown[] {
    const value = this.values[name];
    if (Array.isArray(value)) return value;
    throw new CaseError(`${name} is not a list: ${JSON.stringify(value)}`);
  }

  /** A list of objects, each read by name in its turn. */
  rows(name: string): Given[] {
    return this.list(name).map((value) => {
      if (typeof value === "object" && value !== null) {
        return new Given(value as Record<string, unknown>);
      }
      throw new CaseError(`${name} is not a list of objects`);
    });
  }

  /** The names that no one asks for: they would be ignored in silence. */
  onlyHas(names: readonly string[], where: string): this {
    const unknown = Object.keys(this.values).find((n) => !names.includes(n));
    if (unknown !== undefined) {
      throw new CaseError(`${where} has an unknown field ${unknown}`);
    }
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
  throw new CaseError(`${name} is not a number: ${JSON.stringify(value)}`);
}

function wholeOf(value: unknown, name: string): number {
  if (Number.isSafeInteger(value)) return value as number;
  throw new CaseError(
    `${name} is not a whole number: ${JSON.stringify(value)}`,
  );
}

function fenOf(text: string, name: string): Fen {
  try {
    return yuan(text);
  } catch {
    throw new CaseError(`${name} is no amount in yuan: ${text}`);
  }
}

function scaled(value: Ratio, scale: number, name: string): number {
  const { num, den } = multiply(value, ratio(scale));
  if (num % den === 0n) return Number(num / den);
  throw new CaseError(`${name} has too many decimals`);
}
