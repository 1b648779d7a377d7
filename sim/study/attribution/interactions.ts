import { countBits } from "./shapley.ts";

/**
 * What two factors do together beyond what each does (交互项): the pairwise Shapley
 * interaction index, the mean of v(S∪ij) − v(S∪i) − v(S∪j) + v(S) over the sets
 * of the others, each size counted alike. Positive: they help each other;
 * negative: they stand in each other's way; 0 where effects simply add.
 *
 * @param factors how many there are
 * @param value numbers under a set of factors, bit `i` for factor `i`
 * @returns a vector a pair, in the order 01, 02, …, 12, …
 *
 * @example With two factors it is what both do less what each does alone
 * ```ts
 * import { interactions } from "./interactions.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const [both] = interactions(2, (on) => [[0, 20, 5, 100][on]!]);
 * assertEquals([...both!], [75]);
 * ```
 */
export function interactions(
  factors: number,
  value: (on: number) => ArrayLike<number>,
): Float64Array[] {
  const values = Array.from({ length: 1 << factors }, (_, on) => value(on));
  const length = values[0]!.length;
  return pairs(factors).map(([i, j]) => {
    const a = 1 << i, b = 1 << j, index = new Float64Array(length);
    for (let on = 0; on < values.length; on++) {
      if (on & a || on & b) continue;
      const weight = 1 / ((factors - 1) * choose(factors - 2, countBits(on)));
      const [none, one, other, both] = [on, on | a, on | b, on | a | b]
        .map((set) => values[set]!) as [
          ArrayLike<number>,
          ArrayLike<number>,
          ArrayLike<number>,
          ArrayLike<number>,
        ];
      for (let e = 0; e < length; e++) {
        index[e] = index[e]! +
          weight * (both[e]! - one[e]! - (other[e]! - none[e]!));
      }
    }
    return index;
  });
}

/** All pairs i < j in the order 01, 02, …, 12, …. */
export function pairs(factors: number): [number, number][] {
  return Array.from({ length: factors }, (_, i) =>
    Array.from(
      { length: factors - 1 - i },
      (_, d): [number, number] => [i, i + 1 + d],
    )).flat();
}

/** How many sets of `k` there are in `n`. */
function choose(n: number, k: number): number {
  let sets = 1;
  for (let i = 1; i <= k; i++) sets = sets * (n - k + i) / i;
  return sets;
}
