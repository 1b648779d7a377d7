import type { Motives } from "../motives.ts";

/** How pay for a stay relates to its bill, as shares of the bill. */
export interface BillPay {
  /** Share of one more yuan of cost that is paid. */
  readonly perCost: number;
  /** Pay of a mean case relative to its bill: value × points ÷ cost. */
  readonly covered: number;
  /** Margin of one more case relative to its price, which is lost with a patient. */
  readonly margin: number;
  /** What patients pay, as a share of the bill. */
  readonly patients: number;
}

/**
 * Share of a bill that pay falls short of (支付缺口): 1 − covered, but for what of
 * the cost is paid anyway. Under fee for service there is none.
 *
 * @example
 * ```ts
 * import { assertAlmostEquals, assertEquals } from "@std/assert";
 * import { shortfall } from "./shift_cost.ts";
 *
 * const points = { perCost: 0.1, covered: 0.92, margin: 0.3, patients: 0.3 };
 * assertAlmostEquals(shortfall(points), 0.072, 1e-12);
 * assertEquals(shortfall({ ...points, perCost: 1 }), 0);
 * ```
 */
export function shortfall(
  { perCost, covered }: Pick<BillPay, "perCost" | "covered">,
): number {
  return Math.max(0, 1 - (perCost + (1 - perCost) * covered));
}

/**
 * Off-list share that it pays to add (转嫁占比): (ζ · shortfall − demand lost) ÷ κ_o,
 * at least 0. Patients who pay 1 % more come 0.37 % less often, and each takes a
 * margin along.
 */
export function offListShare(
  pay: BillPay,
  { gain, cost, demand }: Motives["shift"],
): number {
  const lost = pay.patients > 0
    ? demand * Math.max(0, pay.margin) / pay.patients
    : 0;
  return Math.max(0, gain * shortfall(pay) - lost) / cost;
}
