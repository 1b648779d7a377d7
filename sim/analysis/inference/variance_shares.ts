import { mean } from "../../base/statistics.ts";
import { sampleVariance } from "./paired_interval.ts";

/** Where the spread of a difference comes from (方差来源). */
export interface VarianceShares {
  /** Var_θ(E[D|θ]): uncertain parameters. */
  readonly parameters: number;
  /** E_θ(Var(D|θ)): luck. */
  readonly luck: number;
}

/**
 * Splits the variance of a difference into uncertain parameters and luck:
 * `Var(D̄) = Var_θ(E[D|θ]) + E_θ(Var(D|θ)) ÷ n`. The mean of few replicates varies
 * with luck too, so that part is taken off the first term, which is not less
 * than 0.
 *
 * @param table one row a draw of the parameters, one column a replicate
 */
export function varianceShares(
  table: readonly (readonly number[])[],
): VarianceShares {
  const luck = mean(table.map(sampleVariance));
  const n = table[0]!.length;
  const between = sampleVariance(table.map((row) => mean(row)));
  return { parameters: Math.max(0, between - luck / n), luck };
}
