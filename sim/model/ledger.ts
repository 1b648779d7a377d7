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

/** Insurance scheme (险种): 0 employees (职工), 1 residents (城乡居民). */
export const SCHEMES = ["employee", "resident"] as const;
/** One of {@linkcode SCHEMES}. */
export type Scheme = typeof SCHEMES[number];

/** Hospital level (医院级别), highest first, as used in every table by level. */
export const LEVELS = [3, 2, 1] as const;
/** One of {@linkcode LEVELS}. */
export type Level = typeof LEVELS[number];

/** `hospital` of a claim that was made outside the pooling area (异地就医). */
export const OUT_OF_AREA = 0xffff;

/** Treatment class of an operation (治疗方式), by rank: conservative … surgical. */
export const TREATMENT_CLASSES = [
  "conservative",
  "diagnostic",
  "therapeutic",
  "interventional",
  "surgical",
] as const;

/**
 * Code book (编码表): each distinct pair of main diagnosis and operations that
 * claims record. A claim carries the row number.
 */
export interface CodeBook {
  /** ICD-10 subcategory (亚目), such as `K80.1`. */
  readonly diagnosis: readonly string[];
  /** ICD-10 category (类目), such as `K80`. */
  readonly category: readonly string[];
  /** ICD-10 block (节), such as `K80-K87`. */
  readonly block: readonly string[];
  /** ICD-10 chapter (章), such as `XI`. */
  readonly chapter: readonly string[];
  /** Operations, main one first; empty = conservative. */
  readonly operations: readonly (readonly string[])[];
  /** Highest treatment class among the operations: rank in {@linkcode TREATMENT_CLASSES}. */
  readonly treatmentClass: Uint8Array;
  /** Diagnosis name, Chinese, for people. */
  readonly name: readonly string[];
  /** 1 = a stay that is paid by bed-day (按床日), such as psychiatric long stays. */
  readonly bedDay: Uint8Array;
  /** 1 = a dialysis stay (血液透析、腹膜透析), paid by quota. */
  readonly dialysis: Uint8Array;
  /** 1 = a psychiatric stay (精神疾病, ICD-10 chapter V). */
  readonly psychiatric: Uint8Array;
}

/** Designated institutions (定点医疗机构) as the agreement archive has them. */
export interface Hospitals {
  readonly id: readonly string[];
  readonly nameZh: readonly string[];
  readonly nameEn: readonly string[];
  /** 3, 2 or 1. */
  readonly level: Uint8Array;
  /** Kind, such as `general`, `tcm`, `specialised`, `primary`, `township`. */
  readonly kind: readonly string[];
  /** Row of the county. */
  readonly county: Uint8Array;
  /** Agreed beds (协议床位). */
  readonly beds: Uint16Array;
}

/** County-level areas (区县). */
export interface Counties {
  readonly id: readonly string[];
  readonly nameZh: readonly string[];
  readonly nameEn: readonly string[];
}

/** Claims of one year (结算单): one row a settled inpatient bill, ordered by person, then day. */
export interface Claims {
  readonly rows: number;
  /** Insured person's number. */
  readonly person: Uint32Array;
  /** Row in {@linkcode Hospitals}, or {@linkcode OUT_OF_AREA}. */
  readonly hospital: Uint16Array;
  /** Row in {@linkcode SCHEMES}. */
  readonly scheme: Uint8Array;
  /** Row in {@linkcode Counties}: where the person is insured. */
  readonly county: Uint8Array;
  /** Discharge day of the year, 0–364. */
  readonly day: Uint16Array;
  /** Length of stay, days, at least 1. */
  readonly los: Uint16Array;
  /** Row in {@linkcode CodeBook}. */
  readonly code: Uint16Array;
  /** Total cost C, fen (医疗总费用). */
  readonly cost: Int32Array;
  /** Off-list part, fen (目录外自费). */
  readonly selfPaid: Int32Array;
  /** Basic pooled fund J booked at discharge, fen (统筹基金记账). */
  readonly fund: Int32Array;
  /** Catastrophic insurance or large-amount subsidy, fen (大病保险、职工大额). */
  readonly catastrophic: Int32Array;
}

/** Register (参保台账): county × scheme × cell × month. */
export interface Register {
  readonly rows: number;
  readonly county: Uint8Array;
  readonly scheme: Uint8Array;
  /** 0 under 18, 1 working age, 2 retired (employees) or 60 and over (residents). */
  readonly cell: Uint8Array;
  /** 0–11. */
  readonly month: Uint8Array;
  /** Insured persons. */
  readonly insured: Float64Array;
  /** Contributions and subsidies that arrived, fen. */
  readonly contributions: Float64Array;
}

/** Kinds of outpatient care, as budget lines know them. */
export const OUTPATIENT_KINDS = ["ordinary", "chronic"] as const;

/** Outpatient totals (门诊汇总): hospital × day × scheme × kind; rows without visits are left out. */
export interface Outpatient {
  readonly rows: number;
  readonly hospital: Uint16Array;
  readonly day: Uint16Array;
  readonly scheme: Uint8Array;
  /** Row in {@linkcode OUTPATIENT_KINDS}. */
  readonly kind: Uint8Array;
  readonly visits: Uint32Array;
  /** Fen. */
  readonly cost: Float64Array;
  /** Fen. */
  readonly fund: Float64Array;
}

/** All that the payer receives for one year. */
export interface YearRecord {
  readonly year: number;
  readonly claims: Claims;
  readonly register: Register;
  readonly outpatient: Outpatient;
}

/** Payment method a claim is sent to (支付方式). */
export const METHODS = [
  "dip",
  "bedDay",
  "dialysis",
  "remote",
  "unpaid",
] as const;
/** One of {@linkcode METHODS}. */
export type Method = typeof METHODS[number];

/** `group` of a case that no catalogue entry takes (无分值病种). */
export const NO_GROUP = 0xffff;

/** Disease catalogue (病种目录): groups, core before comprehensive. */
export interface Catalogue {
  /** Id and version, such as `zibo_2025-2.0`. */
  readonly id: string;
  readonly version: string;
  /** `K80.1+51.2300` (core) or `K80-4` (comprehensive). */
  readonly group: readonly string[];
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
}

/** Cases (病例): one row a claim, same order as {@linkcode Claims}. */
export interface Cases {
  /** Row in {@linkcode METHODS}. */
  readonly method: Uint8Array;
  /** Row in {@linkcode Catalogue}, or {@linkcode NO_GROUP}. */
  readonly group: Uint16Array;
}

/** Zones of R-PTS (费用异常病例): how the case's points came about. */
export const ZONES = [
  "normal",
  "low",
  "high",
  "extreme",
  "blank",
  "none",
] as const;

/** Points (分值): one row a claim. */
export interface Points {
  /** Case points P in 1/10000, 0 outside DIP (结算分值). */
  readonly points: Float64Array;
  /** Row in {@linkcode ZONES}. */
  readonly zone: Uint8Array;
}

/** Index of a hospital × scheme × month cell. */
export function cell(hospital: number, scheme: number, month: number): number {
  return (hospital * 2 + scheme) * 12 + month;
}

/** What DIP cases add up to, by {@linkcode cell}. Lengths are hospitals × 2 × 12. */
export interface Totals {
  readonly cases: Float64Array;
  /** 1/10000 point. */
  readonly points: Float64Array;
  /** C, fen. */
  readonly cost: Float64Array;
  /** J, fen. */
  readonly fund: Float64Array;
}

/** Lines of the expenditure budget (预算支出指标), Zibo's five. */
export const BUDGET_LINES = [
  "outpatient",
  "chronic",
  "remote",
  "dip",
  "other",
] as const;
/** One of {@linkcode BUDGET_LINES}. */
export type BudgetLine = typeof BUDGET_LINES[number];

/** Accounts are paths such as `asset/bank/employee`; see `settlement/journal`. */
export interface Journal {
  readonly rows: number;
  /** Account names; entries refer to rows. */
  readonly accounts: readonly string[];
  /** Days since 2000-01-01. */
  readonly date: Int32Array;
  readonly debit: Uint16Array;
  readonly credit: Uint16Array;
  /** Fen, never negative. */
  readonly amount: Float64Array;
  /** Row in `rules`. */
  readonly rule: Uint8Array;
  /** Rule ids, such as `R-MON`. */
  readonly rules: readonly string[];
  /** Hospital-day-scheme batch whose cases can be listed; row in `batches`. */
  readonly batch: Uint32Array;
  readonly batches: readonly string[];
}

/** Findings (疑点): one row a suspicion, its outcome and money. */
export interface Findings {
  readonly rows: number;
  readonly claim: Uint32Array;
  readonly screen: readonly string[];
  readonly outcome: readonly string[];
  /** Fen to be deducted. */
  readonly amount: Float64Array;
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
  readonly catalogue: Catalogue;
  /** Year-start value b by scheme, total-cost fen per point. */
  readonly yearStartValue: readonly (number | null)[];
  /** Settlement value by scheme, fund fen per point. */
  readonly settlementValue: readonly (number | null)[];
  /** D/J by hospital and scheme (医保支付率), `null` where nothing was booked. */
  readonly payRate: readonly (number | null)[];
  /** Occupied share of agreed beds by hospital. */
  readonly occupancy: Float64Array;
}

/** Metrics (指标): metric, unit, group, period, value; long form. */
export interface MetricRow {
  /** Indicator id, such as `E3`, or a dotted name. */
  readonly metric: string;
  readonly unit: string;
  readonly scheme: Scheme | "all";
  /** `all`, `level:3`, `hospital:H001`, `line:dip`, … */
  readonly group: string;
  /** `2025` or `2025-03`. */
  readonly period: string;
  readonly value: number | null;
}
