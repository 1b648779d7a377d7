/**
 * Rival answers to the question what institutions make of a payment rule
 * (行为模型), and what a comparison comes to under each of them. The published
 * evidence does not select one: the distance between them is the honest width
 * of what behaviour leaves open.
 *
 * @module
 */
import type { CourseYear } from "./course.ts";
import type { Level, Scheme } from "./ledger.ts";
import type { Lever } from "./levers.ts";
import type { Outcome } from "./result.ts";
import type { PointMakeup, ValueSplit, WeatherFactor } from "./weather.ts";

/**
 * - `none` (M0): nobody answers; the rules are replayed on what was done before
 * - `profit` (M1): profit and the patient's good, best response with inertia
 * - `reference` (M2): last year's margin is defended
 */
export const BEHAVIOUR_MODELS = ["none", "profit", "reference"] as const;
/** One of {@linkcode BEHAVIOUR_MODELS}. */
export type BehaviourModel = typeof BEHAVIOUR_MODELS[number];

/** One scenario under one model. */
export interface ModelSide {
  /** The policy year. */
  readonly outcome: Outcome;
  /** Year after year, from the last one before the reform. */
  readonly course: readonly CourseYear[];
  /** What the points of the policy year are made from. */
  readonly makeup: PointMakeup;
  /** How the value is formed (`settlement.value.method`). */
  readonly valueMethod: "fund" | "totalMinusIndividual" | "totalTimesRatio";
}

/** The sides of a comparison under one model, baseline first. */
export interface ModelPlay {
  /** Model that was played. */
  readonly model: BehaviourModel;
  /** Baseline, then reform. */
  readonly sides: readonly ModelSide[];
  /** By side and scheme: the value of a point against that under M0; `null` where there is none, or no value. */
  readonly weather: readonly (readonly (ValueSplit | null)[])[];
}

/** What a number of a comparison of models counts: fen, 1/10000 point, a share, a number of things, yuan per point, days. */
export type ModelUnit =
  | "fen"
  | "points"
  | "share"
  | "count"
  | "yuanPerPoint"
  | "days";

/** One number under one model (模型对照的一格). */
export interface ModelRow {
  /** Short name for programs. */
  readonly id: string;
  /** Title in Chinese. */
  readonly zh: string;
  /** Title in English. */
  readonly en: string;
  /** What the numbers count. */
  readonly unit: ModelUnit;
  /** Model that was played. */
  readonly model: BehaviourModel;
  /** Value of the baseline; `null` where there is nothing to tell. */
  readonly baseline: number | null;
  /** `null` where one scenario stands alone. */
  readonly reform: number | null;
  /** Reform − baseline. */
  readonly diff: number | null;
}

/** How far a lever was pulled at a level in a month (行为手柄行), weighted by stays. */
export interface LeverRow {
  /** Model that was played. */
  readonly model: BehaviourModel;
  /** 0 = baseline, 1 = reform. */
  readonly side: number;
  /** Lever that is told of. */
  readonly lever: Lever;
  /** Level of the institutions. */
  readonly level: Level;
  /** Calendar year. */
  readonly year: number;
  /** 0–11. */
  readonly month: number;
  /** 0 = as under the pre-regime. */
  readonly pulled: number;
}

/** How far every institution pulled a lever in a year (机构手柄行). */
export interface HospitalLeverRow {
  /** Model that was played. */
  readonly model: BehaviourModel;
  /** 0 = baseline, 1 = reform. */
  readonly side: number;
  /** Lever that is told of. */
  readonly lever: Lever;
  /** Calendar year. */
  readonly year: number;
  /** By institution × 12 + month; 0 = as under the pre-regime. */
  readonly pulled: Float32Array;
}

/** What one factor did to a point value under a model, against M0 (行为对点值的影响); yuan per point in the unit of the method. */
export interface ModelWeatherRow {
  /** Model that was played. */
  readonly model: BehaviourModel;
  /** 0 = baseline, 1 = reform. */
  readonly side: number;
  /** Insurance scheme. */
  readonly scheme: Scheme;
  /** What moved. */
  readonly factor: WeatherFactor;
  /** Its part in the change of the value. */
  readonly effect: number;
}

/** A comparison under all models, side by side and never averaged (三种行为模型并列). */
export interface ModelComparison {
  /** Number by number, each under every model. */
  readonly rows: readonly ModelRow[];
  /** Levers that somebody pulled, by level. */
  readonly levers: readonly LeverRow[];
  /** The same levers by institution. */
  readonly hospitals: readonly HospitalLeverRow[];
  /** What behaviour did to the value of a point, factor by factor. */
  readonly weather: readonly ModelWeatherRow[];
}
