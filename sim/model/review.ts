/**
 * What special review made of a year (特例单议台账): sessions, and what it gave to whom
 * and took from whom; part of the record.
 *
 * @module
 */
import { SCALE } from "../base/points.ts";
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
  /** Whether D is what the points cost less patients' part, so that a point that is gained is worth its value in full; not so where left out. */
  readonly patientsApart?: boolean;
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
 * are of its points, of its D, or their full value where patients' part is taken off
 * apart; the rest of the change is dilution.
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
  shift:
    & Pick<
      ReviewShift,
      | "pointsBefore"
      | "pointsAfter"
      | "standardBefore"
      | "standardAfter"
      | "byItem"
    >
    & Partial<Pick<ReviewShift, "value" | "patientsApart">>,
  hospital: number,
): ReviewParts {
  const after = shift.pointsAfter[hospital]!;
  const [was, is] = shift.value ?? [null, null];
  const gained = after - shift.pointsBefore[hospital]!;
  const item = shift.byItem[hospital]!, D = shift.standardAfter[hospital]!;
  const net = item + D - shift.standardBefore[hospital]!;
  const worth = shift.patientsApart && is !== null
    ? Math.round(gained * Number(is) / SCALE)
    : after === 0
    ? 0
    : Math.round(D * gained / after);
  // Where the value stands nobody pays by dilution.
  const given = was !== null && was === is ? net : item + worth;
  return { given, taken: net - given, net };
}

/** What is to be published of an institution's special review in one scheme (特例单议公布); `null` where a share has nothing to be a share of. */
export interface PublishedReview {
  /** Approved cases ÷ discharges. */
  readonly approvedShare: number | null;
  /** Fund paid for approved cases, fen: their points' part of D, and what was paid for them by item. */
  readonly paid: number;
  /** Of all fund that the institution's cases were due. */
  readonly paidShare: number | null;
}

/**
 * What is published of special review by institution (特例单议公布), beside applications and
 * approvals: the share of discharges, the fund paid for approved cases and its
 * share. `R-SPC`: specification 3.0 (draft), 6.2 三; 暂行办法 2025, art. 24.
 *
 * @example Five approved of a hundred, with a tenth of the points
 * ```ts
 * import { publishedReview } from "./review.ts";
 *
 * const one = (n: number) => Float64Array.of(n);
 * const { approvedShare, paid, paidShare } = publishedReview({
 *   discharges: one(100),
 *   approved: one(5),
 *   granted: one(10),
 *   pointsAfter: one(100),
 *   standardAfter: one(50_000),
 *   byItem: one(0),
 * }, 0);
 * console.assert(approvedShare === 0.05 && paid === 5000 && paidShare === 0.1);
 * ```
 */
export function publishedReview(
  shift: Pick<
    ReviewShift,
    | "discharges"
    | "approved"
    | "granted"
    | "pointsAfter"
    | "standardAfter"
    | "byItem"
  >,
  hospital: number,
): PublishedReview {
  const cases = shift.discharges[hospital]!;
  const points = shift.pointsAfter[hospital]!;
  const D = shift.standardAfter[hospital]!, item = shift.byItem[hospital]!;
  // Conduct may take points of the year, and no case has more than all of them.
  const part = points === 0
    ? 0
    : Math.min(1, shift.granted[hospital]! / points);
  const paid = item + Math.round(D * part), all = item + D;
  return {
    approvedShare: cases === 0 ? null : shift.approved[hospital]! / cases,
    paid,
    paidShare: all === 0 ? null : paid / all,
  };
}
