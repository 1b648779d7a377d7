import { type Fen, shareExactly } from "../../base/fen.ts";
import { sum } from "../../base/sum.ts";
import type { LatePayment } from "../../model/pooling.ts";

/** Money of a pooled year before anything is paid (统收统支), fen. */
export interface PooledMoney {
  /** On the city's account on 1 January. */
  readonly opening: Fen;
  /** Arrives on the city's account, by month. */
  readonly income: Float64Array;
  /** Turnover money of each county's account (周转金). */
  readonly turnover: Float64Array;
  /** Benefits by county × 12 + month. */
  readonly spending: Float64Array;
}

/** How the year went, month by month, fen. */
export interface PooledCash {
  /** City's account at each month's end. */
  readonly balance: Float64Array;
  /** Transferred to each county's account, county × 12 + month. */
  readonly transfers: Float64Array;
  readonly late: readonly LatePayment[];
}

/**
 * Plays a pooled year (首月预拨、按月清算): turnover money in January; then each month,
 * by the county's plan, the city transfers what the month before came to; the county
 * pays the month's benefits from its account and owes what it cannot, so that a
 * month above the turnover money is paid late in part. Where the city's account
 * does not reach for all plans they are cut alike. The oldest debts are paid first.
 * `R-GZ`.
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
  const { turnover, spending, income } = money, n = turnover.length;
  const accounts = new Float64Array(n), asked = new Float64Array(n);
  const balance = new Float64Array(12), transfers = new Float64Array(n * 12);
  // What each month's benefits still owe, county × 12 + month.
  const owed = spending.slice(), lateFor = new Int8Array(n * 12).fill(-1);
  const lateAmount = new Float64Array(n * 12);
  let city = money.opening;
  asked.set(turnover);
  for (let month = 0; month < 12; month++) {
    city += income[month]!;
    const available = Math.max(0, Math.min(city, sum(asked)));
    const parts = shareExactly(available, asked);
    for (let c = 0; c < n; c++) {
      const paid = parts[c]!;
      transfers[c * 12 + month] = paid;
      asked[c] = asked[c]! - paid;
      accounts[c] = accounts[c]! + paid;
      for (let m = 0; m <= month; m++) {
        const at = c * 12 + m, now = Math.min(accounts[c]!, owed[at]!);
        accounts[c] = accounts[c]! - now;
        owed[at] = owed[at]! - now;
        if (owed[at] === 0) {
          if (lateAmount[at]! > 0 && lateFor[at] === -1) {
            lateFor[at] = month - m;
          }
          continue;
        }
        if (m === month) lateAmount[at] = owed[at]!;
      }
      // Audited, the month is restored next month, paid or not.
      asked[c] = asked[c]! + spending[c * 12 + month]!;
    }
    city -= available;
    balance[month] = city;
  }
  const late: LatePayment[] = [];
  for (let at = 0; at < lateAmount.length; at++) {
    if (lateAmount[at] === 0) continue;
    late.push({
      county: Math.floor(at / 12),
      month: at % 12,
      amount: lateAmount[at]!,
      months: lateFor[at] === -1 ? null : lateFor[at]!,
    });
  }
  return { balance, transfers, late };
}
