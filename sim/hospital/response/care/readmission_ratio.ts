/**
 * Hazard of a readmission relative to the old stay (再入院风险比):
 * exp(−η_r × relative change of the stay), to twelve decimals.
 *
 * @example Stays 8 % shorter: readmissions +1.36 % at η_r = 0.17, and from 6 % to 7.3 % at 2.5
 * ```ts
 * import { assertAlmostEquals, assertEquals } from "@std/assert";
 * import { readmissionRatio } from "./readmission_ratio.ts";
 *
 * assertAlmostEquals(readmissionRatio(-0.08, 0.17), 1.0136, 2e-4);
 * assertAlmostEquals(0.06 * readmissionRatio(-0.08, 2.5), 0.06 + 0.0136, 5e-4);
 * assertEquals(readmissionRatio(0, 3), 1);
 * ```
 */
export function readmissionRatio(stayChange: number, slope: number): number {
  return Math.round(Math.exp(-slope * stayChange) * 1e12) / 1e12;
}
