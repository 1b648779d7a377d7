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
  return spread(ratios(values, references));
}

/** The same as median, tenth and ninetieth percentile (p10–p90), for what is judged by its middle. */
export function pairedBand(
  values: readonly number[],
  references: readonly number[],
): Spread {
  const sorted = ratios(values, references).sort((a, b) => a - b);
  const at = (share: number) =>
    sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!;
  return { median: median(sorted), low: at(0.1), high: at(0.9) };
}

function ratios(
  values: readonly number[],
  references: readonly number[],
): number[] {
  if (values.length !== references.length) {
    throw new RangeError(
      `Cannot pair ${values.length} measurements with ${references.length}`,
    );
  }
  return values.map((value, i) => value / references[i]!);
}
