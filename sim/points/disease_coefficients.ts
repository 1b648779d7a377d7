import { SCALE } from "../base/points.ts";
import {
  add,
  compare,
  divide,
  fromNumber,
  multiply,
  type Ratio,
  ratio,
  roundHalfUp,
  subtract,
} from "../base/ratio.ts";
import type { DiseaseCoefficients } from "../model/ledger.ts";
import {
  type Catalogue,
  hasTag,
  type Hospitals,
  LEVELS,
} from "../model/ledger.ts";
import { cellKey, type CoefficientOptions } from "./base_coefficient.ts";
import type { Tally } from "./group_tally.ts";
import { weightedMean, type YearSum, yearWeights } from "./weighted_mean.ts";

/** Which diseases have coefficients of their own (病种系数规则). */
export interface DiseaseOptions extends
  Pick<
    CoefficientOptions,
    "meanWeights" | "yearWeights" | "cells" | "decimals"
  > {
  /** Cases that every level must have over the years. */
  readonly minCasesPerLevel: number;
  /** Least distance of the dearest and the cheapest level, as a share of the pool's mean. */
  readonly minSpread: number;
  /** Bounds of all coefficients. */
  readonly min: number;
  readonly max: number;
}

/**
 * Why a disease keeps the institution's coefficient (不以病种设置的原因), or that it has
 * its own.
 */
export type DiseaseVerdict =
  | "selected"
  | "conservative"
  | "basic"
  | "fewCases"
  | "inverted"
  | "smallSpread";

/** Years of a disease at one level, or at one cell of hospitals. */
export interface LevelYears {
  readonly level: number;
  readonly years: readonly YearSum[];
}

/** A disease that was tested, and its coefficients where it passed. */
export interface TestedDisease {
  readonly verdict: DiseaseVerdict;
  /** Mean at the level ÷ the pool's, exact; in the order of the levels. */
  readonly H: readonly (Ratio | null)[];
}

/**
 * Tests one disease (病种系数筛选): every level has cases enough, no lower level is
 * dearer than a higher one, and the means lie far enough apart.
 *
 * `R-COEF-D`: specification 3.0 (draft), 5.2 一(二); the thresholds are a choice
 * of this model. EX-33.
 *
 * @param levels highest first, with all years
 * @param weights `null` pools the years by cases
 */
export function testedDisease(
  levels: readonly LevelYears[],
  weights: readonly Ratio[] | null,
  { minCasesPerLevel, minSpread }: Pick<
    DiseaseOptions,
    "minCasesPerLevel" | "minSpread"
  >,
): TestedDisease {
  const means = levels.map(({ years }) => meanOf(years, weights));
  const pool = meanOf(pooled(levels), weights);
  const H = means.map((mean) =>
    mean === null || pool === null || pool.num === 0n
      ? null
      : divide(mean, pool)
  );
  const none = (verdict: DiseaseVerdict) => ({ verdict, H });
  const least = ratio(minCasesPerLevel);
  const enough = levels.every(({ years }) =>
    compare(years.reduce((n, y) => add(n, y.units), ratio(0)), least) >= 0
  );
  if (!enough || pool === null || means.some((mean) => mean === null)) {
    return none("fewCases");
  }
  const known = means as Ratio[];
  for (let l = 1; l < known.length; l++) {
    if (compare(known[l]!, known[l - 1]!) > 0) return none("inverted");
  }
  const spread = divide(subtract(known[0]!, known.at(-1)!), pool);
  return compare(spread, fromNumber(minSpread)) < 0
    ? none("smallSpread")
    : none("selected");
}

/**
 * Coefficients of single diseases (以病种设置的系数): three-year mean cost at the level,
 * or level and kind, ÷ that of the pool, for the diseases that pass
 * {@linkcode testedDisease}. Conservative treatment and primary-care diseases
 * have none. They stand in for the institution's coefficient, within its bounds.
 *
 * `R-COEF-D`.
 *
 * @param tallies by group, oldest year first
 */
export function diseaseCoefficients(
  hospitals: Hospitals,
  catalogue: Catalogue,
  tallies: readonly Tally[],
  options: DiseaseOptions,
): DiseaseCoefficients {
  const weights = options.meanWeights === "cases"
    ? null
    : yearWeights(options.yearWeights, tallies.length);
  const keys: string[] = [];
  const cellOf = Uint16Array.from(hospitals.id, (_, h) => {
    const key = cellKey(
      options.cells,
      hospitals.level[h]!,
      hospitals.kind[h]!,
    );
    if (!keys.includes(key)) keys.push(key);
    return keys.indexOf(key);
  });
  const levels = LEVELS.filter((level) =>
    tallies.some(({ cells }) => cells.some((cell) => cell.level === level))
  );
  const cells = keys.length;
  const value = new Float64Array(catalogue.group.length * cells);
  let selected = 0;
  for (let g = 0; g < catalogue.group.length; g++) {
    if (verdictBefore(catalogue, g) !== null) continue;
    const byLevel = levels.map((level) => ({
      level,
      years: yearsOf(tallies, g, (cell) => cell.level === level),
    }));
    const { verdict } = testedDisease(byLevel, weights, options);
    if (verdict !== "selected") continue;
    selected++;
    const pool = meanOf(pooled(byLevel), weights)!;
    keys.forEach((key, c) => {
      const own = meanOf(
        yearsOf(
          tallies,
          g,
          ({ level, kind }) => cellKey(options.cells, level, kind) === key,
        ),
        weights,
      );
      if (own === null) return;
      value[g * cells + c] = bounded(divide(own, pool), options);
    });
  }
  return { cellOf, cells, value, selected };
}

/**
 * The two means that a disease's coefficient at a hospital is the ratio of (病种系数的两个
 * 均值), fen a case; `null` where one of them has no cases.
 */
export function diseaseMeans(
  hospitals: Hospitals,
  tallies: readonly Tally[],
  options: Pick<DiseaseOptions, "meanWeights" | "yearWeights" | "cells">,
  group: number,
  hospital: number,
): { readonly own: Ratio; readonly pool: Ratio } | null {
  const weights = options.meanWeights === "cases"
    ? null
    : yearWeights(options.yearWeights, tallies.length);
  const key = cellKey(
    options.cells,
    hospitals.level[hospital]!,
    hospitals.kind[hospital]!,
  );
  const own = meanOf(
    yearsOf(
      tallies,
      group,
      ({ level, kind }) => cellKey(options.cells, level, kind) === key,
    ),
    weights,
  );
  const pool = meanOf(yearsOf(tallies, group, () => true), weights);
  return own === null || pool === null ? null : { own, pool };
}

/** Why a disease is not tested at all; `null` where it is. */
export function verdictBefore(
  { treatmentClass, tags, points }: Pick<
    Catalogue,
    "treatmentClass" | "tags" | "points"
  >,
  group: number,
): DiseaseVerdict | null {
  if (tags !== undefined && hasTag(tags[group]!, "basic")) return "basic";
  if (treatmentClass[group] === 0) return "conservative";
  return points[group] === 0 ? "fewCases" : null;
}

function yearsOf(
  tallies: readonly Tally[],
  group: number,
  wanted: (cell: Tally["cells"][number]) => boolean,
): YearSum[] {
  return tallies.map(({ cells, n, cost }) => {
    let amount = 0n, units = 0n;
    cells.forEach((cell, c) => {
      if (!wanted(cell)) return;
      const k = group * cells.length + c;
      amount += BigInt(cost[k]!);
      units += BigInt(n[k]!);
    });
    return { amount: ratio(amount), units: ratio(units) };
  });
}

function pooled(levels: readonly LevelYears[]): YearSum[] {
  return levels[0]!.years.map((_, y) => ({
    amount: levels.map(({ years }) => years[y]!.amount).reduce(add),
    units: levels.map(({ years }) => years[y]!.units).reduce(add),
  }));
}

function meanOf(
  years: readonly YearSum[],
  weights: readonly Ratio[] | null,
): Ratio | null {
  return weights === null
    ? weightedMean(years, years.map(() => ratio(1)), "weightedTotals")
    : weightedMean(years, weights, "meanOfMeans");
}

function bounded(
  H: Ratio,
  { decimals = 4, min, max }: DiseaseOptions,
): number {
  const unit = 10 ** (4 - decimals), { num, den } = multiply(H, ratio(SCALE));
  const units = Number(roundHalfUp(num, den * BigInt(unit))) * unit;
  return Math.min(
    Math.round(max * SCALE),
    Math.max(Math.round(min * SCALE), units),
  );
}
