import { divide, fromNumber, type Ratio, ratio } from "../base/ratio.ts";
import { multiply, roundHalfUp } from "../base/ratio.ts";
import { SCALE } from "../base/points.ts";
import {
  type Cases,
  type Claims,
  METHODS,
  type Points,
  ZONES,
} from "../model/ledger.ts";

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
 * import { bedDayCost } from "./bed_day.ts";
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

/**
 * Points of a stay that is scored by the day (床日分值) in 1/10000: Σ days × rate ÷ b,
 * no coefficient. `R-SPX-5`: specification 3.0 (draft), 1.1; EX-17.
 *
 * @param b fen of total cost per point
 */
export function bedDayPoints(
  days: number,
  tiers: readonly BedDayTier[],
  b: Ratio,
): number {
  const { num, den } = divide(
    multiply(bedDayCost(days, tiers), fromNumber(SCALE)),
    b,
  );
  return Number(roundHalfUp(num, den));
}

/**
 * Bed-day cases kept among those that are paid by points (床日病例进入分值): they
 * have no disease group, and are marked 1 in the column.
 *
 * @param cases as they were routed, bed-day stays apart
 */
export function bedDayCases(
  cases: Cases,
): { readonly cases: Cases; readonly byDay: Uint8Array } {
  const from = METHODS.indexOf("bedDay"), dip = METHODS.indexOf("dip");
  const byDay = cases.method.map((m) => m === from ? 1 : 0);
  const method = cases.method.map((m) => m === from ? dip : m);
  return { cases: { ...cases, method }, byDay };
}

const BED_DAY = ZONES.indexOf("bedDay"), NONE = ZONES.indexOf("none");

/** Points of a year in which bed-day cases are scored by their days (年度床日计分), `R-SPX-5`. */
export function scoreBedDays(
  claims: Claims,
  scored: Points,
  byDay: Uint8Array,
  b: readonly (Ratio | null)[],
  tiers: readonly BedDayTier[],
): Points {
  const points = scored.points.slice(), zone = scored.zone.slice();
  // Few lengths of stay, many cases: each length is worked out once.
  const known = b.map(() => new Map<number, number>());
  for (let i = 0; i < claims.rows; i++) {
    if (byDay[i] !== 1) continue;
    const scheme = claims.scheme[i]!, value = b[scheme], days = claims.los[i]!;
    if (!value || value.num === 0n) {
      points[i] = 0, zone[i] = NONE;
      continue;
    }
    let own = known[scheme]!.get(days);
    if (own === undefined) {
      own = bedDayPoints(days, tiers, value);
      known[scheme]!.set(days, own);
    }
    points[i] = own, zone[i] = BED_DAY;
  }
  return { ...scored, points, zone };
}
