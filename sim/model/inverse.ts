/**
 * What it would take (反问): the value of a parameter at which a condition begins
 * to be kept, and how that was found.
 *
 * @module
 */
import type { Scheme } from "./ledger.ts";

/** All replicates at one value of the parameter. */
export interface InverseRow {
  /** Value of the parameter. */
  readonly x: number;
  /** Mean of the headline over replicates; `null` where there is nothing to tell. */
  readonly mean: number | null;
  /** The least of the replicates. */
  readonly least: number | null;
  /** The most of the replicates. */
  readonly most: number | null;
  /** Mean of what it is held against. */
  readonly target: number | null;
  /** Replicates that keep the condition. */
  readonly kept: number;
}

/** Two neighbouring values of which one keeps the condition with the probability asked for. */
export interface InverseCrossing {
  /** The value that does not. */
  readonly fails: number;
  /** The value that does. */
  readonly keeps: number;
}

/** What holds the total of the budget at a value (预算由什么决定). */
export interface BudgetBound {
  readonly x: number;
  readonly scheme: Scheme;
  /** What income allows, fen. */
  readonly cap: number;
  /** Last year grown, fen. */
  readonly growth: number;
  /** What holds, fen. */
  readonly total: number;
}

/** The answer to an inverse question (反问的答案). */
export interface Inverse {
  /** Scenario that was asked. */
  readonly scenario: string;
  readonly titleZh: string;
  readonly titleEn: string;
  readonly recordHash: string;
  /** Parameter, with the way into its value. */
  readonly parameter: string;
  /** Where it stands now. */
  readonly now: number;
  readonly low: number;
  readonly high: number;
  readonly decimals: number;
  /** Condition as it is written. */
  readonly condition: string;
  /** Headline of the condition, `valueRatio@resident/all`. */
  readonly headline: string;
  /** Share of replicates that must keep it. */
  readonly probability: number;
  readonly replicates: number;
  /** Runs that were settled. */
  readonly runs: number;
  /**
   * `found`: one value, kept on its side of it; `end`: kept at the end of the range
   * that was asked for; `none`: kept nowhere on the range; `several`: the condition
   * turns more than once, so that there is no one answer.
   */
  readonly kind: "found" | "end" | "none" | "several";
  /** The answer; `null` unless found, or at the end. */
  readonly value: number | null;
  /** The neighbouring value that fails; `null` unless found. */
  readonly other: number | null;
  /** Both values, all replicates measured there; empty unless found. */
  readonly measured: readonly InverseRow[];
  /** Wilson's 95 % interval of the share that keeps the condition at the value. */
  readonly interval: { readonly low: number; readonly high: number } | null;
  /** The replicate that decides, with its headline and target at the value and at the other. */
  readonly witness: {
    readonly replicate: number;
    readonly headline: number;
    readonly target: number;
    readonly otherHeadline: number | null;
    readonly otherTarget: number | null;
  } | null;
  /** Every place at which the condition turns, in order. */
  readonly crossings: readonly InverseCrossing[];
  /** Grid values at which the mean of the headline turns back. */
  readonly turns: readonly number[];
  /** Replicates in which the condition turns more than once. */
  readonly uneven: readonly number[];
  /** Whether the parameter moves the headline anywhere on the grid. */
  readonly moves: boolean;
  readonly grid: readonly InverseRow[];
  /** For a question on the budget: what holds the total at the ends and at the value. */
  readonly bounds: readonly BudgetBound[];
}
