import { leftToClearing } from "../model/ledger.ts";
import { compare, fromNumber, ratio as ratioOf } from "../base/ratio.ts";
import { sum } from "../base/sum.ts";
import type { FundYearDays } from "../model/calendar.ts";
import type { MetricRow } from "../model/ledger.ts";
import type { Settlement } from "../model/settlement.ts";
import { ratio, rowOf } from "./metric_row.ts";

/** What the share of clearing money is made of. */
type ClearingMoney = Pick<Settlement, "transfer" | "cashPaid" | "prepayment">;

/**
 * The share of clearing money (清算资金占比) of a scheme-year: transfers net of
 * recoveries ÷ (paid during the year + transfers), `null` where nothing is paid.
 * A prepayment that the transfer takes back is a loan repaid: it is neither.
 * `R-CAL`, indicator E7.
 *
 * @example Half a year's deposit and a little more (EX-38)
 * ```ts
 * import { clearingMoneyRatio } from "./clearing_money.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const ratio = clearingMoneyRatio({
 *   transfer: Float64Array.of(8.5e8),
 *   cashPaid: Float64Array.of(91.2e8),
 *   prepayment: null,
 * });
 * assertEquals(ratio?.toFixed(6), "0.085256");
 * ```
 */
export function clearingMoneyRatio(
  sheet: ClearingMoney,
): number | null {
  const transferred = leftToClearing(sheet);
  return ratio(transferred, transferred + sum(sheet.cashPaid));
}

/** Whether the share of clearing money is within the largest there may be (清算资金达标), compared exactly; `null` where nothing is asked or paid. */
export function meetsClearingShare(
  sheet: ClearingMoney,
  limit: number | null,
): boolean | null {
  const transferred = leftToClearing(sheet);
  return withinShare(transferred, sum(sheet.cashPaid), limit);
}

/** Whether transfers are at most a share of all that is paid, compared exactly; `null` where nothing is asked or paid. */
export function withinShare(
  transferred: number,
  paid: number,
  limit: number | null,
): boolean | null {
  const all = transferred + paid;
  if (limit === null || all === 0) return null;
  return compare(ratioOf(transferred, all), fromNumber(limit)) <= 0;
}

/** Clearing money and date of a scheme-year against their targets: E7, E8. */
export function clearingMoney(
  s: Settlement,
  { clearing, clearBy, clearingShare }: FundYearDays,
): MetricRow[] {
  const row = rowOf(s.scheme, "all", String(s.year));
  const met = meetsClearingShare(s, clearingShare);
  return [
    row("E7", "ratio", clearingMoneyRatio(s)),
    row("E7.limit", "ratio", clearingShare),
    row("E7.met", "flag", met === null ? null : Number(met)),
    row("E8", "days", clearing - clearBy),
  ];
}
