import { SCALE } from "../base/points.ts";
import { divide, type Ratio, ratio, toFixed } from "../base/ratio.ts";
import type {
  Cases,
  Claims,
  Hospitals,
  Points,
  SheetStep,
} from "../model/ledger.ts";
import type { AuxiliaryTable } from "./auxiliary/auxiliary_table.ts";
import type { BedDayTier } from "../model/bed_day_cost.ts";
import type { ApprovalOptions, ReviewOptions } from "./special_review.ts";
import type { ScoreOptions, ScoreRules } from "./score.ts";

/** One step on the way to a case's points (计分步骤), for a calculation sheet. */
export type PointStep = SheetStep;

/** A scored year, and all that its points were made from. */
export interface ExplainedYear {
  readonly claims: Claims;
  readonly cases: Cases;
  readonly hospitals: Hospitals;
  readonly rules: ScoreRules;
  readonly options: ScoreOptions;
  readonly points: Points;
  /** Severity catalogue that A comes from; left out where there is none. */
  readonly table?: AuxiliaryTable | null;
  /** Rates of stays that are scored by the day; left out where none is. */
  readonly tiers?: readonly BedDayTier[];
  /** How approved cases are scored; left out where nothing is reviewed. */
  readonly review?: ApprovalOptions & Pick<ReviewOptions, "reference">;
}

/** Decimals of points, money and ratios on a sheet. */
const POINTS = 4, MONEY = 2;

/** Points of 1/10000 as decimal text. */
export function points4(units: number): string {
  return toFixed(ratio(units, SCALE), POINTS);
}

/** Fen as yuan, decimal text. */
export function yuan(fen: Ratio, digits = MONEY): string {
  return toFixed(divide(fen, ratio(100)), digits);
}
