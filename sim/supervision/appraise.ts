import type { Hospitals, Standing } from "../model/ledger.ts";
import { type GradeEdges, gradeOf } from "./grade.ts";
import {
  type Indicator,
  type IndicatorCounts,
  INDICATORS,
  INDICATORS_OF,
  type Item,
  ITEMS,
} from "./indicators.ts";

/** `supervision.assessment.*` of the registry. */
export interface AppraisalOptions {
  /** Points of each item; together 100. */
  readonly weights: Readonly<Record<Item, number>>;
  /** Points of a hundred that an indicator loses at twice its reference. */
  readonly slopes: Readonly<Record<Indicator, number>>;
  /** An indicator of fewer cases is left out. */
  readonly minCases: number;
  readonly grades: GradeEdges;
}

/** What the payer saw of the year; an indicator that was not counted is left out. */
export type YearIndicators = Readonly<
  Partial<Record<Indicator, IndicatorCounts>>
>;

/**
 * The yearly assessment (绩效考核, 百分制): each indicator loses points by how far
 * it lies above that of all institutions of the level together, an item is the
 * mean of its indicators, the score their weighted sum with two decimals. What
 * cannot be counted is left out and the rest weighs more; an institution without
 * any indicator has no score and no grade.
 *
 * `R-PERF`: 盐城市医疗保险定点医药机构医保绩效评价办法 as the article of 2025 tells of
 * it (three items of five linked to deposit, clearing and surplus), 淄博 2024
 * 三(四)3 (年度考核), 经办规程 2025 art. 34–35. None of them gives a formula: the form
 * is the house's, its numbers are parameters and assumed.
 */
export function appraise(
  indicators: YearIndicators,
  hospitals: Pick<Hospitals, "level">,
  options: AppraisalOptions,
): Standing {
  const marks = INDICATORS.map((name) =>
    marksOf(indicators[name], name, hospitals.level, options)
  );
  const score = Array.from(hospitals.level, (_, h) => {
    let points = 0, weights = 0;
    for (const item of ITEMS) {
      const own = INDICATORS_OF[item].flatMap((name) => {
        const mark = marks[INDICATORS.indexOf(name)]![h]!;
        return Number.isNaN(mark) ? [] : [mark];
      });
      if (own.length === 0) continue;
      const weight = options.weights[item];
      points += weight * own.reduce((a, b) => a + b, 0) / own.length;
      weights += weight;
    }
    return weights === 0 ? null : Math.round(points / weights * 100) / 100;
  });
  return {
    score,
    grade: score.map((s) => s === null ? null : gradeOf(s, options.grades)),
  };
}

/** Of a hundred, by hospital; NaN where the indicator says nothing. */
function marksOf(
  counts: IndicatorCounts | undefined,
  name: Indicator,
  level: Uint8Array,
  { slopes, minCases }: AppraisalOptions,
): Float64Array {
  const marks = new Float64Array(level.length).fill(NaN);
  if (counts === undefined) return marks;
  const { part, whole, cases } = counts;
  const parts = new Float64Array(4), wholes = new Float64Array(4);
  level.forEach((l, h) => {
    parts[l]! += part[h]!;
    wholes[l]! += whole[h]!;
  });
  level.forEach((l, h) => {
    if (cases[h]! < minCases || whole[h] === 0 || parts[l] === 0) return;
    const reference = parts[l]! / wholes[l]!;
    const above = part[h]! / whole[h]! / reference - 1;
    const lost = slopes[name] * Math.max(0, above);
    marks[h] = Math.max(0, 100 - lost);
  });
  return marks;
}
