import { MONTH_OF_DAY } from "../../base/calendar.ts";
import { shareExactly } from "../../base/fen.ts";
import { weigh } from "../../base/weigh.ts";
import type { Hospitals, YearRecord } from "../../model/ledger.ts";
import { byPatients, staysByCounty } from "../method/patients_by_county.ts";

/**
 * Benefits of the insured of each county by month as booked (区县参保人待遇支出), fen by
 * county × 12 + month: stays by where the patient is insured, outpatient care by
 * where the institution's inpatients are, that of no institution by insured.
 *
 * @param insured by county
 */
export function countySpending(
  { claims, outpatient }: Pick<YearRecord, "claims" | "outpatient">,
  { county }: Pick<Hospitals, "county">,
  insured: Float64Array,
  scheme: number,
): Float64Array {
  const n = insured.length, out = new Float64Array(n * 12);
  for (let i = 0; i < claims.rows; i++) {
    if (claims.scheme[i] !== scheme) continue;
    const at = claims.county[i]! * 12 + MONTH_OF_DAY[claims.day[i]!]!;
    out[at] = out[at]! + claims.fund[i]!;
  }
  weigh(claims.weight, out);
  const hospitals = county.length;
  // The row after the last hospital is care at no institution of the area.
  const visits = new Float64Array((hospitals + 1) * 12);
  for (let i = 0; i < outpatient.rows; i++) {
    if (outpatient.scheme[i] !== scheme) continue;
    const row = Math.min(outpatient.hospital[i]!, hospitals);
    const at = row * 12 + MONTH_OF_DAY[outpatient.day[i]!]!;
    visits[at] = visits[at]! + outpatient.fund[i]!;
  }
  const stays = staysByCounty(claims, hospitals, n, scheme);
  for (let at = 0; at < visits.length; at++) {
    if (visits[at] === 0) continue;
    const h = Math.floor(at / 12), month = at % 12;
    const parts = h < hospitals
      ? byPatients(
        visits[at]!,
        stays.subarray(h * n, h * n + n),
        county[h]!,
      )
      : shareExactly(visits[at]!, insured);
    parts.forEach((fen, c) => out[c * 12 + month]! += fen);
  }
  return out;
}
