import { type Fen, shareExactly } from "../../base/fen.ts";
import { sum } from "../../base/sum.ts";
import type { LatePayment } from "../../model/pooling.ts";
import { type BenefitPayment, paidOnTime, payDebts } from "./pay_debts.ts";

/** Money of a pooled year before anything is paid (统收统支), fen. */
export interface PooledMoney {
  /** On the city's account on 1 January. */
  readonly opening: Fen;
  /** Arrives on the city's account before the month's transfer. */
  readonly income: Float64Array;
  /** Arrives after it; nothing where left out. */
  readonly after?: Float64Array;
  /** Turnover money of each county's account (周转金). */
  readonly turnover: Float64Array;
  /** Benefits by county × 12 + month. */
  readonly spending: Float64Array;
  /** 1 = the county's plan of the month was late or sent back, county × 12 + month; none where left out. */
  readonly held?: Uint8Array;
}

/** How the year went, month by month, fen. */
export interface PooledCash {
  /** City's account at each month's end. */
  readonly balance: Float64Array;
  /** Transferred to each county's account, county × 12 + month. */
  readonly transfers: Float64Array;
  readonly payments: readonly BenefitPayment[];
  readonly late: readonly LatePayment[];
}

/**
 * Plays a pooled year (首月预拨、按月清算): turnover money in January; then each month,
 * by the county's plan, the city transfers what the month before came to; the county
 * pays the month's benefits from its account and owes what it cannot, so that a
 * month above the turnover money is paid late in part. A plan that is late or sent
 * back is served a month later. Where the city's account does not reach for all plans
 * they are cut alike. The oldest debts are paid first. `R-GZ`.
 *
 * @example Two counties: income of each month pays it, and is a month late without January's
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { pooledCash } from "./pooled_cash.ts";
 *
 * const flat = (n: number, fen: number) => new Float64Array(n).fill(fen);
 * const year = (january: number) =>
 *   pooledCash({
 *     opening: 0,
 *     income: flat(12, 200).fill(january, 0, 1),
 *     turnover: flat(2, 100),
 *     spending: flat(24, 100),
 *   });
 * assertEquals(year(200).late, []);
 * assertEquals(year(0).late[0], { county: 0, month: 0, amount: 100, months: 1 });
 * ```
 */
export function pooledCash(money: PooledMoney): PooledCash {
  const { turnover, spending, income, after, held } = money;
  const n = turnover.length;
  const accounts = new Float64Array(n), asked = turnover.slice();
  const served = new Float64Array(n);
  const balance = new Float64Array(12), transfers = new Float64Array(n * 12);
  const debts = Array.from({ length: n }, () => new Float64Array(13));
  const payments: BenefitPayment[] = [];
  let city = money.opening;
  for (let month = 0; month < 12; month++) {
    city += income[month]!;
    for (let c = 0; c < n; c++) {
      served[c] = held?.[c * 12 + month] === 1 ? 0 : asked[c]!;
    }
    const available = Math.max(0, Math.min(city, sum(served)));
    const parts = shareExactly(available, served);
    city += (after?.[month] ?? 0) - available;
    for (let c = 0; c < n; c++) {
      const at = c * 12 + month;
      transfers[at] = parts[c]!;
      accounts[c] = accounts[c]! + parts[c]!;
      const pay = (at: BenefitPayment["at"]) => (owed: number, amount: Fen) =>
        payments.push({ county: c, month: owed, paid: month, at, amount });
      accounts[c] = payDebts(debts[c]!, accounts[c]!, month - 1, pay("money"));
      debts[c]![month + 1] = spending[at]!;
      accounts[c] = payDebts(debts[c]!, accounts[c]!, month, pay("end"));
      // Audited, the month is restored next month, paid or not.
      asked[c] = asked[c]! - parts[c]! + spending[at]!;
    }
    balance[month] = city;
  }
  return {
    balance,
    transfers,
    payments,
    late: latePayments(payments, spending),
  };
}

/** Months whose benefits were not all paid at their end, by county and month. */
export function latePayments(
  payments: readonly BenefitPayment[],
  spending: Float64Array,
): LatePayment[] {
  const late = spending.slice(), left = spending.slice();
  const last = new Int8Array(spending.length);
  for (const payment of payments) {
    const { county, month, paid, amount } = payment;
    if (month < 0) continue;
    const at = county * 12 + month;
    left[at] = left[at]! - amount;
    if (paidOnTime(payment)) late[at] = late[at]! - amount;
    last[at] = Math.max(last[at]!, paid);
  }
  const found: LatePayment[] = [];
  late.forEach((amount, at) => {
    if (amount === 0) return;
    const month = at % 12;
    found.push({
      county: Math.floor(at / 12),
      month,
      amount,
      months: left[at]! > 0 ? null : last[at]! - month,
    });
  });
  return found;
}
