/**
 * History matching (历史匹配): vectors that no published number rules out, cheap
 * recipes first.
 *
 * @module
 */
import type { Values } from "../../model/policy/mod.ts";
import type { Draw } from "./draws.ts";
import { implausibility, RULED_OUT } from "./implausibility.ts";
import { type Bench, readingsOf } from "./play_recipes.ts";
import { checkName } from "./recipe.ts";
import { RECIPES } from "./recipes.ts";
import { settingsOf } from "./vector.ts";

/** A draw that was played (一次匹配). */
export interface Matched extends Draw {
  /** Largest implausibility of the numbers that were read. */
  readonly implausibility: number;
  readonly kept: boolean;
  /** By `V1.cost`; numbers of recipes that were not reached any more are left out. */
  readonly values: Readonly<Record<string, number>>;
}

/** Recipes by how soon they are played: one year before two, one side before two. */
const CHEAP_FIRST: readonly string[] = [
  "V7",
  "V5",
  "V1",
  "V2",
  "V3",
  "V10",
  "V9",
  "V4",
  "V8",
  "V6",
];

/**
 * Plays the recipes under a draw until one rules it out.
 *
 * @param monteCarlo variance over replicates by name of a number
 */
export async function matchDraw(
  draw: Draw,
  bench: Bench,
  base: Values,
  monteCarlo: Readonly<Record<string, number>>,
): Promise<Matched> {
  const set = settingsOf(draw.vector, base);
  const values: Record<string, number> = {};
  let worst = 0;
  for (const id of CHEAP_FIRST) {
    const recipe = RECIPES.find((r) => r.id === id)!;
    const read = await bench.values(recipe, set);
    recipe.checks.forEach((check, i) => {
      const name = checkName(recipe, check);
      values[name] = read[i]!;
      const far = implausibility(check, read[i]!, monteCarlo[name] ?? 0);
      if (far > worst) worst = far;
    });
    if (worst > RULED_OUT) break;
  }
  return { ...draw, implausibility: worst, kept: worst <= RULED_OUT, values };
}

/** Variance of each number over replicates at the registry's own parameters (V_MC). */
export async function monteCarloVariance(
  bench: Bench,
  set: Partial<Values>,
  replicates: number,
): Promise<Record<string, number>> {
  const seen: Record<string, number[]> = {};
  for (let r = 0; r < replicates; r++) {
    const read = await readingsOf(bench, set, r);
    for (const [name, value] of Object.entries(read)) {
      (seen[name] ??= []).push(value);
    }
  }
  return Object.fromEntries(
    Object.entries(seen).map(([name, v]) => [name, variance(v)]),
  );
}

function variance(values: readonly number[]): number {
  const mean = values.reduce((a, b) => a + b, 0) / values.length;
  const sum = values.reduce((s, v) => s + (v - mean) ** 2, 0);
  return values.length < 2 ? 0 : sum / (values.length - 1);
}
