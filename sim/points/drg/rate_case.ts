import { SCALE } from "../../base/points.ts";
import {
  add,
  compare,
  divide,
  multiply,
  type Ratio,
  ratio,
  roundHalfUp,
  subtract,
} from "../../base/ratio.ts";
import type { ZONES } from "../../model/ledger.ts";

/** A case with a group under the rate method: money in fen, the others as numbers. */
export interface RateCase {
  /** Weight of the group (权重). */
  readonly RW: Ratio;
  /** Institution coefficient. */
  readonly H: Ratio;
  /** Fen of total cost per unit of weight (费率). */
  readonly rate: Ratio;
  /** Total cost. */
  readonly C: Ratio;
}

/** What makes a case one of high or low cost, as multiples of its standard. */
export interface RateEdges {
  /** Above it; that of the institution's level. */
  readonly high: Ratio;
  /** Below it; 0 for day surgery, whose cost is low with good reason. */
  readonly low: Ratio;
}

/** What a case is due (病例应付费用). */
export interface PaidCase {
  /** RW × rate × H, fen (支付标准). */
  readonly standard: Ratio;
  /** C ÷ standard. */
  readonly r: Ratio;
  readonly zone: typeof ZONES[number];
  /** Whole fen of total cost. */
  readonly pay: number;
  /** Pay in units of weight, 1/10000: RW × H of an ordinary case. */
  readonly points: number;
}

/**
 * What a case is due under the rate method (病例应付费用), exact, rounded once:
 * its standard RW × rate × H; its cost where that is below `low` times it; the
 * standard and what the cost is above `high` times it. `R-DRG`, EX-18.
 *
 * @example EX-18: 52,000 yuan against a standard of 13,824
 * ```ts
 * import { fromNumber, ratio } from "../../base/ratio.ts";
 * import { rateCase } from "./rate_case.ts";
 *
 * const { pay, zone } = rateCase({
 *   RW: fromNumber(1.28),
 *   H: ratio(1),
 *   rate: ratio(10_800_00),
 *   C: ratio(52_000_00),
 * }, { high: ratio(3), low: fromNumber(0.3) });
 * console.assert(pay === 24_352_00 && zone === "high");
 * ```
 */
export function rateCase(
  { RW, H, rate, C }: RateCase,
  { high, low }: RateEdges,
): PaidCase {
  const standard = multiply(multiply(RW, rate), H), r = divide(C, standard);
  const zone = compare(r, high) > 0
    ? "high"
    : compare(r, low) < 0
    ? "low"
    : "normal";
  const pay = zone === "high"
    ? add(standard, subtract(C, multiply(high, standard)))
    : zone === "low"
    ? C
    : standard;
  return {
    standard,
    r,
    zone,
    pay: whole(pay),
    points: whole(multiply(divide(pay, rate), ratio(SCALE))),
  };
}

function whole({ num, den }: Ratio): number {
  return Number(roundHalfUp(num, den));
}
