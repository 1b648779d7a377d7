import jStat from "jstat";

/**
 * Quantile of Student's t (t 分布分位数): the half width of an interval in standard
 * errors.
 *
 * @param p 0–1, open
 * @param freedom degrees of freedom, at least 1
 *
 * @example Two-sided 95 % with four degrees of freedom
 * ```ts
 * import { tQuantile } from "./t_quantile.ts";
 * import { assertAlmostEquals } from "@std/assert";
 *
 * assertAlmostEquals(tQuantile(0.975, 4), 2.776445, 1e-6);
 * ```
 */
export function tQuantile(p: number, freedom: number): number {
  if (!(p > 0 && p < 1) || !(freedom >= 1)) {
    throw new RangeError(
      `Cannot take a quantile of t at ${p} with ${freedom} degrees of freedom: p must be inside 0–1 and the degrees at least 1`,
    );
  }
  return jStat.studentt.inv(p, freedom);
}
