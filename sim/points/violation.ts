import { SCALE } from "../base/points.ts";
import {
  add,
  compare,
  divide,
  fromNumber,
  multiply,
  type Ratio,
  ratio,
  roundHalfUp,
  subtract,
} from "../base/ratio.ts";

/** The five indices of the violation catalogue (违规监督指数). */
export const VIOLATIONS = [
  "readmission",
  "lowAdmission",
  "longStay",
  "recordQuality",
  "mortality",
] as const;
/** One of {@linkcode VIOLATIONS}. */
export type Violation = typeof VIOLATIONS[number];

/** How much indices take. */
export interface ViolationOptions {
  readonly weights: Readonly<Record<Violation, number>>;
  /** At most this share of the year's points. */
  readonly cap: number;
}

/** A hospital's rate of one index and that of its peers; exact. */
export interface ViolationRate {
  readonly rate: Ratio;
  readonly peer: Ratio;
}

/**
 * Share of a hospital's points of the year that its conduct costs (违规扣减比例), exact:
 * Σ weight × what its rate is above that of its peers, relative to theirs, at
 * most `cap`. Without a peer rate an index counts nothing (`R-NUM-ZERO`).
 *
 * `R-VIO`: the five names are the specification's of 2020, the form is a choice
 * of this model.
 */
export function violationShare(
  rates: Readonly<Partial<Record<Violation, ViolationRate>>>,
  { weights, cap }: ViolationOptions,
): Ratio {
  let share = ratio(0);
  for (const name of VIOLATIONS) {
    const own = rates[name];
    if (own === undefined || own.peer.num === 0n) continue;
    const excess = subtract(divide(own.rate, own.peer), ratio(1));
    if (excess.num <= 0n) continue;
    share = add(share, multiply(fromNumber(weights[name]), excess));
  }
  const most = fromNumber(cap);
  return compare(share, most) > 0 ? most : share;
}

/** Points of the year after the adjustment (违规扣减后分值) in 1/10000: × (1 − share), rounded once. */
export function lessViolation(points: number, share: Ratio): number {
  const { num, den } = subtract(ratio(1), share);
  return Number(roundHalfUp(BigInt(points) * num, den));
}

/** New-technology points of a case (新药新技术分值加成) in 1/10000: eligible cost × share ÷ b, `R-NEW`. */
export function technologyPoints(cost: Ratio, share: Ratio, b: Ratio): number {
  const { num, den } = divide(multiply(cost, share), b);
  return Number(roundHalfUp(num * BigInt(SCALE), den));
}
