import { fromNumber } from "../base/ratio.ts";
import { shareExactly } from "../base/fen.ts";

/** How places of special review are given out (特例单议名额分配). */
export type ReviewAllocation = "poolRank" | "eligibleShare" | "dischargeShare";

/**
 * Places of special review (特例单议名额): the whole part of cap × discharges, all
 * institutions of the pool together.
 *
 * `R-SPC`: 暂行办法 2025, art. 20; 经办管理规程 2025, art. 21 (5‰ under DIP). EX-12, EX-37.
 *
 * @example Five in a thousand of 12,000 discharges
 * ```ts
 * import { reviewPlaces } from "./review_places.ts";
 *
 * console.assert(reviewPlaces(0.005, 12_000) === 60);
 * ```
 */
export function reviewPlaces(cap: number, discharges: number): number {
  const { num, den } = fromNumber(cap);
  return Number(BigInt(discharges) * num / den);
}

/**
 * Places by institution as its share of the applications that may be made
 * (按可申请病例分配), by largest remainder; everyone has one where there are enough.
 *
 * `R-SPC`, `spc.alloc` = eligibleShare: specification 3.0 (draft), 6.2 一.
 *
 * @example 430 places for 620, 210 and 70 applications
 * ```ts
 * import { shareOfPlaces } from "./review_places.ts";
 *
 * const places = shareOfPlaces(430, [620, 210, 70]);
 * console.assert(`${places}` === "296,100,34");
 * ```
 */
export function shareOfPlaces(
  places: number,
  eligible: readonly number[],
): number[] {
  const asked = eligible.reduce((a, b) => a + b, 0);
  if (asked <= places) return [...eligible];
  return Array.from(shareExactly(places, Float64Array.from(eligible)));
}
