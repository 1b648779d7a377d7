import type { Fen } from "../../base/fen.ts";
import type { PoolSheet } from "../../model/settlement.ts";

/** A cleared scheme-year as the pool sees it, fen. */
export interface PoolInput {
  /** F, the budget that was cleared. */
  readonly fund: Fen;
  /** R, its risk reserve. */
  readonly reserve: Fen;
  /** Σ pay. */
  readonly pay: Fen;
  /** Cumulative surplus that may be drawn on. */
  readonly surplus: Fen;
}

/**
 * Who bears what clearing cost above the budget (基金缺口): the risk reserve, then
 * the cumulative surplus; what is left is corrected in next year's growth. Shares
 * of local governments (`R-GZ`) stand between the two last.
 *
 * `R-POOL`, deficit order of the rule reference. A year within its budget has
 * zeros, and `left` is what goes back to the fund.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { poolDeficit } from "./pool_deficit.ts";
 *
 * assertEquals(poolDeficit({ fund: 100, reserve: 5, pay: 112, surplus: 4 }), {
 *   over: 12,
 *   fromReserve: 5,
 *   fromSurplus: 4,
 *   fromCounties: 0,
 *   nextYear: 3,
 *   left: 0,
 * });
 * ```
 */
export function poolDeficit(
  { fund, reserve, pay, surplus }: PoolInput,
): PoolSheet {
  const over = Math.max(0, pay - fund);
  const fromReserve = Math.min(over, reserve);
  const fromSurplus = Math.min(over - fromReserve, Math.max(0, surplus));
  return {
    over,
    fromReserve,
    fromSurplus,
    fromCounties: 0,
    nextYear: over - fromReserve - fromSurplus,
    left: Math.max(0, fund + reserve - pay),
  };
}
