import type { MoneyShift } from "../model/ledger.ts";
import type { Settlement } from "../model/settlement.ts";

/** What changed between two settlements of the same year (前后得失), scheme by scheme. */
export function moneyShifts(
  before: readonly Settlement[],
  after: readonly Settlement[],
): MoneyShift[] {
  return before.map((was, s) => {
    const is = after[s]!;
    return {
      scheme: was.scheme,
      pointsBefore: was.points,
      pointsAfter: is.points,
      standardBefore: was.standard,
      standardAfter: is.standard,
      payBefore: was.pay,
      payAfter: is.pay,
      value: [was.settlementValue, is.settlementValue],
    };
  });
}
