import { type Claims, type Hospitals, OUT_OF_AREA } from "../model/ledger.ts";

/** Occupied share of the agreed beds by hospital, over a year of 365 days (床位使用率). */
export function occupancy(claims: Claims, hospitals: Hospitals): Float64Array {
  const days = new Float64Array(hospitals.id.length);
  for (let i = 0; i < claims.rows; i++) {
    const h = claims.hospital[i]!;
    if (h !== OUT_OF_AREA) days[h] = days[h]! + claims.los[i]!;
  }
  return days.map((n, h) => n / (hospitals.beds[h]! * 365));
}
