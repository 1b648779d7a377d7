/**
 * Exact fractions (精确分数) on BigInt: for everything a rule leaves unrounded.
 *
 * @module
 */

/** A fraction; `den` is positive, the two need not be reduced. */
export interface Ratio {
  /** Numerator. */
  readonly num: bigint;
  /** Denominator, above 0. */
  readonly den: bigint;
}

/** The fraction `num / den`. */
export function ratio(num: bigint | number, den: bigint | number = 1n): Ratio {
  const n = BigInt(num), d = BigInt(den);
  if (d === 0n) {
    throw new RangeError("Cannot make a fraction as the denominator is 0");
  }
  return d < 0n ? { num: -n, den: -d } : { num: n, den: d };
}

/** The exact value of a decimal text such as `"0.05"` or `"-12"`. */
export function parseDecimal(text: string): Ratio {
  const match = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]?\d+))?$/i.exec(text.trim());
  if (!match) {
    throw new SyntaxError(
      `Cannot read a decimal number: current value is "${text}"`,
    );
  }
  const [, sign, whole, part = "", power = "0"] = match;
  const digits = BigInt(`${sign}${whole}${part}`);
  const shift = Number(power) - part.length;
  return shift >= 0
    ? ratio(digits * 10n ** BigInt(shift))
    : ratio(digits, 10n ** BigInt(-shift));
}

/** The decimal that a setting such as `0.05` was written as. */
export function fromNumber(value: number): Ratio {
  if (!Number.isFinite(value)) {
    throw new RangeError(`Cannot make a fraction: current value is ${value}`);
  }
  return Number.isSafeInteger(value)
    ? ratio(value)
    : parseDecimal(String(value));
}

/** a + b. */
export function add(a: Ratio, b: Ratio): Ratio {
  return a.den === b.den
    ? { num: a.num + b.num, den: a.den }
    : { num: a.num * b.den + b.num * a.den, den: a.den * b.den };
}

/** a − b. */
export function subtract(a: Ratio, b: Ratio): Ratio {
  return add(a, { num: -b.num, den: b.den });
}

/** a × b. */
export function multiply(a: Ratio, b: Ratio): Ratio {
  return { num: a.num * b.num, den: a.den * b.den };
}

/** a ÷ b; `b` must not be 0. */
export function divide(a: Ratio, b: Ratio): Ratio {
  return ratio(a.num * b.den, a.den * b.num);
}

/** −1, 0 or 1 as `a` is below, at or above `b`. */
export function compare(a: Ratio, b: Ratio): -1 | 0 | 1 {
  const left = a.num * b.den, right = b.num * a.den;
  return left < right ? -1 : left > right ? 1 : 0;
}

/** num / den rounded to a whole number, half away from zero (四舍五入, R-NUM); `den` > 0. */
export function roundHalfUp(num: bigint, den: bigint): bigint {
  const size = num < 0n ? -num : num;
  const rounded = (2n * size + den) / (2n * den);
  return num < 0n ? -rounded : rounded;
}

/** The value with `digits` decimals, half away from zero. */
export function toFixed({ num, den }: Ratio, digits: number): string {
  const scaled = roundHalfUp(num * 10n ** BigInt(digits), den);
  const text = (scaled < 0n ? -scaled : scaled).toString().padStart(
    digits + 1,
    "0",
  );
  const cut = text.length - digits;
  const sign = scaled < 0n ? "-" : "";
  return digits === 0
    ? sign + text
    : `${sign}${text.slice(0, cut)}.${text.slice(cut)}`;
}

/** The nearest double, for people and pictures. */
export function toNumber({ num, den }: Ratio): number {
  const size = num < 0n ? -num : num;
  const above = Number(size), below = Number(den);
  // Doubles hold both exactly, and their quotient is rounded to the nearest.
  if (
    above <= Number.MAX_SAFE_INTEGER && below <= Number.MAX_SAFE_INTEGER
  ) return Number(num) / below;
  // The quotient gets at least 64 bits, so the 53 that a double holds are right
  // and one more bit, "something was left over", keeps its rounding right too.
  const shift = Math.max(0, 68 - 4 * (hexDigits(size) - hexDigits(den)));
  const scaled = size << BigInt(shift);
  const rest = scaled % den === 0n ? 0n : 1n;
  const double = Number(scaled / den | rest) * 2 ** -shift;
  return num < 0n ? -double : double;
}

function hexDigits(size: bigint): number {
  return size.toString(16).length;
}
