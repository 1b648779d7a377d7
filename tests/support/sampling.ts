import { assert } from "@std/assert";

/** Standard errors that a sample with a fixed seed may be off; beyond it a number is wrong, not unlucky. */
const ERRORS = 4.5;

/** Fails unless `hits` of `n` draws agree with probability `p` within sampling error. */
export function assertShare(
  hits: number,
  n: number,
  p: number,
  what: string,
): void {
  // Thresholds are held in 16 bits, which may move a share by one in 65536.
  const allowed = ERRORS * Math.sqrt(p * (1 - p) / n) + 2 / 65536;
  assert(
    n > 0 && Math.abs(hits / n - p) <= allowed,
    `${what}: ${hits} of ${n} = ${hits / n}, expected ${p} ± ${allowed}`,
  );
}

/** Fails unless the sample's mean agrees with `expected` within its own sampling error. */
export function assertMean(
  sample: ArrayLike<number>,
  expected: number,
  what: string,
): void {
  const { mean, deviation } = momentsOf(sample);
  const allowed = ERRORS * deviation / Math.sqrt(sample.length);
  assert(
    sample.length > 1 && Math.abs(mean - expected) <= allowed,
    `${what}: mean of ${sample.length} is ${mean}, expected ${expected} ± ${allowed}`,
  );
}

/** Mean and standard deviation. */
export function momentsOf(sample: ArrayLike<number>): {
  readonly mean: number;
  readonly deviation: number;
} {
  let sum = 0, squares = 0;
  for (let i = 0; i < sample.length; i++) {
    sum += sample[i]!;
    squares += sample[i]! ** 2;
  }
  const mean = sum / sample.length;
  const variance = Math.max(0, squares / sample.length - mean * mean);
  return { mean, deviation: Math.sqrt(variance) };
}

/** Correlation of two samples. */
export function correlation(
  a: readonly number[],
  b: readonly number[],
): number {
  const x = momentsOf(a), y = momentsOf(b);
  const product = momentsOf(a.map((value, i) => value * b[i]!)).mean;
  return (product - x.mean * y.mean) / (x.deviation * y.deviation);
}
