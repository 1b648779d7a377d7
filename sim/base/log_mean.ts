/**
 * Logarithmic mean of two amounts (对数平均): (b − a) ÷ ln(b ÷ a), a itself where the
 * two are one, and 0 where one of them is. It is what turns a change of a product
 * into a sum over its factors without a rest (LMDI-I; B. W. Ang, Energy Policy 32,
 * 2004): b − a = Σ L(a, b) · ln(x_b ÷ x_a).
 *
 * @example
 * ```ts
 * import { assertAlmostEquals, assertEquals } from "@std/assert";
 * import { logMean } from "./log_mean.ts";
 *
 * // 2 × 3 grows to 4 × 3: all of the change is the first factor's.
 * assertAlmostEquals(logMean(6, 12) * Math.log(4 / 2), 6);
 * assertEquals(logMean(5, 5), 5);
 * assertEquals(logMean(0, 5), 0);
 * ```
 */
export function logMean(a: number, b: number): number {
  if (a <= 0 || b <= 0) return 0;
  if (a === b) return a;
  const low = Math.min(a, b), apart = Math.abs(b - a), share = apart / low;
  // log1p keeps its digits where the two are close, log where they are not.
  return apart / (share < 1 ? Math.log1p(share) : Math.log(share + 1));
}
