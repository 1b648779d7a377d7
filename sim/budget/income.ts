import { multiplyFen, shareExactly } from "../base/fen.ts";
import { mulDiv, SCALE } from "../base/points.ts";
import { add, fromNumber, ratio } from "../base/ratio.ts";
import type { Register } from "../model/ledger.ts";

/** A scheme's income of a year, fen (基金收入). */
export interface Income {
  /** Paid by insured and employers. */
  readonly contributions: number;
  /** Fiscal subsidy (财政补助). */
  readonly subsidy: number;
  readonly interest: number;
  readonly other: number;
  /** Of `other`, what home pools of patients treated here moved over, by month (异地划入); left out where nothing was. */
  readonly moved?: Float64Array;
  /** What arrived by month, all four together; sums to them. */
  readonly months: Float64Array;
}

/**
 * Income of a scheme by line (基本医保费收入、利息、财政补助及其他收入): the register
 * has contributions and subsidies together (筹资), of which a share is subsidy;
 * interest and other income are ratios of both. `R-BUD`; Zibo 二(一).
 */
export function income(
  register: Register,
  scheme: number,
  options: {
    readonly subsidyShare: number;
    readonly interest: number;
    readonly other: number;
  },
): Income {
  const months = new Float64Array(12);
  for (let i = 0; i < register.rows; i++) {
    if (register.scheme[i] !== scheme) continue;
    const m = register.month[i]!;
    months[m] = months[m]! + register.contributions[i]!;
  }
  const financing = months.reduce((a, b) => a + b, 0);
  const subsidy = part(financing, options.subsidyShare);
  const interest = part(financing, options.interest);
  const other = part(financing, options.other);
  const extra = shareExactly(interest + other, months);
  return {
    contributions: financing - subsidy,
    subsidy,
    interest,
    other,
    months: months.map((fen, m) => fen + extra[m]!),
  };
}

/** All four lines, fen (收入合计). */
export function totalIncome(
  { contributions, subsidy, interest, other }: Omit<Income, "months" | "moved">,
): number {
  return contributions + subsidy + interest + other;
}

/** Planned income (收入预算), by line: last year's grown, in the proportions of the year's lines. */
export function plannedIncome(
  own: Omit<Income, "months" | "moved">,
  lastYear: number,
  growth: number,
): Omit<Income, "months" | "moved"> {
  const total = multiplyFen(lastYear, add(ratio(1), fromNumber(growth)));
  const { contributions, subsidy, interest, other } = own;
  const parts = shareExactly(total, [contributions, subsidy, interest, other]);
  return {
    contributions: parts[0]!,
    subsidy: parts[1]!,
    interest: parts[2]!,
    other: parts[3]!,
  };
}

/** Ratios are settings of at most four decimals. */
function part(amount: number, ratio: number): number {
  return mulDiv(amount, Math.round(ratio * SCALE), SCALE);
}
