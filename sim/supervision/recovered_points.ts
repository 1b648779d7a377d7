import { fromNumber, roundHalfUp } from "../base/ratio.ts";

/** Points that an upcoded case loses, 1/10000. */
export interface UpcodedPoints {
  /** What it had too many (追回). */
  readonly clawBack: number;
  /** Deducted on top (加扣). */
  readonly penalty: number;
  /** Both. */
  readonly removed: number;
}

/**
 * Points that leave a case grouped too high (高套扣减分值): what it has beyond the
 * points that its record supports, and a multiple of that as a penalty, rounded to
 * four decimals. Nothing where the record supports as much.
 *
 * `R-SUP`; that a hospital's points of the year never fall below 0 is the caller's.
 *
 * @param points P of the case as it was settled, 1/10000
 * @param supported P as its record supports it, 1/10000
 */
export function upcodedPoints(
  points: number,
  supported: number,
  multiple: number,
): UpcodedPoints {
  const clawBack = Math.max(0, points - supported);
  const { num, den } = fromNumber(multiple);
  const penalty = Number(roundHalfUp(BigInt(clawBack) * num, den));
  return { clawBack, penalty, removed: clawBack + penalty };
}

/**
 * Points recovered from stays that were one (分解住院追回分值), 1/10000: those of all
 * parts less those of the merged stay; without a merged stay, less the largest part
 * (short form). Never negative. `R-SUP`.
 *
 * @example Two stays of 900 points each
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { splitRecovery } from "./recovered_points.ts";
 *
 * assertEquals(splitRecovery([900_0000, 900_0000]), 900_0000);
 * assertEquals(splitRecovery([900_0000, 900_0000], 1200_0000), 600_0000);
 * ```
 */
export function splitRecovery(
  parts: readonly number[],
  merged: number = Math.max(0, ...parts),
): number {
  return Math.max(0, parts.reduce((a, b) => a + b, 0) - merged);
}
