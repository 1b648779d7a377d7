import { mean } from "../../base/statistics.ts";
import { tQuantile } from "./t_quantile.ts";

/** What replicates say of a difference (配对推断), in the unit of the headline. */
export interface PairedInterval {
  /** Replicates, n. */
  readonly n: number;
  /** Mean of the differences D̄. */
  readonly mean: number;
  /** Standard deviation of the differences between replicates, s_D; 0 for one replicate. */
  readonly deviation: number;
  /** Monte Carlo error of the mean, s_D ÷ √n; `null` for one replicate. */
  readonly error: number | null;
  /** t interval of the mean; `null` for one replicate. */
  readonly interval: readonly [number, number] | null;
  /** (σ_A² + σ_B²) ÷ s_D²: how many times more replicates independent seeds would take; `null` where the difference does not vary. */
  readonly gain: number | null;
  /** Share of replicates in which the difference is above 0. */
  readonly positive: number;
}

/**
 * Interval of a paired difference over replicates (配对差异区间): both scenarios met
 * the same luck in each, so the differences are taken first.
 * `D̄ ± t(n−1) · s_D ÷ √n`.
 *
 * @param baseline one value a replicate
 * @param reform the same replicates
 * @param level of the interval, 0.95 unless given
 *
 * @example
 * ```ts
 * import { pairedInterval } from "./paired_interval.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const same = pairedInterval([5, 7, 6], [5, 7, 6]);
 * assertEquals(same.interval, [0, 0]);
 * ```
 */
export function pairedInterval(
  baseline: readonly number[],
  reform: readonly number[],
  level = 0.95,
): PairedInterval {
  if (baseline.length !== reform.length || baseline.length === 0) {
    throw new RangeError(
      `Cannot pair ${baseline.length} replicates with ${reform.length}: give both scenarios the same replicates, at least one`,
    );
  }
  const differences = reform.map((b, i) => b - baseline[i]!);
  const n = differences.length, middle = mean(differences);
  const spread = sampleVariance(differences);
  const error = n === 1 ? null : Math.sqrt(spread / n);
  const half = error === null
    ? null
    : error === 0
    ? 0
    : tQuantile(0.5 + level / 2, n - 1) * error;
  return {
    n,
    mean: middle,
    deviation: Math.sqrt(spread),
    error,
    interval: half === null ? null : [middle - half, middle + half],
    gain: spread === 0
      ? null
      : (sampleVariance(baseline) + sampleVariance(reform)) / spread,
    positive: differences.filter((d) => d > 0).length / n,
  };
}

/** Variance with n − 1 (样本方差); 0 for one value, and exactly 0 where all are the same. */
export function sampleVariance(values: readonly number[]): number {
  if (values.length < 2 || values.every((v) => v === values[0])) return 0;
  const middle = mean(values);
  return values.reduce((sum, v) => sum + (v - middle) ** 2, 0) /
    (values.length - 1);
}

/**
 * Replicates that a half width asks for (所需重复次数): n ≥ (1.96 · s_D ÷ h)², at
 * least 2.
 */
export function replicatesFor(deviation: number, halfWidth: number): number {
  return Math.max(2, Math.ceil((1.96 * deviation / halfWidth) ** 2));
}
