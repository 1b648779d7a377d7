import { median } from "../../sim/base/statistics.ts";

/** What repeated measurements say: the middle, and how far they lie apart. */
export interface Spread {
  readonly median: number;
  readonly low: number;
  readonly high: number;
}

/**
 * Median, least and greatest of a few measurements (中位数与范围). With so few, a
 * percentile would only hide the worst one.
 */
export function spread(values: readonly number[]): Spread {
  return {
    median: median(values),
    low: Math.min(...values),
    high: Math.max(...values),
  };
}

/** Ratios of measurements made in the same repetition, so that a slow spell of the machine cancels. */
export function pairedSpread(
  values: readonly number[],
  references: readonly number[],
): Spread {
  if (values.length !== references.length) {
    throw new RangeError(
      `Cannot pair ${values.length} measurements with ${references.length}`,
    );
  }
  return spread(values.map((value, i) => value / references[i]!));
}
