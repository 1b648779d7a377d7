/**
 * The record (账): what the payer sees and what the payer books. Everything a
 * grouping, points, budget, settlement or supervision stage may read is here;
 * nothing of the hidden world is.
 *
 * Tables are columns: an entity is a row number, money is integer fen, points
 * are integers of 1/10000 point.
 *
 * @module
 */

import type { Publication } from "./calendar.ts";
import type { ReviewSession } from "./review.ts";

export type * from "./catalogue.ts";
export { hasTag, LAYERS, NO_RULES, TAGS } from "./catalogue.ts";
export type * from "./accounts.ts";
export { ACCOUNT_GROUPS } from "./accounts.ts";
export type * from "./money_shift.ts";
export type * from "./review.ts";
export type * from "./coefficients.ts";
export {
  BONUS_INDICATORS,
  coefficientAt,
  raiseChange,
} from "./coefficients.ts";
export { publishedReview, reviewParts } from "./review.ts";
export type * from "./auxiliary.ts";
export {
  AUXILIARY_DIMENSIONS,
  AUXILIARY_TYPES,
  auxiliaryType,
} from "./auxiliary.ts";
export type * from "./opinions.ts";
export { DECISIONS } from "./opinions.ts";
export type * from "./drg.ts";
export {
  ADRG_KINDS,
  DRG_KINDS,
  NO_DRG,
  SEVERITIES,
  SEVERITY_WORDS,
  UNGROUPED,
  unrelatedGroup,
} from "./drg.ts";
export { leftToClearing, takenBack } from "./taken_back.ts";
export type { SheetStep, SheetText } from "./case_sheet.ts";
export type * from "./findings.ts";
export type * from "./evidence.ts";
export { IDENTITY_CHECKS } from "./evidence.ts";
export {
  ACTS,
  BLAMELESS,
  FINDING_OUTCOMES,
  INSPECTION_WAYS,
  INSPECTORS,
  ITEM_ACTS,
  LEADS,
  NO_INSPECTOR,
  NO_LEAD,
  SCREENS,
  STAGES_OF_REVIEW,
  UNPAID_CAUSES,
} from "./findings.ts";
export type * from "./claims.ts";
export {
  CATEGORIES,
  NO_SECONDARY,
  OUT_OF_AREA,
  OUTCOMES,
  OUTPATIENT_KINDS,
  PHARMACY,
  TREATMENT_CLASSES,
  VILLAGE_CLINIC,
} from "./claims.ts";

/** Insurance scheme (险种): 0 employees (职工), 1 residents (城乡居民). */
export const SCHEMES = ["employee", "resident"] as const;
/** One of {@linkcode SCHEMES}. */
export type Scheme = typeof SCHEMES[number];

/** Hospital level (医院级别), highest first, as used in every table by level. */
export const LEVELS = [3, 2, 1] as const;
/** One of {@linkcode LEVELS}. */
export type Level = typeof LEVELS[number];

/** Payment method a claim is sent to (支付方式). */
export const METHODS = [
  "dip",
  "bedDay",
  "dialysis",
  "remote",
  "unpaid",
  "item",
  "quota",
] as const;
/** One of {@linkcode METHODS}. */
export type Method = typeof METHODS[number];

/** `group` of a case that no catalogue entry takes (无分值病种). */
export const NO_GROUP = 0xffff;

/** Disease catalogue (病种目录): groups, core before comprehensive. */
export interface Catalogue {
  /** Id and version, such as `zibo_2025-2.0`. */
  readonly id: string;
  /** Rule version, such as `2.0`. */
  readonly version: string;
  /** `K80.1+51.2300` (core) or `K80-4` (comprehensive). */
  readonly group: readonly string[];
  /** Name of the group, for people. */
  readonly name: readonly string[];
  /** 1 core (核心病种), 0 comprehensive (综合病种). */
  readonly core: Uint8Array;
  /** Treatment class rank of the group. */
  readonly treatmentClass: Uint8Array;
  /** Base-period cases. */
  readonly cases: Float64Array;
  /** Disease points S in 1/10000 (病种分值). */
  readonly points: Float64Array;
  /** The group each code of the code book falls into, {@linkcode NO_GROUP} if none. */
  readonly groupOfCode: Uint16Array;
  /** Layer of the group, a row of LAYERS; left out: by `core`. */
  readonly layer?: Uint8Array;
  /** Local tags of the group, bits of TAGS; left out: none. */
  readonly tags?: Uint8Array;
  /** 1 = no group may have the code's main diagnosis; left out: none. */
  readonly excluded?: Uint8Array;
}

/** Cases (病例): one row a claim, same order as {@linkcode Claims}. */
export interface Cases {
  /** Row in {@linkcode METHODS}. */
  readonly method: Uint8Array;
  /** Row in {@linkcode Catalogue}, or {@linkcode NO_GROUP}, as it always is outside DIP. */
  readonly group: Uint16Array;
}

/** Zones of R-PTS (费用异常病例): how the case's points came about; `bedDay` by its days. */
export const ZONES = [
  "normal",
  "low",
  "high",
  "extreme",
  "blank",
  "none",
  "bedDay",
] as const;

/** What special review made of a case (特例单议结果). */
export const REVIEW = ["none", "rejected", "approved"] as const;

/** An exact fraction (分数): num ÷ den. */
export interface Fraction {
  /** Numerator. */
  readonly num: bigint;
  /** Denominator. */
  readonly den: bigint;
}

/** Points (分值): one row a claim. */
export interface Points {
  /** Case points P in 1/10000, 0 outside DIP (结算分值). */
  readonly points: Float64Array;
  /** Row in {@linkcode ZONES}. */
  readonly zone: Uint8Array;
  /** Auxiliary coefficient A in 1/10000 (辅助分型系数); left out where all are 1. */
  readonly auxiliary?: Uint32Array;
  /** Row in {@linkcode AUXILIARY_TYPES}, the type A comes from; left out likewise. */
  readonly auxiliaryType?: Uint8Array;
  /** Extra points of 病种分值加成 in P, 1/10000; left out where there are none. */
  readonly raise?: Float64Array;
  /** New-technology points in P, 1/10000; left out where there are none. */
  readonly technology?: Float64Array;
  /** Value in the payment standard by scheme, fen of total cost per point, where it is not b (`deviation.refPV`); left out elsewhere. */
  readonly standardValue?: readonly (Fraction | null)[];
  /** Row in {@linkcode REVIEW}; left out where nothing is reviewed. */
  readonly review?: Uint8Array;
  /** The sessions of special review; left out likewise. */
  readonly sessions?: readonly ReviewSession[];
  /** What the case is due under the DRG rate method, fen of total cost (病例应付费用); left out under any other. */
  readonly pay?: Float64Array;
}

/** Index of a hospital × scheme × month cell. */
export function cell(hospital: number, scheme: number, month: number): number {
  return (hospital * 2 + scheme) * 12 + month;
}

/** What DIP cases add up to, by {@linkcode cell}. Lengths are hospitals × 2 × 12. */
export interface Totals {
  /** Number of DIP cases. */
  readonly cases: Float64Array;
  /** 1/10000 point. */
  readonly points: Float64Array;
  /** C, fen. */
  readonly cost: Float64Array;
  /** J, fen. */
  readonly fund: Float64Array;
  /** Σ of what cases are due less patients' part, each at least 0, fen; left out where nothing is due by case. */
  readonly due?: Float64Array;
}

/** Lines of the expenditure budget (预算支出指标): Zibo's five, and maternity where the employee scheme has it as a line (生育保险合并). */
export const BUDGET_LINES = [
  "outpatient",
  "chronic",
  "remote",
  "dip",
  "other",
  "maternity",
] as const;
/** One of {@linkcode BUDGET_LINES}. */
export type BudgetLine = typeof BUDGET_LINES[number];

/** Accounts are paths such as `asset/bank/employee`; see `settlement/journal`. */
export interface Journal {
  /** Number of rows. */
  readonly rows: number;
  /** Account names; entries refer to rows. */
  readonly accounts: readonly string[];
  /** Days since 2000-01-01. */
  readonly date: Int32Array;
  /** Account that is debited, a row of `accounts`. */
  readonly debit: Uint16Array;
  /** Account that is credited, a row of `accounts`. */
  readonly credit: Uint16Array;
  /** Fen, never negative. */
  readonly amount: Float64Array;
  /** Row in `rules`. */
  readonly rule: Uint8Array;
  /** Rule ids, such as `R-MON`. */
  readonly rules: readonly string[];
  /** Hospital-day-scheme batch whose cases can be listed; row in `batches`. */
  readonly batch: Uint32Array;
  /** Names of the batches. */
  readonly batches: readonly string[];
}

/** Standing (信用与考核): one row a hospital-year. */
export interface Standing {
  /** Assessment score, 0–100; `null` when the assessment has not been played. */
  readonly score: readonly (number | null)[];
  /** Credit grade A–D; `null` likewise. */
  readonly grade: readonly (string | null)[];
}

/** Signals (公布的信息): what hospitals read in the next period. */
export interface Signals {
  /** Year they were published about. */
  readonly year: number;
  /** Catalogue in force. */
  readonly catalogue: Catalogue;
  /** Year-start value b by scheme, total-cost fen per point. */
  readonly yearStartValue: readonly (number | null)[];
  /** Settlement value by scheme, fund fen per point. */
  readonly settlementValue: readonly (number | null)[];
  /** D/J by hospital and scheme (医保支付率), `null` where nothing was booked. */
  readonly payRate: readonly (number | null)[];
  /** Occupied share of agreed beds by hospital. */
  readonly occupancy: Float64Array;
  /** On which day what of this is known, in the order of the days. */
  readonly published: readonly Publication[];
}

/** Metrics (指标): metric, unit, group, period, value; long form. */
export interface MetricRow {
  /** Indicator id, such as `E3`, or a dotted name. */
  readonly metric: string;
  /** Unit of the value. */
  readonly unit: string;
  /** Insurance scheme. */
  readonly scheme: Scheme | "all";
  /** `all`, `level:3`, `hospital:H001`, `line:dip`, … */
  readonly group: string;
  /** `2025` or `2025-03`. */
  readonly period: string;
  /** The value; `null` where it is undefined. */
  readonly value: number | null;
}
