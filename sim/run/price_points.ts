/**
 * The points of a year's diseases (病种分值定价): standard points from history, then
 * yearly limits, accepted opinions and TCM diseases. Part of the run: it hands
 * tables on and computes nothing.
 *
 * @module
 */
import { toDecimals } from "../base/points.ts";
import type { Catalogue, Hospitals, Opinions } from "../model/ledger.ts";
import type { Values } from "../model/policy/mod.ts";
import { type ChangedPoints, changedPoints } from "../points/changed_points.ts";
import type { Tally } from "../points/group_tally.ts";
import { opinionChanges } from "../points/opinions.ts";
import {
  relativeWeights,
  type WeightOptions,
} from "../points/relative_weight.ts";
import { tcmPoints } from "../points/special_points.ts";

/** Points of a year's diseases. */
export interface PricedPoints extends ChangedPoints {
  /** The benchmark disease's group, where there is one. */
  readonly benchmark: string | null;
}

/** What is not measured. */
export interface PointsGiven {
  /** Hospitals' opinions; `null` where there are none. */
  readonly opinions: Opinions | null;
  /** Points of a catalogue that was read, 1/10000; `null` where it is built. */
  readonly given: Float64Array | null;
}

/** Prices the diseases of a catalogue from its base period. */
export function pricePoints(
  draft: Catalogue,
  tallies: readonly Tally[],
  hospitals: Hospitals,
  values: Values,
  { opinions, given }: PointsGiven,
): PricedPoints {
  const options = {
    ...weightOptions(values),
    // Points that were read are relative to whatever they were measured by.
    ...(given === null ? {} : { base: "allCaseMean" as const }),
  };
  const weights = relativeWeights(draft, tallies, options);
  const benchmark = weights.benchmark === null
    ? null
    : draft.group[weights.benchmark]!;
  const maxYearly = values["points.change.maxYearly"];
  const declineFloor = values["points.change.declineFloor"];
  const limits = given === null &&
    (maxYearly !== null || declineFloor !== null);
  // What this catalogue would have been worth a year ago, by the same method.
  const before = limits && tallies.length > 1
    ? relativeWeights(draft, tallies.slice(0, -1), {
      ...options,
      benchmarkGroup: benchmark,
      // The last of them belongs to the year that is left out.
      selfPaying: options.selfPaying?.slice(0, -1) ?? [],
    }).points
    : null;
  const changed = changedPoints(
    draft,
    given ?? weights.points,
    before,
    opinions === null ? new Map() : opinionChanges(opinions, draft, hospitals),
    {
      keepTotal: values["points.change.keepTotal"],
      maxYearly,
      declineFloor,
    },
  );
  return {
    ...changed,
    points: toDecimals(
      tcmPoints(draft, changed.points, {
        mode: values["points.tcm.mode"],
        bonus: values["points.tcm.bonus"],
        ratio: values["points.tcm.ratio"],
      }),
      values["points.weight.decimals"],
    ),
    benchmark,
  };
}

/** How points are measured, as the stage takes it. */
export function weightOptions(values: Values): WeightOptions {
  const drg = values["grouping.method"] === "drg";
  return {
    // A weight of DRG is m ÷ M, a base point of Zhejiang m ÷ M × 100.
    base: drg ? "allCaseMean" : values["points.weight.base"],
    scale: !drg
      ? values["points.weight.scale"]
      : values["points.drg.form"] === "zhejiang"
      ? 100
      : 1,
    fixedQuota: values["points.weight.fixedQuota"],
    yearWeights: values["points.weight.yearWeights"],
    weighting: values["points.weight.weighting"],
    benchmarkGroup: values["points.benchmark.group"],
    benchmarkMinCases: values["points.benchmark.minCases"],
    decimals: values["points.weight.decimals"],
    missingYear: values["points.weight.missingYear"],
    selfPaying: values["points.weight.population"] === "all"
      ? values["points.weight.selfPaying"]
      : [],
    corrections: {
      externalWeight: values["points.weight.externalWeight"],
      external: values["points.weight.external"],
      changes: values["points.weight.costChanges"],
    },
  };
}
