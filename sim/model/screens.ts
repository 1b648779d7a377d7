/**
 * Screens (筛查规则): what is looked for in claims, as data. A screen reads columns
 * of the record and nothing else.
 *
 * @module
 */
import type { Act, ReviewStage } from "./findings.ts";

/**
 * Columns of a claim that a screen may name (筛查字段), as the record or the evidence
 * beside it gives them:
 *
 * - `los`, `los_ratio`: days, and days ÷ the mean of the group
 * - `treatment_class`: rank of the treatment, 0 = conservative
 * - `cost_ratio`: cost ÷ the reference mean of the group at the level
 * - `gap_days`: days from the discharge before, of the same person at the same
 *   institution with the same category, to this admission
 * - `off_list_ratio`: off-list share ÷ that of the level
 * - `complication`, `icu_days`, `planned`, `screened_items`: of the settlement list
 * - `list_errors`: things that the list says or leaves out against the course of
 *   the stay
 * - `repeat_tests`, `other_sex_items`: of the detail of charges
 * - `repeated_codes`: traceability codes that stood on an earlier bill
 * - `identity`: 0 not checked, 1 matched, 2 not matched
 * - `upload_days`: days from discharge to the list
 * - `idle_day_ratio`: part of the days of the stay on which nothing was ordered
 * - `bed_items`: 1 = the bill has items that only a bed allows
 * - `near_visits`: outpatient spending within three days of the stay, yuan
 */
export const SCREEN_COLUMNS = [
  "los",
  "los_ratio",
  "treatment_class",
  "cost_ratio",
  "gap_days",
  "off_list_ratio",
  "complication",
  "icu_days",
  "planned",
  "screened_items",
  "list_errors",
  "repeat_tests",
  "other_sex_items",
  "repeated_codes",
  "identity",
  "upload_days",
  "idle_day_ratio",
  "bed_items",
  "near_visits",
] as const;
/** One of {@linkcode SCREEN_COLUMNS}. */
export type ScreenColumn = typeof SCREEN_COLUMNS[number];

/** How a column is held against a number. */
export const SCREEN_SIGNS = ["<=", ">=", "<", ">", "="] as const;
/** One of {@linkcode SCREEN_SIGNS}. */
export type ScreenSign = typeof SCREEN_SIGNS[number];

/** A column held against a number. */
export interface ScreenTerm {
  /** What is looked at. */
  readonly column: ScreenColumn;
  /** How. */
  readonly sign: ScreenSign;
  /** What it is held against. */
  readonly value: number;
}

/** What a screen does with what it meets: refuse to pay, or leave it to inspectors. */
export const SCREEN_ACTIONS = ["refuse", "lead"] as const;
/** One of {@linkcode SCREEN_ACTIONS}. */
export type ScreenAction = typeof SCREEN_ACTIONS[number];

/** A screen (筛查规则). */
export interface ScreenRule {
  /** Name in the table of findings. */
  readonly id: string;
  /** Name in Chinese. */
  readonly nameZh: string;
  /** Name in English. */
  readonly nameEn: string;
  /** When it is applied. */
  readonly stage: ReviewStage;
  /** Any of these must hold, each with all of its terms. */
  readonly when: readonly (readonly ScreenTerm[])[];
  /** What it does. */
  readonly action: ScreenAction;
  /** What it suspects. */
  readonly act: Act;
}
