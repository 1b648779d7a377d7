import { cannotPlay, type ShapanError } from "../../../base/issues.ts";
import { stepBound } from "../race/step_bound.ts";

const MONTHS = 12;

/**
 * Part of the way to its target that a lever goes in a month (月步长), of the part
 * η that it goes in a year: 1 − (1 − η)^(1/12), to twelve decimals.
 *
 * @example
 * ```ts
 * import { assertAlmostEquals } from "@std/assert";
 * import { monthlyStep } from "./monthly_step.ts";
 *
 * assertAlmostEquals((1 - monthlyStep(0.3)) ** 12, 0.7, 1e-10);
 * ```
 */
export function monthlyStep(inertia: number): number {
  return Math.round((1 - (1 - inertia) ** (1 / MONTHS)) * 1e12) / 1e12;
}

/**
 * How many institutions of equal size a pool amounts to (等效机构数 N): 1 ÷ Σ share².
 *
 * @example
 * ```ts
 * import { assertAlmostEquals } from "@std/assert";
 * import { equivalentNumber } from "./monthly_step.ts";
 *
 * assertAlmostEquals(equivalentNumber(Float64Array.of(5, 5, 5, 5)), 4, 1e-12);
 * assertAlmostEquals(equivalentNumber(Float64Array.of(97, 1, 1, 1)), 1.06, 5e-3);
 * ```
 */
export function equivalentNumber(points: Float64Array): number {
  const all = points.reduce((sum, y) => sum + y, 0);
  if (all === 0) return 0;
  return 1 / points.reduce((sum, y) => sum + (y / all) ** 2, 0);
}

/**
 * Why a yearly part η cannot be played, or nothing: a month's step of
 * 4 ÷ N or more of the way would make institutions with constant cost swing
 * ever wider.
 *
 * @example Twenty alike may go at most 93 % of the way in a year
 * ```ts
 * import { assertEquals, assertMatch } from "@std/assert";
 * import { swinging } from "./monthly_step.ts";
 *
 * const twenty = new Float64Array(20).fill(1);
 * assertEquals(swinging(0.5, twenty), undefined);
 * assertMatch(swinging(0.95, twenty)!.message, /4\/N/);
 * ```
 */
export function swinging(
  inertia: number,
  points: Float64Array,
): ShapanError | undefined {
  const n = equivalentNumber(points), bound = stepBound(n, 0);
  const step = monthlyStep(inertia);
  if (step < bound) return undefined;
  const most = Math.floor((1 - (1 - bound) ** MONTHS) * 1000) / 1000;
  const [said, limit] = [step.toFixed(3), bound.toFixed(3)];
  return cannotPlay("hospital.response.inertia", inertia, {
    zh: `一月走完差距的 ${said}，不小于稳定界 4/N = ${limit}（相当于 ${
      n.toFixed(1)
    } 家同等规模的机构），各机构会来回震荡；请取小于 ${most} 的值`,
    en:
      `a month closes ${said} of the gap, at or above the stability bound 4/N = ${limit} (as ${
        n.toFixed(1)
      } institutions of equal size), so institutions would swing ever wider; set it below ${most}`,
  });
}
