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
