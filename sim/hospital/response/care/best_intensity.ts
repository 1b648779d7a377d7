/** What a unit of care brings patients and costs the institution. */
export interface UnitOfCare {
  /** α. */
  readonly altruism: number;
  /** β0: patients' benefit of the first unit. */
  readonly benefit: number;
  /** β1: how fast it falls. */
  readonly curvature: number;
  /** c. */
  readonly cost: number;
}

/**
 * Best intensity or days of a case (最优诊疗强度 q), Ellis and McGuire's condition
 * α (β0 − β1 q) = (1 − s) c − mark-up, not below 0: who bears the whole cost gives
 * too little, who bears none gives patients their optimum β0 ÷ β1 and more.
 *
 * @example Days at α = 0.6, β0 = 1, β1 = 0.1, c = 0.5: 1.7, 4.2 and 6.7 as 0, 30 and 60 % of cost come back
 * ```ts
 * import { assertAlmostEquals } from "@std/assert";
 * import { bestIntensity } from "./best_intensity.ts";
 *
 * const unit = { altruism: 0.6, benefit: 1, curvature: 0.1, cost: 0.5 };
 * assertAlmostEquals(bestIntensity(unit, 0, 0), 1.7, 0.05);
 * assertAlmostEquals(bestIntensity(unit, 0.3, 0), 4.2, 0.05);
 * assertAlmostEquals(bestIntensity(unit, 0.6, 0), 6.7, 0.05);
 * assertAlmostEquals(bestIntensity(unit, 1, 0), 10, 1e-9); // fee at cost: the patient's optimum
 * ```
 */
export function bestIntensity(
  { altruism, benefit, curvature, cost }: UnitOfCare,
  costShare: number,
  markup: number,
): number {
  const q = (altruism * benefit + markup - (1 - costShare) * cost) /
    (altruism * curvature);
  return q < 0 ? 0 : q;
}

/**
 * Net cost of one more unit to the institution (单位净成本), a share of the price:
 * (1 − s) c − mark-up.
 */
export function netCost(
  cost: number,
  costShare: number,
  markup: number,
): number {
  return (1 - costShare) * cost - markup;
}

/**
 * Relative change of intensity when the net cost of a unit changes (强度变化): the
 * same condition in both methods, with the old level as 1. Nobody needs to know
 * where patients' optimum lies; it cancels.
 *
 * @example Fee for service with a mark-up of 0.1 ends, and a tenth of the cost comes back later
 * ```ts
 * import { assertAlmostEquals } from "@std/assert";
 * import { intensityChange, netCost } from "./best_intensity.ts";
 *
 * const before = netCost(0.5, 1, 0.1), now = netCost(0.5, 0.1, 0);
 * assertAlmostEquals(intensityChange(before, now, 0.6, 12.5), -0.073, 5e-4);
 * ```
 */
export function intensityChange(
  netBefore: number,
  netNow: number,
  altruism: number,
  curvature: number,
): number {
  return (netBefore - netNow) / (altruism * curvature);
}
