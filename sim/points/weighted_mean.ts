import { cannotPlay } from "../base/issues.ts";
import {
  add,
  divide,
  fromNumber,
  multiply,
  type Ratio,
  ratio,
} from "../base/ratio.ts";

/** What the cases of one year add up to: an amount, and what it is divided by. */
export interface YearSum {
  /** Cost or fund spending, fen. */
  readonly amount: Ratio;
  /** Cases, or points of cases. */
  readonly units: Ratio;
}

/** What a year without units does to a mean of means: its weight goes to the others, or it counts as 0 (缺年处理). */
export type MissingYear = "renormalise" | "zero";

/** Weighted mean of yearly means, or weighted amounts over weighted units. */
export type Weighting = "meanOfMeans" | "weightedTotals";

/**
 * The weighted mean over years (历年加权均费), exact: Σw·mean ÷ Σw, or
 * Σw·amount ÷ Σw·units. A year without units is left out and the weights of the
 * others make up for it, or a mean of 0 stands for it where `missing` says so;
 * `null` if nothing is left.
 *
 * `R-RW`, weights 1:2:7 from the oldest year; specification 3.0 (draft), 5.1.
 */
export function weightedMean(
  years: readonly YearSum[],
  weights: readonly Ratio[],
  weighting: Weighting,
  missing: MissingYear = "renormalise",
): Ratio | null {
  const [only, ...more] = years;
  if (only !== undefined && more.length === 0) {
    // Its weight cancels out, unless it is 0.
    return only.units.num === 0n || weights[0]!.num === 0n
      ? null
      : divide(only.amount, only.units);
  }
  let total = ratio(0), units = ratio(0), seen = false;
  years.forEach((year, y) => {
    const weight = weights[y]!, whole = weighting === "weightedTotals";
    if (year.units.num === 0n) {
      if (missing === "zero" && !whole) units = add(units, weight);
      return;
    }
    seen = true;
    total = add(
      total,
      multiply(weight, whole ? year.amount : divide(year.amount, year.units)),
    );
    units = add(units, whole ? multiply(weight, year.units) : weight);
  });
  return !seen || units.num === 0n ? null : divide(total, units);
}

/**
 * The weights of the years there are (历史年度权重), oldest first: with fewer
 * years than weights the newest weights are taken. They need not sum to 1.
 *
 * @throws {ShapanError} if there are more years than weights.
 */
export function yearWeights(
  weights: readonly number[],
  years: number,
): Ratio[] {
  if (years > weights.length) {
    throw cannotPlay("points.weight.yearWeights", weights.join(", "), {
      zh: `历史有 ${years} 年，年度权重只有 ${weights.length} 个；请每年给一个`,
      en:
        `there are ${years} years of history and ${weights.length} weights; give one a year`,
    });
  }
  return weights.slice(weights.length - years).map(fromNumber);
}
