import { type Fen, multiplyFen, shareExactly } from "../../base/fen.ts";
import { fromNumber, multiply, type Ratio, ratio } from "../../base/ratio.ts";
import {
  type Hospitals,
  OUT_OF_AREA,
  type YearRecord,
} from "../../model/ledger.ts";
import { byPatients, staysByCounty } from "./patients_by_county.ts";

/** A consortium's year (医共体年度), fen. */
export interface ConsortiumYear {
  /** G. */
  readonly total: Fen;
  /** Fund paid for its residents inside the county, and elsewhere. */
  readonly inside: Fen;
  readonly outside: Fen;
  /** Part of the surplus that the assessment leaves, 0–1. */
  readonly score: Ratio;
}

/** What becomes of a surplus and of an overspend (结余留用、超支分担). */
export interface ConsortiumTerms {
  /** Kept at most, of G. */
  readonly maxKeep: number;
  /** County hospital, townships, villages. */
  readonly split: readonly number[];
  /** k, the fund's share of an overspend, up to `interval` of G. */
  readonly share: number;
  readonly interval: number;
}

/** How a consortium's year ends, fen; a surplus or an overspend. */
export interface ConsortiumResult {
  readonly surplus: Fen;
  /** Of the surplus that the consortium keeps; the rest is the fund's. */
  readonly retained: Fen;
  /** `retained` by county hospital, townships, villages. */
  readonly parts: readonly Fen[];
  readonly over: Fen;
  /** Up to where an overspend is shared. */
  readonly limit: Fen;
  /** Fund's share; the consortium bears the rest. */
  readonly fundShare: Fen;
}

/**
 * Ends a consortium's year (医共体清算): of a surplus it keeps up to a part of G times
 * its score, split over county, townships and villages; of a reasonable overspend
 * the fund shares k up to an interval. `R-MC`; Ganzhou names total payment, surplus
 * kept and reasonable overspend shared, no numbers.
 *
 * @example EX-22: 7.36 million left at a score of 92
 * ```ts
 * import { settleConsortium } from "./consortium.ts";
 * import { ratio } from "../../base/ratio.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const { surplus, retained, parts } = settleConsortium({
 *   total: 318_360_000_00,
 *   inside: 196_000_000_00,
 *   outside: 115_000_000_00,
 *   score: ratio(92, 100),
 * }, { maxKeep: 0.1, split: [6, 3, 1], share: 0.7, interval: 0.05 });
 * assertEquals([surplus, retained], [7_360_000_00, 6_771_200_00]);
 * assertEquals(parts, [4_062_720_00, 2_031_360_00, 677_120_00]);
 * ```
 */
export function settleConsortium(
  { total, inside, outside, score }: ConsortiumYear,
  { maxKeep, split, share, interval }: ConsortiumTerms,
): ConsortiumResult {
  const left = total - inside - outside;
  const surplus = Math.max(0, left), over = Math.max(0, -left);
  const most = multiplyFen(total, fromNumber(maxKeep));
  const retained = multiplyFen(Math.min(surplus, most), score);
  const limit = multiplyFen(total, fromNumber(interval));
  return {
    surplus,
    retained,
    parts: [...shareExactly(retained, split)],
    over,
    limit,
    fundShare: multiplyFen(
      1,
      multiply(ratio(Math.min(over, limit)), fromNumber(share)),
    ),
  };
}

/** Fund paid for the insured of each county, fen (区县参保人基金支出). */
export interface CountyUse {
  /** In the county's own institutions, with village clinics and pharmacies. */
  readonly inside: Float64Array;
  /** In other counties and out of the area. */
  readonly outside: Float64Array;
}

/**
 * What a scheme's fund paid for the insured of each county as booked (区县参保人基金支出):
 * stays by where the patient is insured; outpatient care, whose patient no table
 * tells, by where the institution's inpatients are insured, and that of no
 * institution by insured. `R-MC`.
 *
 * @param insured by county
 */
export function countyUse(
  { claims, outpatient }: Pick<YearRecord, "claims" | "outpatient">,
  { county }: Pick<Hospitals, "county">,
  insured: Float64Array,
  scheme: number,
): CountyUse {
  const n = insured.length;
  const inside = new Float64Array(n), outside = new Float64Array(n);
  const stays = staysByCounty(claims, county.length, n, scheme);
  const visits = new Float64Array(county.length);
  let near = 0, far = 0;
  for (let i = 0; i < outpatient.rows; i++) {
    if (outpatient.scheme[i] !== scheme) continue;
    const h = outpatient.hospital[i]!, fen = outpatient.fund[i]!;
    if (h < county.length) visits[h] = visits[h]! + fen;
    else if (h === OUT_OF_AREA) far += fen;
    else near += fen;
  }
  for (let h = 0; h <= county.length; h++) {
    const own = stays.subarray(h * n, h * n + n);
    const home = h < county.length ? county[h]! : -1;
    const care = h < county.length ? byPatients(visits[h]!, own, home) : null;
    for (let c = 0; c < n; c++) {
      const side = c === home ? inside : outside;
      side[c] = side[c]! + own[c]! + (care?.[c] ?? 0);
    }
  }
  if (insured.every((persons) => persons === 0)) return { inside, outside };
  const [nearby, distant] = [near, far].map((fen) =>
    shareExactly(fen, insured)
  ) as [Float64Array, Float64Array];
  return {
    inside: inside.map((fen, c) => fen + nearby[c]!),
    outside: outside.map((fen, c) => fen + distant[c]!),
  };
}
