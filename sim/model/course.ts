/**
 * Year after year under a scenario (逐年结果): what was settled, what institutions
 * did, and how far they pulled their levers, so that a reform can be followed
 * beyond its first year.
 *
 * @module
 */
import type { Levers } from "./levers.ts";
import type { Settlement } from "./settlement.ts";

/** One year of the course; vectors by institution, all stays of the pool in the area. */
export interface CourseYear {
  /** Calendar year. */
  readonly year: number;
  /** Whether the method before the reform held. */
  readonly old: boolean;
  /** One element a scheme. */
  readonly settlements: readonly Settlement[];
  /** Of the fund's part on the bills, what the ways of paying did not pay, fen by scheme; below 0 they paid more. */
  readonly withheld: readonly number[];
  /** How far levers were pulled; `null` where institutions do as before. */
  readonly levers: Levers | null;
  /** Stays, whatever they are paid by. */
  readonly stays: Float64Array;
  /** Bed days of these stays. */
  readonly days: Float64Array;
  /** Total cost, fen. */
  readonly cost: Float64Array;
  /** Off-list part, fen. */
  readonly offList: Float64Array;
  /** Basic fund booked, fen. */
  readonly fund: Float64Array;
  /** Stays that something was done to (行为标记), by mark × institutions + institution; `null` where claims were read. */
  readonly marks: Float64Array | null;
}
