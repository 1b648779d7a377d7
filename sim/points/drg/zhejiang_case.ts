import { SCALE } from "../../base/points.ts";
import {
  add,
  compare,
  divide,
  fromNumber,
  multiply,
  type Ratio,
  ratio,
  roundHalfUp,
  subtract,
} from "../../base/ratio.ts";
import type { ZONES } from "../../model/ledger.ts";

/** A case with a group under the points method: money in one unit. */
export interface ZhejiangCase {
  /** Base points of the group, m_g ÷ M × 100 in four decimals (基准点数). */
  readonly BP: Ratio;
  /** Mean cost of the group. */
  readonly mean: Ratio;
  /** Difference coefficient of the institution (差异系数). */
  readonly K: Ratio;
  /** Total cost, and the part of it that is not reasonable (不合理费用). */
  readonly C: Ratio;
  readonly unreasonable: Ratio;
}

/** High edge of groups with at most so many base points; the last has no end (高倍率界). */
export interface MultBand {
  readonly upTo: number | null;
  readonly mult: number;
}

/** Multiple of the mean above which a case is of high cost, by the group's base points. */
export function highMult(BP: Ratio, bands: readonly MultBand[]): Ratio {
  const own = bands.find(({ upTo }) =>
    upTo === null || compare(BP, fromNumber(upTo)) <= 0
  );
  return fromNumber(own!.mult);
}

/**
 * Points of a case under Zhejiang's points method (浙江 DRG 点数), in 1/10000, exact,
 * rounded once: BP × K; BP × C ÷ m where the cost is below `low` times the mean;
 * BP × K and BP × (reasonable cost ÷ m − `high`) where it is above `high` times
 * it, what is added being at least 0. `R-ZJ`, EX-19.
 *
 * @param edges multiples of the group's mean; `low` is 0 for day surgery
 *
 * @example EX-19: cost 34,500 with 1,500 not reasonable, mean 13,500
 * ```ts
 * import { fromNumber, ratio } from "../../base/ratio.ts";
 * import { zhejiangCase } from "./zhejiang_case.ts";
 *
 * const { points } = zhejiangCase({
 *   BP: ratio(150),
 *   mean: ratio(13_500),
 *   K: fromNumber(1.08),
 *   C: ratio(34_500),
 *   unreasonable: ratio(1500),
 * }, { high: ratio(2), low: fromNumber(0.4) });
 * console.assert(points === 228_6667);
 * ```
 */
export function zhejiangCase(
  { BP, mean, K, C, unreasonable }: ZhejiangCase,
  { high, low }: { readonly high: Ratio; readonly low: Ratio },
): {
  readonly points: number;
  readonly zone: typeof ZONES[number];
  readonly r: Ratio;
} {
  const r = divide(C, mean), normal = multiply(BP, K);
  if (compare(r, low) < 0) {
    return { points: points4(multiply(BP, r)), zone: "low", r };
  }
  if (compare(r, high) <= 0) {
    return { points: points4(normal), zone: "normal", r };
  }
  const above = subtract(divide(subtract(C, unreasonable), mean), high);
  const added = compare(above, ratio(0)) > 0 ? multiply(BP, above) : ratio(0);
  return { points: points4(add(normal, added)), zone: "high", r };
}

function points4({ num, den }: Ratio): number {
  return Number(roundHalfUp(num * BigInt(SCALE), den));
}
