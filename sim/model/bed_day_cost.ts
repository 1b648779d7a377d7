import { type Ratio, ratio } from "../base/ratio.ts";

/** A tier of days (床日档次): up to which day of the stay, `null` = without end, and yuan a day. */
export type BedDayTier = readonly [upTo: number | null, yuan: number];

/**
 * What a stay is worth by the day (床日费用), fen, exact: each day at the rate of its
 * tier. Days beyond the last tier are worth nothing.
 *
 * `R-BED`; EX-17.
 *
 * @example 45 days: thirty at 280 yuan, fifteen at 250
 * ```ts
 * import { bedDayCost } from "./bed_day_cost.ts";
 *
 * const cost = bedDayCost(45, [[30, 280], [60, 250], [null, 200]]);
 * console.assert(cost.num === 12_150_00n && cost.den === 1n);
 * ```
 */
export function bedDayCost(days: number, tiers: readonly BedDayTier[]): Ratio {
  let from = 0, num = 0n;
  for (const [upTo, yuan] of tiers) {
    const last = Math.min(days, upTo ?? days);
    if (last <= from) continue;
    // Rates have whole fen.
    num += BigInt(last - from) * BigInt(Math.round(yuan * 100));
    from = last;
  }
  return ratio(num);
}
