import { SCALE } from "../../base/points.ts";
import { divide, type Ratio, ratio } from "../../base/ratio.ts";

/**
 * The rate that a budget allows (费率): its total cost by the weights of the year's
 * cases, fen per unit of weight; without weights, what is given instead. `R-DRG`,
 * EX-18.
 *
 * @param total budget in total cost by scheme, fen
 * @param weights Σ RW × H by scheme, 1/10000
 *
 * @example Four million yuan over weights of 368.5
 * ```ts
 * import { ratio, toFixed } from "../../base/ratio.ts";
 * import { budgetRates } from "./budget_rates.ts";
 *
 * const [rate] = budgetRates([ratio(4_000_000_00)], [368_5000], [null]);
 * console.assert(toFixed(rate!, 2) === "1085481.68");
 * ```
 */
export function budgetRates(
  total: readonly Ratio[],
  weights: readonly number[],
  instead: readonly (Ratio | null)[],
): (Ratio | null)[] {
  return total.map((T, s) =>
    weights[s] === 0 || T.num === 0n
      ? instead[s] ?? null
      : divide(T, ratio(weights[s]!, SCALE))
  );
}

/** Case-mix index (病例组合指数): mean weight of cases, 1/10000 each; `null` without cases. */
export function caseMixIndex(weights: number, cases: number): Ratio | null {
  return cases === 0 ? null : ratio(weights, cases * SCALE);
}
