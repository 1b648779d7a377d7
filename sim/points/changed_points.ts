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
  /** Whether the adjustments were turned down, as they would leave the other diseases nothing (`R-NUM-ZERO`). */
  readonly rejected: boolean;
}

/**
 * From standard points to payment points (付费分值): yearly limits, then
 * accepted opinions, which pass them; all other points are scaled so that the
 * total over the base period's cases stays. Adjustments that would leave the other
 * diseases nothing are turned down together, and the standard points hold.
 *
 * `R-RW` (分值动态管理), `R-RW-KEEP`: 淄博 2024, 三(二); 暂行办法 art. 15.
 *
 * @param standard S as measured, 1/10000
 * @param before the same a year earlier, on the same base; `null` without one
 * @param decided points that were decided on, by row
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
    return { points, ...counts, factor: null, rejected: false };
  }
  const kept = keepTotal(standard, cases, adjusted);
  if (kept === null) {
    const none = { limited: 0, decided: 0, factor: null };
    return { points: standard, ...none, rejected: true };
  }
  const { points, factor } = kept;
  return { points, ...counts, factor, rejected: false };
}
