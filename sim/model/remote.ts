/**
 * Patients of other pools who are treated here (省内异地就医): what they bring and who
 * pays for it. Money in fen, vectors by hospital. `R-OUT`.
 *
 * @module
 */
import type { Scheme } from "./ledger.ts";

/** Whose budget pays for patients of other pools of the province (异地资金归属). */
export type RemoteBudget = "home" | "treating";

/** A scheme's year of patients from other pools of the province (外来参保人结算). */
export interface InflowSheet {
  /** Insurance scheme. */
  readonly scheme: Scheme;
  /** Calendar year. */
  readonly year: number;
  /** Who pays: the home pool's remote line, or this pool with money that was moved over. */
  readonly budget: RemoteBudget;
  /** Stays by points, and others. */
  readonly cases: Float64Array;
  /** Points with the coefficients of this pool, 1/10000; 0 where their stays are paid as booked. */
  readonly points: Float64Array;
  /** Cost of the stays by points. */
  readonly cost: Float64Array;
  /** Fund money of these as booked, by the benefits of the home pools. */
  readonly booked: Float64Array;
  /** What they are worth by this pool's value. */
  readonly standard: Float64Array;
  /** Point value, fen per point, decimal string; `null` where they are paid as booked. */
  readonly value: string | null;
  /** Fund money of stays that no points are given for, by hospital. */
  readonly others: Float64Array;
  /** Fund money as booked by hospital × 12 + month, all stays. */
  readonly months: Float64Array;
  /** Moved over from the home pools by month, part of the DIP line here; 0 where they pay themselves. */
  readonly moved: Float64Array;
}
