import {
  compare,
  divide,
  fromNumber,
  multiply,
  type Ratio,
  ratio,
  roundHalfUp,
} from "../base/ratio.ts";
import { SCALE } from "../base/points.ts";
import type { CaseScore } from "./case_points.ts";

/** A case that is compared with its payment standard; all exact, money in one unit. */
export interface StandardCase {
  /** Disease points. */
  readonly S: Ratio;
  /** Auxiliary coefficient. */
  readonly A: Ratio;
  /** Institution coefficient. */
  readonly H: Ratio;
  /** Value of a point in total cost. */
  readonly b: Ratio;
  /** Total cost. */
  readonly C: Ratio;
}

/** Edges of the payment standard; the extreme one is a locality's own. */
export interface StandardOptions {
  readonly low: number;
  readonly high: number;
  readonly extreme: number | null;
}

/** Points of a case, and its payment standard. */
export interface StandardScore extends CaseScore {
  /** PS = S × b × H × A. */
  readonly standard: Ratio;
}

/**
 * Points of one case under the draft 3.0 (按支付标准计分), exact, rounded once: below
 * `low` of its payment standard a case gets its cost, C ÷ b; every other one gets
 * S·A·H. From `high` on (the edge counts) it is flagged and may go to review;
 * nothing is raised by itself.
 *
 * `R-PTS`, preset 3.0: specification 3.0 (draft), 5.3 二.
 */
export function standardPoints(
  { S, A, H, b, C }: StandardCase,
  { low, high, extreme }: StandardOptions,
): StandardScore {
  const normal = multiply(multiply(S, A), H), standard = multiply(normal, b);
  const r = divide(C, standard);
  if (compare(r, fromNumber(low)) < 0) {
    return { points: rounded(divide(C, b)), zone: "low", r, standard };
  }
  const zone = compare(r, fromNumber(high)) < 0
    ? "normal"
    : extreme !== null && compare(r, fromNumber(extreme)) > 0
    ? "extreme"
    : "high";
  return { points: rounded(normal), zone, r, standard };
}

function rounded({ num, den }: Ratio): number {
  return Number(roundHalfUp(num * BigInt(SCALE), den));
}

/** One scheme's year under the draft 3.0, in total-cost terms. */
export interface StandardYear {
  /** What there is to pay with, fen: F ÷ ρ. */
  readonly total: Ratio;
  /** Cost of the low cases, fen, and the points of all others, in points. */
  readonly lowCost: Ratio;
  readonly otherPoints: Ratio;
}

/**
 * Settlement value when low cases are paid their cost (超低病例按费用支付时的结算点值): off
 * the top with the settlement value in the standard, or as points of the
 * year-start value b, which share like all others. `null` if nothing shares.
 *
 * `R-PTS`, `deviation.refPV`.
 */
export function standardValue(
  { total, lowCost, otherPoints }: StandardYear,
  b: Ratio | null,
): Ratio | null {
  if (otherPoints.num === 0n) return null;
  if (b === null) {
    const left = ratio(
      total.num * lowCost.den - lowCost.num * total.den,
      total.den * lowCost.den,
    );
    return left.num <= 0n ? null : divide(left, otherPoints);
  }
  const low = divide(lowCost, b);
  const all = ratio(
    low.num * otherPoints.den + otherPoints.num * low.den,
    low.den * otherPoints.den,
  );
  return divide(total, all);
}
