import type { Fen } from "../../base/fen.ts";
import { type Ratio, ratio } from "../../base/ratio.ts";
import { type DualTerms, payDual } from "./dual_control.ts";

/** What an institution did in a year, or a part of it. */
export interface DualPart {
  /** Distinct persons admitted. */
  readonly heads: number;
  /** Admissions. */
  readonly admissions: number;
  /** Fen. */
  readonly cost: Fen;
}

/** An institution's year under dual control, its standards and its ρ. */
export interface DualHeld extends DualPart {
  /** Admissions per head; `null` where cost per admission alone is limited. */
  readonly vStd: Ratio | null;
  /** Cost per admission, fen. */
  readonly aStd: Ratio;
  /** Repeat admissions that are recognised as reasonable. */
  readonly justified: number;
  /** Fund's part of the cost. */
  readonly rho: Ratio;
}

/**
 * What a part of an institution's year brings it under dual control (双控边际支付), fen:
 * its pay with the part less its pay without. Within both standards that is the
 * fund's part of the bill; above one of them less, as what is above is not paid
 * anyway. Never below 0. `R-DUAL`.
 *
 * @example EX-20's hospital: ten stays that nobody needed, 92,000 yuan; below the standards, and far above them
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { ratio } from "../../base/ratio.ts";
 * import { dualKept } from "./dual_kept.ts";
 *
 * const held = {
 *   heads: 8000,
 *   admissions: 9600,
 *   cost: 86_400_000_00,
 *   vStd: ratio(5, 4),
 *   aStd: ratio(9200_00),
 *   justified: 0,
 *   rho: ratio(78, 100),
 * };
 * const ten = { heads: 0, admissions: 10, cost: 92_000_00 }, terms = { share: 0.5, interval: 0.1 };
 * assertEquals(dualKept(held, ten, terms), 71_760_00);
 * const above = { ...held, admissions: 12_000, cost: 110_400_000_00 };
 * assertEquals(dualKept(above, ten, terms), 0);
 * ```
 */
export function dualKept(
  held: DualHeld,
  part: DualPart,
  terms: DualTerms,
): Fen {
  const pay = (without: DualPart) => {
    const heads = held.heads - without.heads;
    const admissions = held.admissions - without.admissions;
    if (heads <= 0 || admissions <= 0) return 0;
    return payDual({
      heads,
      admissions,
      cost: Math.max(0, held.cost - without.cost),
      vStd: held.vStd ?? ratio(admissions, heads),
      aStd: held.aStd,
      justified: ratio(held.justified),
      rho: held.rho,
    }, terms).pay;
  };
  return Math.max(0, pay(NOTHING) - pay(part));
}

const NOTHING: DualPart = { heads: 0, admissions: 0, cost: 0 };
