/**
 * The statistics that tables and charts need (统计量), over simple-statistics.
 * They describe results and enter no amount of money, so they are doubles.
 *
 * @module
 */
import * as simple from "simple-statistics";

/** A straight line through points, and how much of the spread it explains. */
export interface LinearFit {
  readonly slope: number;
  readonly intercept: number;
  /** R², 0–1; 1 where all `y` are the same. */
  readonly rSquared: number;
}

/** The arithmetic mean (平均数). */
export function mean(values: ArrayLike<number>): number {
  return simple.mean(some(values, "the mean"));
}

/** The median (中位数): the middle value, or the mean of the two middle ones. */
export function median(values: ArrayLike<number>): number {
  return quantile(values, 0.5);
}

/**
 * The quantile at `p`, 0–1 (分位数): the sorted values stand at equal distances
 * from 0 to 1, and between two of them the straight line is taken. This is
 * PERCENTILE.INC of Excel and type 7 of R.
 */
export function quantile(values: ArrayLike<number>, p: number): number {
  if (!(p >= 0 && p <= 1)) {
    throw new RangeError(
      `Cannot take a quantile outside 0–1: current value is ${p}`,
    );
  }
  return simple.quantile(some(values, "a quantile"), p);
}

/**
 * Standard deviation over mean (变异系数, CV), with the deviation of all cases
 * rather than of a sample: the technical specification's glossary, term 13, and
 * `R-AUX`. Not a number where the mean is 0.
 */
export function coefficientOfVariation(values: ArrayLike<number>): number {
  const all = some(values, "a coefficient of variation");
  const middle = simple.mean(all);
  return middle === 0 ? NaN : simple.standardDeviation(all) / middle;
}

/**
 * The Gini coefficient (基尼系数) of values of at least 0: 0 where all have the
 * same, (n − 1)/n where one has everything, 0 where there is nothing to have.
 */
export function gini(values: ArrayLike<number>): number {
  const sorted = Float64Array.from(some(values, "a Gini coefficient")).sort();
  if (sorted[0]! < 0) {
    throw new RangeError(
      `Cannot take a Gini coefficient of negative values: current value is ${
        sorted[0]
      }`,
    );
  }
  const n = sorted.length;
  let sum = 0, weighted = 0;
  for (let i = 0; i < n; i++) {
    sum += sorted[i]!;
    weighted += (2 * i + 1 - n) * sorted[i]!;
  }
  return sum === 0 ? 0 : weighted / (n * sum);
}

/** The least-squares line of `y` on `x` (线性回归); at least two different `x`. */
export function linearFit(
  x: ArrayLike<number>,
  y: ArrayLike<number>,
): LinearFit {
  if (x.length !== y.length) {
    throw new RangeError(
      `Cannot fit a line as there are ${x.length} x and ${y.length} y`,
    );
  }
  const across = some(x, "a fit");
  if (across.every((value) => value === across[0])) {
    throw new RangeError("Cannot fit a line as all x are the same");
  }
  const pairs = across.map((value, i) => [value, y[i]!]);
  const { m: slope, b: intercept } = simple.linearRegression(pairs);
  const line = simple.linearRegressionLine({ m: slope, b: intercept });
  const level = pairs.every(([, value]) => value === y[0]);
  const rSquared = level ? 1 : simple.rSquared(pairs, line);
  return { slope, intercept, rSquared };
}

/** The values as the plain array that simple-statistics takes. */
function some(values: ArrayLike<number>, what: string): number[] {
  if (values.length === 0) {
    throw new RangeError(`Cannot take ${what} as there are no values`);
  }
  return Array.from(values);
}
