import { quotient } from "../base/quotient.ts";
import { sum } from "../base/sum.ts";

/** How even a division is (公平性), over the claimants that ask for anything. */
export interface Fairness {
  /** Fill rate f = award ÷ claim by claimant (满足率); `null` where nothing is asked. */
  readonly fill: readonly (number | null)[];
  /** All awards ÷ all claims; `null` where nothing is asked. */
  readonly mean: number | null;
  /** Gini coefficient of the fill, weighted by claims, 0 = all alike. */
  readonly gini: number;
  /** Theil index of the fill, weighted likewise. */
  readonly theil: number;
  /** The lowest fill. */
  readonly min: number | null;
  /** The highest less the lowest. */
  readonly gap: number | null;
  /** Ordered pairs of whom the first would rather have the second's fill, beyond what rounding to the fen makes. */
  readonly envy: number;
}

/**
 * Fairness of a division (分配公平性): fill rates and how they differ. The measures
 * are those of the literature on claims problems, weighted by claims:
 * `Σ w_i w_j |f_i − f_j| ÷ (2W² f̄)` and `Σ (w_i ÷ W)(f_i ÷ f̄) ln(f_i ÷ f̄)`.
 *
 * @param awards fen by claimant
 * @param claims fen by claimant
 *
 * @example A city's hospitals under equal awards: primary and secondary care are full
 * ```ts
 * import { fairness } from "./fairness.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const { gini, theil, min } = fairness([450, 400, 150], [600, 400, 150]);
 * assertEquals([gini.toFixed(4), theil.toFixed(4), min], ["0.0717", "0.0103", 0.75]);
 * ```
 */
export function fairness(
  awards: ArrayLike<number>,
  claims: ArrayLike<number>,
): Fairness {
  const fill = Array.from(
    claims,
    (claim, i) => quotient(awards[i]!, claim),
  );
  const asking = fill.flatMap((f, i) =>
    f === null ? [] : [{ f, claim: claims[i]!, award: awards[i]! }]
  );
  const all = sum(asking.map(({ claim }) => claim));
  const mean = quotient(sum(asking.map(({ award }) => award)), all);
  let differences = 0, theil = 0, envy = 0;
  for (const one of asking) {
    const part = mean === null || mean === 0 ? 0 : one.f / mean;
    // x ln x is 0 at 0, which the logarithm alone does not know.
    if (part > 0) theil += one.claim / all * part * Math.log(part);
    for (const other of asking) {
      differences += one.claim * other.claim * Math.abs(one.f - other.f);
      if ((other.award - 1) / other.claim > (one.award + 1) / one.claim) envy++;
    }
  }
  const fills = asking.map(({ f }) => f);
  return {
    fill,
    mean,
    gini: mean === null || mean === 0
      ? 0
      : differences / (2 * all * all * mean),
    // Equal fills sum to nothing but what doubles lose.
    theil: Math.max(0, theil),
    min: fills.length === 0 ? null : Math.min(...fills),
    gap: fills.length === 0 ? null : Math.max(...fills) - Math.min(...fills),
    envy,
  };
}

/** How many claimants have less than a fill (低满足率机构数), such as 0.85. */
export function countBelow(
  fill: readonly (number | null)[],
  line: number,
): number {
  return fill.filter((f) => f !== null && f < line).length;
}
