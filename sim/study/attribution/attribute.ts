import type { Headline } from "../../analysis/headlines/headline.ts";
import { ShapanError } from "../../base/issues.ts";
import { tQuantile } from "../../analysis/inference/t_quantile.ts";
import type { Outcome } from "../../model/result.ts";
import type { Attribution, Factor, SplitMethod } from "../../model/split.ts";
import type { Plan } from "../../run.ts";
import {
  type Cell,
  cellsOf,
  cellValues,
  groupNames,
  isWhole,
  partsOfCells,
} from "./cells.ts";
import { provisions } from "./factors.ts";
import { interactions } from "./interactions.ts";
import { joinByRules } from "./join_factors.ts";
import { daysOf, differingRules, mixed, otherDifferences } from "./mixtures.ts";
import { sampledShapley } from "./sampled_shapley.ts";
import { type Mixtures, setsInOrder, withMixtures } from "./settle_mixtures.ts";
import { MOST, shapley } from "./shapley.ts";
import { type CellShares, splitRows } from "./split_rows.ts";
import { withTablesOf } from "./with_tables_of.ts";

/** Settles a plan (结算): given as an argument, so that any engine that remembers can be used. */
export type Settle = (plan: Plan) => Promise<Outcome>;

/** How a change is split; has no effect on an exact split. */
export interface AttributionOptions {
  /** Headlines that are split; all unless given. */
  readonly headlines?: readonly Headline[];
  /** Factors by hand instead of the provisions; they hold all rules that differ. */
  readonly factors?: readonly Factor[];
  /** Pairs of orders that are drawn above ten factors; 32 unless given. */
  readonly pairs?: number;
  /** Called as mixtures are settled: how many, of how many at most. */
  readonly onMixture?: (done: number, most: number) => void;
}

/** Confidence of the bounds of a sampled split. */
const CONFIDENCE = 0.95;

/** Pairs of orders that are drawn above ten factors. */
const PAIRS = 32;

/** Numbers of all cells, split, and how. */
interface Shares extends CellShares {
  readonly method: Omit<SplitMethod, "confidence">;
}

/**
 * Why two scenarios differ (归因): every headline of every group and institution,
 * split among the provisions in which they differ by exact Shapley values, up to
 * ten; above, by orders that are drawn, with bounds. Whole numbers sum to the
 * change exactly, other numbers within 1e-12.
 *
 * @param plans baseline and reform, on the same people with the same luck
 * @param settle settles any mixture of the two
 * @throws {ShapanError} if they differ in more than rules
 */
export async function attribute(
  plans: readonly [Plan, Plan],
  settle: Settle,
  options: AttributionOptions = {},
): Promise<Attribution> {
  const other = otherDifferences(plans);
  if (other.length > 0) throw new ShapanError(other);
  const [baseline, reform] = plans, days = daysOf(plans);
  const between = withTablesOf(baseline, reform);
  const named = options.factors ?? provisions(differingRules(days));
  const idle = named.filter(({ keys }) => keys.length === 0);
  const given = joinByRules(named.filter(({ keys }) => keys.length > 0), days);
  const outcome = await settle(baseline);
  const cells = cellsOf(outcome, options.headlines);
  const pairs = options.pairs ?? PAIRS;
  let done = 0;
  const valueOf = async (keys: readonly string[]) => {
    const n = given.length;
    options.onMixture?.(
      done++,
      n > MOST ? 2 * pairs * (n - 1) + 2 : 1 << n,
    );
    return cellValues(
      cells,
      keys.length === 0 ? outcome : await settle({
        ...between,
        scenario: mixed(baseline.scenario, reform.scenario, keys),
      }),
    );
  };
  const { factors, done: shares } = await withMixtures(
    given,
    valueOf,
    (mixtures, { length }) =>
      length > MOST
        ? drawnShares(mixtures, length, cells, pairs, baseline)
        : exactShares(mixtures, length, cells),
  );
  const titles = plans.map(({ scenario: { titleZh, titleEn } }) => ({
    zh: titleZh,
    en: titleEn,
  }));
  return {
    scenarios: [baseline.scenario.id, reform.scenario.id],
    titles: [titles[0]!, titles[1]!],
    hashes: [baseline.recordHash, reform.recordHash],
    year: outcome.year,
    factors: [...factors, ...idle],
    method: { ...shares.method, confidence: CONFIDENCE },
    names: groupNames(outcome),
    rows: splitRows(cells, shares, idle.length),
  };
}

/** Every mixture is settled. */
async function exactShares(
  mixtures: Mixtures,
  factors: number,
  cells: readonly Cell[],
): Promise<Shares> {
  const values: Float64Array[] = [];
  for (const on of setsInOrder(factors)) values[on] = await mixtures.on(on);
  const value = (on: number) => values[on]!;
  return {
    ...await ends(mixtures, factors),
    method: { exact: true, mixtures: mixtures.settled, orders: 0 },
    parts: factors === 0
      ? []
      : shapley(factors, value, (e) => isWhole(cells[e]!.headline)),
    pairs: factors < 2 ? [] : interactions(factors, value),
    sampled: null,
    sums: partsOfCells(cells, values),
  };
}

/** Orders are drawn. */
async function drawnShares(
  mixtures: Mixtures,
  factors: number,
  cells: readonly Cell[],
  pairs: number,
  { scenario }: Plan,
): Promise<Shares> {
  const seen = new Map<number, Float64Array>();
  const sampled = await sampledShapley(
    factors,
    async (on) => {
      const column = await mixtures.on(on);
      seen.set(on, column);
      return column;
    },
    (e) => isWhole(cells[e]!.headline),
    {
      seed: scenario.valuesOn("9999-12-31")["run.seed"],
      pairs,
      t: tQuantile((1 + CONFIDENCE) / 2, pairs - 1),
    },
  );
  return {
    ...await ends(mixtures, factors),
    method: { exact: false, mixtures: mixtures.settled, orders: 2 * pairs },
    parts: sampled.parts,
    pairs: [],
    sampled,
    sums: partsOfCells(cells, [...seen.values()]),
  };
}

/** Both sides, and what each factor does alone and last. */
async function ends(mixtures: Mixtures, factors: number) {
  const all = (1 << factors) - 1;
  const first = await mixtures.on(0), whole = await mixtures.on(all);
  const alone: Float64Array[] = [], last: Float64Array[] = [];
  for (let f = 0; f < factors; f++) {
    const only = await mixtures.on(1 << f);
    const without = await mixtures.on(all & ~(1 << f));
    alone.push(only.map((x, e) => x - first[e]!));
    last.push(whole.map((x, e) => x - without[e]!));
  }
  return { first, whole, alone, last };
}
