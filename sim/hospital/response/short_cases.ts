import { type Claims, OUT_OF_AREA } from "../../model/ledger.ts";

/** What cases cost beyond their points (超分值费用), a row an institution, as shares of its bills. */
export interface ShortCases {
  /** What bills exceed their points' worth by, over the cases where they do. */
  readonly short: Float64Array;
  /** The points' worth of these cases: what the shortfall grows by when the value falls. */
  readonly shortPay: Float64Array;
}

/**
 * By how much pay by points falls short of bills, case by case (逐例支付缺口). A mean
 * that is covered hides it: costs vary within a group, a dear case falls short,
 * and a cheap one does not make up for it where cost can be moved to the patient
 * case by case. The worth of a point is what all bills come to per point.
 *
 * @example One group: bills of 50 and 150, 100 each by points
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { shortCases } from "./short_cases.ts";
 *
 * const { short, shortPay } = shortCases(
 *   { rows: 2, hospital: Uint16Array.of(0, 0), cost: Int32Array.of(50, 150) },
 *   { points: Int32Array.of(7, 7) },
 *   1,
 * );
 * assertEquals([short[0], shortPay[0]], [0.25, 0.5]);
 * ```
 */
export function shortCases(
  { rows, hospital, cost }: Pick<Claims, "rows" | "hospital" | "cost">,
  { points }: { readonly points: ArrayLike<number> },
  hospitals: number,
): ShortCases {
  const billed = new Float64Array(hospitals);
  const short = new Float64Array(hospitals);
  const shortPay = new Float64Array(hospitals);
  let money = 0, all = 0;
  for (let i = 0; i < rows; i++) {
    if (hospital[i] === OUT_OF_AREA || points[i] === 0) continue;
    money += cost[i]!;
    all += points[i]!;
  }
  const rate = all === 0 ? 0 : money / all;
  for (let i = 0; i < rows; i++) {
    const h = hospital[i]!, worth = points[i]! * rate;
    if (h === OUT_OF_AREA) continue;
    billed[h]! += cost[i]!;
    if (worth === 0 || worth >= cost[i]!) continue;
    short[h]! += cost[i]! - worth;
    shortPay[h]! += worth;
  }
  const share = (part: Float64Array) =>
    part.map((sum, h) => billed[h] === 0 ? 0 : sum / billed[h]!);
  return { short: share(short), shortPay: share(shortPay) };
}
