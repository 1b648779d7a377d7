import { QUANTILES } from "../base/distributions.ts";

/**
 * Where a person stands among all stays of the city by frailty (费用位次): the
 * frail have more stays, so each stands for the share of stays that people of
 * its frailty have. Over stays the rank is even, whatever the spread of frailty.
 */
export interface CostRank {
  /** Quantiles of frailty, lowest first. */
  readonly frailty: Float32Array;
  /** Rank at which a quantile begins, and how far it reaches, in quantile cells. */
  readonly from: Float32Array;
  readonly reach: Float32Array;
}

/**
 * Ranks for a spread of frailty.
 *
 * @param frailty quantiles, lowest first
 * @param stays share of all stays by quantile, on any scale; by frailty alone where nobody was chosen by deaths
 */
export function costRank(
  frailty: Float32Array,
  stays: ArrayLike<number> = frailty,
): CostRank {
  let total = 0;
  for (let q = 0; q < QUANTILES; q++) total += stays[q]!;
  const from = new Float32Array(QUANTILES), reach = new Float32Array(QUANTILES);
  let before = 0;
  for (let q = 0; q < QUANTILES; q++) {
    const part = stays[q]! / total * QUANTILES;
    from[q] = before;
    reach[q] = part;
    before += part;
  }
  return { frailty, from, reach };
}

/** The cost cell of a person's stay, 0 to QUANTILES − 1; `luck`, one of as many, spreads people of one quantile. */
export function rankedCell(
  { frailty, from, reach }: CostRank,
  person: number,
  luck: number,
): number {
  let low = 0, high = QUANTILES - 1;
  while (low < high) {
    const mid = (low + high) >> 1;
    if (frailty[mid]! < person) low = mid + 1;
    else high = mid;
  }
  const cell = (from[low]! + reach[low]! * luck / QUANTILES) | 0;
  return cell < QUANTILES ? cell : QUANTILES - 1;
}
