/** Most factors of an exact split: 2¹⁰ settlements are still counted in minutes. */
const MOST = 10;

/**
 * Shares of several factors in a change, free of order (沙普利值): the mean, over
 * all orders in which the factors may be switched on, of what each adds when
 * its turn comes. Exact, and rounded so that the parts of each element sum to
 * the whole change (`R-NUM-RES`): everyone gets the floor, then the largest
 * remainders one unit each, ties by lower factor.
 *
 * @param factors how many there are, 1–10
 * @param value whole numbers under a set of factors, bit `i` for factor `i`;
 * called once for each of the 2ⁿ sets
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
  const weights = orders(factors), whole = factorial(factors);
  const parts = Array.from({ length: factors }, () => new Float64Array(length));
  for (let i = 0; i < length; i++) {
    const sums = parts.map((_, factor) => {
      let sum = 0n;
      for (let on = 0; on < values.length; on++) {
        if (on >> factor & 1) continue;
        const added = values[on | 1 << factor]![i]! - values[on]![i]!;
        if (added !== 0) sum += weights[on]! * BigInt(added);
      }
      return sum;
    });
    rounded(sums, whole).forEach((part, factor) => parts[factor]![i] = part);
  }
  return parts;
}

/** Orders in which exactly the factors of a set come before a given other one, by set. */
function orders(factors: number): bigint[] {
  return Array.from({ length: 1 << factors }, (_, on) => {
    let before = 0;
    for (let f = 0; f < factors; f++) before += on >> f & 1;
    return before === factors
      ? 0n
      : factorial(before) * factorial(factors - 1 - before);
  });
}

/** Fractions `sums ÷ whole` as whole numbers that have the same sum. */
function rounded(sums: readonly bigint[], whole: bigint): number[] {
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

function factorial(n: number): bigint {
  return n < 2 ? 1n : BigInt(n) * factorial(n - 1);
}
