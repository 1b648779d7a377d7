import { SCALE } from "../base/points.ts";
import {
  compare,
  divide,
  fromNumber,
  multiply,
  type Ratio,
  ratio,
  roundHalfUp,
} from "../base/ratio.ts";
import type { BonusIndicator } from "../model/ledger.ts";

/** One bonus in step form (加成规则). */
export interface BonusRule {
  readonly indicator: BonusIndicator;
  /** What a whole step adds; below 0 takes away. */
  readonly step: number;
  /** How much above the reference makes a step. */
  readonly unit: number;
  /** At most this much is added, or taken away. */
  readonly cap: number;
}

/** Whole steps, and the bonus in 1/10000. */
export interface Bonus {
  readonly steps: number;
  readonly bonus: number;
}

/**
 * A bonus coefficient in step form (加成系数): step × whole steps above the
 * reference, at most `cap`; nothing at the reference or below it. A step is
 * reached exactly at its edge.
 *
 * `R-COEF` 3.2: specification 3.0 (draft), 5.2 一(一)2 names base and bonus;
 * the step form is a choice of this model. EX-11.
 *
 * @param above what is above the reference, in the unit of the rule
 *
 * @example A case mix 10 % above its level's is two steps of 5 %
 * ```ts
 * import { ratio } from "../base/ratio.ts";
 * import { bonusCoefficient } from "./bonus_coefficient.ts";
 *
 * const rule = { indicator: "cmi", step: 0.01, unit: 0.05, cap: 0.05 } as const;
 * console.assert(bonusCoefficient(ratio(1, 10), rule).bonus === 200);
 * console.assert(bonusCoefficient(ratio(9, 10), rule).bonus === 500);
 * ```
 */
export function bonusCoefficient(
  above: Ratio,
  { step, unit, cap }: Omit<BonusRule, "indicator">,
): Bonus {
  if (above.num <= 0n) return { steps: 0, bonus: 0 };
  const { num, den } = divide(above, fromNumber(unit));
  const whole = num / den, size = fromNumber(Math.abs(step));
  const earned = multiply(size, ratio(whole)), most = fromNumber(cap);
  const { num: n, den: d } = compare(earned, most) > 0 ? most : earned;
  const units = Number(roundHalfUp(n * BigInt(SCALE), d));
  return { steps: Number(whole), bonus: step < 0 ? -units : units };
}
