/**
 * Splitting an amount of whole fen by weights (余数分配, `R-NUM-RES`), written once
 * more for the second computation.
 *
 * @module
 */

/** Everyone gets the whole fen of its part, then the largest remainders one more each, the first of equals before. */
export function split(total: bigint, weights: readonly bigint[]): bigint[] {
  const sum = weights.reduce((a, b) => a + b, 0n);
  if (sum === 0n) return weights.map(() => 0n);
  const size = total < 0n ? -total : total;
  const parts = weights.map((weight) => size * weight / sum);
  let left = size - parts.reduce((a, b) => a + b, 0n);
  const byRest = weights
    .map((weight, i) => ({ i, rest: size * weight % sum }))
    .sort((a, b) => a.rest === b.rest ? a.i - b.i : a.rest > b.rest ? -1 : 1);
  for (const { i } of byRest) {
    if (left === 0n) break;
    parts[i]!++;
    left--;
  }
  return total < 0n ? parts.map((part) => -part) : parts;
}

/** n ÷ d to the whole fen, half away from zero. */
export function round(n: bigint, d: bigint): bigint {
  const size = n < 0n ? -n : n, whole = (2n * size + d) / (2n * d);
  return n < 0n ? -whole : whole;
}

/** Whole units of decimal text with at most so many digits after the point. */
export function units(text: string, digits: number): bigint {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text);
  if (!match || (match[3] ?? "").length > digits) {
    throw new SyntaxError(`not a number with ${digits} decimals: ${text}`);
  }
  const whole = BigInt(match[2]! + (match[3] ?? "").padEnd(digits, "0"));
  return match[1] ? -whole : whole;
}

/** Whole fen as yuan. */
export function yuanOf(fen: bigint): string {
  const size = fen < 0n ? -fen : fen;
  const text = size.toString().padStart(3, "0");
  return `${fen < 0n ? "-" : ""}${text.slice(0, -2)}.${text.slice(-2)}`;
}
