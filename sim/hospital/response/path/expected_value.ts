/**
 * What institutions expect the value to be after a publication (预期点值): a part γ of
 * the surprise enters the expectation. They act on it, not on the value that the
 * clearing will bring.
 *
 * @param updating γ, 0–1
 *
 * @example Expected 1, published 0.9 twice, half of the surprise believed
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { expectedValue } from "./expected_value.ts";
 *
 * const first = expectedValue(1, 0.9, 0.5);
 * assertEquals(first, 0.95);
 * assertEquals(expectedValue(first, 0.9, 0.5), 0.925);
 * ```
 */
export function expectedValue(
  expected: number,
  published: number,
  updating: number,
): number {
  return expected + updating * (published - expected);
}
