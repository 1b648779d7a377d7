import { SCALE } from "../base/points.ts";

/** A high edge of its own for diseases of few points (分档费用超高界). */
export interface HighBand {
  /** Points of the disease, included. */
  readonly upTo: number;
  /** Multiple of the reference above which a case is of high cost. */
  readonly high: number;
}

/**
 * The high edge of a disease (费用超高界): that of the first band that its points do not
 * pass, else the general one. Bands rise.
 *
 * `R-PTS`, `deviation.high` as a table by points.
 *
 * @param points S in 1/10000
 *
 * @example Cheap diseases are high from three times their mean
 * ```ts
 * import { highOf } from "./high_edge.ts";
 *
 * const options = { high: 2, highBands: [{ upTo: 100, high: 3 }] };
 * console.assert(highOf(100_0000, options) === 3);
 * console.assert(highOf(100_0001, options) === 2);
 * ```
 */
export function highOf(
  points: number,
  { high, highBands = [] }: {
    readonly high: number;
    readonly highBands?: readonly HighBand[];
  },
): number {
  for (const band of highBands) {
    if (points <= band.upTo * SCALE) return band.high;
  }
  return high;
}
