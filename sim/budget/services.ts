import { type Claims, METHODS, OUT_OF_AREA, SCHEMES } from "../model/ledger.ts";

/** What institutions did for a scheme in a year by the cases that are paid by points, and days of those by the day (机构服务量). */
export interface Services {
  /** Distinct persons by hospital (人头). */
  readonly heads: Float64Array;
  /** Stays by hospital (人次). */
  readonly admissions: Float64Array;
  /** C by hospital, fen. */
  readonly cost: Float64Array;
  /** J by hospital, fen. */
  readonly fund: Float64Array;
  /** Days of the stays that are paid by the day, by hospital (床日); left out where nobody counted them. */
  readonly bedDays?: Float64Array;
  /** Counties of the insured. */
  readonly counties: number;
  /** Services by hospital × counties + county of the insured: points in 1/10000, or fund as booked. */
  readonly byCounty: Float64Array;
}

/**
 * Adds up a year's services (服务量汇总), one element a scheme.
 *
 * @param method row in METHODS by claim; those of `dip` count
 * @param value what a stay is worth: its points, or what was booked where none were given
 */
export function servicesOf(
  claims: Claims,
  method: Uint8Array,
  value: ArrayLike<number>,
  hospitals: number,
): Services[] {
  const dip = METHODS.indexOf("dip"), byDay = METHODS.indexOf("bedDay");
  let counties = 1;
  for (let i = 0; i < claims.rows; i++) {
    if (claims.county[i]! >= counties) counties = claims.county[i]! + 1;
  }
  const sheets = SCHEMES.map(() => ({
    heads: new Float64Array(hospitals),
    admissions: new Float64Array(hospitals),
    cost: new Float64Array(hospitals),
    fund: new Float64Array(hospitals),
    bedDays: new Float64Array(hospitals),
    counties,
    byCounty: new Float64Array(hospitals * counties),
  }));
  // Claims of a person stand together, so whoever was seen last tells persons apart.
  const seen = SCHEMES.map(() => new Float64Array(hospitals).fill(-1));
  for (let i = 0; i < claims.rows; i++) {
    const h = claims.hospital[i]!;
    if (h === OUT_OF_AREA) continue;
    const s = claims.scheme[i]!, sheet = sheets[s]!, last = seen[s]!;
    if (method[i] === byDay) {
      sheet.bedDays[h] = sheet.bedDays[h]! + claims.los[i]!;
    }
    if (method[i] !== dip) continue;
    if (last[h] !== claims.person[i]!) {
      last[h] = claims.person[i]!;
      sheet.heads[h] = sheet.heads[h]! + 1;
    }
    const at = h * counties + claims.county[i]!;
    sheet.admissions[h] = sheet.admissions[h]! + 1;
    sheet.cost[h] = sheet.cost[h]! + claims.cost[i]!;
    sheet.fund[h] = sheet.fund[h]! + claims.fund[i]!;
    sheet.byCounty[at] = sheet.byCounty[at]! + value[i]!;
  }
  return sheets;
}
