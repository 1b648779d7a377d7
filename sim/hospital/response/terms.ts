/** What a payment method asks and watches (支付条件), beyond what it pays at the margin. */
export interface Terms {
  /** Share of cases that are audited (ρ), 0–1. */
  readonly audit: number;
  /** Chance that an audit finds what was done (d), 0–1. */
  readonly detection: number;
  /** How many times likelier an admission at the margin of need is audited than any other case (选案倾斜). */
  readonly focus: number;
  /** Part of the audited admissions that no bed was needed for that an audit tells as such, 0–1 (住院必要性). */
  readonly necessity: number;
  /** Fine as a multiple of what was overpaid, on top of its recovery (f). */
  readonly fine: number;
  /** Days after a discharge within which a new stay for the same disease is looked at; 0 = never. */
  readonly repeatDays: number;
  /** Chance that a repeated stay within these days is found to be a split one, 0–1. */
  readonly repeatDetection: number;
  /** Cost relative to its group below which a case is paid what it cost; 0 = no such edge. */
  readonly lowEdge: number;
  /** Whether costly cases can be put forward to be paid otherwise, and what share of their cost is paid then. */
  readonly exit: {
    readonly open: boolean;
    /** Share of its cases that an institution may have leave at most. */
    readonly most: number;
    /** Share of its cost that a case is paid outside. */
    readonly paid: number;
    /** Cost relative to the mean of its code and level from which a case may leave; 0 = any. */
    readonly from: number;
  };
  /** Special review of costly cases: chance of approval, and share of the excess that is paid. */
  readonly review: { readonly approved: number; readonly paid: number };
  /** Share of the price that cost moved out of the stay is paid. */
  readonly outpatientPaid: number;
  /** By institution: share of a referred case's cost that its own budget still bears; 0 = nothing. */
  readonly elsewhere: Float64Array;
  /** By institution: share of its consortium's surplus that it keeps (医共体结余留用). */
  readonly surplusShare: Float64Array;
  /** By institution: share of income that rides on the score of the year. */
  readonly atRisk: Float64Array;
}

/**
 * Terms under which nothing is watched and no door is open.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { plainTerms } from "./terms.ts";
 *
 * assertEquals({ ...plainTerms(2), audit: 0.04 }.audit, 0.04);
 * assertEquals(plainTerms(2).exit.open, false);
 * ```
 */
export function plainTerms(hospitals: number): Terms {
  return {
    audit: 0,
    detection: 0,
    focus: 1,
    necessity: 0,
    fine: 0,
    repeatDays: 0,
    repeatDetection: 0,
    lowEdge: 0,
    exit: { open: false, most: 0, paid: 0, from: 0 },
    review: { approved: 0, paid: 0 },
    outpatientPaid: 0,
    elsewhere: new Float64Array(hospitals),
    surplusShare: new Float64Array(hospitals),
    atRisk: new Float64Array(hospitals),
  };
}
