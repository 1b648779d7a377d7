import { shareExactly } from "../base/fen.ts";
import { multiply, type Ratio, ratio } from "../base/ratio.ts";
import { sum } from "../base/sum.ts";
import { type Level, LEVELS } from "../model/ledger.ts";
import type { DivisionRule } from "../model/negotiation.ts";
import { divide } from "./divide.ts";
import type { DivisionProblem } from "./division_problem.ts";

/** The same problem with groups as claimants (分组分配问题): every number of a group is that of its members. */
export function groupProblem(
  problem: DivisionProblem,
  groups: readonly { readonly members: readonly number[] }[],
): DivisionProblem {
  const of = (values: ArrayLike<number>) =>
    Float64Array.from(
      groups,
      ({ members }) => sum(members.map((row) => values[row]!)),
    );
  return {
    ...problem,
    claims: of(problem.claims),
    lastYear: of(problem.lastYear),
    points: of(problem.points),
    fallback: of(problem.fallback),
    power: groups.map(({ members }) =>
      members.reduce((all, row) => all + problem.power[row]!, 0n)
    ),
  };
}

/**
 * An award of a group among its members (组内分配), by the same rule; whole fen.
 *
 * @returns one element a member
 */
export function divideWithin(
  rule: DivisionRule,
  problem: DivisionProblem,
  members: readonly number[],
  award: number,
): Float64Array {
  const of = (values: ArrayLike<number>) =>
    Float64Array.from(members, (row) => values[row]!);
  // Shares of last year and of points may pass the claims, which the others may not.
  if (rule === "lastYear" || rule === "points") {
    return shareExactly(award, of(problem[rule]));
  }
  return divide(rule, {
    ...problem,
    envelope: award,
    claims: of(problem.claims),
    lastYear: of(problem.lastYear),
    points: of(problem.points),
    fallback: of(problem.fallback),
    power: members.map((row) => problem.power[row]!),
  });
}

/**
 * Bargaining power of every institution (机构谈判力): that of its level, within the
 * level by last year's D; whole numbers of which only the proportions count.
 *
 * @example Two of level 3 share its half by 3 : 1, the one of level 2 has its own
 * ```ts
 * import { ratio } from "../base/ratio.ts";
 * import { bargainingPower } from "./group_problem.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const power = bargainingPower(Float64Array.of(300, 100, 50), [3, 3, 2], {
 *   3: ratio(1, 2),
 *   2: ratio(1, 2),
 *   1: ratio(0),
 * });
 * const all = power.reduce((a, b) => a + b, 0n);
 * assertEquals(power.map((own) => 8n * own / all), [3n, 1n, 4n]);
 * ```
 */
export function bargainingPower(
  standard: Float64Array,
  level: ArrayLike<number>,
  power: Readonly<Record<Level, Ratio>>,
): bigint[] {
  const all = new Map(LEVELS.map((own): [number, number] => [
    own,
    sum([...standard.filter((_, row) => level[row] === own)]),
  ]));
  const common = LEVELS.reduce(
    (den, own) => den * power[own].den * BigInt(all.get(own)! || 1),
    1n,
  );
  return Array.from(standard, (d, row) => {
    const own = level[row] as Level, money = all.get(own)!;
    if (money === 0) return 0n;
    const part = multiply(power[own], ratio(d, money));
    return part.num * (common / part.den);
  });
}
