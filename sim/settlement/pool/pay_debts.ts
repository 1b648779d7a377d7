import type { Fen } from "../../base/fen.ts";

/** A payment of a month's benefits (待遇拨付), fen. */
export interface BenefitPayment {
  /** Row of the county. */
  readonly county: number;
  /** 0–11: month whose benefits they were; −1 = what was owed from before. */
  readonly month: number;
  /** 0–11: month in which it was paid. */
  readonly paid: number;
  /** When money came, or at the month's end, when its own benefits become due. */
  readonly at: "money" | "end";
  readonly amount: Fen;
}

/**
 * Pays the oldest debts first, as far as the money reaches (先付旧账), and returns
 * what is left of it.
 *
 * @param owed what benefits of month m owe, at m + 1; what was owed from before at 0
 * @param upTo 0–11, the last month whose benefits are due
 * @param pay called for each payment
 */
export function payDebts(
  owed: Float64Array,
  money: Fen,
  upTo: number,
  pay: (month: number, amount: Fen) => void,
): Fen {
  let left = money;
  for (let m = 0; m <= upTo + 1 && left > 0; m++) {
    const now = Math.min(left, owed[m]!);
    if (now === 0) continue;
    owed[m] = owed[m]! - now;
    left -= now;
    pay(m - 1, now);
  }
  return left;
}

/** Whether benefits were paid on the day they became due (按时支付). */
export function paidOnTime({ month, paid, at }: BenefitPayment): boolean {
  return at === "end" && month === paid;
}
