import { SCALE } from "../../base/points.ts";
import { multiply, type Ratio, ratio, roundHalfUp } from "../../base/ratio.ts";
import type { Claims, Points } from "../../model/ledger.ts";

/**
 * What cases are due after review and extra points: points that were
 * added or taken are worth their rate. The same table where nothing is due by
 * case or nothing changed.
 *
 * @param scored points before, with pay
 */
export function changedPay(
  { scheme }: Pick<Claims, "scheme">,
  scored: Points,
  final: Points,
  rates: readonly (Ratio | null)[],
): Points {
  const { pay } = scored;
  if (pay === undefined || final.points === scored.points) return final;
  const own = pay.slice();
  for (let i = 0; i < own.length; i++) {
    const change = final.points[i]! - scored.points[i]!;
    const rate = rates[scheme[i]!];
    if (change === 0 || !rate) continue;
    const worth = multiply(ratio(Math.abs(change), SCALE), rate);
    const fen = Number(roundHalfUp(worth.num, worth.den));
    own[i] = Math.max(0, own[i]! + Math.sign(change) * fen);
  }
  return { ...final, pay: own };
}
