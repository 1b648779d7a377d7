import { MONTH_OF_DAY } from "../base/calendar.ts";
import { SCALE } from "../base/points.ts";
import {
  divide,
  fromNumber,
  multiply,
  type Ratio,
  ratio,
  roundHalfUp,
  subtract,
  toNumber,
} from "../base/ratio.ts";
import {
  METHODS,
  type Points,
  REVIEW,
  type ReviewSession,
} from "../model/ledger.ts";
import type { CaseTerms, TermsYear } from "./case_terms.ts";
import {
  type Application,
  applications,
  type EligibilityOptions,
} from "./review_applications.ts";
import {
  type ReviewAllocation,
  reviewPlaces,
  shareOfPlaces,
} from "./review_places.ts";

/** What an approved case is worth (评审通过病例计分). */
export interface ApprovalOptions {
  /** Its cost at b, the disease's points at a coefficient of the review, or paid by item. */
  readonly mode: "ffsPoints" | "coefficient" | "ffs";
  /** Share of the cost that the review finds unreasonable. */
  readonly unreasonable: Ratio;
  /** Coefficient of the review. */
  readonly coefficient: number;
  /** Whether a case keeps its ordinary points where they are more. */
  readonly takeMax: boolean;
}

/** Who may apply for special review, how many, and what it brings (特例单议规则). */
export interface ReviewOptions extends ApprovalOptions, EligibilityOptions {
  /** Places ÷ discharges. */
  readonly cap: number;
  /** Whose discharges: those of the pool, or each institution's own, a queue each. */
  readonly capScope: "pool" | "institution";
  readonly alloc: ReviewAllocation;
}

const REJECTED = REVIEW.indexOf("rejected");
const APPROVED = REVIEW.indexOf("approved");

/**
 * Special review of a year's cases (特例单议): all that may apply do; each period
 * gives the places that the discharges since 1 January allow, less those taken,
 * to the highest ratios, then the higher cost, then the earlier row. What is
 * approved replaces the case's points; what is rejected keeps them, and is not
 * put forward again.
 *
 * `R-SPC`, INV-10: 暂行办法 2025, art. 20 to 24; specification 3.0 (draft), 6.2.
 * In mode `ffs` an approved case has no points, and is to be paid by item.
 */
export function specialReview(
  year: TermsYear,
  scored: Points,
  options: ReviewOptions,
): Points {
  const review = new Uint8Array(year.claims.rows);
  const points = scored.points.slice();
  const span = options.period === "month" ? 1 : 3;
  const queues = applications(year, scored, options, span);
  const discharges = dischargesBy(year, span);
  const taken = new Float64Array(year.hospitals.id.length);
  const sessions = queues.map((applied, s): ReviewSession => {
    for (const { row } of applied) review[row] = REJECTED;
    const places = placesLeft(discharges[s]!, taken, options);
    const approved = chosen(applied, places, options);
    for (const one of approved) {
      review[one.row] = APPROVED;
      taken[one.hospital]!++;
      points[one.row] = approvedPoints(
        one.terms,
        ratio(one.cost),
        year.rules.yearStartValue[year.claims.scheme[one.row]!]!,
        scored.points[one.row]!,
        options,
      );
    }
    const away = applied.find(({ row }) => review[row] === REJECTED);
    return {
      month: (s + 1) * span - 1,
      discharges: sum(discharges[s]!),
      places: sum(places),
      applied: applied.length,
      approved: approved.length,
      lowest: approved.length === 0 ? null : toNumber(approved.at(-1)!.r),
      turnedAway: away === undefined ? null : toNumber(away.r),
    };
  });
  return { ...scored, points, review, sessions };
}

/**
 * Points of an approved case (特例单议分值) in 1/10000: (C − unreasonable) ÷ b, or
 * S × k × H; never less than its ordinary points where `takeMax` says so; 0
 * where it is paid by item. `R-SPC`, EX-12.
 */
export function approvedPoints(
  { S, H }: Pick<CaseTerms, "S" | "H">,
  C: Ratio,
  b: Ratio,
  normal: number,
  { mode, unreasonable, coefficient, takeMax }: ApprovalOptions,
): number {
  if (mode === "ffs") return 0;
  const exact = mode === "coefficient"
    ? multiply(multiply(S, fromNumber(coefficient)), H)
    : divide(multiply(C, subtract(ratio(1), unreasonable)), b);
  const own = Number(roundHalfUp(exact.num * BigInt(SCALE), exact.den));
  return takeMax ? Math.max(own, normal) : own;
}

/** DIP discharges from 1 January to the end of each period, by hospital. */
function dischargesBy(
  { claims, cases, hospitals }: TermsYear,
  span: number,
): Float64Array[] {
  const dip = METHODS.indexOf("dip");
  const sums = Array.from(
    { length: 12 / span },
    () => new Float64Array(hospitals.id.length),
  );
  for (let i = 0; i < claims.rows; i++) {
    if (cases.method[i] !== dip) continue;
    const session = Math.floor(MONTH_OF_DAY[claims.day[i]!]! / span);
    sums[session]![claims.hospital[i]!]!++;
  }
  for (let s = 1; s < sums.length; s++) {
    sums[s]!.forEach((n, h) => sums[s]![h] = n + sums[s - 1]![h]!);
  }
  return sums;
}

/** Places that are left: one number for the pool, or one an institution. */
function placesLeft(
  discharges: Float64Array,
  taken: Float64Array,
  { alloc, cap, capScope }: ReviewOptions,
): Float64Array {
  // A sample's rows stand for equally many stays, so they are counted as rows.
  return capScope === "institution" || alloc === "dischargeShare"
    ? discharges.map((n, h) => reviewPlaces(cap, n) - taken[h]!)
    : Float64Array.of(reviewPlaces(cap, sum(discharges)) - sum(taken));
}

/** Those of a period's applications that have a place. */
function chosen(
  applied: readonly Application[],
  left: Float64Array,
  { alloc, capScope }: ReviewOptions,
): readonly Application[] {
  const own = capScope === "institution" || alloc === "dischargeShare";
  if (!own && alloc === "poolRank") return applied.slice(0, left[0]!);
  const eligible: number[] = [];
  for (const { hospital } of applied) {
    eligible[hospital] = (eligible[hospital] ?? 0) + 1;
  }
  const places = own
    ? [...left]
    : shareOfPlaces(left[0]!, Array.from(eligible, (n) => n ?? 0));
  return applied.filter(({ hospital }) => places[hospital]!-- > 0);
}

function sum(column: Float64Array): number {
  return column.reduce((a, b) => a + b, 0);
}
