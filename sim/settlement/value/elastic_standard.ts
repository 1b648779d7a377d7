import {
  add,
  divide,
  multiply,
  type Ratio,
  ratio,
  roundHalfUp,
} from "../../base/ratio.ts";
import { SCALE } from "../../base/points.ts";
import { sum } from "../../base/sum.ts";
import { type ElasticMoney, elasticSplit } from "./elastic_value.ts";
import { fundRatio, ownRatios, poolRatio } from "./payment_ratio.ts";
import type { ValueInput, ValueOptions, ValueResult } from "./value_options.ts";

const ONE = ratio(1);

/**
 * D of each hospital under an elastic value (弹性费率): T in the terms of the method
 * is split, and the method's last step turns the parts into fund money. Under the
 * ratio of the pool T is the fund itself and every preset value is multiplied by
 * that ratio, so that the year closes to the fen as it does under `fund`.
 *
 * `R-PVE` with `R-PVS`. `value` is the mean of the two values over all points.
 *
 * @returns `null` where there is nothing to split or to stand on: the value floats
 * @throws {RangeError} if mode `elastic` has no options
 */
export function elasticStandard(
  input: ValueInput,
  options: ValueOptions,
): ValueResult | null {
  if (options.elastic === undefined) {
    throw new RangeError("Cannot settle with an elastic value without pve.*");
  }
  const points = sum(input.points4), money = moneyOf(input, options);
  if (points === 0 || money === null) return null;
  const split = elasticSplit(input, money, options.elastic);
  if (split === null) return null;
  const standard = standards(split.amounts, input, options);
  const value = divide(
    divide(split.amounts.reduce(add), ratio(points, SCALE)),
    money.unit,
  );
  const epsilon = sum(standard) - input.fund;
  const rho = options.method === "fund" ? fundRatio(input) : money.unit;
  return {
    value,
    totalCostValue: options.method !== "fund"
      ? value
      : rho === null
      ? null
      : divide(value, rho),
    standard,
    epsilon,
    charged: Math.max(0, epsilon),
    bound: null,
    elastic: {
      ...split.result,
      worth: Float64Array.from(
        split.amounts,
        (amount) => rho === null ? 0 : fen(divide(amount, rho)),
      ),
    },
  };
}

/** T and what brings preset values into it; `null` where nothing was booked to measure ρ on. */
function moneyOf(
  input: ValueInput,
  { method, ratioLevel }: ValueOptions,
): ElasticMoney | null {
  const { fund, individual } = input;
  if (method === "totalMinusIndividual") {
    return {
      total: ratio(fund + sum(individual)),
      whole: true,
      unit: ONE,
      preset: ONE,
    };
  }
  if (method === "fund") {
    return {
      total: ratio(fund),
      whole: true,
      unit: ONE,
      preset: fundRatio(input) ?? ONE,
    };
  }
  const rho = poolRatio(input);
  if (rho === null) return null;
  return ratioLevel === "pool"
    ? { total: ratio(fund), whole: true, unit: rho, preset: rho }
    : { total: divide(ratio(fund), rho), whole: false, unit: ONE, preset: ONE };
}

/** The last step of the method: nothing, less what patients bore, or times the ratio. */
function standards(
  amounts: readonly Ratio[],
  input: ValueInput,
  { method, ratioLevel }: ValueOptions,
): Float64Array {
  if (method === "totalMinusIndividual") {
    return Float64Array.from(
      amounts,
      (amount, h) => Math.max(0, fen(amount) - input.individual[h]!),
    );
  }
  if (method === "fund" || ratioLevel === "pool") {
    return Float64Array.from(amounts, fen);
  }
  const ratios = ownRatios(input, ratioLevel);
  return Float64Array.from(amounts, (amount, h) => {
    const share = ratios[h]!;
    return share === null ? 0 : fen(multiply(amount, share));
  });
}

function fen({ num, den }: Ratio): number {
  return Number(roundHalfUp(num, den));
}
