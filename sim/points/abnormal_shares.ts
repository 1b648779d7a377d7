import {
  type Cases,
  type Claims,
  METHODS,
  type Points,
  ZONES,
} from "../model/ledger.ts";

/**
 * Hospitals of which more than a share of the DIP cases is of abnormal cost
 * (费用异常病例占比), by row: low, high or extreme. It only warns; no case is changed.
 *
 * `deviation.maxShare` of `R-PTS`: specification 3.0 (draft), 5.3.
 */
export function abnormalHospitals(
  { hospital }: Claims,
  { method }: Cases,
  { zone }: Points,
  hospitals: number,
  maxShare: number,
): number[] {
  const dip = METHODS.indexOf("dip");
  const abnormal = ZONES.map((z) =>
    z === "low" || z === "high" || z === "extreme" ? 1 : 0
  );
  const cases = new Float64Array(hospitals),
    found = new Float64Array(hospitals);
  for (let i = 0; i < zone.length; i++) {
    if (method[i] !== dip) continue;
    const h = hospital[i]!;
    cases[h]!++;
    found[h]! += abnormal[zone[i]!]!;
  }
  return [...cases.keys()].filter((h) => found[h]! > maxShare * cases[h]!);
}
