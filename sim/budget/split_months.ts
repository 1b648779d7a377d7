import { type Fen, shareByRatio } from "../base/fen.ts";
import { fromNumber, type Ratio, ratio } from "../base/ratio.ts";

const TWELFTHS = new Array<Ratio>(12).fill(ratio(1));

/**
 * Splits the DIP line over the months (月度分解): by last year's booked fund of
 * each month, fen; in twelfths where last year booked nothing. Twelve amounts
 * of whole fen that sum to `amount`.
 *
 * `R-SPLIT` with the residual rule of `R-NUM-RES`.
 *
 * @throws {RangeError} if there are not twelve weights.
 */
export function splitMonths(
  amount: Fen,
  weights: ArrayLike<number>,
): Float64Array {
  if (weights.length !== 12) {
    throw new RangeError(
      `Cannot split ${amount} fen over months as there are ${weights.length} weights instead of 12`,
    );
  }
  const shares = Array.from(weights, fromNumber);
  const known = shares.some(({ num }) => num > 0n);
  return shareByRatio(amount, known ? shares : TWELFTHS);
}
