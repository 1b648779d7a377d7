import type { Register } from "../model/ledger.ts";

/** Insured of a scheme in January (年初参保人数): what a budget knows when the year begins. */
export function januaryInsured(register: Register, scheme: number): number {
  let insured = 0;
  for (let i = 0; i < register.rows; i++) {
    if (register.scheme[i] !== scheme || register.month[i] !== 0) continue;
    insured += register.insured[i]!;
  }
  return insured;
}

/** The same by county × 3 + cell of the register (分区县年龄段参保人数). */
export function countyInsured(
  register: Register,
  scheme: number,
  counties: number,
): Float64Array {
  const insured = new Float64Array(counties * 3);
  for (let i = 0; i < register.rows; i++) {
    if (register.scheme[i] !== scheme || register.month[i] !== 0) continue;
    const at = register.county[i]! * 3 + register.cell[i]!;
    insured[at] = insured[at]! + register.insured[i]!;
  }
  return insured;
}
