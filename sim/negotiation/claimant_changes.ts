import { shareExactly } from "../base/fen.ts";
import type { Hospitals } from "../model/ledger.ts";
import type { ClaimantChange, MergeEffect } from "../model/negotiation.ts";
import type { DivisionProblem } from "./division_problem.ts";
import type { Grouped } from "./group_hospitals.ts";
import { mergeEffect, splitEffect } from "./merge_claimants.ts";
import { rulesThatDivide } from "./side_by_side.ts";

/** What is asked about: institutions as one, or one in parts (合并或拆分的提问). */
export interface ClaimantAsk {
  /** Several as one, or one as several. */
  readonly kind: "merge" | "split";
  /** Who, such as a county or an institution. */
  readonly zh: string;
  /** The same in English. */
  readonly en: string;
  /** Rows of the institutions; one of a split. */
  readonly members: readonly number[];
  /** Proportions of the parts of a split; empty of a merger. */
  readonly shares: readonly bigint[];
}

/** Proportions of two halves. */
export const HALVES: readonly bigint[] = [1n, 1n];

/**
 * What asked mergers and splits change under every rule (合并与拆分效应), institutions
 * as claimants. An ask of which too few claim anything is left out.
 *
 * @example One of three equal claimants splits in two: equal awards reward it
 * ```ts
 * import { ratio } from "../base/ratio.ts";
 * import { claimantChanges, HALVES } from "./claimant_changes.ts";
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
 * const [split] = claimantChanges(problem, [
 *   { kind: "split", zh: "甲", en: "A", members: [0], shares: HALVES },
 * ]);
 * assertEquals(split!.effects.equalAwards, {
 *   apart: 150,
 *   together: 100,
 *   gain: -50,
 * });
 * ```
 */
export function claimantChanges(
  problem: DivisionProblem,
  asks: readonly ClaimantAsk[],
): ClaimantChange[] {
  const rules = rulesThatDivide(problem);
  return asks.flatMap(({ kind, zh, en, members, shares }) => {
    const asking = members.filter((row) => problem.claims[row]! > 0);
    const [first] = asking;
    if (first === undefined || (kind === "merge" && asking.length < 2)) {
      return [];
    }
    const parts = kind === "merge"
      ? null
      : [...shareExactly(problem.claims[first]!, shares)];
    const effects: Partial<Record<typeof rules[number], MergeEffect>> = {};
    for (const rule of rules) {
      effects[rule] = parts === null
        ? mergeEffect(rule, problem, asking)
        : splitEffect(rule, problem, first, parts);
    }
    return [{
      kind,
      zh,
      en,
      members: asking,
      parts: parts?.length ?? asking.length,
      effects,
    }];
  });
}

/** What the largest institution of each group would gain by asking as two halves (龙头机构拆分效应), such as by a second licence. */
export function largestSplits(
  problem: DivisionProblem,
  groups: readonly Grouped[],
  { nameZh, nameEn }: Pick<Hospitals, "nameZh" | "nameEn">,
): ClaimantChange[] {
  return claimantChanges(
    problem,
    groups.map(({ members }): ClaimantAsk => {
      const row = members.reduce((best, one) =>
        problem.claims[one]! > problem.claims[best]! ? one : best
      );
      return {
        kind: "split",
        zh: nameZh[row]!,
        en: nameEn[row]!,
        members: [row],
        shares: HALVES,
      };
    }),
  );
}
