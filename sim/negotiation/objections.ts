import type { Fen } from "../base/fen.ts";
import type { Ratio } from "../base/ratio.ts";
import { sum } from "../base/sum.ts";
import type { DivisionRule, Objection } from "../model/negotiation.ts";
import { exactAwards } from "./divide.ts";
import type { DivisionProblem } from "./division_problem.ts";

/** The least that claimants accept (接受底线): a fill of the claim, in whole fen, rounded up. */
export function acceptable(
  claims: ArrayLike<Fen>,
  { num, den }: Ratio,
): Float64Array {
  return Float64Array.from(claims, (claim) => {
    const wanted = BigInt(claim) * num;
    return Number(wanted / den + (wanted % den === 0n ? 0n : 1n));
  });
}

/**
 * Who objects to a division, and what it costs to win them over (反对方与争取代价):
 * whoever has less than what he accepts. The cheapest change for the fund is
 * money of others who have more than they accept, as far as it goes, and then
 * its own; raising the envelope under the same rule is given beside it.
 *
 * @param rule `null` where talks made the awards and no rule
 * @param awards fen by claimant, by the rule
 * @param accepted the least that each accepts, fen
 *
 * @example The first has 60 of the 80 that he accepts, and the second can spare 10
 * ```ts
 * import { ratio } from "../base/ratio.ts";
 * import { objections } from "./objections.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const problem = {
 *   envelope: 120,
 *   claims: [100, 60],
 *   lastYear: [1, 1],
 *   points: [1, 1],
 *   fallback: [0, 0],
 *   power: [1n, 1n],
 *   omega: ratio(1),
 * };
 * const [only] = objections("equalAwards", problem, [60, 60], [80, 50]);
 * assertEquals(only, {
 *   claimant: 0,
 *   short: 20,
 *   fromOthers: 10,
 *   fromFund: 10,
 *   envelopeMore: 20,
 * });
 * ```
 */
export function objections(
  rule: DivisionRule | null,
  problem: DivisionProblem,
  awards: ArrayLike<Fen>,
  accepted: ArrayLike<Fen>,
): Objection[] {
  const spare = sum(
    Array.from(awards, (award, i) => Math.max(0, award - accepted[i]!)),
  );
  return Array.from(awards).flatMap((award, claimant) => {
    const short = accepted[claimant]! - award;
    if (short <= 0) return [];
    const fromOthers = Math.min(short, spare);
    return [{
      claimant,
      short,
      fromOthers,
      fromFund: short - fromOthers,
      envelopeMore: rule === null
        ? null
        : envelopeFor(rule, problem, claimant, accepted[claimant]!),
    }];
  });
}

/**
 * By how much the envelope must rise, under the same rule, until a claimant has
 * an amount (总额追加额), fen; `null` where all claims met in full would not do.
 * Found by halving: under each rule an exact award never falls when there is more.
 */
function envelopeFor(
  rule: DivisionRule,
  problem: DivisionProblem,
  claimant: number,
  wanted: Fen,
): Fen | null {
  const enough = (envelope: Fen) => {
    const { num, den } = exactAwards(rule, { ...problem, envelope });
    return num[claimant]! >= BigInt(wanted) * den;
  };
  let low = problem.envelope, high = sum(Array.from(problem.claims));
  if (!enough(high)) return null;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (enough(middle)) high = middle;
    else low = middle;
  }
  return high - problem.envelope;
}
