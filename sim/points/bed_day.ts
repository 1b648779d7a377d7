import {
  divide,
  fromNumber,
  multiply,
  type Ratio,
  roundHalfUp,
} from "../base/ratio.ts";
import { SCALE } from "../base/points.ts";
import { bedDayCost, type BedDayTier } from "../model/bed_day_cost.ts";
import {
  type Cases,
  type Claims,
  METHODS,
  type Points,
  ZONES,
} from "../model/ledger.ts";

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
