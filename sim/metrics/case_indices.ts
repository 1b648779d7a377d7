import { SCALE } from "../base/points.ts";
import {
  type Cases,
  type Catalogue,
  type Claims,
  type Hospitals,
  LEVELS,
  type MetricRow,
  NO_GROUP,
  OUT_OF_AREA,
  SCHEMES,
} from "../model/ledger.ts";
import { ratio, rowOf } from "./metric_row.ts";

/** Mean stay and cost of each disease in the pool (统筹区病种均值), by group. */
export interface AreaMeans {
  /** Days; 0 without cases. */
  readonly stay: Float64Array;
  /** Fen; 0 without cases. */
  readonly cost: Float64Array;
}

/** What an institution's grouped cases add up to (病例指数合计). */
export interface IndexSums {
  readonly cases: Float64Array;
  /** Σ disease points, 1/10000. */
  readonly points: Float64Array;
  /** Σ stay ÷ area mean of the disease. */
  readonly stay: Float64Array;
  /** Σ cost ÷ area mean of the disease. */
  readonly cost: Float64Array;
}

/**
 * Area means of the diseases (统筹区病种均值) over all grouped cases of the year.
 *
 * @param scheme row of SCHEMES; `null` = both
 */
export function areaMeans(
  { rows, los, cost, scheme: schemes }: Claims,
  { group }: Cases,
  groups: number,
  scheme: number | null = null,
): AreaMeans {
  const n = new Float64Array(groups);
  const stays = new Float64Array(groups), costs = new Float64Array(groups);
  for (let i = 0; i < rows; i++) {
    const g = group[i]!;
    if (g === NO_GROUP || scheme !== null && schemes[i] !== scheme) continue;
    n[g]!++;
    stays[g] = stays[g]! + los[i]!;
    costs[g] = costs[g]! + cost[i]!;
  }
  for (let g = 0; g < groups; g++) {
    if (n[g] === 0) continue;
    stays[g] = stays[g]! / n[g]!;
    costs[g] = costs[g]! / n[g]!;
  }
  return { stay: stays, cost: costs };
}

/**
 * Adds up points, stays and costs against area means, by hospital (病例指数合计); a mean
 * of 0 leaves its case out of that index (`R-NUM-ZERO`). The last place is all stays
 * outside the area.
 */
export function indexSums(
  { rows, hospital, los, cost, scheme: schemes }: Claims,
  { group }: Cases,
  { points }: Pick<Catalogue, "points">,
  means: AreaMeans,
  hospitals: number,
  scheme: number | null = null,
): IndexSums {
  const column = () => new Float64Array(hospitals + 1);
  const n = column(), sum = column(), stays = column(), costs = column();
  for (let i = 0; i < rows; i++) {
    const g = group[i]!;
    if (g === NO_GROUP || scheme !== null && schemes[i] !== scheme) continue;
    const h = hospital[i] === OUT_OF_AREA ? hospitals : hospital[i]!;
    n[h]!++;
    sum[h] = sum[h]! + points[g]!;
    if (means.stay[g]! > 0) stays[h] = stays[h]! + los[i]! / means.stay[g]!;
    if (means.cost[g]! > 0) costs[h] = costs[h]! + cost[i]! / means.cost[g]!;
  }
  return { cases: n, points: sum, stay: stays, cost: costs };
}

/**
 * Case mix, time and cost index (病例组合指数、时间消耗指数、费用消耗指数): C23, C50 and C51 of the
 * monitoring indicators, means over grouped cases, for the pool (both schemes and
 * each), its levels and institutions. The pool's own C50 and C51 are 1.
 */
export function indexRows(
  year: number,
  claims: Claims,
  cases: Cases,
  catalogue: Pick<Catalogue, "points" | "group">,
  hospitals: Pick<Hospitals, "id" | "level">,
): MetricRow[] {
  const count = hospitals.id.length, groups = catalogue.group.length;
  return [null, ...SCHEMES.keys()].flatMap((s) => {
    const means = areaMeans(claims, cases, groups, s);
    const sums = indexSums(claims, cases, catalogue, means, count, s);
    const scheme = s === null ? "all" : SCHEMES[s]!;
    const rows = (group: string, of: (h: number) => boolean) => {
      const row = rowOf(scheme, group, String(year));
      const total = (column: Float64Array) =>
        column.reduce((a, b, h) => of(h) ? a + b : a, 0);
      const n = total(sums.cases);
      return [
        row("C23", "points", ratio(total(sums.points), n * SCALE)),
        row("C50", "index", ratio(total(sums.stay), n)),
        row("C51", "index", ratio(total(sums.cost), n)),
      ];
    };
    return [
      ...rows("all", () => true),
      ...LEVELS.flatMap((level) =>
        rows(`level:${level}`, (h) => hospitals.level[h] === level)
      ),
      ...s === null
        ? hospitals.id.flatMap((id, own) =>
          sums.cases[own] === 0 ? [] : rows(`hospital:${id}`, (h) => h === own)
        )
        : [],
    ];
  });
}
