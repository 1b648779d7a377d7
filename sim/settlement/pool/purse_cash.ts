import type { Fen } from "../../base/fen.ts";
import { type BenefitPayment, payDebts } from "./pay_debts.ts";

/** A county with a purse of its own (县级财政专户), fen. */
export interface PurseMoney {
  /** Row of the county. */
  readonly county: number;
  /** Money on 1 January, and what it owes for benefits of before. */
  readonly opening: Fen;
  readonly before: Fen;
  /** Arrives on the day on which income does. */
  readonly income: Float64Array;
  /** Arrives later, before the month's end. */
  readonly after: Float64Array;
  /** Benefits of each month. */
  readonly spending: Float64Array;
}

/** How its year went, fen. */
export interface PurseCash {
  readonly payments: readonly BenefitPayment[];
  /** What is still owed on 31 December, which its government fills (缺口由当地补足): of before at 0, of month m at m + 1. */
  readonly filled: Float64Array;
}

/**
 * Plays a year of a county that stands alone (各自为政): income first pays what is
 * owed, the oldest first, then the month's benefits; what the purse cannot pay waits
 * for later income, and the county's government fills what is left at the year's end.
 *
 * @example Short in January, paid in February; a gap at the end
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { purseCash } from "./purse_cash.ts";
 *
 * const months = (first: number, rest: number) =>
 *   new Float64Array(12).fill(rest).fill(first, 0, 1);
 * const { payments, filled } = purseCash({
 *   county: 0,
 *   opening: 0,
 *   before: 0,
 *   income: months(90, 100),
 *   after: months(0, 0),
 *   spending: months(100, 100),
 * });
 * assertEquals(payments[1], { county: 0, month: 0, paid: 1, at: "money", amount: 10 });
 * assertEquals(filled[12], 10);
 * ```
 */
export function purseCash(
  { county, opening, before, income, after, spending }: PurseMoney,
): PurseCash {
  const filled = new Float64Array(13).fill(before, 0, 1);
  const payments: BenefitPayment[] = [];
  let bank = opening;
  for (let paid = 0; paid < 12; paid++) {
    const pay = (at: BenefitPayment["at"]) => (month: number, amount: Fen) =>
      payments.push({ county, month, paid, at, amount });
    bank = payDebts(filled, bank + income[paid]!, paid - 1, pay("money"));
    filled[paid + 1] = spending[paid]!;
    bank = payDebts(filled, bank + after[paid]!, paid, pay("end"));
  }
  return { payments, filled };
}
