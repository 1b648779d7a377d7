import { shareExactly } from "../base/fen.ts";
import type { DivisionRule } from "../model/negotiation.ts";
import { nashAwards, smorodinskyAwards } from "./bargaining_rules.ts";
import {
  equalAwards,
  equalLosses,
  proportionalAwards,
  talmudAwards,
} from "./claims_rules.ts";
import {
  checkFallback,
  checkProblem,
  type DivisionProblem,
  type ExactAwards,
} from "./division_problem.ts";

/**
 * Divides an envelope by a rule (分配), whole fen: the exact awards, rounded so
 * that they sum to the envelope (`R-NUM-RES`; ties to the earlier claimant).
 *
 * @throws {ShapanError} where the problem is none, or Nash and Kalai–Smorodinsky
 * are asked with a fallback outside the bargaining set
 *
 * @example Claims of 100, 200 and 300 yuan on 200 by the Talmud's rule
 * ```ts
 * import { ratio } from "../base/ratio.ts";
 * import { divide } from "./divide.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const awards = divide("talmud", {
 *   envelope: 200_00,
 *   claims: [100_00, 200_00, 300_00],
 *   lastYear: [1, 1, 1],
 *   points: [1, 1, 1],
 *   fallback: [0, 0, 0],
 *   power: [1n, 1n, 1n],
 *   omega: ratio(7, 10),
 * });
 * assertEquals([...awards], [50_00, 75_00, 75_00]);
 * ```
 */
export function divide(
  rule: DivisionRule,
  problem: DivisionProblem,
): Float64Array {
  return shareExactly(problem.envelope, exactAwards(rule, problem).num);
}

/**
 * The awards of a rule before they are rounded (精确分配). Shares of last year and
 * of points do not read the claims, so an award may exceed the claim.
 */
export function exactAwards(
  rule: DivisionRule,
  problem: DivisionProblem,
): ExactAwards {
  checkProblem(problem);
  const envelope = BigInt(problem.envelope);
  const claims = wholes(problem.claims);
  switch (rule) {
    case "lastYear":
      return proportionalAwards(envelope, wholes(problem.lastYear));
    case "points":
      return proportionalAwards(envelope, wholes(problem.points));
    case "proportional":
      return proportionalAwards(envelope, claims);
    case "equalAwards":
      return equalAwards(envelope, claims);
    case "equalLosses":
      return equalLosses(envelope, claims);
    case "talmud":
      return talmudAwards(envelope, claims);
    case "nash":
      checkFallback(problem);
      return nashAwards(
        envelope,
        claims,
        wholes(problem.fallback),
        problem.power,
      );
    case "kalaiSmorodinsky":
      checkFallback(problem);
      return smorodinskyAwards(envelope, claims, wholes(problem.fallback));
    case "mixed":
      return mixedAwards(envelope, claims, problem);
  }
}

/**
 * The forecast of a settlement face to face (混合预测): ω of the proportional
 * awards, which people judge fairest, and 1 − ω of equal awards, which they
 * settle near (Gächter and Riedl 2006).
 */
function mixedAwards(
  envelope: bigint,
  claims: readonly bigint[],
  { omega }: DivisionProblem,
): ExactAwards {
  const fair = proportionalAwards(envelope, claims);
  const equal = equalAwards(envelope, claims);
  const { num: part, den: whole } = omega;
  return {
    num: claims.map((_, i) =>
      part * fair.num[i]! * equal.den +
      (whole - part) * equal.num[i]! * fair.den
    ),
    den: whole * fair.den * equal.den,
  };
}

function wholes(values: ArrayLike<number>): bigint[] {
  return Array.from(values, BigInt);
}
