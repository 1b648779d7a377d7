import { cannotPlay } from "../base/issues.ts";
import { SCALE } from "../base/points.ts";
import {
  add,
  fromNumber,
  multiply,
  type Ratio,
  ratio,
  roundHalfUp,
  toNumber,
} from "../base/ratio.ts";
import type { Catalogue } from "../model/ledger.ts";
import { chooseBenchmark } from "./benchmark.ts";
import { rowSum, rowSums, type Tally } from "./group_tally.ts";
import { correctedMeans, type MeanCorrections } from "./corrected_means.ts";
import {
  type MissingYear,
  weightedMean,
  type Weighting,
  type YearSum,
  yearWeights,
} from "./weighted_mean.ts";

/** How the points of diseases are measured (病种分值测算). */
export interface WeightOptions {
  readonly base: "allCaseMean" | "benchmarkDisease" | "fixedQuota";
  /** Points of a disease that costs the base. */
  readonly scale: number;
  /** Yuan that are worth one point, for `fixedQuota`. */
  readonly fixedQuota: number | null;
  /** From the oldest year to the newest. */
  readonly yearWeights: readonly number[];
  readonly weighting: Weighting;
  /** Code of the benchmark disease; `null` = the core disease of steadiest cost. */
  readonly benchmarkGroup: string | null;
  /** Base-period cases that a chosen benchmark must have. */
  readonly benchmarkMinCases: number;
  /** Decimals that points are rounded to; 4 where left out. */
  readonly decimals?: number;
  /** What a year that has not seen a disease does to its m; its weight goes to the others where left out. */
  readonly missingYear?: MissingYear;
  /** What measured means are put right with; nothing where left out. */
  readonly corrections?: MeanCorrections;
  /** Discharges that no insurance paid for, a year each, oldest first; M counts them. */
  readonly selfPaying?: readonly SelfPaying[];
}

/** Discharges of a year that pay for themselves (自费出院病例). */
export interface SelfPaying {
  readonly cases: number;
  /** Yuan. */
  readonly meanCost: number;
}

/** Points of all diseases and what they are relative to. */
export interface RelativeWeights {
  /** S in 1/10000, by group; 0 where the base period has no case. */
  readonly points: Float64Array;
  /** M, fen. */
  readonly base: Ratio;
  /** Row of the benchmark disease, if there is one. */
  readonly benchmark: number | null;
}

/**
 * Points of every disease from the base period (病种分值): S = scale × m ÷ M,
 * with m the disease's weighted mean cost over the years and M that of all cases,
 * of a benchmark disease, or a fixed amount.
 *
 * With fewer years than weights (a history of two years) the newest weights are
 * taken and scaled up, for m and for M alike. A disease that a year has not seen
 * scales the weights for its m only. M counts cases without a group too.
 *
 * `R-RW`: specification 3.0 (draft), 5.1; 暂行办法 art. 15; 淄博 2024 (benchmark
 * disease).
 *
 * @param tallies by group, oldest year first
 */
export function relativeWeights(
  catalogue: Catalogue,
  tallies: readonly Tally[],
  options: WeightOptions,
): RelativeWeights {
  const weights = yearWeights(options.yearWeights, tallies.length);
  const missing = options.missingYear ?? "renormalise";
  const corrected = correctedMeans(catalogue.group, options.corrections);
  const meanOf = (g: number) =>
    corrected.of(
      g,
      groupMean(tallies, g, weights, options.weighting, missing),
    );
  const benchmark = options.base === "benchmarkDisease"
    ? chooseBenchmark(catalogue, tallies, options)
    : null;
  const base = benchmark !== null
    ? meanOf(benchmark)
    : options.base === "fixedQuota"
    ? quota(options.fixedQuota)
    : allCaseMean(tallies, weights, options);
  if (base === null || base.num === 0n) {
    throw cannotPlay("points.weight.base", options.base, {
      zh: "作为分值基准的病例没有费用；请加长历史年数或换一种基准",
      en:
        "the cases that points are relative to have no cost; give a longer history or another base",
    });
  }
  const scale = fromNumber(options.scale);
  // Points are whole multiples of it, in 1/10000.
  const unit = 10 ** (4 - (options.decimals ?? 4));
  const perFen = options.scale * (SCALE / unit) / toNumber(base);
  const plain = weights.map(toNumber);
  const years = tallies.map((tally) => ({
    n: rowSums(tally, tally.n),
    cost: rowSums(tally, tally.cost),
  }));
  const points = new Float64Array(catalogue.group.length);
  const { weighting } = options;
  nearWeights(years, plain, weighting, missing, perFen, unit, points);
  for (const g of corrected.groups) points[g] = UNKNOWN;
  for (let g = 0; g < points.length; g++) {
    if (points[g] !== UNKNOWN) continue;
    const mean = meanOf(g);
    points[g] = mean === null ? 0 : relativeWeight(mean, base, scale, unit);
  }
  return { points, base, benchmark };
}

/** Cases and cost of a year, by group. */
interface GroupSums {
  readonly n: Float64Array;
  readonly cost: Float64Array;
}

/** Stands where doubles cannot tell the points of a group. */
const UNKNOWN = -1;

/** {@linkcode nearWeight} of every group, in 1/10000: a loop of its own, compiled once and for good. */
function nearWeights(
  years: readonly GroupSums[],
  weights: readonly number[],
  weighting: Weighting,
  missing: MissingYear,
  perFen: number,
  unit: number,
  points: Float64Array,
): void {
  for (let g = 0; g < points.length; g++) {
    const near = nearWeight(years, g, weights, weighting, missing, perFen);
    points[g] = near === UNKNOWN ? UNKNOWN : near * unit;
  }
}

/**
 * {@linkcode relativeWeight} in doubles, 0 without cases, or `UNKNOWN` where they
 * cannot tell: no cost, or a quotient beside a half. All terms are positive, so a
 * dozen operations err by less than 1e-14 of it.
 */
function nearWeight(
  years: readonly GroupSums[],
  group: number,
  weights: readonly number[],
  weighting: Weighting,
  missing: MissingYear,
  perFen: number,
): number {
  const totals = weighting === "weightedTotals";
  let above = 0, below = 0, cases = 0;
  for (let y = 0; y < years.length; y++) {
    const n = years[y]!.n[group]!, cost = years[y]!.cost[group]!;
    cases += n;
    if (n === 0) {
      if (missing === "zero" && !totals) below += weights[y]!;
      continue;
    }
    above += weights[y]! * (totals ? cost : cost / n);
    below += weights[y]! * (totals ? n : 1);
  }
  if (cases === 0) return 0;
  if (above === 0) return UNKNOWN;
  const q = above / below * perFen, beside = q - Math.floor(q) - 0.5;
  return Math.abs(beside) > 1e-9 + q * 1e-14 ? Math.floor(q + 0.5) : UNKNOWN;
}

/**
 * Points of one disease (病种分值, RW) in 1/10000: scale × mean ÷ base, rounded
 * half up to four decimals (`R-RW`), or to fewer: to whole multiples of `unit`. The
 * two means have one unit.
 */
export function relativeWeight(
  mean: Ratio,
  base: Ratio,
  scale: Ratio,
  unit = 1,
): number {
  const { num, den } = multiply(scale, mean);
  const units = roundHalfUp(
    num * base.den * BigInt(SCALE / unit),
    den * base.num,
  );
  return Number(units) * unit;
}

/**
 * Weighted mean cost of a group over the years (病种均费 m), fen, `null` without
 * cases.
 */
export function groupMean(
  tallies: readonly Tally[],
  group: number,
  weights: readonly Ratio[],
  weighting: Weighting,
  missing: MissingYear = "renormalise",
): Ratio | null {
  return weightedMean(
    tallies.map((t) => sumOf(t, group)),
    weights,
    weighting,
    missing,
  );
}

function sumOf(tally: Tally, row: number): YearSum {
  return {
    amount: ratio(rowSum(tally, tally.cost, row)),
    units: ratio(rowSum(tally, tally.n, row)),
  };
}

/**
 * Weighted mean cost of all cases of the base period, fen.
 *
 * @throws {RangeError} if there are none
 */
export function baseMean(
  tallies: readonly Tally[],
  options: WeightOptions,
): Ratio {
  const weights = yearWeights(options.yearWeights, tallies.length);
  const mean = allCaseMean(tallies, weights, options);
  if (mean === null) throw new RangeError("Cannot take a mean of no cases");
  return mean;
}

function allCaseMean(
  tallies: readonly Tally[],
  weights: readonly Ratio[],
  { weighting, selfPaying = [] }: WeightOptions,
): Ratio | null {
  const total = (column: Float64Array) =>
    ratio(column.reduce((a, b) => a + b, 0));
  // The newest of them belongs to the newest year.
  const ahead = tallies.length - selfPaying.length;
  return weightedMean(
    tallies.map((t, y) => {
      const { cases, meanCost } = selfPaying[y - ahead] ?? NOBODY;
      const cost = multiply(fromNumber(meanCost), ratio(100 * cases));
      return {
        amount: add(total(t.cost), cost),
        units: add(total(t.n), ratio(cases)),
      };
    }),
    weights,
    weighting,
  );
}

const NOBODY: SelfPaying = { cases: 0, meanCost: 0 };

function quota(yuan: number | null): Ratio {
  if (yuan === null) {
    throw new RangeError(
      "Cannot measure points by a fixed amount as none is given: set points.weight.fixedQuota",
    );
  }
  return multiply(fromNumber(yuan), ratio(100));
}
