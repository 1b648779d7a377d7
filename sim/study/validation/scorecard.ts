import type { Matched } from "./match_history.ts";
import { type Check, checkName, type Recipe } from "./recipe.ts";
import { RECIPES } from "./recipes.ts";
import { judge, type Verdict } from "./verdict.ts";

/** A check with what it comes to. */
export interface JudgedCheck {
  readonly check: Check;
  readonly verdict: Verdict;
}

/** A published result with what the simulator makes of it (一项检验的结论). */
export interface JudgedRecipe {
  readonly recipe: Recipe;
  readonly checks: readonly JudgedCheck[];
  /** All its checks are met. */
  readonly passed: boolean;
}

/** Values of checks under one vector, by `V1.cost`. */
export type Readings = Readonly<Record<string, number>>;

/** Verdicts over an ensemble (检验成绩单), in the order of the recipes. */
export function scorecard(members: readonly Readings[]): JudgedRecipe[] {
  return RECIPES.map((recipe) => {
    const checks = recipe.checks.map((check) => ({
      check,
      verdict: judge(
        check,
        members.map((m) => m[checkName(recipe, check)] ?? NaN),
      ),
    }));
    return {
      recipe,
      checks,
      passed: checks.every(({ verdict }) => verdict.passed),
    };
  });
}

/** Results met, and those missed that block a release (发布门槛). */
export function gate(card: readonly JudgedRecipe[]): {
  readonly passed: number;
  readonly blocked: readonly string[];
} {
  return {
    passed: card.filter(({ passed }) => passed).length,
    blocked: card.filter(({ passed, recipe }) => !passed && recipe.blocks)
      .map(({ recipe }) => recipe.id),
  };
}

/**
 * Members evenly spaced over an ensemble (等距取样), first and last among them.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { spaced } from "./scorecard.ts";
 *
 * assertEquals(spaced([0, 1, 2, 3, 4, 5, 6, 7, 8], 3), [0, 4, 8]);
 * assertEquals(spaced([0, 1], 5), [0, 1]);
 * ```
 */
export function spaced<T>(all: readonly T[], most: number): T[] {
  if (all.length <= most) return [...all];
  if (most === 1) return [all[0]!];
  return Array.from(
    { length: most },
    (_, i) => all[Math.round(i * (all.length - 1) / (most - 1))]!,
  );
}

/** Vectors that nothing rules out. */
export function keptOf(draws: readonly Matched[]): Matched[] {
  return draws.filter(({ kept }) => kept);
}
