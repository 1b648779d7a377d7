import { SCALE } from "../base/points.ts";
import {
  type Cases,
  type Catalogue,
  type Claims,
  type Hospitals,
  LEVELS,
  METHODS,
  type MetricRow,
  NO_GROUP,
  OUT_OF_AREA,
} from "../model/ledger.ts";

/** A code of the cases that no group takes, and how many there are (未入组病例). */
export interface UngroupedCount {
  /** `0000`, or a code that ends in `QY`. */
  readonly label: string;
  readonly why: string;
  readonly cases: number;
}

/** What a year's groups add up to (病例组合). */
export interface CaseMix {
  /** Cases that are paid by case, and those of them with a group. */
  readonly cases: number;
  readonly grouped: number;
  /** Grouped cases and their weights (1/10000), by level 3, 2, 1. */
  readonly byLevel: readonly {
    readonly level: number;
    readonly cases: number;
    readonly weights: number;
  }[];
  /** Most first. */
  readonly ungrouped: readonly UngroupedCount[];
}

/** Why a code of the refined book has no group; `null` for one that has. */
export type WhyUngrouped = (
  code: number,
) => { readonly label: string; readonly why: string } | null;

/**
 * The case mix of a year under DRG (病例组合): how many cases are grouped, the mean
 * weight of grouped cases by level (CMI), and what became of the others. A weight is
 * the group's own, whatever its cases cost.
 */
export function caseMix(
  { rows, hospital, code, weight = 1 }: Claims,
  { method, group }: Cases,
  { points }: Pick<Catalogue, "points">,
  { level }: Pick<Hospitals, "level">,
  why: WhyUngrouped,
): CaseMix {
  const dip = METHODS.indexOf("dip");
  const n = new Float64Array(LEVELS.length), sums = new Float64Array(n.length);
  const missed = new Map<number, number>();
  let cases = 0, grouped = 0;
  for (let i = 0; i < rows; i++) {
    const h = hospital[i]!;
    if (method[i] !== dip || h === OUT_OF_AREA) continue;
    cases++;
    const g = group[i]!;
    if (g === NO_GROUP) {
      missed.set(code[i]!, (missed.get(code[i]!) ?? 0) + 1);
      continue;
    }
    grouped++;
    const at = LEVELS.indexOf(level[h] as 3 | 2 | 1);
    n[at]!++;
    sums[at] = sums[at]! + points[g]!;
  }
  const counts = new Map<string, UngroupedCount>();
  for (const [c, own] of missed) {
    const { label, why: reason } = why(c) ?? UNKNOWN;
    const key = `${label} ${reason}`, before = counts.get(key)?.cases ?? 0;
    const all = before + own * weight;
    counts.set(key, { label, why: reason, cases: all });
  }
  return {
    cases: cases * weight,
    grouped: grouped * weight,
    byLevel: LEVELS.map((own, at) => ({
      level: own,
      cases: n[at]! * weight,
      weights: sums[at]! * weight,
    })),
    ungrouped: [...counts.values()].sort((a, b) =>
      b.cases - a.cases || (a.label < b.label ? -1 : 1)
    ),
  };
}

const UNKNOWN = { label: "0000", why: "" };

/** The case mix as metrics: share grouped, CMI of all and by level. */
export function caseMixRows(mix: CaseMix, year: number): MetricRow[] {
  const row = (
    metric: string,
    unit: string,
    group: string,
    value: number | null,
  ): MetricRow => ({
    metric,
    unit,
    scheme: "all",
    group,
    period: String(year),
    value,
  });
  const mean = (weights: number, cases: number) =>
    cases === 0 ? null : weights / cases / SCALE;
  const all = mix.byLevel.reduce(
    (sum, { cases, weights }) => ({
      cases: sum.cases + cases,
      weights: sum.weights + weights,
    }),
    { cases: 0, weights: 0 },
  );
  return [
    row(
      "drg.grouped",
      "ratio",
      "all",
      mix.cases === 0 ? null : mix.grouped / mix.cases,
    ),
    row("drg.cmi", "weight", "all", mean(all.weights, all.cases)),
    ...mix.byLevel.map(({ level, cases, weights }) =>
      row("drg.cmi", "weight", `level:${level}`, mean(weights, cases))
    ),
    ...mix.ungrouped.map(({ label, why, cases }) =>
      row("drg.ungrouped", "cases", `${label}:${why}`, cases)
    ),
  ];
}
