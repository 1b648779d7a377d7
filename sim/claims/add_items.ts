import { mulDiv } from "../base/points.ts";
import { type Outpatient, PHARMACY } from "../model/ledger.ts";

/** Items are held as integers of this scale. */
const SCALE = 1e6;

/**
 * Outpatient totals with the items that institutions have added (门诊新项目): the same
 * visits cost more at whoever added them, and the fund pays its share. Pharmacies
 * fill what these institutions prescribe, so theirs rises like the local mean of
 * the day; care elsewhere and at village clinics stays.
 *
 * @param items cost of the same care by institution, 1 = nothing new
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { addItems } from "./add_items.ts";
 * import { PHARMACY } from "../model/ledger.ts";
 *
 * const visits = {
 *   rows: 2,
 *   hospital: Uint16Array.of(0, PHARMACY),
 *   day: Uint16Array.of(0, 0),
 *   scheme: Uint8Array.of(0, 0),
 *   kind: Uint8Array.of(0, 0),
 *   visits: Uint32Array.of(2, 0),
 *   cost: Float64Array.of(200_00, 50_00),
 *   fund: Float64Array.of(150_00, 30_00),
 * };
 * const { cost, fund } = addItems(visits, Float64Array.of(1.08));
 * assertEquals([...cost], [216_00, 54_00]);
 * assertEquals([...fund], [162_00, 32_40]);
 * ```
 */
export function addItems(totals: Outpatient, items: Float64Array): Outpatient {
  const { rows, hospital, day, scheme, kind } = totals;
  const factors = items.map((x) => Math.round(x * SCALE));
  const cost = totals.cost.slice(), fund = totals.fund.slice();
  const cell = (row: number) => (day[row]! * 2 + scheme[row]!) * 2 + kind[row]!;
  const before = new Map<number, number>(), after = new Map<number, number>();
  for (let row = 0; row < rows; row++) {
    const factor = factors[hospital[row]!];
    if (factor === undefined) continue;
    const old = cost[row]!, at = cell(row);
    if (factor !== SCALE) {
      cost[row] = mulDiv(old, factor, SCALE);
      fund[row] = mulDiv(fund[row]!, factor, SCALE);
    }
    before.set(at, (before.get(at) ?? 0) + old);
    after.set(at, (after.get(at) ?? 0) + cost[row]!);
  }
  for (let row = 0; row < rows; row++) {
    const whole = before.get(cell(row)) ?? 0;
    if (hospital[row] !== PHARMACY || whole === 0) continue;
    cost[row] = mulDiv(cost[row]!, after.get(cell(row))!, whole);
    fund[row] = mulDiv(fund[row]!, after.get(cell(row))!, whole);
  }
  return { ...totals, cost, fund };
}
