import type { Facts } from "../model/facts.ts";
import type { Claims, Hospitals } from "../model/ledger.ts";

/** Where patients come from whom this pool does not pay for (外来患者来源). */
export const ORIGINS = ["otherPool", "selfPaying"] as const;

/** Stays of patients whom the pool does not pay for, a row a hospital × disease × origin; expected numbers. */
export interface Inflow {
  readonly hospital: Uint16Array;
  /** Row in the disease table. */
  readonly disease: Uint16Array;
  /** Row in {@linkcode ORIGINS}. */
  readonly origin: Uint8Array;
  readonly stays: Float64Array;
  readonly days: Float64Array;
}

/** Shares of a level's bed days, as the registry has them. */
export interface InflowOptions {
  readonly otherPools: Readonly<Record<"3" | "2" | "1", number>>;
  readonly selfPaying: Readonly<Record<"3" | "2" | "1", number>>;
}

/**
 * Inflow (外来患者): patients of other pools and those who pay themselves lie in
 * the same beds. They take a share of each level's bed days; within a level
 * they come to a hospital as its own patients do, those of other pools rather
 * with the diseases for which people travel.
 *
 * @param diseaseOf disease by code
 * @param level level of each hospital in the year
 */
export function inflow(
  claims: Claims,
  hospitals: Hospitals,
  level: Uint8Array,
  diseaseOf: Uint16Array,
  facts: Facts,
  options: InflowOptions,
): Inflow {
  const n = facts.diseases.length, H = hospitals.id.length;
  const stays = new Float64Array(H * n), days = new Float64Array(H * n);
  for (let i = 0; i < claims.rows; i++) {
    const h = claims.hospital[i]!;
    if (h >= H) continue;
    const at = h * n + diseaseOf[claims.code[i]!]!;
    stays[at]!++;
    days[at] = days[at]! + claims.los[i]!;
  }
  // By level, bed days and bed days weighed by how readily people travel.
  const own = new Float64Array(4), weighed = new Float64Array(4);
  for (let at = 0; at < days.length; at++) {
    const l = level[Math.floor(at / n)]!;
    own[l] = own[l]! + days[at]!;
    weighed[l] = weighed[l]! + days[at]! * travel(at % n);
  }
  const cells = [...days.keys()].filter((at) => stays[at]! > 0);
  const rows = cells.flatMap((at) => {
    const l = level[Math.floor(at / n)]!, key = String(l) as "3";
    const other = options.otherPools[key], self = options.selfPaying[key];
    const left = Math.max(0.05, 1 - other - self);
    return [
      {
        at,
        origin: 0,
        factor: other / left * travel(at % n) * own[l]! / weighed[l]!,
      },
      { at, origin: 1, factor: self / left },
    ];
  }).filter((r) => r.factor > 0);
  return {
    hospital: Uint16Array.from(rows, (r) => Math.floor(r.at / n)),
    disease: Uint16Array.from(rows, (r) => r.at % n),
    origin: Uint8Array.from(rows, (r) => r.origin),
    stays: Float64Array.from(rows, (r) => stays[r.at]! * r.factor),
    days: Float64Array.from(rows, (r) => days[r.at]! * r.factor),
  };

  function travel(disease: number): number {
    return facts.diseases[disease]!.outOfAreaOdds;
  }
}

/** Bed days of the inflow by hospital. */
export function inflowDays(inflow: Inflow, hospitals: number): Float64Array {
  const days = new Float64Array(hospitals);
  inflow.hospital.forEach((h, row) => {
    days[h] = days[h]! + inflow.days[row]!;
  });
  return days;
}
