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
  const whole = Array.from(weights as ArrayLike<number | bigint>, toWeight);
  const sum = whole.reduce((a, b) => a + b, 0n);
  if (sum === 0n) return parts;
  const sign = total < 0 ? -1 : 1;
  const amount = toWhole(Math.abs(total), "split an amount of money");
  const remainders = whole.map((weight, i) => {
    const product = amount * weight;
    parts[i] = Number(product / sum);
    return product % sum;
  });
  let left = Math.abs(total) - parts.reduce((a, b) => a + b, 0);
  const order = [...remainders.keys()].sort((a, b) =>
    remainders[a]! === remainders[b]!
      ? a - b
      : remainders[a]! > remainders[b]!
      ? -1
      : 1
  );
  for (const i of order) {
    if (left-- <= 0) break;
    parts[i] = parts[i]! + 1;
  }
  return sign < 0 ? parts.map((part) => part === 0 ? 0 : -part) : parts;
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
