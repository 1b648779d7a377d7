import type { DelayedPayment } from "../../model/pooling.ts";
import { latePayments, type PooledCash } from "./pooled_cash.ts";

/**
 * Names the payments that a late subsidy delays (被拖延的支付): of every county's month,
 * what is paid later than it would be had all subsidies come on their day, and how
 * much later. What would be as late anyway is not among them. `R-GZ`.
 *
 * @param now as it was
 * @param otherwise the same year with every subsidy on its day
 * @param spending benefits by county × 12 + month, fen
 */
export function delayedPayments(
  now: Pick<PooledCash, "payments">,
  otherwise: Pick<PooledCash, "payments">,
  spending: Float64Array,
): DelayedPayment[] {
  const was = openBy(otherwise, spending), is = openBy(now, spending);
  const lateNow = latePayments(now.payments, spending);
  const lateThen = new Map(
    latePayments(otherwise.payments, spending)
      .map((own) => [own.county * 12 + own.month, own.months]),
  );
  return lateNow.flatMap(({ county, month, months }): DelayedPayment[] => {
    const at = county * 12 + month;
    let amount = 0;
    for (let m = 0; m < 12; m++) {
      amount = Math.max(amount, is[at * 12 + m]! - was[at * 12 + m]!);
    }
    if (amount <= 0) return [];
    const then = lateThen.get(at);
    return [{
      county,
      month,
      amount,
      months,
      otherwise: then === undefined ? 0 : then,
    }];
  });
}

/** What of a month's benefits is still owed at each month's end, (county × 12 + month) × 12 + end. */
function openBy(
  { payments }: Pick<PooledCash, "payments">,
  spending: Float64Array,
): Float64Array {
  const open = new Float64Array(spending.length * 12);
  spending.forEach((fen, at) =>
    open.fill(fen, at * 12 + at % 12, at * 12 + 12)
  );
  for (const { county, month, paid, amount } of payments) {
    if (month < 0) continue;
    const at = (county * 12 + month) * 12;
    for (let m = paid; m < 12; m++) open[at + m] = open[at + m]! - amount;
  }
  return open;
}
