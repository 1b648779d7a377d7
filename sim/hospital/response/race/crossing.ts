/** Halvings after which a bracket of doubles cannot shrink further. */
const HALVINGS = 200;

/** Where a function changes its sign: neighbours on both sides, and the function there. */
export interface Crossing {
  readonly low: number;
  readonly high: number;
  readonly atLow: number;
  readonly atHigh: number;
}

/**
 * Brackets the point where `f` changes its sign between `low` and `high`
 * (二分法): secant steps where they shrink the bracket, halving where they do not.
 * A jump is bracketed too; both ends then keep their distance from 0.
 *
 * @throws {RangeError} if both ends have the same sign
 *
 * @example
 * ```ts
 * import { assertAlmostEquals } from "@std/assert";
 * import { crossing } from "./crossing.ts";
 *
 * const { low, high } = crossing((x) => 2 - x * x, 1, 2);
 * assertAlmostEquals(low, Math.SQRT2, 1e-12);
 * assertAlmostEquals(high, Math.SQRT2, 1e-12);
 * ```
 */
export function crossing(
  f: (x: number) => number,
  low: number,
  high: number,
): Crossing {
  let atLow = f(low), atHigh = f(high);
  if (atLow === 0) return { low, high: low, atLow, atHigh: atLow };
  if (atHigh === 0) return { low: high, high, atLow: atHigh, atHigh };
  if (atLow > 0 === atHigh > 0) {
    throw new RangeError(
      `Cannot find a crossing between ${low} and ${high}, as the function is ${atLow} and ${atHigh} there`,
    );
  }
  for (let i = 0; i < HALVINGS; i++) {
    // Every third step halves, so that a flat side cannot hold the secant back.
    const secant = i % 3 === 2
      ? NaN
      : low + (high - low) * (atLow / (atLow - atHigh));
    const middle = secant > low && secant < high ? secant : (low + high) / 2;
    if (middle <= low || middle >= high) break;
    const at = f(middle);
    if (at === 0) return { low: middle, high: middle, atLow: 0, atHigh: 0 };
    if (at > 0 === atLow > 0) low = middle, atLow = at;
    else high = middle, atHigh = at;
    if (high - low <= 1e-14 * Math.abs(high)) break;
  }
  return { low, high, atLow, atHigh };
}
