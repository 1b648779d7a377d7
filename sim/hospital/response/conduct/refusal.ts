import { logistic } from "../coding/logistic.ts";
import type { Motives } from "../motives.ts";

/** What a case costs and brings, prices of a mean case. */
export interface CaseMoney {
  /** Paid for the case whatever it costs. */
  readonly paid: number;
  /** Share of cost above the mean that is paid. */
  readonly perCost: number;
  /** What a mean case costs the institution. */
  readonly cost: number;
  /** Chance that a special review approves, times the share of the excess that it pays. */
  readonly review: number;
}

/** Cost above twice the mean is what a special review looks at. */
const REVIEWED = 2;

/**
 * Expected margin of a case that costs `excess` more than its group (病例预期结余):
 * its pay and what of the excess is paid, less its cost.
 *
 * @example A case half dearer than its group, at a price that covers 0.92 of a mean case costing 0.6
 * ```ts
 * import { assertAlmostEquals } from "@std/assert";
 * import { caseMargin } from "./refusal.ts";
 *
 * const money = { paid: 0.92, perCost: 0, cost: 0.6, review: 0 };
 * assertAlmostEquals(caseMargin(0.5, money), 0.02, 1e-12);
 * assertAlmostEquals(caseMargin(0.5, { ...money, perCost: 1 }), 0.52, 1e-12);
 * ```
 */
export function caseMargin(
  excess: number,
  { paid, perCost, cost, review }: CaseMoney,
): number {
  const reviewed = Math.max(0, 1 + excess - REVIEWED);
  return paid + perCost * excess + review * reviewed - cost * (1 + excess);
}

/**
 * Share of severe cases that are refused or sent on (推诿比例):
 * Λ((−margin − cost of refusing) ÷ spread). There is no evidence that it is common.
 */
export function refusalShare(
  money: CaseMoney,
  { excess, cost, spread }: Motives["refusal"],
): number {
  return logistic((-caseMargin(excess, money) - cost) / spread);
}
