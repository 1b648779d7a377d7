/**
 * How institution coefficients came about (医疗机构系数测算): base, bonuses, bounds,
 * last year's, and what is used; part of the record.
 *
 * @module
 */
import type { Fraction } from "./ledger.ts";
import type { MoneyShift } from "./money_shift.ts";

/** What a bonus of the coefficient looks at (加成指标); the last three lower it. */
export const BONUS_INDICATORS = [
  "cmi",
  "aged",
  "child",
  "tcm",
  "specialty",
  "readmission",
  "longStay",
  "lowAdmission",
] as const;
/** One of {@linkcode BONUS_INDICATORS}. */
export type BonusIndicator = typeof BONUS_INDICATORS[number];

/** One bonus of all institutions (加成系数), rows as in the archive. */
export interface BonusColumn {
  /** What it looks at; `grade` is last year's assessment. */
  readonly indicator: BonusIndicator | "grade";
  /** What is above the reference, exact; `null` where it cannot be measured. */
  readonly above: readonly (Fraction | null)[];
  /** Whole steps that count. */
  readonly steps: Int32Array;
  /** The bonus in 1/10000, below 0 for a penalty. */
  readonly bonus: Int32Array;
}

/** How the coefficients of a year came about (系数测算表), 1/10000, by hospital. */
export interface CoefficientSheet {
  /** H_base as measured (基本系数). */
  readonly base: Float64Array;
  /** Bonuses that the rules ask for, in their order. */
  readonly bonuses: readonly BonusColumn[];
  /** Base and bonuses together, before any bound. */
  readonly summed: Float64Array;
  /** Within the least and the largest coefficient. */
  readonly clipped: Float64Array;
  /** H of the year before; `null` where its move is not limited. */
  readonly last: Float64Array | null;
  /** 1 = without cases last year, so without bonus and limit of the move (新增机构). */
  readonly fresh: Uint8Array;
  /** Within the yearly move, before renormalisation. */
  readonly moved: Float64Array;
  /** What all were divided by; `null` where they were not. */
  readonly divisor: Fraction | null;
  /** H that points are multiplied with. */
  readonly used: Float64Array;
}

/** Coefficients of single diseases (以病种设置的系数), by group × cell of hospitals. */
export interface DiseaseCoefficients {
  /** Cell of each hospital. */
  readonly cellOf: Uint16Array;
  /** Number of cells. */
  readonly cells: number;
  /** H of the disease in 1/10000 by group × cells + cell; 0 = the institution's holds. */
  readonly value: Float64Array;
  /** Number of diseases that have coefficients of their own. */
  readonly selected: number;
}

/** An institution whose coefficient is raised, or lowered (调整对象). */
export interface RaisedInstitution {
  /** Row of the archive. */
  readonly hospital: number;
  /** H as it is, 1/10000. */
  readonly from: number;
  /** H as it is tried, 1/10000. */
  readonly to: number;
}

/** The year with other coefficients of some institutions and all else as it was (系数调整试算); INV-3. */
export interface RaiseTrial {
  /** Whose coefficients. */
  readonly raised: readonly RaisedInstitution[];
  /** Employees, then residents. */
  readonly schemes: readonly MoneyShift[];
}

/** H of a case in 1/10000 (适用系数): that of its disease at its cell where it has one, else the institution's. */
export function coefficientAt(
  coefficients: Float64Array,
  diseases: DiseaseCoefficients | null,
  group: number,
  hospital: number,
): number {
  const own = diseases === null
    ? 0
    : diseases.value[group * diseases.cells + diseases.cellOf[hospital]!]!;
  return own === 0 ? coefficients[hospital]! : own;
}

/** What a trial moves at an institution (调整得失), both schemes, fen: positive is more for it. */
export interface RaiseChange {
  /** Change of its DIP standard D. */
  readonly standard: number;
  /** Change of its pay at clearing. */
  readonly pay: number;
}

/** {@linkcode RaiseChange} of one institution. */
export function raiseChange(
  { schemes }: Pick<RaiseTrial, "schemes">,
  hospital: number,
): RaiseChange {
  const sum = (after: "standardAfter" | "payAfter") =>
    schemes.reduce(
      (all, shift) =>
        all + shift[after][hospital]! -
        shift[after === "payAfter" ? "payBefore" : "standardBefore"][hospital]!,
      0,
    );
  return { standard: sum("standardAfter"), pay: sum("payAfter") };
}
