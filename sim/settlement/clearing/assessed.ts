import { shareExactly } from "../../base/fen.ts";
import { fromNumber, type Ratio, ratio } from "../../base/ratio.ts";

/** `perf.*` of the registry: what a yearly score does to money (考核结果应用). */
export interface AssessmentOptions {
  /** On the deposit, on the clearing amount as K, or on both, which counts the score twice. */
  readonly channel: "deposit" | "coefficient" | "both";
  /** φ in bands, or s/100. */
  readonly form: "banded" | "linear";
  /** Lower edges of the three upper bands, falling: all back, s/100 back, `lowShare` back. */
  readonly bands: readonly [number, number, number];
  /** φ in the third band; below it nothing comes back. */
  readonly lowShare: number;
  /** Forfeited deposits stay with the fund, or go to the hospitals of the first band. */
  readonly forfeit: "fund" | "redistribute";
  /** K from a score on, falling; the last one holds for everything below. */
  readonly coefficients: readonly {
    readonly from: number;
    readonly k: number;
  }[];
}

/** What the scores come to, by hospital. */
export interface Assessed {
  /** φ, share of the deposit that comes back, 0–1. */
  readonly phi: readonly Ratio[];
  /** K, factor on the clearing amount. */
  readonly k: readonly Ratio[];
}

/**
 * What the yearly assessment does to each hospital (绩效考核挂钩): φ on the quality
 * deposit, K on the clearing amount, or both. A hospital without a score loses
 * nothing.
 *
 * `R-PERF`; DIP technical specification 3.0 (draft), 7.3 一(四); 经办规程 2025 art.
 * 34–35, which name no bands.
 *
 * @example Three scores under the usual bands (EX-16)
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { toNumber } from "../../base/ratio.ts";
 * import { assess } from "./assessed.ts";
 *
 * const { phi } = assess([95, 88, 72, null], {
 *   channel: "deposit",
 *   form: "banded",
 *   bands: [90, 80, 60],
 *   lowShare: 0.6,
 *   forfeit: "fund",
 *   coefficients: [{ from: 0, k: 1 }],
 * });
 * assertEquals(phi.map(toNumber), [1, 0.88, 0.6, 1]);
 * ```
 */
export function assess(
  scores: readonly (number | null)[],
  options: AssessmentOptions,
): Assessed {
  const { channel } = options, one = ratio(1);
  return {
    phi: scores.map((score) =>
      score === null || channel === "coefficient"
        ? one
        : depositShare(score, options)
    ),
    k: scores.map((score) =>
      score === null || channel === "deposit"
        ? one
        : coefficient(score, options)
    ),
  };
}

/** φ of one score. */
function depositShare(
  score: number,
  { form, bands: [top, middle, low], lowShare }: AssessmentOptions,
): Ratio {
  const own = fromNumber(score), part = ratio(own.num, own.den * 100n);
  if (form === "linear") return part;
  if (score >= top) return ratio(1);
  if (score >= middle) return part;
  return score >= low ? fromNumber(lowShare) : ratio(0);
}

/** K of one score. */
function coefficient(
  score: number,
  { coefficients }: AssessmentOptions,
): Ratio {
  const step = coefficients.find(({ from }) => score >= from) ??
    coefficients.at(-1);
  return fromNumber(step?.k ?? 1);
}

/**
 * Forfeited deposits to those who did well (扣罚保证金再分配), fen by hospital: to
 * the scores of the first band by their deposits, with the residual rule. Where
 * none reaches it, or the rule leaves them with the fund, no one gets anything.
 *
 * `R-PERF`, `perf.forfeit`.
 */
export function redistributed(
  forfeited: Float64Array,
  deposit: Float64Array,
  scores: readonly (number | null)[],
  { forfeit, bands }: AssessmentOptions,
): Float64Array {
  const weights = deposit.map((amount, h) =>
    (scores[h] ?? -1) >= bands[0] ? amount : 0
  );
  if (forfeit === "fund") return new Float64Array(weights.length);
  return shareExactly(forfeited.reduce((a, b) => a + b, 0), weights);
}
