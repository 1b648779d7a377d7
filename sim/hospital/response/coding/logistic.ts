/**
 * Probability of log odds (逻辑函数), to twelve decimals, so that it is the same
 * on every machine.
 *
 * @example
 * ```ts
 * import { assertAlmostEquals, assertEquals } from "@std/assert";
 * import { logistic, logOdds } from "./logistic.ts";
 *
 * assertEquals(logistic(0), 0.5);
 * assertAlmostEquals(logistic(logOdds(0.129)), 0.129, 1e-11);
 * ```
 */
export function logistic(odds: number): number {
  return Math.round(1e12 / (1 + Math.exp(-odds))) / 1e12;
}

/** Log odds of a probability, to twelve decimals. */
export function logOdds(probability: number): number {
  return Math.round(Math.log(probability / (1 - probability)) * 1e12) / 1e12;
}
