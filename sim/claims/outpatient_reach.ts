import type { Hospitals, Register } from "../model/ledger.ts";
import { CELLS } from "./register.ts";

/** Visits of a register cell relative to each other (门诊年龄系数): under 20, working age, retired or 60 and over. */
export interface CellWeights {
  readonly employee: readonly number[];
  readonly resident: readonly number[];
}

/**
 * The insured of each county, weighed by how often their age group goes to the
 * clinic (折合人数): by county × 2 + scheme, summing over the counties to the
 * insured of the scheme.
 *
 * @param counts insured by (county × 2 + scheme) × 3 + cell
 */
export function visitHeads(
  counts: Float64Array,
  weights: CellWeights,
): Float64Array {
  const rows = counts.length / CELLS;
  const out = new Float64Array(rows), heads = [0, 0], weighed = [0, 0];
  for (let at = 0; at < counts.length; at++) {
    const row = Math.floor(at / CELLS), s = row % 2, n = counts[at]!;
    const weight = n * weightOf(weights, s, at % CELLS);
    out[row] = out[row]! + weight;
    heads[s] = heads[s]! + n, weighed[s] = weighed[s]! + weight;
  }
  return out.map((x, row) => {
    const s = row % 2;
    return weighed[s] === 0 ? 0 : x * heads[s]! / weighed[s]!;
  });
}

/**
 * Parts of the three cells in a scheme's expected visits of a year (门诊构成):
 * under 20, working age, retired or 60 and over; they sum to 1.
 */
export function cellParts(
  register: Register,
  scheme: 0 | 1,
  weights: CellWeights,
): Float64Array {
  const out = new Float64Array(CELLS);
  for (let row = 0; row < register.rows; row++) {
    if (register.scheme[row] !== scheme) continue;
    const cell = register.cell[row]!;
    out[cell] = out[cell]! +
      register.insured[row]! * weightOf(weights, scheme, cell);
  }
  const total = out.reduce((a, b) => a + b, 0);
  return out.map((x) => total === 0 ? 0 : x / total);
}

/**
 * Part of the picked counties in a scheme's expected visits of a year
 * (区县门诊占比), 0–1: bills of the clinics do not name the patient's county.
 *
 * @param picked by row of the county
 */
export function countyPart(
  register: Register,
  scheme: 0 | 1,
  weights: CellWeights,
  picked: readonly boolean[],
): number {
  let part = 0, all = 0;
  for (let row = 0; row < register.rows; row++) {
    if (register.scheme[row] !== scheme) continue;
    const visits = register.insured[row]! *
      weightOf(weights, scheme, register.cell[row]!);
    all += visits;
    if (picked[register.county[row]!]) part += visits;
  }
  return all === 0 ? 0 : part / all;
}

/**
 * Insured persons that each hospital serves (服务人数), by hospital × 2 + scheme:
 * each county's go to the hospitals by size and nearness.
 *
 * @param heads by county × 2 + scheme
 * @param ownCounty pull of one's own county by level
 */
export function insuredReached(
  hospitals: Hospitals,
  size: Float64Array,
  heads: Float64Array,
  ownCounty: Readonly<Record<"3" | "2" | "1", number>>,
): Float64Array {
  const n = hospitals.id.length, counties = heads.length / 2;
  const reach = new Float64Array(n * 2);
  for (let county = 0; county < counties; county++) {
    const pull = Float64Array.from(
      size,
      (x, h) =>
        hospitals.county[h] === county
          ? x * ownCounty[String(hospitals.level[h]) as "3"]
          : x,
    );
    const total = pull.reduce((a, b) => a + b, 0);
    for (let h = 0; h < n; h++) {
      for (let s = 0; s < 2; s++) {
        reach[h * 2 + s] = reach[h * 2 + s]! +
          heads[county * 2 + s]! * pull[h]! / total;
      }
    }
  }
  return reach;
}

function weightOf(weights: CellWeights, scheme: number, cell: number): number {
  return weights[scheme === 0 ? "employee" : "resident"][cell]!;
}
