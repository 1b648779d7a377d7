/**
 * From history to this year's prices (测算): catalogue, points, coefficients,
 * reference means and the year-start value, in the order of dip-rules 0.4. Part
 * of the run: it hands tables from stage to stage and computes nothing.
 *
 * @module
 */
import type { Ratio } from "../base/ratio.ts";
import { group } from "../grouping/group.ts";
import type { Grouper } from "../grouping/grouper.ts";
import type {
  Cases,
  Catalogue,
  CoefficientSheet,
  DiseaseCoefficients,
  Hospitals,
  Opinions,
} from "../model/ledger.ts";
import type { Values } from "../model/policy/mod.ts";
import { baseCoefficients } from "../points/base_coefficient.ts";
import { groupTally, type Tally } from "../points/group_tally.ts";
import {
  type ReferenceMeans,
  referenceMeans,
  type ReferenceOptions,
} from "../points/reference_mean.ts";
import {
  type BasePeriod,
  groupBase,
  type GroupedBase,
  NO_SOURCES,
} from "./group_rules.ts";
import { type DrgMeans, groupMeans } from "../points/drg/group_means.ts";
import type { AuxiliaryTable } from "../points/auxiliary/auxiliary_table.ts";
import { type AuxiliaryRules, auxiliaryRules } from "./auxiliary_rules.ts";
import { baseOptions, coefficientRules } from "./coefficient_rules.ts";
import type { CoefficientsBefore } from "./coefficients_before.ts";
import { deviationOf } from "./deviation_of.ts";
import {
  type PointsGiven,
  type PricedPoints,
  pricePoints,
  weightOptions,
} from "./price_points.ts";
import { NO_MEMORY } from "./stage_memory.ts";
import { startValues } from "./start_values.ts";

export { routes } from "./group_rules.ts";

/** What is fixed before the year begins. */
export interface PricedRules {
  readonly catalogue: Catalogue;
  /** What cases are grouped by. */
  readonly grouper: Grouper;
  /** H in 1/10000, by hospital. */
  readonly coefficients: Float64Array;
  /** How they came about. */
  readonly sheet: CoefficientSheet;
  /** H of single diseases; `null` where coefficients are by institution alone. */
  readonly diseases: DiseaseCoefficients | null;
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
  /** Mean costs behind weights of DRG; `null` or left out where diseases are grouped. */
  readonly drg?: DrgMeans | null;
  /** What limits and opinions did to the points. */
  readonly changes: Pick<
    PricedPoints,
    "limited" | "decided" | "factor" | "rejected"
  >;
}

/** What of the prices a case is scored by (计分所依). */
export type ScoringRules = Pick<
  PricedRules,
  | "catalogue"
  | "grouper"
  | "coefficients"
  | "diseases"
  | "reference"
  | "yearStart"
  | "auxiliary"
  | "drg"
>;

/** What prices are made from beside the base period. */
export interface PricedFrom extends BasePeriod {
  /** Hospitals' opinions on the points. */
  readonly opinions?: Opinions | null;
  /** Coefficients and grades of the year before; `null` where it was not paid by points. */
  readonly before?: CoefficientsBefore | null;
}

/** Prices a year from its base period, with the hospitals' opinions on its points. */
export function priceRules(
  base: PricedFrom,
  values: Values,
  memory = NO_MEMORY,
): PricedRules {
  const { opinions = null, before = null, ...period } = base;
  const { hospitals } = period;
  const grouped = memory.run(groupBase, period, values), { grouper } = grouped;
  const tallies = memory.run(talliesByGroup, { grouped }, values);
  const { catalogue, priced } = memory.run(pricedCatalogue, {
    draft: grouper.catalogue,
    tallies,
    hospitals,
    opinions,
    given: (base.sources ?? NO_SOURCES).file?.points ?? null,
  }, values);
  const { measured, tabled } = memory.run(
    measuredCoefficients,
    { hospitals, catalogue, tallies },
    values,
  );
  const reference = memory.run(
    referenceOf,
    {
      tallies,
      measured,
      catalogue,
      reference: deviationOf(values).reference,
    },
    values,
  );
  const cases = memory.run(historyCases, { grouped }, values);
  const { sheet, diseases } = coefficientRules(
    {
      hospitals,
      catalogue,
      tallies,
      grouped,
      cases,
      measured,
      reference,
      before,
    },
    values,
    memory,
  );
  const coefficients = sheet.used;
  const auxiliary = memory.run(
    auxiliaryOf,
    { grouped, cases, catalogue },
    values,
  );
  const drg = values["grouping.method"] === "drg"
    ? memory.run(meansOf, { tallies, groups: catalogue.group.length }, values)
    : null;
  const starts = startValues(
    {
      history: grouped.history,
      cases,
      catalogue,
      coefficients,
      diseases,
      auxiliary,
    },
    hospitals,
    values,
    memory,
  );
  const { limited, decided, factor, rejected } = priced;
  return {
    catalogue,
    grouper,
    coefficients,
    sheet,
    diseases,
    measured,
    tabled,
    reference,
    ...starts,
    benchmark: priced.benchmark,
    auxiliary: auxiliary?.table ?? null,
    drg,
    changes: { limited, decided, factor, rejected },
  };
}

function talliesByGroup({ grouped: { tallies, grouper } }: {
  readonly grouped: GroupedBase;
}): Tally[] {
  return tallies.map((tally) => groupTally(tally, grouper.catalogue));
}

function meansOf(
  { tallies, groups }: {
    readonly tallies: readonly Tally[];
    readonly groups: number;
  },
  values: Values,
): DrgMeans {
  return groupMeans(groups, tallies, weightOptions(values));
}

interface PointsMeasured extends PointsGiven {
  readonly draft: Catalogue;
  readonly tallies: readonly Tally[];
  readonly hospitals: Hospitals;
}

function pricedCatalogue(
  { draft, tallies, hospitals, ...given }: PointsMeasured,
  values: Values,
): { readonly catalogue: Catalogue; readonly priced: PricedPoints } {
  const priced = pricePoints(draft, tallies, hospitals, values, given);
  return { catalogue: { ...draft, points: priced.points }, priced };
}

interface HospitalsMeasured {
  readonly hospitals: Hospitals;
  readonly catalogue: Catalogue;
  readonly tallies: readonly Tally[];
}

function measuredCoefficients(
  { hospitals, catalogue, tallies }: HospitalsMeasured,
  values: Values,
): Pick<PricedRules, "measured" | "tabled"> {
  const tabled = new Uint8Array(hospitals.id.length);
  const measured = baseCoefficients(
    hospitals,
    catalogue,
    tallies,
    baseOptions(values),
    tabled,
  );
  return { measured, tabled };
}

interface MeansMeasured extends Pick<ReferenceOptions, "reference"> {
  readonly tallies: readonly Tally[];
  readonly measured: Float64Array;
  readonly catalogue: Catalogue;
}

function referenceOf(
  { tallies, measured, catalogue: { tags }, reference }: MeansMeasured,
  values: Values,
): ReferenceMeans {
  return referenceMeans(tallies, measured, {
    reference,
    minCell: values["points.deviation.minCell"],
    yearWeights: values["points.weight.yearWeights"],
    weighting: values["points.weight.weighting"],
    ...(tags === undefined ? {} : { tags }),
  });
}

/** The base period's cases; what a group is worth does not say what falls into it. */
function historyCases({ grouped: { history, methods, grouper } }: {
  readonly grouped: GroupedBase;
}): Cases[] {
  return history.map((year, i) =>
    group(year.claims, methods[i]!, grouper.catalogue)
  );
}

interface ListsMeasured {
  readonly grouped: GroupedBase;
  readonly cases: readonly Cases[];
  readonly catalogue: Catalogue;
}

function auxiliaryOf(
  { grouped: { history, codes, grouper }, cases, catalogue }: ListsMeasured,
  values: Values,
): AuxiliaryRules | null {
  return auxiliaryRules(
    history.at(-1)!,
    cases.at(-1)!,
    catalogue,
    codes,
    grouper.secondaryCodes,
    values,
  );
}
