/**
 * Exact fractions of whole numbers, written for the second opinion on case
 * points alone: nothing here comes from the engine.
 *
 * @module
 */

/** n ÷ d, d above 0. */
export interface Fraction {
  readonly n: bigint;
  readonly d: bigint;
}

/** A fraction from decimal text such as `-12.340`. */
export function decimal(text: string): Fraction {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text);
  if (!match) throw new SyntaxError(`not a decimal number: ${text}`);
  const [, sign, whole, part = ""] = match;
  const n = BigInt(whole! + part) * (sign === "-" ? -1n : 1n);
  return { n, d: 10n ** BigInt(part.length) };
}

export const whole = (n: number): Fraction => ({ n: BigInt(n), d: 1n });

export const plus = (a: Fraction, b: Fraction): Fraction => ({
  n: a.n * b.d + b.n * a.d,
  d: a.d * b.d,
});

export const minus = (a: Fraction, b: Fraction): Fraction =>
  plus(a, { n: -b.n, d: b.d });

export const times = (...all: readonly Fraction[]): Fraction =>
  all.reduce((a, b) => ({ n: a.n * b.n, d: a.d * b.d }));

export const over = (a: Fraction, b: Fraction): Fraction => {
  if (b.n === 0n) throw new RangeError("division by zero");
  const sign = b.n < 0n ? -1n : 1n;
  return { n: a.n * b.d * sign, d: a.d * b.n * sign };
};

/** −1, 0 or 1 as a is below, at or above b. */
export const order = (a: Fraction, b: Fraction): number => {
  const left = a.n * b.d, right = b.n * a.d;
  return left < right ? -1 : left > right ? 1 : 0;
};

/** Decimal text with so many digits, half away from zero (四舍五入). */
export function text({ n, d }: Fraction, digits: number): string {
  const scale = 10n ** BigInt(digits), size = n < 0n ? -n : n;
  const units = (2n * size * scale + d) / (2n * d);
  const padded = units.toString().padStart(digits + 1, "0");
  const cut = padded.length - digits;
  return `${n < 0n && units > 0n ? "-" : ""}${padded.slice(0, cut)}${
    digits > 0 ? `.${padded.slice(cut)}` : ""
  }`;
}
