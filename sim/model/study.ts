/**
 * What a study comes to (研究结果): paired differences over replicates, read by
 * charts and reports.
 *
 * @module
 */
import type { Text } from "../base/issues.ts";
import type { Scheme } from "./ledger.ts";

/** What a study row counts. */
export type StudyUnit = "fen" | "points" | "share" | "count" | "yuanPerPoint";

/** Mean of replicates and how far it may be off. */
export interface MeanOfReplicates {
  /** Mean over replicates, in the unit of the row. */
  readonly mean: number;
  /** Standard deviation between replicates; 0 for one. */
  readonly deviation: number;
  /** Monte Carlo error of the mean; `null` for one replicate. */
  readonly error: number | null;
  /** 95 % t interval; `null` for one replicate. */
  readonly interval: readonly [number, number] | null;
}

/** Quantiles of a difference over replicates and draws: 10, 25, 50, 75, 90 %. */
export type Fan = readonly [number, number, number, number, number];

/** What a scenario changes in one headline, in one behaviour model (研究差异). */
export interface StudyRow {
  /** Name of the behaviour model. */
  readonly behaviour: string;
  /** Reference of the scenario. */
  readonly scenario: string;
  /** Reference of the headline, such as `pay@resident/level:1`. */
  readonly headline: string;
  /** Its title. */
  readonly title: Exclude<Text, string>;
  /** Insurance scheme, or both. */
  readonly scheme: Scheme | "all";
  /** Group of institutions. */
  readonly group: string;
  /** What it counts. */
  readonly unit: StudyUnit;
  /** Replicates in which both sides have a value. */
  readonly n: number;
  /** Level under the baseline. */
  readonly baseline: MeanOfReplicates;
  /** Level under the scenario. */
  readonly reform: MeanOfReplicates;
  /** Paired difference, reform − baseline. */
  readonly diff: MeanOfReplicates & {
    /** Share of replicates in which it is above 0. */
    readonly positive: number;
    /** (σ_A² + σ_B²) ÷ s_D²; `null` where the difference does not vary. */
    readonly gain: number | null;
    /** Over replicates and draws; `null` for one value. */
    readonly fan: Fan | null;
    /** Bootstrap interval of the mean, for headlines that are no sum; `null` for sums and for one replicate. */
    readonly bootstrap: readonly [number, number] | null;
    /** Variance by uncertain parameters and by luck; `null` without draws or with one replicate. */
    readonly variance:
      | { readonly parameters: number; readonly luck: number }
      | null;
    /** Replicates that a half width of a thousandth of the baseline asks for; `null` where it cannot be said. */
    readonly needed: number | null;
  };
}

/** An axis of a grid of parameters (网格的轴). */
export interface GridAxis {
  /** The number that it turns, such as `settlement.clearing.steps[0].share`. */
  readonly key: string;
  /** Title in Chinese. */
  readonly titleZh: string;
  /** Title in English. */
  readonly titleEn: string;
  /** Whether values are shown as percent. */
  readonly percent: boolean;
  /** Values, in the order of the file. */
  readonly values: readonly number[];
  /** Row of the baseline's own value; `null` where it is not among them. */
  readonly baseline: number | null;
  /** The baseline's own value. */
  readonly own: number;
}

/** A grid of parameters that was settled point by point (参数网格). */
export interface StudyGrid {
  /** One axis or two. */
  readonly axes: readonly GridAxis[];
  /** All points, the last axis turning fastest; rows of the study name them by `ref`. */
  readonly points: readonly {
    readonly ref: string;
    /** Row of the point's value on each axis. */
    readonly at: readonly number[];
  }[];
}

/** A study, summed up. */
export interface StudyResult {
  /** Title in Chinese. */
  readonly titleZh: string;
  /** Title in English. */
  readonly titleEn: string;
  /** City that is played. */
  readonly city: string;
  /** Policy year. */
  readonly year: number;
  /** Seed of the city. */
  readonly seed: string;
  /** Equal studies, equal hash. */
  readonly hash: string;
  /** Scenario references, baseline first, with their titles. */
  readonly scenarios: readonly {
    readonly ref: string;
    readonly titleZh: string;
    readonly titleEn: string;
  }[];
  /** Grid of parameters on top of the baseline; `null` where there is none. */
  readonly grid: StudyGrid | null;
  /** Behaviour models. */
  readonly behaviours: readonly string[];
  /** Replicates that were used. */
  readonly replicates: number;
  /** The rule that stopped them; `null` where their number was given. */
  readonly stopped: {
    readonly headline: string;
    readonly halfWidth: number;
    /** Whether the half width was reached. */
    readonly reached: boolean;
  } | null;
  /** Draws of uncertain parameters; 0 = the middle of every range. */
  readonly draws: number;
  /** Share of the insured that was played. */
  readonly sample: number;
  /** Paired differences, of the scenarios and of the points of the grid. */
  readonly rows: readonly StudyRow[];
}
