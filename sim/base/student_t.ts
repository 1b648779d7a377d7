/** Relative change below which the continued fraction has converged. */
const CONVERGED = 1e-15;

/**
 * Quantile of Student's t (t 分布分位数): half-widths of intervals of a mean from a
 * few independent values. By bisection of the distribution function, which is the
 * regularised incomplete beta function (Lentz's continued fraction).
 *
 * @param p probability, above 0 and below 1
 * @param freedom degrees of freedom, from 1
 *
 * @example The classic table: 97.5 % with 9 degrees of freedom
 * ```ts
 * import { studentQuantile } from "./student_t.ts";
 * import { assertAlmostEquals } from "@std/assert";
 *
 * assertAlmostEquals(studentQuantile(0.975, 9), 2.262157, 1e-6);
 * ```
 */
export function studentQuantile(p: number, freedom: number): number {
  if (!(p > 0 && p < 1) || !(freedom >= 1)) {
    throw new RangeError(
      `Cannot take a quantile of t: p is ${p}, degrees of freedom ${freedom}`,
    );
  }
  if (p === 0.5) return 0;
  if (p < 0.5) return -studentQuantile(1 - p, freedom);
  let low = 0, high = 1;
  while (below(high, freedom) < p) high *= 2;
  for (let i = 0; i < 200 && high - low > 1e-14 * high; i++) {
    const middle = (low + high) / 2;
    if (below(middle, freedom) < p) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** Probability of a value below `t`, `t` at least 0. */
function below(t: number, freedom: number): number {
  const x = freedom / (freedom + t * t);
  return 1 - beta(x, freedom / 2, 0.5) / 2;
}

/** Regularised incomplete beta function. */
function beta(x: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  if (x > (a + 1) / (a + b + 2)) return 1 - beta(1 - x, b, a);
  const front = Math.exp(
    logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) +
      b * Math.log(1 - x),
  );
  let c = 1, d = 1 / (1 - (a + b) * x / (a + 1)), h = d;
  for (let m = 1; m < 10_000; m++) {
    const even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / (1 + even * d);
    c = 1 + even / c;
    h *= d * c;
    const odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / (1 + odd * d);
    c = 1 + odd / c;
    h *= d * c;
    if (Math.abs(d * c - 1) < CONVERGED) break;
  }
  return front * h / a;
}

/** ln Γ(x), x above 0: Stirling's series after the argument was raised. */
function logGamma(x: number): number {
  let shift = 0, y = x;
  for (; y < 12; y++) shift -= Math.log(y);
  const inverse = 1 / (y * y);
  const series = (1 / 12 -
    inverse * (1 / 360 - inverse * (1 / 1260 - inverse / 1680))) / y;
  return shift + (y - 0.5) * Math.log(y) - y + Math.log(2 * Math.PI) / 2 +
    series;
}
