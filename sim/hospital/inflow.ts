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
  const n = facts.diseases.length, most = hospitals.id.length;
  const { stays, days } = ownCells(claims, most, n, diseaseOf);
  const travel = Float64Array.from(facts.diseases, (d) => d.outOfAreaOdds);
  // By level, bed days and bed days weighed by how readily people travel.
  const own = new Float64Array(4), weighed = new Float64Array(4);
  let cells = 0;
  for (let h = 0, at = 0; h < most; h++) {
    const l = level[h]!;
    for (let d = 0; d < n; d++, at++) {
      if (stays[at] === 0) continue;
      own[l] = own[l]! + days[at]!;
      weighed[l] = weighed[l]! + days[at]! * travel[d]!;
      cells++;
    }
  }
  const out: Inflow = {
    hospital: new Uint16Array(cells * 2),
    disease: new Uint16Array(cells * 2),
    origin: new Uint8Array(cells * 2),
    stays: new Float64Array(cells * 2),
    days: new Float64Array(cells * 2),
  };
  for (let h = 0, at = 0, row = 0; h < most; h++) {
    const l = level[h]!, key = String(l) as "3";
    const other = options.otherPools[key], self = options.selfPaying[key];
    const left = Math.max(LEAST_OWN, 1 - other - self);
    for (let d = 0; d < n; d++, at++) {
      if (stays[at] === 0) continue;
      const travelling = other / left * travel[d]! * own[l]! / weighed[l]!;
      for (let origin = 0; origin < 2; origin++, row++) {
        const factor = origin === 0 ? travelling : self / left;
        out.hospital[row] = h;
        out.disease[row] = d;
        out.origin[row] = origin;
        out.stays[row] = stays[at]! * factor;
        out.days[row] = days[at]! * factor;
      }
    }
  }
  return out;
}

/** The city's own patients keep at least this share of a level's bed days. */
const LEAST_OWN = 0.05;

/** Stays and bed days of the claims, by hospital × diseases + disease. */
function ownCells(
  claims: Claims,
  hospitals: number,
  diseases: number,
  diseaseOf: Uint16Array,
) {
  const stays = new Uint32Array(hospitals * diseases);
  const days = new Uint32Array(hospitals * diseases);
  const { rows, hospital, code, los, weight = 1 } = claims;
  for (let i = 0; i < rows; i++) {
    const h = hospital[i]!;
    if (h >= hospitals) continue;
    const at = h * diseases + diseaseOf[code[i]!]!;
    stays[at] = stays[at]! + weight;
    days[at] = days[at]! + los[i]! * weight;
  }
  return { stays, days };
}

/** Bed days of the inflow by hospital. */
export function inflowDays(inflow: Inflow, hospitals: number): Float64Array {
  const days = new Float64Array(hospitals);
  inflow.hospital.forEach((h, row) => {
    days[h] = days[h]! + inflow.days[row]!;
  });
  return days;
}
