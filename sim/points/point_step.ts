import { SCALE } from "../base/points.ts";
import { divide, type Ratio, ratio, toFixed } from "../base/ratio.ts";
import type {
  Cases,
  Claims,
  CoefficientSheet,
  Hospitals,
  Points,
  SheetStep,
} from "../model/ledger.ts";
import type { AuxiliaryTable } from "./auxiliary/auxiliary_table.ts";
import type { BedDayTier } from "../model/bed_day_cost.ts";
import type { BonusRule } from "./bonus_coefficient.ts";
import type { CombinedOptions } from "./institution_coefficients.ts";
import type { ApprovalOptions, ReviewOptions } from "./special_review.ts";
import type { ExplainedDrg } from "./drg/explain_drg.ts";
import type { ScoreOptions, ScoreRules } from "./score.ts";

/** One step on the way to a case's points (计分步骤), for a calculation sheet. */
export type PointStep = SheetStep;

/** Two means and what they are in. */
export interface ExplainedMeans {
  readonly own: Ratio;
  readonly pool: Ratio;
}

/** What coefficients were made from (系数计算依据). */
export interface ExplainedCoefficients {
  readonly sheet: CoefficientSheet;
  readonly bonuses: readonly BonusRule[];
  readonly options: CombinedOptions;
  /** Means behind H_base; `null` for a table and without history. */
  readonly base: (hospital: number) => ExplainedMeans | null;
  /** Means behind a disease's own coefficient. */
  readonly disease: (group: number, hospital: number) => ExplainedMeans | null;
}

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
  /** How H came about; left out where the sheet only names it. */
  readonly coefficients?: ExplainedCoefficients;
  /** How approved cases are scored; left out where nothing is reviewed. */
  readonly review?: ApprovalOptions & Pick<ReviewOptions, "reference">;
  /** What cases were scored by under DRG; left out where diseases are. */
  readonly drg?: Omit<ExplainedDrg, "zone">;
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
