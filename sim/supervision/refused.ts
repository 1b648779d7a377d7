import { multiplyFen, shareExactly } from "../base/fen.ts";
import { fromNumber } from "../base/ratio.ts";
import { cell } from "../model/ledger.ts";

/** What conduct is measured by: cases found and cases among which they were, index × hospitals + hospital. */
export interface ConductCounts {
  readonly found: Float64Array;
  readonly among: Float64Array;
}

/** Weights are held in 1/1000 of the pool's mean conduct. */
const UNIT = 1000;
/** No one is taken for more than ten times as bad as the pool. */
const WORST = 10 * UNIT;

/**
 * How each institution's conduct compares with the pool's (违规指数), in 1/1000:
 * the mean over the indices of its rate ÷ the pool's, 1000 where nothing was
 * counted.
 */
export function conductWeights(
  counts: ConductCounts | null,
  hospitals: number,
): Float64Array {
  const weights = new Float64Array(hospitals).fill(UNIT);
  if (counts === null) return weights;
  const { found, among } = counts;
  const ratios = new Float64Array(hospitals),
    used = new Float64Array(hospitals);
  for (let first = 0; first < found.length; first += hospitals) {
    let all = 0, of = 0;
    for (let h = 0; h < hospitals; h++) {
      all += found[first + h]!, of += among[first + h]!;
    }
    if (all === 0) continue;
    for (let h = 0; h < hospitals; h++) {
      if (among[first + h] === 0) continue;
      ratios[h]! += found[first + h]! / among[first + h]! / (all / of);
      used[h]!++;
    }
  }
  return weights.map((unit, h) =>
    used[h] === 0
      ? unit
      : Math.min(WORST, Math.round(ratios[h]! / used[h]! * UNIT))
  );
}

/**
 * What the monthly audit refuses (审核扣减), fen by hospital × 12 + month: a share of
 * each month's booked fund of the scheme, borne by booked fund × conduct with the
 * residual rule, nobody more than it booked.
 *
 * 淄博 2024 三(四)3 (病例审核违规费用扣减); Lishui's audit of 2015 refused 8.84 of
 * 2,494 million yuan. What an audit would find case by case is not played: the
 * split among institutions is the house's and assumed.
 *
 * @param booked J by {@linkcode cell}
 * @param shares refused share by month 0–11
 * @param weights {@linkcode conductWeights}
 *
 * @example Two hospitals that booked alike, one with three times the conduct
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { refused } from "./refused.ts";
 *
 * const booked = new Float64Array(48);
 * booked[0] = booked[24] = 1_000_00;
 * const lost = refused(booked, 0, new Array(12).fill(0.004), Float64Array.of(500, 1500));
 * assertEquals([lost[0], lost[12]], [2_00, 6_00]);
 * ```
 */
export function refused(
  booked: Float64Array,
  scheme: number,
  shares: readonly number[],
  weights: Float64Array,
): Float64Array {
  const hospitals = weights.length;
  const lost = new Float64Array(hospitals * 12);
  shares.forEach((share, month) => {
    if (share === 0) return;
    const own = weights.map((_, h) => booked[cell(h, scheme, month)]!);
    const total = multiplyFen(
      own.reduce((a, b) => a + b, 0),
      fromNumber(share),
    );
    const parts = shareExactly(
      total,
      Array.from(own, (j, h) => BigInt(j) * BigInt(weights[h]!)),
    );
    parts.forEach((part, h) => lost[h * 12 + month] = Math.min(part, own[h]!));
  });
  return lost;
}
