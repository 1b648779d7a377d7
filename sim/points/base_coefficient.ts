import { SCALE } from "../base/points.ts";
import {
  divide,
  fromNumber,
  multiply,
  type Ratio,
  ratio,
  roundHalfUp,
} from "../base/ratio.ts";
import type { Catalogue, Hospitals } from "../model/ledger.ts";
import type { Tally } from "./group_tally.ts";
import { weightedMean, type YearSum, yearWeights } from "./weighted_mean.ts";

/** How base coefficients are measured (基本系数测算). */
export interface CoefficientOptions {
  readonly baseMethod:
    | "rawCostRatio"
    | "fundRatio"
    | "caseMixAdjusted"
    | "table";
  /** Years pooled by cases, or weighted by `yearWeights`. */
  readonly meanWeights: "cases" | "yearWeights";
  readonly yearWeights: readonly number[];
  /** Hospitals that share a coefficient: those of a level, or of a level and kind. */
  readonly cells: "level" | "levelAndKind";
  /** Decimals that coefficients are rounded to; 4 where left out. */
  readonly decimals?: number;
  /** By level; also stands in where a cell has no history. */
  readonly table: Readonly<Record<"3" | "2" | "1", number>>;
}

/**
 * Base coefficients of hospitals (医疗机构基本系数 H) in 1/10000: what a cell's
 * cases cost relative to the pool's, rounded to four decimals and not yet clipped.
 *
 * - `rawCostRatio` mean cost of the cell ÷ of the pool;
 * - `fundRatio` the same with fund spending;
 * - `caseMixAdjusted` cost per point of disease ÷ that of the pool, over cases
 *   that have points, so that case mix is not counted twice;
 * - `table` as given, which a cell without history takes too.
 *
 * `R-COEF` 3.1: specification 3.0 (draft), 5.2 一(一); 淄博 2024 (fund ratio). For
 * `caseMixAdjusted` the weights of the years apply to the yearly cost per point.
 *
 * @param tallies by group, oldest year first
 * @param tabled where 1 is written for a hospital whose cell has no history, so that the table stands in; not kept where left out
 */
export function baseCoefficients(
  hospitals: Hospitals,
  catalogue: Catalogue,
  tallies: readonly Tally[],
  options: CoefficientOptions,
  tabled: Uint8Array | null = null,
): Float64Array {
  const key = (level: number, kind: string) =>
    cellKey(options.cells, level, kind);
  const weights = options.meanWeights === "cases"
    ? null
    : yearWeights(options.yearWeights, tallies.length);
  const pool = yearSums(tallies, catalogue, options.baseMethod, () => true);
  const byKey = new Map<string, number>(), without = new Set<string>();
  return Float64Array.from(hospitals.id, (_, h) => {
    const level = hospitals.level[h]!;
    const own = key(level, hospitals.kind[h]!);
    const known = byKey.get(own);
    if (known !== undefined) {
      if (tabled !== null && without.has(own)) tabled[h] = 1;
      return known;
    }
    const measured = options.baseMethod === "table" ? null : baseCoefficient(
      yearSums(
        tallies,
        catalogue,
        options.baseMethod,
        (cell) => key(cell.level, cell.kind) === own,
      ),
      pool,
      weights,
    );
    if (measured === null && options.baseMethod !== "table") {
      without.add(own);
      if (tabled !== null) tabled[h] = 1;
    }
    const value = units(
      measured ?? ofTable(options.table, level),
      options.decimals,
    );
    byKey.set(own, value);
    return value;
  });
}

/** The hospitals that share a coefficient (系数分组): of a level, or of a level and kind. */
export function cellKey(
  cells: CoefficientOptions["cells"],
  level: number,
  kind: string,
): string {
  return cells === "level" ? `${level}` : `${level} ${kind}`;
}

/**
 * The two means that a hospital's base coefficient is the ratio of (基本系数的两个均值): of
 * its cell and of the pool, in the unit of the method; `null` for a table and
 * where one of them has no cases. `R-COEF` 3.1.
 */
export function baseMeans(
  hospitals: Hospitals,
  catalogue: Catalogue,
  tallies: readonly Tally[],
  options: CoefficientOptions,
  hospital: number,
): { readonly own: Ratio; readonly pool: Ratio } | null {
  if (options.baseMethod === "table" || tallies.length === 0) return null;
  const key = cellKey(
    options.cells,
    hospitals.level[hospital]!,
    hospitals.kind[hospital]!,
  );
  const weights = options.meanWeights === "cases"
    ? null
    : yearWeights(options.yearWeights, tallies.length);
  const sums = (wanted: (cell: Tally["cells"][number]) => boolean) =>
    meanOf(yearSums(tallies, catalogue, options.baseMethod, wanted), weights);
  const own = sums(({ level, kind }) =>
    cellKey(options.cells, level, kind) === key
  );
  const pool = sums(() => true);
  if (own === null || pool === null) return null;
  // Points are held in 1/10000.
  const unit = ratio(options.baseMethod === "caseMixAdjusted" ? SCALE : 1);
  return { own: multiply(own, unit), pool: multiply(pool, unit) };
}

/** Mean over the years, pooled by cases or weighted by year. */
function meanOf(
  years: readonly YearSum[],
  weights: readonly Ratio[] | null,
): Ratio | null {
  return weights === null
    ? weightedMean(years, years.map(() => ratio(1)), "weightedTotals")
    : weightedMean(years, weights, "meanOfMeans");
}

/**
 * One base coefficient (基本系数), exact and unrounded: the cell's mean over its
 * years ÷ the pool's; `null` where one of them has none or the pool's is 0.
 *
 * @param weights `null` pools the years by cases
 */
export function baseCoefficient(
  cell: readonly YearSum[],
  pool: readonly YearSum[],
  weights: readonly Ratio[] | null,
): Ratio | null {
  const [own, all] = [cell, pool].map((years) => meanOf(years, weights));
  return !own || !all || all.num === 0n ? null : divide(own, all);
}

/** Cost or fund of each year over the units of the method, in the cells asked for. */
function yearSums(
  tallies: readonly Tally[],
  { points }: Catalogue,
  method: CoefficientOptions["baseMethod"],
  wanted: (cell: Tally["cells"][number]) => boolean,
): YearSum[] {
  const adjusted = method === "caseMixAdjusted";
  return tallies.map((tally) => {
    const amounts = method === "fundRatio" ? tally.fund : tally.cost;
    let amount = 0n, units = 0n;
    tally.n.forEach((n, k) => {
      const row = Math.floor(k / tally.cells.length);
      const unit = adjusted ? points[row] ?? 0 : 1;
      if (n === 0 || unit === 0) return;
      if (!wanted(tally.cells[k % tally.cells.length]!)) return;
      amount += BigInt(amounts[k]!);
      units += BigInt(n) * BigInt(unit);
    });
    return { amount: ratio(amount), units: ratio(units) };
  });
}

function ofTable(
  table: CoefficientOptions["table"],
  level: number,
): Ratio {
  const value = table[String(level) as "3" | "2" | "1"];
  if (value === undefined) {
    throw new RangeError(
      `Cannot take a coefficient from the table for level ${level}: it has 3, 2 and 1`,
    );
  }
  return fromNumber(value);
}

/** In 1/10000, rounded half up to so many decimals. */
function units(value: Ratio, decimals = 4): number {
  const unit = 10 ** (4 - decimals);
  const { num, den } = multiply(value, ratio(SCALE / unit));
  return Number(roundHalfUp(num, den)) * unit;
}
