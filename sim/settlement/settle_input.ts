import type { Ratio } from "../base/ratio.ts";
import type { Totals } from "../model/ledger.ts";
import type { BudgetSheet, Prepayment } from "../model/settlement.ts";
import type { MonthOptions } from "./calendar/month.ts";
import type { AssessmentOptions } from "./clearing/assessed.ts";
import type { DualControl } from "./method/dual_control.ts";
import type { ClearingOptions } from "./clearing/clearing_options.ts";
import type { Regime } from "./cleared_span.ts";
import type { ValueMeasures } from "./value/value_measures.ts";
import type { ValueOptions } from "./value/value_options.ts";

/** What a scheme-year is settled from. */
export interface SettleInput {
  readonly budget: BudgetSheet;
  /** DIP cases added up by hospital, scheme and month. */
  readonly totals: Totals;
  /** What comes off a hospital's points of the year, 1/10000 (`R-YEAR`); nothing where left out. */
  readonly lessened?: (points: Float64Array) => Float64Array;
  /** Row of the scheme in `SCHEMES`. */
  readonly scheme: number;
  /** Number of hospitals. */
  readonly hospitals: number;
  /** b, fen of total cost per point. */
  readonly yearStartValue: Ratio | null;
  /** Audit deductions by hospital × 12 + month, fen: taken when the month is paid. */
  readonly deductions: Float64Array;
  /** Of the deductions what had been paid and is given back, hospital × 12 + month, fen; none where left out. */
  readonly returned?: Float64Array;
  /** Advances of the months' days for cases by points, hospital × 12 + month, fen; none where left out. */
  readonly advances?: Float64Array;
  /** Paid at the start of the year; none where left out. */
  readonly prepayment?: Prepayment | null;
  /** Score of the yearly assessment by hospital, 0–100; `null` where there is none. */
  readonly scores: readonly (number | null)[];
  /** Cumulative surplus that a deficit may draw on, fen; 0 where left out. */
  readonly surplus?: number;
  /** ρ of last year's DIP cases; this year's stands in where there is none. */
  readonly lastRatio?: Ratio | null;
  /** What a year that is paid as booked is held to; left out where it is held to nothing. */
  readonly dual?: DualControl;
  /** What the point value asks for beside the totals; left out where it asks for nothing. */
  readonly measures?: ValueMeasures;
  /** Rate of the DRG rate method, fen of total cost per unit of weight; left out where nothing is due by case. */
  readonly rate?: Ratio | null;
}

/** How a scheme-year is settled. */
export interface SettleOptions {
  /** By month 0–11. `asBooked` pays what was booked: no value, no bands, only the deposit is settled. */
  readonly regimes: readonly Regime[];
  readonly value: ValueOptions;
  /** By month 0–11, as in force on its first day. */
  readonly months: readonly MonthOptions[];
  readonly clearing: ClearingOptions;
  readonly amounts: AmountOptions;
  readonly assessment: AssessmentOptions;
  /** Clearings a year: 1, or 4 with three months each and a true-up (季度清算). */
  readonly periods: 1 | 4;
}

/** What is cleared against what (清算口径). */
export interface AmountOptions {
  /** D is points × value and J what was booked, or D is the hospital's total of the year and J points × value. */
  readonly against: "value" | "quota";
  /** Whether audit deductions come off the transfer or are inside D′ and J′. */
  readonly deductions: "atTransfer" | "insideD";
}
