import { type Fen, shareExactly } from "../base/fen.ts";
import { sum } from "../base/sum.ts";
import type { DivisionRule, MergeEffect } from "../model/negotiation.ts";
import { divide } from "./divide.ts";
import type { DivisionProblem } from "./division_problem.ts";

/**
 * What claimants gain by asking as one (合并效应), such as the hospitals of a county
 * consortium (紧密型县域医共体). Under the proportional rule nothing but a fen of
 * rounding; equal losses reward merging, equal awards punish it.
 *
 * @param members rows of those who merge, at least one
 *
 * @example Two hospitals of a county under equal awards
 * ```ts
 * import { ratio } from "../base/ratio.ts";
 * import { mergeEffect } from "./merge_claimants.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const problem = {
 *   envelope: 300,
 *   claims: [200, 200, 200],
 *   lastYear: [1, 1, 1],
 *   points: [1, 1, 1],
 *   fallback: [0, 0, 0],
 *   power: [1n, 1n, 1n],
 *   omega: ratio(1),
 * };
 * assertEquals(mergeEffect("equalAwards", problem, [1, 2]), {
 *   apart: 200,
 *   together: 150,
 *   gain: -50,
 * });
 * ```
 */
export function mergeEffect(
  rule: DivisionRule,
  problem: DivisionProblem,
  members: readonly number[],
): MergeEffect {
  const before = divide(rule, problem);
  const after = divide(rule, merged(problem, members));
  const apart = sum(members.map((row) => before[row]!));
  const together = after[0]!;
  return { apart, together, gain: together - apart };
}

/**
 * What a claimant gains by asking as several (拆分效应), such as a hospital that
 * opens a second licence. Everything but the claims is split as they are.
 *
 * @param parts claims of the parts, fen; they sum to the claim
 */
export function splitEffect(
  rule: DivisionRule,
  problem: DivisionProblem,
  claimant: number,
  parts: readonly Fen[],
): MergeEffect {
  const before = divide(rule, problem);
  const after = divide(rule, splitUp(problem, claimant, parts));
  const apart = sum(Array.from(after.subarray(0, parts.length)));
  const together = before[claimant]!;
  return { apart, together, gain: together - apart };
}

/** The problem with its members as one, who comes first. */
function merged(
  problem: DivisionProblem,
  members: readonly number[],
): DivisionProblem {
  const one = (values: ArrayLike<number>) => [
    sum(members.map((row) => values[row]!)),
    ...others(Array.from(values), members),
  ];
  return {
    ...problem,
    claims: one(problem.claims),
    lastYear: one(problem.lastYear),
    points: one(problem.points),
    fallback: one(problem.fallback),
    power: [
      members.reduce((all, row) => all + problem.power[row]!, 0n),
      ...others(problem.power, members),
    ],
  };
}

/** The problem with a claimant in parts, who come first. */
function splitUp(
  problem: DivisionProblem,
  claimant: number,
  parts: readonly Fen[],
): DivisionProblem {
  const weights = parts.map(BigInt), all = weights.reduce((a, b) => a + b, 0n);
  const many = (values: ArrayLike<number>) => [
    ...shareExactly(values[claimant]!, weights),
    ...others(Array.from(values), [claimant]),
  ];
  // Powers are proportions, so they are scaled up rather than rounded.
  const own = problem.power[claimant]!;
  return {
    ...problem,
    claims: [...parts, ...others(Array.from(problem.claims), [claimant])],
    lastYear: many(problem.lastYear),
    points: many(problem.points),
    fallback: many(problem.fallback),
    power: [
      ...weights.map((weight) => own * weight),
      ...others(problem.power, [claimant]).map((power) => power * all),
    ],
  };
}

function others<T>(values: readonly T[], without: readonly number[]): T[] {
  return values.filter((_, row) => !without.includes(row));
}
