import type { Motives } from "../motives.ts";
import { logistic, logOdds } from "./logistic.ts";

/** Who looks for upcoding, and what it costs to be found. */
export interface Watch {
  /** ρ: share of cases audited. */
  readonly audit: number;
  /** d: chance that an audit finds it. */
  readonly detection: number;
  /** f: fine as a multiple of the gain, on top of its recovery. */
  readonly fine: number;
}

/**
 * Expected penalty of upcoding as a share of its gain (期望罚没 ρ·d·(1 + f)).
 *
 * @example 5 % found and a fine of twice the amount: 15 %, which alone explains no restraint
 * ```ts
 * import { assertAlmostEquals } from "@std/assert";
 * import { expectedPenalty } from "./upcoding.ts";
 *
 * const penalty = expectedPenalty({ audit: 0.05, detection: 1, fine: 2 });
 * assertAlmostEquals(penalty, 0.15, 1e-12);
 * ```
 */
export function expectedPenalty({ audit, detection, fine }: Watch): number {
  return audit * detection * (1 + fine);
}

/**
 * Chance of being found above which upcoding does not pay (理性威慑线):
 * (1 − s) ÷ (1 + f).
 */
export function deterrenceLine(ownShare: number, fine: number): number {
  return (1 - ownShare) / (1 + fine);
}

/** Who codes, and under what pay and pressure. */
export interface Coder {
  /** Paid for the same case with more points, after the own share has diluted it. */
  readonly perPoint: number;
  /** 1 = run for profit. */
  readonly forProfit: number;
  /** Share by which the margin falls short of last year's. */
  readonly pressure: number;
  /** Risk of the case, 0–1; 0 for the usual one. */
  readonly severity: number;
  /** u: the institution's own log odds. */
  readonly temper: number;
}

/**
 * Net relative gain of an upcoded case (高编净收益 G): Δw ÷ w × (pay per point −
 * χ × expected penalty).
 */
export function upcodingGain(
  { perPoint }: Pick<Coder, "perPoint">,
  watch: Watch,
  { gain, salience }: Motives["upcoding"],
): number {
  return gain * (perPoint - salience * expectedPenalty(watch));
}

/**
 * Share of cases that are upcoded (高编比例): Λ(θ0 + θ1·G + θ2·for profit + θ3·pressure −
 * θ4·severity + u). θ0 is such that a non-profit without audit upcodes `level` at
 * the mean gain. Where points bring nothing, nobody upcodes for them.
 *
 * @example More audit, less upcoding
 * ```ts
 * import { assert } from "@std/assert";
 * import { defaults } from "../../../model/policy/mod.ts";
 * import { motivesOf } from "../motives.ts";
 * import { upcoding } from "./upcoding.ts";
 *
 * const coder = { perPoint: 1, forProfit: 0, pressure: 0, severity: 0, temper: 0 };
 * const { upcoding: weights } = motivesOf(defaults());
 * const at = (audit: number) =>
 *   upcoding(coder, { audit, detection: 0.8, fine: 2 }, weights);
 * assert(at(0) > at(0.02) && at(0.02) > at(0.04));
 * ```
 */
export function upcoding(
  coder: Coder,
  watch: Watch,
  weights: Motives["upcoding"],
): number {
  if (coder.perPoint <= 0) return 0;
  const { level, gain, slope, profit, pressure, risk } = weights;
  return logistic(
    logOdds(level) +
      slope * (upcodingGain(coder, watch, weights) - gain) +
      profit * coder.forProfit +
      pressure * coder.pressure -
      risk * coder.severity +
      coder.temper,
  );
}

/**
 * Share of what audits save that they save by deterrence (威慑占比): what is no
 * longer upcoded, relative to that and what is found and recovered.
 */
export function deterrenceShare(
  coder: Coder,
  watch: Watch,
  weights: Motives["upcoding"],
): number {
  const without = upcoding(coder, { ...watch, audit: 0 }, weights);
  const left = upcoding(coder, watch, weights);
  const deterred = without - left;
  return deterred / (deterred + left * expectedPenalty(watch));
}
