import { sum } from "../base/sum.ts";
import type { Prepayment, Settlement } from "./settlement.ts";

/**
 * What the clearing transfer takes back of a prepayment (预付金冲抵), fen by hospital;
 * `null` where there is none, or it stays for the next year. `R-PRE`, `pre.close`.
 */
export function takenBack(prepayment: Prepayment | null): Float64Array | null {
  return prepayment?.close === "offset" ? prepayment.amounts : null;
}

/**
 * What of a scheme-year is left to the clearing (清算资金), fen: transfers net of
 * recoveries, before the prepayment is taken back, which is a loan repaid. `R-CAL`.
 */
export function leftToClearing(
  { transfer, prepayment }: Pick<Settlement, "transfer" | "prepayment">,
): number {
  return sum(transfer) + sum(takenBack(prepayment) ?? []);
}
