import {
  add,
  compare,
  fromNumber,
  multiply,
  type Ratio,
  ratio,
  toFixed,
} from "../base/ratio.ts";
import {
  type FactorRow,
  GROWTH_FACTORS,
  type GrowthFactor,
} from "../model/budget.ts";

/** Weights and given growth, and what the record says of the two that can be measured. */
export interface FactorInput {
  /** They sum to 1. */
  readonly weights: Readonly<Record<GrowthFactor, number>>;
  /** `null` where the record is asked. */
  readonly growth: Readonly<Record<GrowthFactor, number | null>>;
  /** Insured of January over last January, and last year's spending over the year before it; `null` where not known. */
  readonly measured: {
    readonly insured: Ratio | null;
    readonly lastCost: Ratio | null;
  };
}

/** g of the total and where it comes from. */
export interface FactorGrowth {
  /** Four decimals. */
  readonly growth: number;
  readonly rows: readonly FactorRow[];
}

/**
 * g as the weighted mean of Yancheng's five factors (五项因素定增幅): the economy,
 * population and mobility, reform, growth of insured, last year's cost; rounded to
 * four decimals. A factor that has no number is left out, and the weights of the
 * others are scaled to 1; 0 where none is known. The factors are Yancheng's 一(一),
 * the weighted mean is `[D]`: the article gives no formula.
 *
 * @example A fifth each; last year's cost is not known
 * ```ts
 * import { factorGrowth } from "./growth_factors.ts";
 * import { ratio } from "../base/ratio.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const each = { economy: 0.2, population: 0.2, reform: 0.2, insured: 0.2, lastCost: 0.2 };
 * const given = { economy: 0.05, population: 0, reform: 0.01, insured: null, lastCost: null };
 * const { growth } = factorGrowth({
 *   weights: each,
 *   growth: given,
 *   measured: { insured: ratio(2, 100), lastCost: null },
 * });
 * assertEquals(growth, 0.02);
 * ```
 */
export function factorGrowth(
  { weights, growth, measured }: FactorInput,
): FactorGrowth {
  const known: readonly (readonly [GrowthFactor, Ratio | null, boolean])[] =
    GROWTH_FACTORS.map((factor) => {
      const given = growth[factor];
      if (given !== null) return [factor, fromNumber(given), false];
      return factor === "insured" || factor === "lastCost"
        ? [factor, measured[factor], true]
        : [factor, null, false];
    });
  let sum = ratio(0), share = ratio(0);
  for (const [factor, own] of known) {
    if (own === null) continue;
    const weight = fromNumber(weights[factor]);
    share = add(share, weight);
    sum = add(sum, multiply(weight, own));
  }
  const mean = compare(share, ratio(0)) === 0
    ? ratio(0)
    : ratio(sum.num * share.den, sum.den * share.num);
  return {
    growth: Number(toFixed(mean, 4)),
    rows: known.map(([factor, own, asked]): FactorRow => ({
      factor,
      weight: weights[factor],
      growth: own && toFixed(own, 4),
      measured: asked && own !== null,
    })),
  };
}
