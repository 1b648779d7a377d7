import { type Fen, shareExactly } from "../base/fen.ts";

const TWELFTHS = new Float64Array(12).fill(1);

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
  const known = Array.prototype.some.call(weights, (weight) => weight > 0);
  return shareExactly(amount, known ? weights : TWELFTHS);
}
