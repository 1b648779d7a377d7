import { SCALE } from "../base/points.ts";
import {
  add,
  compare,
  divide,
  fromNumber,
  multiply,
  type Ratio,
  ratio,
  roundHalfUp,
  subtract,
} from "../base/ratio.ts";
import type { ZONES } from "../model/ledger.ts";

/** Where costs are abnormal and what that does (费用异常病例). */
export interface DeviationOptions {
  /** Low and high edge as multiples of the reference mean. */
  readonly low: number;
  readonly high: number;
  /** Edge beyond which experts review; `null` marks none. */
  readonly extreme: number | null;
  /** The excess plus one, the excess plus H (Jining), or no automatic uplift. */
  readonly highForm: "plusOne" | "plusH" | "reviewOnly";
  /** Whether low cases are multiplied by H: right for same-level means only. */
  readonly applyHToLow: boolean;
  /** Whether a case exactly at the low edge is low. */
  readonly lowInclusive: boolean;
}

/** A case with a group: all exact, money in one unit, coefficients as numbers. */
export interface ScoredCase {
  /** Disease points. */
  readonly S: Ratio;
  /** Auxiliary coefficient. */
  readonly A: Ratio;
  /** Reference mean; `null` leaves the cost out of it. */
  readonly B: Ratio | null;
  /** Institution coefficient. */
  readonly H: Ratio;
  /** Total cost. */
  readonly C: Ratio;
}

/** Points of a case and how they came about. */
export interface CaseScore {
  /** P in 1/10000. */
  readonly points: number;
  /** One of ZONES. */
  readonly zone: typeof ZONES[number];
  /** r = C ÷ (B × A); `null` without reference. */
  readonly r: Ratio | null;
}

/**
 * Points of one case (病例结算分值), exact, rounded once at the end: S·A·F·H with
 * r = C ÷ (B·A) and F = 1 from `low` to `high`, r below, r − high + 1 above.
 *
 * Variants: `plusH` is S·A·(r − high + H), but S·A·H beyond `extreme`, which is
 * for the review to raise (Jining); `reviewOnly` is S·A·H; without `applyHToLow`
 * a low case is S·A·r.
 *
 * `R-PTS`, preset 2.0: DIP technical specification 1.0 (2020).
 */
export function casePoints(
  { S, A, B, H, C }: ScoredCase,
  options: DeviationOptions,
): CaseScore {
  const standard = multiply(S, A), normal = multiply(standard, H);
  const r = B === null ? null : divide(C, multiply(B, A));
  const zone = r === null ? "normal" : zoneOf(r, options);
  if (r === null || zone === "normal") {
    return { points: rounded(normal), zone, r };
  }
  if (zone === "low") {
    const share = multiply(options.applyHToLow ? normal : standard, r);
    return { points: rounded(share), zone, r };
  }
  const excess = subtract(r, fromNumber(options.high));
  const points = options.highForm === "plusOne"
    ? multiply(normal, add(excess, ratio(1)))
    : options.highForm === "plusH" && zone === "high"
    ? multiply(standard, add(excess, H))
    : normal;
  return { points: rounded(points), zone, r };
}

/**
 * Points of a case without a group (无分值病种), in 1/10000: cost ÷ b × discount,
 * no coefficient (`R-SPX-1`). Cost and b have one unit.
 */
export function blankPoints(C: Ratio, b: Ratio, discount: number): number {
  return rounded(multiply(divide(C, b), fromNumber(discount)));
}

function zoneOf(
  r: Ratio,
  options: DeviationOptions,
): "normal" | "low" | "high" | "extreme" {
  const low = compare(r, fromNumber(options.low));
  if (low < 0 || (low === 0 && options.lowInclusive)) return "low";
  if (compare(r, fromNumber(options.high)) <= 0) return "normal";
  const { extreme } = options;
  return extreme !== null && compare(r, fromNumber(extreme)) > 0
    ? "extreme"
    : "high";
}

function rounded(points: Ratio): number {
  return Number(roundHalfUp(points.num * BigInt(SCALE), points.den));
}
