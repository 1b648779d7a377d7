import { MONTH_OF_DAY } from "../base/calendar.ts";
import { SCALE } from "../base/points.ts";
import {
  compare,
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
  NO_GROUP,
  type Points,
  REVIEW,
  ZONES,
} from "../model/ledger.ts";
import { type CaseTerms, caseTerms, type TermsYear } from "./case_terms.ts";
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
export interface ReviewOptions extends ApprovalOptions {
  /** Places ÷ discharges of the pool. */
  readonly cap: number;
  readonly alloc: ReviewAllocation;
  readonly period: "month" | "quarter";
  /** A case above so many times its reference may apply; the edge does not. */
  readonly ratio: number;
  /** The reference mean of the deviation with A, or S × b. */
  readonly reference: "deviation" | "paymentStandard";
  /** A case of a longer stay may apply too, days; `null` = none. */
  readonly longStay: number | null;
}

/** A case that applies. */
interface Application {
  readonly row: number;
  readonly hospital: number;
  readonly r: Ratio;
  readonly cost: number;
  readonly terms: CaseTerms;
}

const HIGH = ZONES.indexOf("high"), EXTREME = ZONES.indexOf("extreme");
const REJECTED = REVIEW.indexOf("rejected");
const APPROVED = REVIEW.indexOf("approved");

/**
 * Special review of a year's cases (特例单议): all that may apply do; each period
 * gives the places that the discharges since 1 January allow, less those taken,
 * to the highest ratios, then the higher cost, then the earlier row. What is
 * approved replaces the case's points; what is rejected keeps them.
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
  const sessions = applications(year, scored, options, span);
  const discharges = dischargesBy(year, span);
  const taken = new Float64Array(year.hospitals.id.length);
  sessions.forEach((applied, s) => {
    for (const { row } of applied) review[row] = REJECTED;
    for (const one of chosen(applied, discharges[s]!, taken, options)) {
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
  });
  return { ...scored, points, review };
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

/** Ratio that a case applies and is ranked by; `null` where it has none. */
export function reviewRatio(
  { S, A, mean, b }: Pick<CaseTerms, "S" | "A" | "mean" | "b">,
  C: Ratio,
  reference: ReviewOptions["reference"],
): Ratio | null {
  if (reference === "deviation") {
    return mean === null ? null : divide(C, multiply(mean, A));
  }
  return b === null ? null : divide(C, multiply(S, b));
}

/** The applications of each period, best first. */
function applications(
  year: TermsYear,
  { zone }: Points,
  options: ReviewOptions,
  span: number,
): Application[][] {
  const { claims, cases, rules } = year;
  const sessions = Array.from({ length: 12 / span }, (): Application[] => []);
  const limit = fromNumber(options.ratio), dip = METHODS.indexOf("dip");
  const b = rules.yearStartValue,
    floors = b.map((value) =>
      value === null
        ? Infinity
        // Day surgery has a part of S; doubles are 1e-9 on the safe side.
        : options.ratio * toNumber(value) / SCALE * (1 - 1e-9) *
          Math.min(1, year.options.special?.dayRatio ?? 1)
    );
  const byZone = options.reference === "deviation" &&
    [year.options, ...year.options.highBands ?? []]
      .every(({ high }) => options.ratio >= high);
  for (let i = 0; i < claims.rows; i++) {
    if (cases.method[i] !== dip || cases.group[i] === NO_GROUP) continue;
    const long = options.longStay !== null && claims.los[i]! > options.longStay;
    // Zones from `high` on, or a cost near enough to S × b × ratio.
    const near = byZone
      ? zone[i] === HIGH || zone[i] === EXTREME
      : options.reference === "deviation" ||
        claims.cost[i]! >=
          rules.catalogue.points[cases.group[i]!]! * floors[claims.scheme[i]!]!;
    if (!long && !near) continue;
    const value = b[claims.scheme[i]!];
    const terms = caseTerms(year, i);
    if (terms === null || !value || value.num === 0n) continue;
    const r = reviewRatio(terms, ratio(claims.cost[i]!), options.reference);
    if (r === null || (!long && compare(r, limit) <= 0)) continue;
    const month = MONTH_OF_DAY[claims.day[i]!]!;
    sessions[Math.floor(month / span)]!.push({
      row: i,
      hospital: claims.hospital[i]!,
      r,
      cost: claims.cost[i]!,
      terms,
    });
  }
  for (const applied of sessions) {
    applied.sort((x, y) =>
      compare(y.r, x.r) || y.cost - x.cost || x.row - y.row
    );
  }
  return sessions;
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

/** Those of a period's applications that have a place. */
function chosen(
  applied: readonly Application[],
  discharges: Float64Array,
  taken: Float64Array,
  { alloc, cap }: ReviewOptions,
): readonly Application[] {
  const sum = (column: Float64Array) => column.reduce((a, b) => a + b, 0);
  // A sample's rows stand for equally many stays, so they are counted as rows.
  const left = reviewPlaces(cap, sum(discharges)) - sum(taken);
  if (alloc === "poolRank") return applied.slice(0, left);
  const eligible = new Float64Array(taken.length);
  for (const { hospital } of applied) eligible[hospital]!++;
  const places = alloc === "eligibleShare"
    ? shareOfPlaces(left, [...eligible])
    : Array.from(discharges, (n, h) => reviewPlaces(cap, n) - taken[h]!);
  return applied.filter(({ hospital }) => places[hospital]!-- > 0);
}
