import type { DeviationOptions } from "./case_points.ts";
import type { ReferenceOptions } from "./reference_mean.ts";

/** All that says what cost is compared with and what that does. */
export interface DeviationRules extends DeviationOptions {
  readonly reference: ReferenceOptions["reference"];
  /** Factor on the points of cases without a group. */
  readonly blankDiscount: number;
}

/** Presets of the deviation rules (偏差规则成例); `none` leaves everything as it is set. */
export type DeviationPreset = "none" | "jining";

/**
 * The deviation rules under a preset (偏差规则成例). That of Jining compares with the
 * city's mean, so that low cases have no coefficient; the edge counts as low,
 * the coefficient comes on top of the excess, and cases without a group get 70 %.
 *
 * `R-PTS`, Jining variant. Its no-score cases are scored relative to a blank
 * disease there; here, as everywhere, by cost ÷ b.
 *
 * @example Under the preset the excess is paid on top of the coefficient
 * ```ts
 * import { deviationRules } from "./deviation_rules.ts";
 *
 * const own = {
 *   low: 0.5,
 *   high: 2,
 *   extreme: 5,
 *   highForm: "plusOne",
 *   applyHToLow: true,
 *   lowInclusive: false,
 *   reference: "sameLevelMean",
 *   blankDiscount: 1,
 * } as const;
 * console.assert(deviationRules("jining", own).highForm === "plusH");
 * console.assert(deviationRules("none", own).highForm === "plusOne");
 * ```
 */
export function deviationRules(
  preset: DeviationPreset,
  own: DeviationRules,
): DeviationRules {
  return preset === "none" ? own : {
    ...own,
    reference: "cityMean",
    highForm: "plusH",
    applyHToLow: false,
    lowInclusive: true,
    blankDiscount: 0.7,
  };
}
