import type { Values } from "../model/policy/mod.ts";

/**
 * The seed of people, illness and care (运气种子): the city's own seed for the play
 * that everybody sees, another for each replicate of a study. Institutions stand
 * where the city's seed puts them in all of them.
 *
 * @example
 * ```ts
 * import { luckSeed } from "./luck_seed.ts";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(luckSeed({ "run.seed": "shapan", "run.replicate": 0 }), "shapan");
 * assertEquals(luckSeed({ "run.seed": "shapan", "run.replicate": 7 }), "shapan#7");
 * ```
 */
export function luckSeed(
  values: Pick<Values, "run.seed" | "run.replicate">,
): string {
  const seed = values["run.seed"], replicate = values["run.replicate"];
  return replicate === 0 ? seed : `${seed}#${replicate}`;
}
