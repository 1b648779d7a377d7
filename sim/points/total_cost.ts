import { type Ratio, ratio } from "../base/ratio.ts";
import { type Cases, type Claims, METHODS } from "../model/ledger.ts";

/**
 * What there is to pay a year's DIP cases with in total-cost terms (总费用口径的总额),
 * by scheme, fen: F ÷ ρ with ρ the booked share of their cost. 0 where nothing
 * was booked (`R-NUM-ZERO`).
 *
 * @param funds DIP budget by scheme, fen
 */
export function totalCost(
  claims: Claims,
  cases: Cases,
  funds: readonly number[],
): Ratio[] {
  const cost = [0, 0], fund = [0, 0], dip = METHODS.indexOf("dip");
  for (let i = 0; i < claims.rows; i++) {
    if (cases.method[i] !== dip) continue;
    const s = claims.scheme[i]!;
    cost[s]! += claims.cost[i]!;
    fund[s]! += claims.fund[i]!;
  }
  return funds.map((amount, s) =>
    fund[s] === 0
      ? ratio(0)
      : ratio(BigInt(amount) * BigInt(cost[s]!), BigInt(fund[s]!))
  );
}
