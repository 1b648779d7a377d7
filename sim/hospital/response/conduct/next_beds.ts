import type { Motives } from "../motives.ts";

/** What decides on beds; money as a share of a bed's income. */
export interface BedYear {
  readonly beds: number;
  /** Margin of a bed, smoothed over the years before. */
  readonly smoothed: number;
  /** Margin of a bed in the year that ended. */
  readonly margin: number;
  /** Registered beds, which cannot be passed (编制床位). */
  readonly registered: number;
}

/**
 * Beds and smoothed margin of the next year (次年床位): worn beds leave, and where
 * the smoothed margin passes the cost of a bed new ones come, faster the larger
 * the excess, by at most `pace`, never above the register. At a dose of 0 the
 * number stays as it is.
 *
 * @example A margin twice the cost of a bed adds beds up to the register
 * ```ts
 * import { assertAlmostEquals, assertEquals } from "@std/assert";
 * import { nextBeds } from "./next_beds.ts";
 *
 * const motives = { userCost: 0.15, wear: 0.03, pace: 0.1, memory: 1 };
 * const year = { beds: 100, smoothed: 0, margin: 0.3, registered: 105 };
 * assertEquals(nextBeds(year, motives, 1).beds, 105);
 * assertAlmostEquals(nextBeds({ ...year, registered: 200 }, motives, 1).beds, 107, 1e-9);
 * assertAlmostEquals(nextBeds({ ...year, margin: 0.1 }, motives, 1).beds, 97, 1e-9);
 * assertEquals(nextBeds(year, motives, 0).beds, 100);
 * ```
 */
export function nextBeds(
  { beds, smoothed, margin, registered }: BedYear,
  { userCost, wear, pace, memory }: Motives["capacity"],
  dose: number,
): { readonly beds: number; readonly smoothed: number } {
  const level = smoothed + memory * (margin - smoothed);
  const excess = userCost > 0 ? level / userCost - 1 : level > 0 ? 1 : 0;
  const added = pace * Math.min(1, Math.max(0, excess));
  const grown = beds * (1 + dose * (added - wear));
  // Who has more beds than registered keeps them, but gets no more.
  const limit = Math.max(beds, registered);
  return { beds: Math.min(grown, limit), smoothed: level };
}
