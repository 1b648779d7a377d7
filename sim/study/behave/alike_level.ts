/** Institutions alike that share one budget (同样的机构), prices of a point of the old year. */
export interface Alike {
  /** N. */
  readonly hospitals: number;
  /** k: money that one more point costs. */
  readonly cost: number;
  /** Effort that one more point costs beside. */
  readonly effort: number;
  /** κ: how fast cost rises. */
  readonly kappa: number;
  /** What a yuan counts: 1, or 1 + λ below last year's margin. */
  readonly weight: number;
}

/**
 * Where a race of institutions alike ends, in closed form (对称竞赛的闭式解): the
 * positive root of
 *
 *     κ x² + (ω k + e − κ) x − ω (1 − 1/N) = 0,
 *
 * which follows from ω (v (1 − 1/N) − k) − e = κ (x − 1) and v = 1/x. It uses
 * nothing of the solver that the engine uses.
 *
 * @example
 * ```ts
 * import { assertAlmostEquals } from "@std/assert";
 * import { alikeLevel } from "./alike_level.ts";
 *
 * const alike = { hospitals: 20, cost: 0.6, effort: 0, kappa: 1.5, weight: 1 };
 * assertAlmostEquals(alikeLevel(alike), 1.150, 1e-3);
 * assertAlmostEquals(alikeLevel({ ...alike, kappa: 6 }), 1.051, 1e-3);
 * assertAlmostEquals(alikeLevel({ ...alike, hospitals: 1, kappa: 6 }), 0.9, 1e-9);
 * ```
 */
export function alikeLevel(
  { hospitals, cost, effort, kappa, weight }: Alike,
): number {
  const b = weight * cost + effort - kappa;
  const c = weight * (1 - 1 / hospitals);
  return (-b + Math.sqrt(b * b + 4 * kappa * c)) / (2 * kappa);
}
