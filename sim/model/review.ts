/**
 * What special review made of a year (特例单议台账): sessions, and what it gave to whom
 * and took from whom; part of the record.
 *
 * @module
 */
import type { MoneyShift } from "./money_shift.ts";

/** One session of the experts (评审场次). */
export interface ReviewSession {
  /** Last month of the period, 0–11. */
  readonly month: number;
  /** DIP discharges of the pool since 1 January. */
  readonly discharges: number;
  /** Places that these allow, less those taken in earlier sessions. */
  readonly places: number;
  /** Cases that applied. */
  readonly applied: number;
  /** Cases that were approved. */
  readonly approved: number;
  /** Smallest ratio that was approved; `null` where none was. */
  readonly lowest: number | null;
  /** Largest ratio that was turned away; `null` where none was. */
  readonly turnedAway: number | null;
}

/** What review did for the institutions in one scheme (评审得失): before = without review. */
export interface ReviewShift extends MoneyShift {
  /** DIP discharges, those that review sent to payment by item among them. */
  readonly discharges: Float64Array;
  /** Cases that applied. */
  readonly applied: Float64Array;
  /** Cases that were approved. */
  readonly approved: Float64Array;
  /** Total cost of the approved cases, fen. */
  readonly cost: Float64Array;
  /** Fund booked for the approved cases, fen. */
  readonly booked: Float64Array;
  /** Points of the approved cases by the ordinary rules, 1/10000. */
  readonly ordinary: Float64Array;
  /** Points that review gave them, 1/10000; 0 where they are paid by item. */
  readonly granted: Float64Array;
  /** Fund paid by item for approved cases that left the points, fen. */
  readonly byItem: Float64Array;
}

/** Sessions and shifts of a year (特例单议台账). */
export interface ReviewBook {
  /** In the order of the year. */
  readonly sessions: readonly ReviewSession[];
  /** Employees, then residents. */
  readonly schemes: readonly ReviewShift[];
}

/** What review gave an institution in one scheme, what it took by diluting the value, and both together, fen. */
export interface ReviewParts {
  /** Money of the points that approved cases gained, and what was paid for them by item. */
  readonly given: number;
  /** The same points worth less, below 0 where review dilutes them. */
  readonly taken: number;
  /** Both: the change of D, with what was paid by item. */
  readonly net: number;
}

/**
 * Splits what review moved at an institution (评审得失分解): its own approved cases, and
 * the dilution that all cases pay for. The given part is what the gained points
 * are of its points, of its D; the rest of the change is dilution.
 *
 * @example Ten points more of 110 that are worth 99 yuan, and 95 before
 * ```ts
 * import { reviewParts } from "./review.ts";
 *
 * const one = (n: number) => Float64Array.of(n);
 * const shift = {
 *   pointsBefore: one(100),
 *   pointsAfter: one(110),
 *   standardBefore: one(95_00),
 *   standardAfter: one(99_00),
 *   byItem: one(0),
 * };
 * const { given, taken, net } = reviewParts(shift, 0);
 * console.assert(given === 900 && taken === -500 && net === 400);
 * ```
 */
export function reviewParts(
  shift: Pick<
    ReviewShift,
    | "pointsBefore"
    | "pointsAfter"
    | "standardBefore"
    | "standardAfter"
    | "byItem"
  >,
  hospital: number,
): ReviewParts {
  const after = shift.pointsAfter[hospital]!;
  const gained = after - shift.pointsBefore[hospital]!;
  const item = shift.byItem[hospital]!, D = shift.standardAfter[hospital]!;
  const net = item + D - shift.standardBefore[hospital]!;
  const given = item + (after === 0 ? 0 : Math.round(D * gained / after));
  return { given, taken: net - given, net };
}
