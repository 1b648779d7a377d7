import { mulDiv } from "../base/points.ts";
import type { Outpatient } from "../model/ledger.ts";

/** Items are held as integers of this scale. */
const SCALE = 1e6;

/**
 * Outpatient totals with the items that institutions have added (门诊新项目): the same
 * visits cost more at whoever added them, and the fund pays its share. Care
 * elsewhere, at pharmacies and at village clinics is not theirs and stays.
 *
 * @param items cost of the same care by institution, 1 = nothing new
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { addItems } from "./add_items.ts";
 *
 * const visits = {
 *   rows: 1,
 *   hospital: Uint16Array.of(0),
 *   day: Uint16Array.of(0),
 *   scheme: Uint8Array.of(0),
 *   kind: Uint8Array.of(0),
 *   visits: Uint32Array.of(2),
 *   cost: Float64Array.of(200_00),
 *   fund: Float64Array.of(150_00),
 * };
 * const { cost, fund } = addItems(visits, Float64Array.of(1.08));
 * assertEquals([cost[0], fund[0]], [216_00, 162_00]);
 * ```
 */
export function addItems(totals: Outpatient, items: Float64Array): Outpatient {
  const factors = items.map((x) => Math.round(x * SCALE));
  const cost = totals.cost.slice(), fund = totals.fund.slice();
  for (let row = 0; row < totals.rows; row++) {
    const factor = factors[totals.hospital[row]!];
    if (factor === undefined || factor === SCALE) continue;
    cost[row] = mulDiv(cost[row]!, factor, SCALE);
    fund[row] = mulDiv(fund[row]!, factor, SCALE);
  }
  return { ...totals, cost, fund };
}
