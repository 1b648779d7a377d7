import { weigh } from "../base/weigh.ts";
import {
  type Cases,
  type Claims,
  METHODS,
  REVIEW,
  type ReviewShift,
  SCHEMES,
} from "../model/ledger.ts";

/** Points and results of a reviewed year, by claim. */
export interface ReviewedRows {
  /** P by the ordinary rules, 1/10000. */
  readonly before: Float64Array;
  /** P with review, 1/10000. */
  readonly after: Float64Array;
  /** Row in {@linkcode REVIEW}. */
  readonly review: Uint8Array;
  /** Row in METHODS after review. */
  readonly byItem: Uint8Array;
}

/** Columns of a {@linkcode ReviewShift} that are counted and not settled. */
export type ReviewColumns = Pick<
  ReviewShift,
  | "discharges"
  | "applied"
  | "approved"
  | "cost"
  | "booked"
  | "ordinary"
  | "granted"
  | "byItem"
>;

/**
 * Counts what special review did, by institution (特例单议公布表), one element a
 * scheme: applications, approvals, their cost and points. `R-SPC`: specification
 * 3.0 (draft), 6.2 三; 暂行办法 2025, art. 24.
 *
 * @param cases before review sent any to payment by item
 */
export function reviewColumns(
  claims: Claims,
  cases: Cases,
  { before, after, review, byItem }: ReviewedRows,
  hospitals: number,
): ReviewColumns[] {
  const dip = METHODS.indexOf("dip"), item = METHODS.indexOf("item");
  const approved = REVIEW.indexOf("approved");
  const column = () => new Float64Array(hospitals);
  const all = SCHEMES.map(() => ({
    discharges: column(),
    applied: column(),
    approved: column(),
    cost: column(),
    booked: column(),
    ordinary: column(),
    granted: column(),
    byItem: column(),
  }));
  for (let i = 0; i < claims.rows; i++) {
    if (cases.method[i] !== dip) continue;
    const of = all[claims.scheme[i]!]!, h = claims.hospital[i]!;
    of.discharges[h]!++;
    if (review[i] === 0) continue;
    of.applied[h]!++;
    if (review[i] !== approved) continue;
    of.approved[h]!++;
    of.cost[h]! += claims.cost[i]!;
    of.booked[h]! += claims.fund[i]!;
    of.ordinary[h]! += before[i]!;
    of.granted[h]! += after[i]!;
    if (byItem[i] === item) of.byItem[h]! += claims.fund[i]!;
  }
  for (const of of all) weigh(claims.weight, ...Object.values(of));
  return all;
}
