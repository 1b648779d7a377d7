import { multiplyFen } from "../base/fen.ts";
import { ratio } from "../base/ratio.ts";
import { sum } from "../base/sum.ts";

/** Which institutions are there in which months of the year (在开月份). */
export interface OpenMonths {
  /** By institution, then month 0–11: whether it is open on any day of it. */
  readonly served: readonly (readonly boolean[])[];
  /** Whether it was not there on the last day of the year before. */
  readonly entered: readonly boolean[];
}

/** What weighs institutions beside last year's D. */
export interface QuotaInput {
  /** F_m, fen. */
  readonly months: Float64Array;
  /** Who is there in which months. */
  readonly open: OpenMonths;
  /** 3, 2 or 1 by institution. */
  readonly level: ArrayLike<number>;
  /** Agreed beds by institution. */
  readonly beds: ArrayLike<number>;
}

/**
 * What an institution's part of the DIP line is measured by (机构年度额度权重), fen:
 * last year's D, of the months in which it is open. One that has closed has no
 * part, and what would have been its own is the others'. One that is new has no
 * year before: D per bed of its level, for its beds. `R-BUD`; that institutions
 * are cleared on the months they served is the rule reference's section 11, that
 * a new one is measured by its beds is assumed.
 *
 * @param standard D of last year by institution, fen
 *
 * @example One of two equal hospitals is closed in half of the year's money
 * ```ts
 * import { quotaWeights } from "./quota_weights.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const all = new Array<boolean>(12).fill(true);
 * const half = all.map((_, month) => month < 6);
 * const weights = quotaWeights(Float64Array.of(800, 800), {
 *   months: new Float64Array(12).fill(100),
 *   open: { served: [all, half], entered: [false, false] },
 *   level: [2, 2],
 *   beds: [100, 100],
 * });
 * assertEquals([...weights], [800, 400]);
 * ```
 */
export function quotaWeights(
  standard: Float64Array,
  { months, open, level, beds }: QuotaInput,
): Float64Array {
  const fund = sum(months);
  return standard.map((own, h) => {
    const isNew = own === 0 && open.entered[h]!;
    const year = isNew ? perBeds(standard, level, beds, h) : own;
    const served = open.served[h]!;
    if (fund === 0 || served.every((is) => is)) return year;
    const part = sum(months.filter((_, month) => served[month]!));
    return multiplyFen(year, ratio(part, fund));
  });
}

/** D of a level by its beds, for an institution that has no D; 0 where the level has none. */
function perBeds(
  standard: Float64Array,
  level: ArrayLike<number>,
  beds: ArrayLike<number>,
  h: number,
): number {
  let money = 0, theirs = 0;
  standard.forEach((own, row) => {
    if (level[row] !== level[h] || own === 0) return;
    money += own;
    theirs += beds[row]!;
  });
  return theirs === 0 ? 0 : multiplyFen(money, ratio(beds[h]!, theirs));
}
