const MONTHS = 12;

/**
 * Most that the share of fuller codes may rise in a month (编码爬坡), by institution:
 * skill grows over years, so that points of a case rise by no more than `pace` a
 * year; a case that is coded more fully gains `steps`.
 *
 * @example 1.5 % a year where a fuller code gains 30 %: 5 % of cases a year
 * ```ts
 * import { assertAlmostEquals } from "@std/assert";
 * import { codingRises } from "./coding_rises.ts";
 *
 * const [rise] = codingRises(Float64Array.of(0.3), 0.015);
 * assertAlmostEquals(rise! * 12, 0.05, 1e-12);
 * ```
 */
export function codingRises(steps: Float64Array, pace: number): Float64Array {
  return steps.map((step) => step > 0 ? pace / step / MONTHS : 0);
}
