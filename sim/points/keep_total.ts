import { SCALE } from "../base/points.ts";
import { type Ratio, ratio, roundHalfUp } from "../base/ratio.ts";

/** Points after an adjustment that kept their total. */
export interface KeptTotal {
  /** S' in 1/10000, by disease. */
  readonly points: Float64Array;
  /** Σ S·n before, in 1/10000. */
  readonly total: bigint;
  /** What all other points were multiplied by; `null` where they were left alone. */
  readonly factor: Ratio | null;
}

/**
 * Adjusts the points of some diseases and scales all others so that Σ S·n stays
 * (调整后总分值不变): k = (T₀ − Σ_X S'n) ÷ Σ_¬X S·n, every product rounded to four
 * decimals. `null` where that cannot be: nothing would be left for the others,
 * or there are none (`R-NUM-ZERO`: the adjustment is rejected).
 *
 * `R-RW-KEEP`: 暂行办法 art. 15, 规程 art. 15; specification 3.0 (draft), 5.1.
 *
 * @param points S in 1/10000
 * @param cases cases of the base period, whole numbers
 * @param adjusted S' in 1/10000 by row of the disease
 */
export function keepTotal(
  points: Float64Array,
  cases: Float64Array,
  adjusted: ReadonlyMap<number, number>,
): KeptTotal | null {
  let total = 0n, fixed = 0n, others = 0n;
  points.forEach((s, g) => {
    const n = BigInt(cases[g]!), own = BigInt(s) * n, to = adjusted.get(g);
    total += own;
    if (to === undefined) others += own;
    else fixed += BigInt(to) * n;
  });
  if (adjusted.size === 0) return { points, total, factor: null };
  if (others === 0n || total - fixed <= 0n) return null;
  const left = total - fixed;
  return {
    points: points.map((s, g) =>
      adjusted.get(g) ?? Number(roundHalfUp(BigInt(s) * left, others))
    ),
    total,
    factor: ratio(left, others),
  };
}

/**
 * Points that may not move too far in a year (分值年度变动限制): which diseases would
 * rise or fall by more, and what they may go to, by row. On the way down the
 * smaller of the two limits holds. Diseases that are new have no limit.
 *
 * `R-RW`: 淄博 2024, 三(二) (分值实行动态管理); specification 3.0 (draft), 5.1.
 *
 * @param before S of the year before on the same base, 1/10000; 0 = new
 */
export function limitedChanges(
  points: Float64Array,
  before: Float64Array,
  { maxYearly, declineFloor }: {
    readonly maxYearly: number | null;
    readonly declineFloor: number | null;
  },
): Map<number, number> {
  const units = (share: number | null) =>
    share === null ? null : BigInt(Math.round(share * SCALE));
  const up = units(maxYearly);
  const down = units(
    maxYearly === null || declineFloor === null
      ? maxYearly ?? declineFloor
      : Math.min(maxYearly, declineFloor),
  );
  const limited = new Map<number, number>(), one = BigInt(SCALE);
  const part = (s: number, times: bigint) =>
    Number(roundHalfUp(BigInt(s) * times, one));
  points.forEach((s, g) => {
    const old = before[g]!;
    if (old === 0 || s === 0) return;
    const most = up === null ? Infinity : part(old, one + up);
    const least = down === null ? 0 : part(old, one - down);
    if (s > most) limited.set(g, most);
    else if (s < least) limited.set(g, least);
  });
  return limited;
}
