/**
 * How much of something people take when it costs them more or less
 * (需求的价格反应): ratio^ε, to nine decimals, as the last bits of a power may differ
 * between machines.
 *
 * @param ratio price relative to before
 * @param elasticity below 0 for its own price, above 0 for that of a substitute
 * @returns relative to before; 1 where the price is the same
 *
 * @example A stay that costs the patient 10 % more: 3.5 % fewer admissions (arc of −0.372 a per cent)
 * ```ts
 * import { assertAlmostEquals, assertEquals } from "@std/assert";
 * import { priceAnswer } from "./price_answer.ts";
 *
 * assertAlmostEquals(priceAnswer(1.1, -0.372), 0.9652, 5e-5);
 * assertAlmostEquals(priceAnswer(1.01, -0.372), 1 - 0.00372, 5e-5);
 * assertEquals(priceAnswer(1, -0.372), 1);
 * ```
 */
export function priceAnswer(ratio: number, elasticity: number): number {
  return Math.round(ratio ** elasticity * 1e9) / 1e9;
}
