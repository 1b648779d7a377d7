import { cannotPlay } from "../base/issues.ts";
import type { Ratio } from "../base/ratio.ts";
import type { Catalogue } from "../model/ledger.ts";
import { keepTotal, limitedChanges } from "./keep_total.ts";

/** How points may move from year to year. */
export interface ChangeOptions {
  /** Whether all others are scaled so that Σ S·n stays. */
  readonly keepTotal: boolean;
  /** Largest yearly change and fall; `null` = no limit. */
  readonly maxYearly: number | null;
  readonly declineFloor: number | null;
}

/** Payment points (付费分值), and what made them differ from the standard ones. */
export interface ChangedPoints {
  /** S in 1/10000, by group. */
  readonly points: Float64Array;
  /** Diseases held back by a yearly limit, and set by an accepted opinion. */
  readonly limited: number;
  readonly decided: number;
  /** What all others were multiplied by; `null` where they were left alone. */
  readonly factor: Ratio | null;
}

/**
 * From standard points to payment points (付费分值): yearly limits, then
 * accepted opinions, which pass them; all other points are scaled so that the
 * total over the base period's cases stays.
 *
 * `R-RW` (分值动态管理), `R-RW-KEEP`: 淄博 2024, 三(二); 暂行办法 art. 15.
 *
 * @param standard S as measured, 1/10000
 * @param before the same a year earlier, on the same base; `null` without one
 * @param decided points that were decided on, by row
 * @throws {ShapanError} if nothing would be left for the other diseases
 */
export function changedPoints(
  { cases }: Catalogue,
  standard: Float64Array,
  before: Float64Array | null,
  decided: ReadonlyMap<number, number>,
  options: ChangeOptions,
): ChangedPoints {
  const limited = before === null
    ? new Map<number, number>()
    : limitedChanges(standard, before, options);
  const counts = { limited: limited.size, decided: decided.size };
  const adjusted = new Map([...limited, ...decided]);
  if (adjusted.size === 0 || !options.keepTotal) {
    const points = standard.map((s, g) => adjusted.get(g) ?? s);
    return { points, ...counts, factor: null };
  }
  const kept = keepTotal(standard, cases, adjusted);
  if (kept === null) {
    throw cannotPlay("points.change.keepTotal", "true", {
      zh:
        "调整后的病种已占满总分值，其余病种没有分值可分；请减少调整，或不要求总分值不变",
      en:
        "the adjusted diseases take all points and nothing is left for the others; adjust less, or do not keep the total",
    });
  }
  return { points: kept.points, ...counts, factor: kept.factor };
}
