import type { Register } from "../../model/ledger.ts";

/** Contributions and subsidies of a scheme by where they are collected (分区县征缴), fen by county × 12 + month. */
export function countyContributions(
  register: Register,
  scheme: number,
  counties: number,
): Float64Array {
  const months = new Float64Array(counties * 12);
  for (let i = 0; i < register.rows; i++) {
    if (register.scheme[i] !== scheme) continue;
    const at = register.county[i]! * 12 + register.month[i]!;
    months[at] = months[at]! + register.contributions[i]!;
  }
  return months;
}
