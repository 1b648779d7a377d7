import type { HospitalYear } from "../hospital_year.ts";

/** How fullness moves patients. */
export interface Waiting {
  /** Occupancy above which one waits. */
  readonly line: number;
  /** Factor on the odds for every 10 points above it. */
  readonly odds: number;
}

/** Ten points of occupancy. */
const TEN_POINTS = 0.1;

/**
 * What waiting does to the odds of each hospital (等候的影响): the occupancy
 * published for the year before, as far as it is above the line, against that of
 * the last year before the reform, whose waiting is in the fitted choices already.
 *
 * @example Ten points fuller than a full house was: half the odds
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { waitingOdds } from "./waiting.ts";
 *
 * const last = Float64Array.of(0.9, 0.7, 1.1), old = Float64Array.of(0.8, 0.6, 1.1);
 * assertEquals(
 *   waitingOdds(last, old, { line: 0.8, odds: 0.5 }),
 *   Float64Array.of(0.5, 1, 1),
 * );
 * ```
 */
export function waitingOdds(
  last: Float64Array,
  old: Float64Array,
  { line, odds }: Waiting,
): Float64Array {
  const above = (occupancy: number) => Math.max(0, occupancy - line);
  return last.map((now, h) => {
    const more = (above(now) - above(old[h]!)) / TEN_POINTS;
    // Rounded, as the last bits of a power may differ between machines.
    return Math.round(odds ** more * 1e9) / 1e9;
  });
}

/** The year's institutions as they draw patients who know how long one waits (等候后的选择). */
export function withWaiting(
  year: HospitalYear,
  odds: Float64Array | null,
): HospitalYear {
  return odds === null ? year : {
    ...year,
    sizes: year.sizes.map((row) => row.map((size, h) => size * odds[h]!)),
  };
}

/**
 * Factor on the odds of each level (按级别): the mean of its open institutions',
 * by size, so that who does not wait may also go to another level.
 *
 * @returns by level index, level 3 first
 */
export function waitingByLevel(
  { level, sizes: [sizes] }: HospitalYear,
  odds: Float64Array,
): number[] {
  return [3, 2, 1].map((l) => {
    let all = 0, left = 0;
    sizes!.forEach((size, h) => {
      if (level[h] !== l) return;
      all += size;
      left += size * odds[h]!;
    });
    return all === 0 ? 1 : left / all;
  });
}
