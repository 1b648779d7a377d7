/**
 * From history to this year's prices (测算): catalogue, points, coefficients,
 * reference means and the year-start value, in the order of dip-rules 0.4. Part
 * of the run: it hands tables from stage to stage and computes nothing.
 *
 * @module
 */
import { type Ratio, ratio } from "../base/ratio.ts";
import { group } from "../grouping/group.ts";
import type { Grouper } from "../grouping/grouper.ts";
import type {
  Catalogue,
  CodeBook,
  Hospitals,
  Opinions,
  YearRecord,
} from "../model/ledger.ts";
import type { Values } from "../model/policy/mod.ts";
import {
  baseCoefficients,
  clipCoefficients,
} from "../points/base_coefficient.ts";
import { groupTally } from "../points/group_tally.ts";
import { plainPoints } from "../points/plain_points.ts";
import {
  type ReferenceMeans,
  referenceMeans,
} from "../points/reference_mean.ts";
import { groupBase, type GroupingSources, NO_SOURCES } from "./group_rules.ts";
import type { AuxiliaryTable } from "../points/auxiliary/auxiliary_table.ts";
import { costLimits } from "../points/cost_limits.ts";
import { startValue } from "../settlement/value/year_start_value.ts";
import { costRatios } from "./cost_ratios.ts";
import { auxiliaryRules } from "./auxiliary_rules.ts";
import { deviationOf } from "./deviation_of.ts";
import { type PricedPoints, pricePoints } from "./price_points.ts";

export { routes } from "./group_rules.ts";

/** What is fixed before the year begins. */
export interface PricedRules {
  readonly catalogue: Catalogue;
  /** What cases are grouped by. */
  readonly grouper: Grouper;
  /** H in 1/10000, by hospital. */
  readonly coefficients: Float64Array;
  /** H_base before it was clipped, in 1/10000, by hospital. */
  readonly measured: Float64Array;
  /** 1 = a hospital without history for its coefficient, which is the table's (`R-NUM-ZERO`). */
  readonly tabled: Uint8Array;
  readonly reference: ReferenceMeans;
  /** b by scheme, fen of total cost per point. */
  readonly yearStart: readonly (Ratio | null)[];
  /** By scheme: the interval of b was empty, so that it is the mean (`R-PVB`). */
  readonly emptyInterval: readonly boolean[];
  /** ρ of last year's DIP cases by scheme, `null` without history. */
  readonly fundRatio: readonly (Ratio | null)[];
  /** The benchmark disease's group, where there is one. */
  readonly benchmark: string | null;
  /** Severity catalogue; `null` where there is none. */
  readonly auxiliary: AuxiliaryTable | null;
  /** What limits and opinions did to the points. */
  readonly changes: Pick<
    PricedPoints,
    "limited" | "decided" | "factor" | "rejected"
  >;
}

/**
 * Prices a year from its base period.
 *
 * @param history years oldest to newest; the newest also gives the reference means
 */
export function priceRules(
  history: readonly YearRecord[],
  book: CodeBook,
  hospitals: Hospitals,
  values: Values,
  id: string,
  sources: GroupingSources = NO_SOURCES,
  opinions: Opinions | null = null,
): PricedRules {
  const base = groupBase(history, book, hospitals, values, id, sources);
  const { grouper, methods, tallies } = base, draft = grouper.catalogue;
  const byGroup = tallies.map((t) => groupTally(t, draft));
  const priced = pricePoints(draft, byGroup, hospitals, values, {
    opinions,
    given: sources.file?.points ?? null,
  });
  const catalogue = { ...draft, points: priced.points };
  const tabled = new Uint8Array(hospitals.id.length);
  const measured = baseCoefficients(hospitals, catalogue, byGroup, {
    baseMethod: values["points.coefficient.baseMethod"],
    meanWeights: values["points.coefficient.meanWeights"],
    yearWeights: values["points.weight.yearWeights"],
    cells: values["points.coefficient.cells"],
    table: values["points.coefficient.table"],
    decimals: values["points.coefficient.decimals"],
  }, tabled);
  const coefficients = clipCoefficients(measured, {
    min: values["points.coefficient.min"],
    max: values["points.coefficient.max"],
  });
  const reference = referenceMeans(byGroup, measured, {
    reference: deviationOf(values).reference,
    minCell: values["points.deviation.minCell"],
    yearWeights: values["points.weight.yearWeights"],
    weighting: values["points.weight.weighting"],
    ...(catalogue.tags === undefined ? {} : { tags: catalogue.tags }),
  });
  const cases = base.history.map((y, i) =>
    group(y.claims, methods[i]!, catalogue)
  );
  const auxiliary = auxiliaryRules(
    base.history.at(-1)!,
    cases.at(-1)!,
    catalogue,
    base.codes,
    grouper.secondaryCodes,
    values,
  );
  const [lo, hi] = values["budget.value.quantiles"];
  const rescore = (trimmed: boolean) =>
    base.history.map((y, i) =>
      plainPoints(y.claims, cases[i]!, catalogue, coefficients, {
        mean: auxiliary?.table.mean ?? null,
        types: i === history.length - 1 ? auxiliary?.lastYear ?? null : null,
        basicCoefficient: values["points.basic.coefficient"],
        ...(trimmed ? { limits: costLimits(y.claims, cases[i]!, lo, hi) } : {}),
      })
    );
  const rescored = rescore(false), newest = rescored.at(-1)!;
  const startMethod = values["budget.value.method"];
  const valued = startMethod === "quantile" ? rescore(true) : rescored;
  const costRatio = costRatios(hospitals, values);
  const starts = [0, 1].map((s) =>
    startValue(
      startMethod,
      valued.map((r) => r.cost[s]!),
      valued.map((r) => r.points[s]!),
      values["points.weight.yearWeights"].slice(-history.length),
      {
        costs: newest.hospitalCost[s as 0 | 1],
        points4: newest.hospitalPoints[s as 0 | 1],
        costRatio,
      },
    )
  );
  return {
    catalogue,
    grouper,
    coefficients,
    measured,
    tabled,
    reference,
    yearStart: starts.map(({ value }) => value),
    emptyInterval: starts.map(({ fellBack }) => fellBack),
    fundRatio: [0, 1].map((s) =>
      newest.cost[s] === 0 ? null : ratio(newest.fund[s]!, newest.cost[s]!)
    ),
    benchmark: priced.benchmark,
    auxiliary: auxiliary?.table ?? null,
    changes: {
      limited: priced.limited,
      decided: priced.decided,
      factor: priced.factor,
      rejected: priced.rejected,
    },
  };
}
