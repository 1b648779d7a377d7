import { type Claims, type Hospitals, OUT_OF_AREA } from "../model/ledger.ts";

/**
 * Occupied share of the agreed beds by hospital, over a year of 365 days (床位使用率).
 *
 * @param otherDays bed days by hospital of patients whom the pool does not pay for
 */
export function occupancy(
  claims: Claims,
  hospitals: Hospitals,
  otherDays: Float64Array = new Float64Array(hospitals.id.length),
): Float64Array {
  const days = otherDays.slice(), { weight = 1 } = claims;
  for (let i = 0; i < claims.rows; i++) {
    const h = claims.hospital[i]!;
    if (h !== OUT_OF_AREA) days[h] = days[h]! + claims.los[i]! * weight;
  }
  return days.map((n, h) => n / (hospitals.beds[h]! * 365));
}
