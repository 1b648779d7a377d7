/**
 * What institutions expect the value to be after each publication (预期点值): a part
 * γ of the surprise enters the expectation. They act on it, not on the value that
 * the clearing will bring.
 *
 * @example Expected 1, published 0.9 twice, half of the surprise believed
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { expectedValues } from "./expected_value.ts";
 *
 * assertEquals(expectedValues(1, [0.9, 0.9], 0.5), [0.95, 0.925]);
 * assertEquals(expectedValues(1, [0.9, 0.8], 1), [0.9, 0.8]);
 * ```
 */
export function expectedValues(
  first: number,
  published: readonly number[],
  updating: number,
): number[] {
  let expected = first;
  return published.map((value) => {
    expected += updating * (value - expected);
    return expected;
  });
}
