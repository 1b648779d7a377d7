/**
 * Control of cost per admission and of admissions per head (次均费用、人次人头比双向控制):
 * what is allowed, for the budget that sets quotas by it and for the settlement
 * that pays by it. `R-DUAL`; Lishui from 2013.
 *
 * @module
 */
import {
  add,
  compare,
  multiply,
  type Ratio,
  ratio,
  subtract,
} from "../base/ratio.ts";
import { type Fen, multiplyFen } from "../base/fen.ts";

/** An institution's year under dual control. */
export interface DualInput {
  readonly heads: number;
  readonly admissions: number;
  /** Fen. */
  readonly cost: Fen;
  /** Admissions per head (人次人头比标准). */
  readonly vStd: Ratio;
  /** Cost per admission, fen (次均费用标准). */
  readonly aStd: Ratio;
  /** Repeat admissions that are recognised as reasonable. */
  readonly justified: Ratio;
}

/** What dual control made of a scheme-year (双控结果), by hospital; money in fen. */
export interface DualSheet {
  /** Distinct persons admitted (人头). */
  readonly heads: Float64Array;
  /** Admissions (人次). */
  readonly admissions: Float64Array;
  /** Admissions of persons who had been there before in the year (重复住院); 0 where they are not reviewed. */
  readonly repeats: Float64Array;
  /** Of these recognised as reasonable. */
  readonly justified: Float64Array;
  /** v_std; `NaN` where nothing is known of last year and nothing is limited. */
  readonly vStd: Float64Array;
  /** a_std, fen, not rounded; `NaN` likewise. */
  readonly aStd: Float64Array;
  /** Cost that is allowed. */
  readonly allowed: Float64Array;
  /** Cost above it. */
  readonly over: Float64Array;
  /** Fund's share of `over` that is paid. */
  readonly share: Float64Array;
}

/**
 * Cost that dual control allows (双向控制费用标准), fen: heads × min(v, v_std) ×
 * min(a, a_std), where repeat admissions that are recognised leave v and come back as
 * admissions. `R-DUAL`; Lishui 2013, small hospitals 2015.
 *
 * @example EX-20: 8,000 heads at 1.25 and 9,200 yuan; 300 readmissions recognised
 * ```ts
 * import { dualAllowed } from "./dual_control.ts";
 * import { ratio } from "../base/ratio.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const year = {
 *   heads: 8000,
 *   admissions: 10400,
 *   cost: 99_840_000_00,
 *   vStd: ratio(5, 4),
 *   aStd: ratio(9200_00),
 * };
 * assertEquals(dualAllowed({ ...year, justified: ratio(0) }), 92_000_000_00);
 * assertEquals(dualAllowed({ ...year, justified: ratio(300) }), 94_760_000_00);
 * ```
 */
export function dualAllowed(
  { heads, admissions, cost, vStd, aStd, justified }: DualInput,
): Fen {
  if (heads === 0 || admissions === 0) return 0;
  const a = smaller(ratio(cost, admissions), aStd);
  const rest = subtract(ratio(admissions), justified);
  const v = smaller(multiply(rest, ratio(1, heads)), vStd);
  const stays = add(multiply(ratio(heads), v), justified);
  return multiplyFen(1, multiply(stays, a));
}

function smaller(a: Ratio, b: Ratio): Ratio {
  return compare(a, b) < 0 ? a : b;
}
