import type { Ratio } from "../../base/ratio.ts";
import type { Tally } from "../group_tally.ts";
import { baseMean, groupMean, type WeightOptions } from "../relative_weight.ts";
import { yearWeights } from "../weighted_mean.ts";

/** What base points are quotients of. */
export interface DrgMeans {
  /** m_g by group, fen; `null` where the base period has no case. */
  readonly means: readonly (Ratio | null)[];
  /** M, fen. */
  readonly base: Ratio;
}

/** Mean costs of groups and of all cases over the base period, exact; `R-ZJ`, `R-DRG`. */
export function groupMeans(
  groups: number,
  tallies: readonly Tally[],
  options: WeightOptions,
): DrgMeans {
  const weights = yearWeights(options.yearWeights, tallies.length);
  const { weighting, missingYear } = options;
  return {
    means: Array.from(
      { length: groups },
      (_, g) => groupMean(tallies, g, weights, weighting, missingYear),
    ),
    base: baseMean(tallies, options),
  };
}
