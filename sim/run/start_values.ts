/**
 * The year-start value and the ratio of last year's cases (年初点值测算): history in the
 * unit of the new year's points, then b. Part of the run: it hands tables on and
 * computes nothing. `R-PVB`.
 *
 * @module
 */
import { ratio } from "../base/ratio.ts";
import {
  type Cases,
  type Catalogue,
  type DiseaseCoefficients,
  type Hospitals,
  SCHEMES,
  type YearRecord,
} from "../model/ledger.ts";
import type { Values } from "../model/policy/mod.ts";
import { costLimits } from "../points/cost_limits.ts";
import {
  type PlainOptions,
  type PlainPoints,
  plainPoints,
} from "../points/plain_points.ts";
import { startValue } from "../settlement/value/year_start_value.ts";
import type { AuxiliaryRules } from "./auxiliary_rules.ts";
import { costRatios } from "./cost_ratios.ts";
import type { PricedRules } from "./price_rules.ts";
import { NO_MEMORY } from "./stage_memory.ts";

/** History with everything that its cases are scored by. */
export interface HistoryToScore {
  readonly history: readonly YearRecord[];
  readonly cases: readonly Cases[];
  readonly catalogue: Catalogue;
  readonly coefficients: Float64Array;
  readonly diseases: DiseaseCoefficients | null;
  readonly auxiliary: AuxiliaryRules | null;
}

/** What is known of the point value before the year begins. */
export function startValues(
  scored: HistoryToScore,
  hospitals: Hospitals,
  values: Values,
  memory = NO_MEMORY,
): Pick<PricedRules, "yearStart" | "emptyInterval" | "fundRatio"> {
  const rescored = memory.run(rescoredHistory, scored, values);
  const trimmed = values["budget.value.method"] === "quantile"
    ? memory.run(rescoredWithin, scored, values)
    : rescored;
  return memory.run(valuesOf, { rescored, trimmed, hospitals }, values);
}

function rescoredHistory(
  scored: HistoryToScore,
  values: Values,
): PlainPoints[] {
  return rescored(scored, values, () => ({}));
}

/** The same without cases of costs beyond two quantiles. */
function rescoredWithin(scored: HistoryToScore, values: Values): PlainPoints[] {
  const [lo, hi] = values["budget.value.quantiles"];
  return rescored(scored, values, (year, cases) => ({
    limits: costLimits(year.claims, cases, lo, hi),
  }));
}

function rescored(
  { history, cases, catalogue, coefficients, diseases, auxiliary }:
    HistoryToScore,
  values: Values,
  within: (year: YearRecord, cases: Cases) => Pick<PlainOptions, "limits">,
): PlainPoints[] {
  return history.map((year, i) =>
    plainPoints(year.claims, cases[i]!, catalogue, coefficients, {
      mean: auxiliary?.table.mean ?? null,
      types: i === history.length - 1 ? auxiliary?.lastYear ?? null : null,
      basicCoefficient: values["points.basic.coefficient"],
      diseases,
      ...within(year, cases[i]!),
    })
  );
}

interface HistoryScored {
  readonly rescored: readonly PlainPoints[];
  readonly trimmed: readonly PlainPoints[];
  readonly hospitals: Hospitals;
}

function valuesOf(
  { rescored, trimmed, hospitals }: HistoryScored,
  values: Values,
): ReturnType<typeof startValues> {
  const newest = rescored.at(-1)!;
  const starts = SCHEMES.map((_, s) =>
    startValue(
      values["budget.value.method"],
      trimmed.map((r) => r.cost[s]!),
      trimmed.map((r) => r.points[s]!),
      values["points.weight.yearWeights"].slice(-rescored.length),
      {
        costs: newest.hospitalCost[s as 0 | 1],
        points4: newest.hospitalPoints[s as 0 | 1],
        costRatio: costRatios(hospitals, values),
      },
    )
  );
  return {
    yearStart: starts.map(({ value }) => value),
    emptyInterval: starts.map(({ fellBack }) => fellBack),
    fundRatio: SCHEMES.map((_, s) =>
      newest.cost[s] === 0 ? null : ratio(newest.fund[s]!, newest.cost[s]!)
    ),
  };
}
