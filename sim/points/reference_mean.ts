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
  const means = {
    value: new Float64Array(groups * levels),
    num: new Float64Array(groups * levels),
    den: new Float64Array(groups * levels),
    wide: new Map<number, Ratio>(),
    timesBase: new Uint8Array(groups * levels),
    base: coefficients,
  };
  if (options.reference === "paymentStandard") return means;
  const sumsOf = (level?: number) => ({
    n: rowSums(last, last.n, level),
    cost: rowSums(last, last.cost, level),
  });
  const whole = sumsOf(), ofCity = comparedWithCity(groups, options);
  LEVELS.forEach((level, l) =>
    ownMeans(sumsOf(level), whole, ofCity, l, options.minCell, means)
  );
  const weights = yearWeights(options.yearWeights, tallies.length);
  const weighting = options.weighting ?? "meanOfMeans";
  // Over all years, taken only where a level has too few cases of its own.
  for (let g = 0; g < groups; g++) {
    if (!lacks(means.den, g)) continue;
    const mean = groupMean(tallies, g, weights, weighting);
    if (mean !== null) standIn(g, mean, ofCity[g] === 1, means);
  }
  return means;
}

/** 1 = a disease that is compared with its mean in the whole city. */
function comparedWithCity(
  groups: number,
  { reference, tags }: ReferenceOptions,
): Uint8Array {
  const ofCity = new Uint8Array(groups);
  if (reference === "cityMean") return ofCity.fill(1);
  return tags === undefined
    ? ofCity
    : ofCity.map((_, g) => (tags[g]! & BASIC) !== 0 ? 1 : 0);
}

/** Cases and cost of a year, by group. */
interface GroupSums {
  readonly n: Float64Array;
  readonly cost: Float64Array;
}

/** Means that are filled. */
type Filled = ReferenceMeans & { readonly wide: Map<number, Ratio> };

/** Last year's means of a level where it has cases enough; most rows, and doubles alone. */
function ownMeans(
  own: GroupSums,
  city: GroupSums,
  ofCity: Uint8Array,
  place: number,
  minCell: number,
  { value, num, den }: Filled,
): void {
  const least = Math.max(minCell, Number.MIN_VALUE), levels = LEVELS.length;
  for (let g = 0, row = place; g < ofCity.length; g++, row += levels) {
    const { n, cost } = ofCity[g] === 1 ? city : own, cases = n[g]!;
    if (cases < least) continue;
    num[row] = cost[g]!;
    den[row] = cases;
    value[row] = cost[g]! / cases;
  }
}

/** Whether a level of a group has no mean of its own. */
function lacks(den: Float64Array, group: number): boolean {
  const levels = LEVELS.length, end = (group + 1) * levels;
  for (let row = group * levels; row < end; row++) {
    if (den[row] === 0) return true;
  }
  return false;
}

/** Puts a mean over all years where levels of a group have none of their own. */
function standIn(
  group: number,
  mean: Ratio,
  city: boolean,
  { value, den, wide, timesBase }: Filled,
): void {
  const levels = LEVELS.length, near = toNumber(mean);
  for (let row = group * levels; row < (group + 1) * levels; row++) {
    if (den[row] !== 0) continue;
    wide.set(row, mean);
    value[row] = near;
    timesBase[row] = city ? 0 : 1;
  }
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
