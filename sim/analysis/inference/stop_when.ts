import { mean } from "../../base/statistics.ts";
import { pairedInterval } from "./paired_interval.ts";

/** When replicates are enough (停止规则). */
export interface StopRule {
  /** Half width of the interval that is small enough, as a share of the baseline's mean. */
  readonly halfWidth: number;
  /** Fewest replicates. */
  readonly least: number;
  /** Most replicates. */
  readonly most: number;
}

/**
 * How many replicates a rule asks for (所需重复), seen in the order of their
 * numbers: the first n, not below the least, whose t interval is narrow enough,
 * or the most there may be; `null` where more are wanted than are given. Each n
 * is judged by its own replicates alone and not by who was ready first, so that
 * any number of workers stops at the same one.
 *
 * @param pairs baseline and reform of replicates 0, 1, 2 …
 */
export function stopWhen(
  pairs: readonly (readonly [number, number])[],
  { halfWidth, least, most }: StopRule,
): { readonly n: number; readonly reached: boolean } | null {
  for (let n = Math.max(2, least); n <= Math.min(most, pairs.length); n++) {
    const a = pairs.slice(0, n).map(([base]) => base);
    const b = pairs.slice(0, n).map(([, reform]) => reform);
    const [low, high] = pairedInterval(a, b).interval!;
    if ((high - low) / 2 <= halfWidth * Math.abs(mean(a))) {
      return { n, reached: true };
    }
  }
  return pairs.length >= most ? { n: most, reached: false } : null;
}
