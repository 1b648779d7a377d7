import { MONTH_OF_DAY } from "../base/calendar.ts";
import {
  type Cases,
  cell,
  type Claims,
  METHODS,
  type Points,
} from "../model/ledger.ts";

/** Binary digits that are kept of a case's share. */
const DIGITS = 128n;

/**
 * Points times the payment ratio of each case (病例支付比例折算分值): Σ P·J/C of the DIP
 * cases by hospital, scheme and month of discharge, in 1/10000 point as whole
 * numbers of 2^-128. Every case is rounded up, so that a sum is never below the
 * exact one and above it by less than any fen can show; a half of a fen stays a
 * half. `R-PVS`, `pv.ratioLevel` `case`.
 */
export function fundPoints(
  claims: Claims,
  { method }: Cases,
  { points }: Points,
  hospitalCount: number,
): bigint[] {
  const sums = new Array<bigint>(cell(hospitalCount, 0, 0)).fill(0n);
  const { rows, hospital, scheme, day, cost, fund } = claims;
  const dip = METHODS.indexOf("dip"), weight = BigInt(claims.weight ?? 1);
  for (let i = 0; i < rows; i++) {
    if (method[i] !== dip || cost[i] === 0 || fund[i] === 0) continue;
    const k = cell(hospital[i]!, scheme[i]!, MONTH_OF_DAY[day[i]!]!);
    const C = BigInt(cost[i]!);
    const share = (BigInt(points[i]!) * BigInt(fund[i]!)) << DIGITS;
    sums[k] = sums[k]! + (share + C - 1n) / C;
  }
  return weight === 1n ? sums : sums.map((total) => total * weight);
}
