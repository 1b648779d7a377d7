import {
  add,
  compare,
  divide,
  fromNumber,
  multiply,
  type Ratio,
  ratio,
  roundHalfUp,
  subtract,
} from "../../base/ratio.ts";
import { SCALE } from "../../base/points.ts";

/** What last year's cases of one type add up to, in one unit of money. */
export interface TypeSum {
  readonly n: number;
  readonly cost: Ratio;
  /** Sum of squared costs. */
  readonly squares: Ratio;
}

/** When a dimension gives a disease types (辅助分型触发条件). */
export interface GateOptions {
  /** A disease needs more cases than this. */
  readonly minDiseaseCases: number;
  /** A type needs this many, or it joins the rest. */
  readonly minSubtypeCases: number;
  /** Coefficient of variation that must be passed, and the share it must fall by. */
  readonly cvGate: number;
  readonly cvDrop: number;
  /** No coefficient is below it; `null` = no floor. */
  readonly floor: number | null;
}

/** A dimension of a disease, measured. */
export interface GatedDimension {
  readonly active: boolean;
  /** m, and the variance before and within types. */
  readonly mean: Ratio;
  readonly variance: Ratio;
  readonly within: Ratio;
  /** The types after small ones joined the rest (the first); `n` 0 = joined or empty. */
  readonly merged: readonly TypeSum[];
}

/**
 * Whether a dimension may give a disease auxiliary types (辅助分型触发条件), exact:
 * enough cases, a coefficient of variation above the gate, and one that falls far
 * enough inside the types. Squares are compared, so no root is taken:
 * σ² > (gate·m)², and within ≤ (1 − drop)²·σ².
 *
 * `R-AUX`: specification 3.0 (draft), 5.2 二(一); population variance.
 *
 * @param types of the dimension, the rest first
 */
export function gateDimension(
  types: readonly TypeSum[],
  options: GateOptions,
): GatedDimension {
  const merged = mergeSmall(types, options.minSubtypeCases);
  const all = merged.reduce(together);
  if (all.n === 0 || all.cost.num === 0n) {
    const none = ratio(0);
    const active = false;
    return { active, mean: none, variance: none, within: none, merged };
  }
  const mean = divide(all.cost, ratio(all.n));
  const square = multiply(mean, mean);
  const variance = subtract(divide(all.squares, ratio(all.n)), square);
  const within = divide(
    merged.reduce((sum, one) => add(sum, spread(one)), ratio(0)),
    ratio(all.n),
  );
  const gate = fromNumber(options.cvGate);
  const kept = subtract(ratio(1), fromNumber(options.cvDrop));
  const active = all.n > options.minDiseaseCases &&
    merged.filter((one) => one.n > 0).length > 1 &&
    compare(variance, multiply(multiply(gate, gate), square)) > 0 &&
    compare(within, multiply(multiply(kept, kept), variance)) <= 0;
  return { active, mean, variance, within, merged };
}

/**
 * Coefficient of a type (辅助分型系数) in 1/10000: mean of the type ÷ mean of the
 * disease, both last year's, not below the floor.
 *
 * @example A type of 34,000 yuan in a disease of 20,000
 * ```ts
 * import { ratio } from "../../base/ratio.ts";
 * import { typeCoefficient } from "./gate.ts";
 *
 * console.assert(typeCoefficient(ratio(34000), ratio(20000), null) === 17000);
 * ```
 */
export function typeCoefficient(
  mean: Ratio,
  diseaseMean: Ratio,
  floor: number | null,
): number {
  const { num, den } = divide(mean, diseaseMean);
  const units = Number(roundHalfUp(num * BigInt(SCALE), den));
  return Math.max(units, Math.round((floor ?? 0) * SCALE));
}

/** Types of too few cases join the first (小分型归并), which stays even if it is small itself. */
export function mergeSmall(
  types: readonly TypeSum[],
  least: number,
): TypeSum[] {
  const small = types.slice(1).filter((one) => one.n < least);
  return types.map((one, i) =>
    i === 0
      ? small.reduce(together, one)
      : one.n < least
      ? { n: 0, cost: ratio(0), squares: ratio(0) }
      : one
  );
}

function together(a: TypeSum, b: TypeSum): TypeSum {
  return {
    n: a.n + b.n,
    cost: add(a.cost, b.cost),
    squares: add(a.squares, b.squares),
  };
}

/** Sum of squared distances from the type's mean. */
function spread({ n, cost, squares }: TypeSum): Ratio {
  return n === 0
    ? ratio(0)
    : subtract(squares, divide(multiply(cost, cost), ratio(n)));
}
