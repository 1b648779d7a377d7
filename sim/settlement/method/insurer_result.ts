import { type Fen, multiplyFen } from "../../base/fen.ts";
import { fromNumber } from "../../base/ratio.ts";
import type { InsurerResult } from "../../model/insurer.ts";

/** How profit and loss of a contract are divided, parts of the premium. */
export interface InsurerShares {
  /** Profit is kept up to this. */
  readonly profitCap: number;
  /** Share of a loss that the insurer does not bear. */
  readonly lossShare: number;
  /** Loss that is shared; `null` = all of it. */
  readonly lossUpTo: number | null;
}

/**
 * Divides what a contract of catastrophic insurance leaves (承办盈亏分担): profit is
 * kept up to a cap and goes back beyond it, a loss is shared. `R-BIG`; 国办发〔2015〕57号
 * has surplus beyond the contract returned and losses from policy shared, at ratios
 * of the contract. Parts sum to the result to the fen.
 *
 * @param paid claims and the insurer's own cost, fen
 *
 * @example A premium of 1,000 yuan, of which 20 may be kept
 * ```ts
 * import { insurerResult } from "./insurer_result.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const shares = { profitCap: 0.02, lossShare: 0.5, lossUpTo: 0.1 };
 * assertEquals(insurerResult(1000_00, 950_00, shares).returned, 30_00);
 * assertEquals(insurerResult(1000_00, 1150_00, shares).shared, 50_00);
 * ```
 */
export function insurerResult(
  premium: Fen,
  paid: Fen,
  { profitCap, lossShare, lossUpTo }: InsurerShares,
): InsurerResult {
  const result = premium - paid;
  if (result >= 0) {
    const kept = Math.min(result, multiplyFen(premium, fromNumber(profitCap)));
    return { result, kept, returned: result - kept, shared: 0, borne: 0 };
  }
  const loss = -result;
  const open = lossUpTo === null
    ? loss
    : Math.min(loss, multiplyFen(premium, fromNumber(lossUpTo)));
  const shared = multiplyFen(open, fromNumber(lossShare));
  return { result, kept: 0, returned: 0, shared, borne: loss - shared };
}
