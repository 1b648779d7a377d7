import type { Fen } from "../../base/fen.ts";
import { sum } from "../../base/sum.ts";
import { byItem } from "./by_item.ts";
import type { PaymentMethod } from "./payment_method.ts";

/**
 * Pays by item within a total of the year (按项目、总量控制): months as booked, what lies
 * above the total taken back at the year's end. `R-FFS`; 淄博 lets separate payment of
 * dual-channel drugs be explored, the total is this model's.
 *
 * @param totals fen by payee; `null` = none
 *
 * @example 900 yuan booked of which 800 are paid
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { withinTotal } from "./within_total.ts";
 *
 * const sheet = withinTotal([800_00])({
 *   rows: 1,
 *   hospital: Uint16Array.of(0),
 *   month: Uint8Array.of(4),
 *   units: Float64Array.of(1),
 *   days: Uint16Array.of(0),
 *   cost: Float64Array.of(1000_00),
 *   booked: Float64Array.of(900_00),
 *   quota: Float64Array.of(0),
 *   weight: 1,
 * }, 1);
 * assertEquals([sheet.months[4], sheet.settled[0]], [900_00, -100_00]);
 * ```
 */
export function withinTotal(totals: readonly (Fen | null)[]): PaymentMethod {
  return (services, payees) => {
    const { months, settled } = byItem(services, payees);
    for (let h = 0; h < payees; h++) {
      const total = totals[h] ?? null;
      if (total === null) continue;
      const booked = sum(months.subarray(h * 12, h * 12 + 12));
      if (booked > total) settled[h] = total - booked;
    }
    return { months, settled };
  };
}
