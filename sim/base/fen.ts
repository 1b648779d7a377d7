import { plus } from "./plus.ts";
import { fitsDoubles, mulDiv } from "./points.ts";
import { type Ratio, roundHalfUp } from "./ratio.ts";

/** Money in whole fen (分). */
export type Fen = number;

/**
 * Splits an amount by weights so that the parts sum to it (余数分配, `R-NUM-RES`):
 * everyone gets the floor, then the largest exact remainders one fen each, ties
 * by lower index. Weights are whole numbers of at least 0; with only zeros
 * nothing is split. A negative amount is split like its opposite.
 *
 * @example Eleven shares of ten million yuan (EX-14)
 * ```ts
 * import { shareExactly, toYuan } from "shapan";
 * import { assertEquals } from "@std/assert";
 *
 * const parts = shareExactly(10_000_000_00, [6, 4, 1]);
 * assertEquals([...parts].map(toYuan), ["5454545.45", "3636363.64", "909090.91"]);
 * ```
 */
export function shareExactly(
  total: Fen,
  weights: ArrayLike<number> | readonly bigint[],
): Float64Array {
  const parts = new Float64Array(weights.length);
  const whole: bigint[] = [];
  let sum = 0n;
  for (let i = 0; i < weights.length; i++) {
    const weight = toWeight(weights[i]!);
    whole.push(weight);
    sum += weight;
  }
  if (sum === 0n) return parts;
  const sign = total < 0 ? -1 : 1;
  const amount = toWhole(Math.abs(total), "split an amount of money");
  const remainders: bigint[] = [];
  let left = Math.abs(total);
  for (let i = 0; i < whole.length; i++) {
    const product = amount * whole[i]!, part = product / sum;
    remainders.push(product - part * sum);
    parts[i] = Number(part);
    left -= parts[i]!;
  }
  if (left > 0) giveRest(parts, left, sizesOf(remainders, sum));
  return sign < 0 ? parts.map((part) => part === 0 ? 0 : -part) : parts;
}

/** Remainders in doubles, or their ranks where a double might not hold one whole. */
function sizesOf(remainders: readonly bigint[], sum: bigint): Float64Array {
  const sizes = new Float64Array(remainders.length);
  if (sum <= BigInt(Number.MAX_SAFE_INTEGER)) {
    for (let i = 0; i < sizes.length; i++) sizes[i] = Number(remainders[i]!);
    return sizes;
  }
  const sorted = [...new Set(remainders)].sort((a, b) => a < b ? -1 : 1);
  const rank = new Map(sorted.map((remainder, place) => [remainder, place]));
  for (let i = 0; i < sizes.length; i++) sizes[i] = rank.get(remainders[i]!)!;
  return sizes;
}

/** One fen more for each of the `left` largest sizes, ties by lower index. */
function giveRest(
  parts: Float64Array,
  left: number,
  sizes: Float64Array,
): void {
  const last = sizes.slice().sort()[sizes.length - left]!;
  let ties = left;
  for (let i = 0; i < parts.length; i++) {
    if (sizes[i]! > last) parts[i] = plus(parts[i]!, 1), ties--;
  }
  for (let i = 0; i < parts.length && ties > 0; i++) {
    if (sizes[i] === last) parts[i] = plus(parts[i]!, 1), ties--;
  }
}

/**
 * {@linkcode shareExactly} by exact fractions (`R-NUM-RES`): the weights are
 * brought to one denominator, so no digit of them is lost.
 */
export function shareByRatio(
  total: Fen,
  weights: readonly Ratio[],
): Float64Array {
  const common = weights.reduce((product, w) => lcm(product, w.den), 1n);
  return shareExactly(total, weights.map((w) => w.num * (common / w.den)));
}

/** amount × factor in whole fen, half away from zero (四舍五入, `R-NUM`). */
export function multiplyFen(amount: Fen, factor: Ratio): Fen {
  const whole = toWhole(amount, "multiply an amount of money");
  const num = Number(factor.num), den = Number(factor.den);
  // Small numbers, as most are, are whole in doubles all the way.
  if (amount >= 0 && num >= 0 && fitsDoubles(amount * num, den)) {
    return mulDiv(amount, num, den);
  }
  return Number(roundHalfUp(whole * factor.num, factor.den));
}

/**
 * Fen of an amount written in yuan (元), with at most two decimals.
 *
 * @example
 * ```ts
 * import { yuan } from "shapan";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(yuan("5454545.45"), 545454545);
 * assertEquals(yuan("-12.3"), -1230);
 * ```
 */
export function yuan(text: string): Fen {
  const match = /^(-?)(\d+)(?:\.(\d{1,2}))?$/.exec(text);
  if (!match) {
    throw new SyntaxError(
      `Cannot read an amount in yuan: current value is "${text}"; write it like "5454545.45"`,
    );
  }
  const fen = Number(match[2]) * 100 + Number((match[3] ?? "").padEnd(2, "0"));
  toWhole(fen, "read an amount of money");
  return match[1] && fen > 0 ? -fen : fen;
}

/**
 * An amount in yuan with two decimals (元), as it stands in a file.
 *
 * @example
 * ```ts
 * import { toYuan } from "shapan";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(toYuan(545454545), "5454545.45");
 * assertEquals(toYuan(-5), "-0.05");
 * ```
 */
export function toYuan(fen: Fen): string {
  toWhole(fen, "write an amount of money");
  const size = Math.abs(fen);
  const text = `${Math.floor(size / 100)}.${
    String(size % 100).padStart(2, "0")
  }`;
  return fen < 0 ? `-${text}` : text;
}

function toWeight(weight: number | bigint): bigint {
  const whole = typeof weight === "bigint"
    ? weight
    : toWhole(weight, "split by a weight");
  if (whole < 0n) {
    throw new RangeError(
      `Cannot split by a negative weight: current value is ${weight}`,
    );
  }
  return whole;
}

/** A double beyond 2^53 may have lost a fen already, so it is not let in. */
function toWhole(value: number, action: string): bigint {
  if (!Number.isSafeInteger(value)) {
    throw new RangeError(
      `Cannot ${action} that is not a whole number below 2^53: current value is ${value}`,
    );
  }
  return BigInt(value);
}

function lcm(a: bigint, b: bigint): bigint {
  let x = a, y = b;
  while (y !== 0n) [x, y] = [y, x % y];
  return a / x * b;
}
