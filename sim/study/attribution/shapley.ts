/** Most factors of an exact split: 2¹⁰ settlements are still counted in minutes. */
export const MOST = 10;

/**
 * Shares of several factors in a change, free of order (沙普利值): the mean, over
 * all orders in which the factors may be switched on, of what each adds when
 * its turn comes. Whole numbers are exact, and rounded so that the parts of each
 * element sum to the whole change (`R-NUM-RES`): everyone gets the floor, then
 * the largest remainders one unit each, ties by lower factor. Other numbers are
 * doubles. Not a number under any mixture has parts that are none either.
 *
 * @param factors how many there are, 1–10
 * @param value numbers under a set of factors, bit `i` for factor `i`;
 * called once for each of the 2ⁿ sets
 * @param isWhole whether an element counts whole things, such as fen; all do
 * unless it says otherwise
 * @returns one vector a factor, as long as those of `value`
 * @throws {RangeError} for no or too many factors, or lengths that differ
 *
 * @example Two provisions that only work together share the gain
 * ```ts
 * import { shapley } from "./shapley.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const parts = shapley(2, (on) => [on === 0b11 ? 100 : on === 0b01 ? 20 : 0]);
 * assertEquals(parts.map((p) => [...p]), [[60], [40]]);
 * ```
 */
export function shapley(
  factors: number,
  value: (on: number) => ArrayLike<number>,
  isWhole: (element: number) => boolean = () => true,
): Float64Array[] {
  if (factors < 1 || factors > MOST) {
    throw new RangeError(
      `Cannot split a change among ${factors} factors; 1 to ${MOST} can be`,
    );
  }
  const values = Array.from({ length: 1 << factors }, (_, on) => value(on));
  const length = values[0]!.length;
  if (values.some((v) => v.length !== length)) {
    throw new RangeError("Cannot split a change as its elements differ");
  }
  const sizes = Uint8Array.from(values, (_, on) => countBits(on));
  const orders = Array.from(
    { length: factors },
    (_, before) => factorial(before) * factorial(factors - 1 - before),
  );
  const parts = Array.from({ length: factors }, () => new Float64Array(length));
  const whole = factorial(factors);
  for (let i = 0; i < length; i++) {
    const bySize = parts.map((_, f) => addedBySize(values, sizes, i, f));
    if (!isWhole(i)) {
      const shares = bySize.map((added) =>
        added.reduce((all, x, k) => all + x * Number(orders[k]!), 0)
      );
      parts.forEach((part, f) => part[i] = shares[f]! / Number(whole));
      continue;
    }
    if (bySize.some((added) => added.some(Number.isNaN))) {
      for (const part of parts) part[i] = NaN;
      continue;
    }
    const shares = bySize.map((added) =>
      added.reduce((all, x, k) => all + exactly(x) * orders[k]!, 0n)
    );
    wholeParts(shares, whole).forEach((part, f) => parts[f]![i] = part);
  }
  return parts;
}

/**
 * Fractions `sums ÷ whole`, which add up to a whole number, as whole numbers that
 * have the same sum (`R-NUM-RES`).
 *
 * @example
 * ```ts
 * import { wholeParts } from "./shapley.ts";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(wholeParts([190n, 220n, 130n], 6n), [32, 37, 21]);
 * ```
 */
export function wholeParts(sums: readonly bigint[], whole: bigint): number[] {
  const floors = sums.map((sum) => {
    const cut = sum / whole;
    return sum % whole < 0n ? cut - 1n : cut;
  });
  const rest = sums.map((sum, i) => sum - floors[i]! * whole);
  let left = rest.reduce((a, b) => a + b, 0n) / whole;
  const order = [...rest.keys()].sort((a, b) =>
    rest[a]! === rest[b]! ? a - b : rest[a]! > rest[b]! ? -1 : 1
  );
  const parts = floors.map(Number);
  for (const i of order) {
    if (left-- <= 0n) break;
    parts[i] = parts[i]! + 1;
  }
  return parts;
}

/** How many factors a set has. */
export function countBits(on: number): number {
  let bits = 0;
  for (let rest = on; rest > 0; rest >>>= 1) bits += rest & 1;
  return bits;
}

/** A whole number as one without limits. */
export function exactly(x: number): bigint {
  if (Number.isSafeInteger(x)) return BigInt(x);
  throw new RangeError(`Cannot split a change exactly: ${x} is not whole`);
}

/** n! */
export function factorial(n: number): bigint {
  return n < 2 ? 1n : BigInt(n) * factorial(n - 1);
}

/** What a factor adds to an element, summed over the sets of 0, 1, … others that it joins: orders count sets of a size alike. */
function addedBySize(
  values: readonly ArrayLike<number>[],
  sizes: Uint8Array,
  element: number,
  factor: number,
): number[] {
  const added = new Array<number>(Math.log2(values.length)).fill(0);
  const bit = 1 << factor;
  for (let on = 0; on < values.length; on++) {
    if (on & bit) continue;
    const size = sizes[on]!;
    added[size] = added[size]! + values[on | bit]![element]! -
      values[on]![element]!;
  }
  return added;
}
