import { shareExactly } from "../base/fen.ts";
import { mulDiv, SCALE } from "../base/points.ts";
import type { Register } from "../model/ledger.ts";

/** A scheme's income of a year, fen (基金收入). */
export interface Income {
  readonly contributions: number;
  readonly interest: number;
  readonly other: number;
  /** What arrived by month, interest and other with the contributions; sums to all three. */
  readonly months: Float64Array;
}

/**
 * Income of a scheme (基本医保费收入、利息、财政补助及其他收入): contributions and
 * subsidies from the register, interest and other income as ratios of them.
 * `R-BUD`; Zibo 二(一).
 */
export function income(
  register: Register,
  scheme: number,
  options: { readonly interest: number; readonly other: number },
): Income {
  const months = new Float64Array(12);
  for (let i = 0; i < register.rows; i++) {
    if (register.scheme[i] !== scheme) continue;
    const m = register.month[i]!;
    months[m] = months[m]! + register.contributions[i]!;
  }
  const contributions = months.reduce((a, b) => a + b, 0);
  const interest = part(contributions, options.interest);
  const other = part(contributions, options.other);
  const extra = shareExactly(interest + other, months);
  return {
    contributions,
    interest,
    other,
    months: months.map((fen, m) => fen + extra[m]!),
  };
}

/** Ratios are settings of at most four decimals. */
function part(amount: number, ratio: number): number {
  return mulDiv(amount, Math.round(ratio * SCALE), SCALE);
}
