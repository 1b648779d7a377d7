import { SCALE } from "../base/points.ts";
import { multiply, type Ratio, ratio, toNumber } from "../base/ratio.ts";
import { LEVELS, TAGS } from "../model/ledger.ts";
import { rowSums, type Tally } from "./group_tally.ts";
import { groupMean } from "./relative_weight.ts";
import { type Weighting, yearWeights } from "./weighted_mean.ts";

/** What the cost of a case is compared with (偏差比较对象). */
export interface ReferenceOptions {
  /** Last year's mean of the disease at the level or in the whole city; none for `paymentStandard`. */
  readonly reference: "sameLevelMean" | "cityMean" | "paymentStandard";
  /** With fewer cases last year, the mean over all years stands in. */
  readonly minCell: number;
  readonly yearWeights: readonly number[];
  /** How years are weighted for the mean that stands in; `meanOfMeans` if left out. */
  readonly weighting?: Weighting;
  /** Bits of TAGS by group: primary-care diseases take the mean of all levels (`R-SPX-4`). */
  readonly tags?: Uint8Array;
}

const BASIC = 1 << TAGS.indexOf("basic");

/**
 * Reference means B (参照均费), by group × level: row = group × 3 + place of the
 * level in `LEVELS`. B is an exact fraction: `num`/`den` where both fit a double,
 * in `wide` where they do not, absent (`value` 0) where the disease has no history.
 */
export interface ReferenceMeans {
  /** B, or m where `timesBase` is 1, fen: the nearest double. */
  readonly value: Float64Array;
  /** Last year's cost of the cell, fen, and its cases. */
  readonly num: Float64Array;
  readonly den: Float64Array;
  readonly wide: ReadonlyMap<number, Ratio>;
  /** 1 where the mean has no level in it yet: B = m × `base` of the hospital. */
  readonly timesBase: Uint8Array;
  /** H_base in 1/10000, by hospital. */
  readonly base: Float64Array;
}

/**
 * Reference means for the year to come (上一年度同级别次均费用), `R-PTS`: last
 * year's exact mean of disease and level, or of the disease in the city. Cells
 * of fewer than `minCell` cases take m × H_base instead (under `cityMean`, m
 * alone, as the city's mean has no level in it), with m over all years as in
 * `R-RW`.
 *
 * @param tallies by group, oldest year first; the last is the year before
 * @param coefficients base coefficients in 1/10000, by hospital
 */
export function referenceMeans(
  tallies: readonly Tally[],
  coefficients: Float64Array,
  options: ReferenceOptions,
): ReferenceMeans {
  const last = tallies.at(-1)!, levels = LEVELS.length;
  const groups = last.n.length / last.cells.length - 1;
  const value = new Float64Array(groups * levels);
  const num = new Float64Array(groups * levels);
  const den = new Float64Array(groups * levels);
  const timesBase = new Uint8Array(groups * levels);
  const wide = new Map<number, Ratio>();
  const weights = yearWeights(options.yearWeights, tallies.length);
  const weighting = options.weighting ?? "meanOfMeans";
  const compared = options.reference === "paymentStandard" ? 0 : groups;
  const sumsOf = (level?: number) => ({
    n: rowSums(last, last.n, level),
    cost: rowSums(last, last.cost, level),
  });
  const whole = sumsOf(), ofLevel = LEVELS.map((level) => sumsOf(level));
  for (let g = 0; g < compared; g++) {
    const city = options.reference === "cityMean" ||
      ((options.tags?.[g] ?? 0) & BASIC) !== 0;
    // Over all years, taken only where a level has too few cases of its own.
    let mean: Ratio | null | undefined;
    for (let l = 0; l < levels; l++) {
      const row = g * levels + l, scope = city ? whole : ofLevel[l]!;
      const n = scope.n[g]!;
      if (n >= options.minCell && n > 0) {
        num[row] = scope.cost[g]!;
        den[row] = n;
        value[row] = num[row]! / n;
        continue;
      }
      mean ??= groupMean(tallies, g, weights, weighting);
      if (mean === null) break;
      wide.set(row, mean);
      value[row] = toNumber(mean);
      timesBase[row] = city ? 0 : 1;
    }
  }
  return { value, num, den, wide, timesBase, base: coefficients };
}

/** B of a case, exact (参照均费), fen; `null` where the disease has no history. */
export function exactReference(
  means: ReferenceMeans,
  row: number,
  hospital: number,
): Ratio | null {
  if (means.den[row]! > 0) return ratio(means.num[row]!, means.den[row]!);
  const mean = means.wide.get(row);
  if (mean === undefined) return null;
  return means.timesBase[row] === 1
    ? multiply(mean, ratio(means.base[hospital]!, SCALE))
    : mean;
}
