import { mulDiv } from "../base/points.ts";
import {
  type ClaimDetails,
  type Claims,
  OUT_OF_AREA,
} from "../model/ledger.ts";

/** A year's bills without what is paid by item beside them. */
export interface InpatientPart {
  /** The same rows, cost and fund without the emergency part. */
  readonly claims: Claims;
  /** Booked fund of the emergency part by row, fen. */
  readonly emergencyFund: Int32Array;
}

/**
 * Takes the emergency care before an admission out of a year's local bills
 * (急诊转住院部分按项目付费): its cost, and of the booked fund the same share,
 * rounded to the fen.
 *
 * `R-SPX-6`: 淄博 2024, four (三).
 */
export function inpatientPart(
  claims: Claims,
  { emergency }: Pick<ClaimDetails, "emergency">,
): InpatientPart {
  const cost = claims.cost.slice(), fund = claims.fund.slice();
  const emergencyFund = new Int32Array(claims.rows);
  for (let i = 0; i < claims.rows; i++) {
    const part = Math.min(emergency[i]!, cost[i]!);
    if (part <= 0 || claims.hospital[i] === OUT_OF_AREA) continue;
    emergencyFund[i] = mulDiv(fund[i]!, part, cost[i]!);
    cost[i]! -= part;
    fund[i]! -= emergencyFund[i]!;
  }
  return { claims: { ...claims, cost, fund }, emergencyFund };
}
