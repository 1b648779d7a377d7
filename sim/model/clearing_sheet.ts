/**
 * The calculation sheet of an institution's year (清算书): prepayment, twelve
 * months, point value, clearing and transfer of each scheme, with the columns of
 * the pool that they depend on.
 *
 * @module
 */
import type { Scheme } from "./ledger.ts";
import type { Sheet, SheetStep, SheetText } from "./sheet.ts";

/** The institution that the sheet is about. */
export interface SheetHospital {
  readonly id: string;
  readonly name: SheetText;
  readonly level: number;
  readonly county: SheetText;
}

/** What a month was settled by. */
export interface SheetTerms {
  /** Form of the month, or `asBooked` before DIP. */
  readonly form: string;
  /** Share of the booked fund under `fixedShare`. */
  readonly rate: string;
  /** Value under `pointsMinusPatient`: `yearStart` or `month`. */
  readonly value: string;
  /** q, after the limit of the rules in force. */
  readonly deposit: string;
}

/** One month of the institution. */
export interface SheetMonth {
  /** From 1. */
  readonly month: number;
  readonly terms: SheetTerms;
  /** By the symbols of the month's steps, decimal text: yuan, points, ratios. */
  readonly numbers: Readonly<Record<string, string>>;
}

/** Columns of all institutions of a scheme, so that whatever is split among them can be split again; decimal text. */
export interface SheetPool {
  /** Ids; columns follow them. */
  readonly institutions: readonly string[];
  /** F_m by month, yuan. */
  readonly quota: readonly string[];
  /** J, C, P and deductions: twelve months, each by institution. */
  readonly booked: readonly (readonly string[])[];
  readonly cost: readonly (readonly string[])[];
  readonly points: readonly (readonly string[])[];
  readonly deductions: readonly (readonly string[])[];
  /** Share of the year's points that conduct cost, exact fractions; `null` where that is off. */
  readonly conduct:
    | readonly { readonly num: string; readonly den: string }[]
    | null;
  /** Score of the yearly assessment, `null` where there is none. */
  readonly scores: readonly (string | null)[];
  /** Part of an overspend that counts as reasonable. */
  readonly reasonable: readonly string[];
  /** Each institution's own budget of the year, yuan; `null` where none is known. */
  readonly ownBudget: readonly string[] | null;
  /** D of every institution, yuan, where it depends on single cases or on the year before and so does not follow from these columns; and whether a saving then goes to the fund. */
  readonly given: {
    readonly standard: readonly string[];
    readonly savingToFund: boolean;
  } | null;
  /** Months 1–12 that are cleared. */
  readonly clearedMonths: readonly number[];
  /** F and R of what is cleared, yuan. */
  readonly fund: string;
  readonly reserve: string;
  /** b as an exact fraction, fen of total cost per point; `null` where it is undefined. */
  readonly yearStartValue:
    | { readonly num: string; readonly den: string }
    | null;
}

/** One scheme of the institution's year. */
export interface SchemeSheet {
  readonly scheme: Scheme;
  /** `dip` if any month is paid by points. */
  readonly regime: "dip" | "asBooked";
  /** Row of the institution in the columns of the pool. */
  readonly row: number;
  readonly prepayment: readonly SheetStep[];
  /** How a month is settled: formulas, with the year's sums. */
  readonly monthSteps: readonly SheetStep[];
  readonly months: readonly SheetMonth[];
  /** From points to the year's standard D. */
  readonly value: readonly SheetStep[];
  /** From D to pay. */
  readonly clearing: readonly SheetStep[];
  /** From pay to the transfer, and what was received in all. */
  readonly transfer: readonly SheetStep[];
  readonly pool: SheetPool;
}

/** The calculation sheet of an institution's year. */
export interface ClearingSheet extends Sheet {
  readonly hospital: SheetHospital;
  /** How its coefficient came about, the coefficient last. */
  readonly coefficient: readonly SheetStep[];
  readonly schemes: readonly SchemeSheet[];
}
