import { quantile } from "../../base/statistics.ts";
import { purposeKey, rootKey, threefry } from "../../base/streams.ts";

/** A statistic of replicates, and how far it may be off. */
export interface Bootstrapped {
  /** The statistic of the replicates themselves. */
  readonly value: number;
  /** Standard error over resamples. */
  readonly error: number;
  /** Percentile interval. */
  readonly interval: readonly [number, number];
}

/** How to resample. */
export interface BootstrapOptions {
  /** Names the luck of the resamples. */
  readonly seed: string;
  /** Resamples; 2,000 unless given. */
  readonly resamples?: number;
  /** Level of the interval; 0.95 unless given. */
  readonly level?: number;
}

/**
 * Bootstrap over replicates (自助法): for quantiles, the Gini coefficient and other
 * statistics whose error no formula gives. Replicates are drawn with
 * replacement, whole, so that what is paired stays paired; luck is keyed, so the
 * same replicates give the same interval.
 *
 * @param replicates numbers, or rows of numbers that belong together
 */
export function bootstrap<T>(
  replicates: readonly T[],
  statistic: (sample: readonly T[]) => number,
  { seed, resamples = 2000, level = 0.95 }: BootstrapOptions,
): Bootstrapped {
  const n = replicates.length;
  if (n === 0) throw new RangeError("Cannot resample no replicates");
  const key = purposeKey(rootKey(seed), "study/bootstrap", n);
  const words = new Int32Array(2);
  const values = new Float64Array(resamples);
  const sample = new Array<T>(n);
  for (let b = 0; b < resamples; b++) {
    for (let i = 0; i < n; i++) {
      threefry(key.k0, key.k1, b, i, words);
      sample[i] = replicates[Math.floor((words[0]! >>> 0) / 2 ** 32 * n)]!;
    }
    values[b] = statistic(sample);
  }
  const tail = (1 - level) / 2;
  const middle = values.reduce((sum, v) => sum + v, 0) / resamples;
  const spread = values.reduce((sum, v) => sum + (v - middle) ** 2, 0) /
    Math.max(1, resamples - 1);
  return {
    value: statistic(replicates),
    error: Math.sqrt(spread),
    interval: [quantile(values, tail), quantile(values, 1 - tail)],
  };
}
