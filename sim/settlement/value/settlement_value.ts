import { shareExactly } from "../../base/fen.ts";
import {
  compare,
  divide,
  fromNumber,
  multiply,
  type Ratio,
  ratio,
  roundHalfUp,
} from "../../base/ratio.ts";
import { SCALE } from "../../base/points.ts";
import { elasticStandard } from "./elastic_standard.ts";
import { fundRatio, ownRatios } from "./payment_ratio.ts";
import type { ValueInput, ValueOptions, ValueResult } from "./value_options.ts";

export type { ValueInput, ValueOptions, ValueResult } from "./value_options.ts";

const SCALE4 = BigInt(SCALE);

/**
 * The settlement point value (结算点值) and the year's fund standard D of each
 * hospital. Under `fund`, `totalMinusIndividual` and pool-level
 * `totalTimesRatio` the fund is split by points with the residual rule, so ΣD
 * is F to the fen unless a D was floored at 0. With ratios of hospitals or cases
 * and with a fixed, bounded or trimmed value each D is rounded on its own; the gap
 * ε is charged to the reserve, and a saving that was meant goes to the fund.
 *
 * `R-PVS`: DIP technical specification 3.0, 5.5 and 7.3; modes 暂行办法 art. 16,
 * 经办规程 2025 art. 16. Elastic: `R-PVE`; an elastic value without anything to
 * stand on floats. `R-NUM-ZERO`: no points, no value, nothing is split.
 *
 * @throws {RangeError} if mode `fixed` has no value.
 */
export function settlementValue(
  input: ValueInput,
  options: ValueOptions,
): ValueResult {
  const elastic = options.mode === "elastic"
    ? elasticStandard(input, options)
    : null;
  return elastic ?? plainValue(input, options);
}

function plainValue(input: ValueInput, options: ValueOptions): ValueResult {
  const fixed = options.mode === "fixed";
  const floating = fixed
    ? fixedValue(options.fixed)
    : trimmed(floatingValue(input, options), input.trim);
  const { value, bound } = fixed
    ? { value: floating, bound: null }
    : bounded(floating, input, options);
  const set = fixed || bound !== null || isTrimmed(input);
  const standard = set || isOwnRatio(options)
    ? roundedStandard(input, options, value)
    : splitStandard(input, options);
  const nothingSplit = !fixed && value === null &&
    standard.every((amount) => amount === 0);
  const epsilon = nothingSplit
    ? 0
    : Number(sumOf(standard) - BigInt(input.fund));
  return {
    value,
    totalCostValue: inTotalCost(value, input, options),
    standard,
    epsilon,
    charged: set ? Math.max(0, epsilon) : epsilon,
    bound,
    trimmed: value !== null && !fixed && isTrimmed(input),
    elastic: null,
  };
}

function isOwnRatio({ method, ratioLevel }: ValueOptions): boolean {
  return method === "totalTimesRatio" && ratioLevel !== "pool";
}

function isTrimmed({ trim }: ValueInput): boolean {
  return trim !== undefined && trim !== null;
}

function fixedValue(yuan: number | null): Ratio {
  if (yuan === null) {
    throw new RangeError(
      "Cannot settle with a fixed point value as none is given; set pv.fixed, in yuan per point",
    );
  }
  return multiply(fromNumber(yuan), ratio(100));
}

/** PV in fen per point: fund, or total cost where the method's unit is total cost. */
function floatingValue(
  { fund, points4, booked, individual }: ValueInput,
  { method }: ValueOptions,
): Ratio | null {
  const points = sumOf(points4), F = BigInt(fund);
  if (points === 0n) return null;
  const J = sumOf(booked), all = J + sumOf(individual);
  switch (method) {
    case "fund":
      return ratio(F * SCALE4, points);
    case "totalMinusIndividual":
      return ratio((F + all - J) * SCALE4, points);
    case "totalTimesRatio":
      // F ÷ ρ with ρ = ΣJ ÷ (ΣJ + ΣIP); nothing booked, no ratio, no value.
      return J === 0n ? null : ratio(F * all * SCALE4, J * points);
  }
}

/** The value of the trimmed interval at the same cover of cost (`pv.trim`). */
function trimmed(value: Ratio | null, trim?: Ratio | null): Ratio | null {
  return value === null || !trim ? value : multiply(value, trim);
}

/** The floating value within its floor and cap, both in the unit of the method. */
function bounded(
  value: Ratio | null,
  input: ValueInput,
  options: ValueOptions,
): { readonly value: Ratio | null; readonly bound: "floor" | "cap" | null } {
  const { floor = null, cap = null, unit = "yuan" } = options.bounds ?? {};
  if (value === null) return { value, bound: null };
  const inUnit = (bound: number | null) => {
    if (bound === null) return null;
    if (unit === "yuan") return multiply(fromNumber(bound), ratio(100));
    return input.yearStart
      ? multiply(fromNumber(bound), yearStartIn(input, options)!)
      : null;
  };
  const low = inUnit(floor), high = inUnit(cap);
  if (low !== null && compare(value, low) < 0) {
    return { value: low, bound: "floor" };
  }
  if (high !== null && compare(value, high) > 0) {
    return { value: high, bound: "cap" };
  }
  return { value, bound: null };
}

/** b in the unit of the method: times ρ of last year where that is fund money. */
function yearStartIn(input: ValueInput, { method }: ValueOptions) {
  const b = input.yearStart ?? null;
  if (b === null || method !== "fund") return b;
  const rho = fundRatio(input);
  return rho === null ? null : multiply(b, rho);
}

/** Under `fund` PV ÷ ρ, with last year's ρ as `R-PVS` asks wherever b is compared with it. */
function inTotalCost(
  value: Ratio | null,
  input: ValueInput,
  { method }: ValueOptions,
): Ratio | null {
  if (value === null || method !== "fund") return value;
  const rho = fundRatio(input);
  return rho === null ? null : divide(value, rho);
}

/** D as a split of the fund: the parts sum to it. */
function splitStandard(
  { fund, points4, individual }: ValueInput,
  { method }: ValueOptions,
): Float64Array {
  if (method !== "totalMinusIndividual") return shareExactly(fund, points4);
  const total = fund + Number(sumOf(individual));
  return shareExactly(total, points4).map((amount, h) =>
    Math.max(0, amount - individual[h]!)
  );
}

/** D hospital by hospital: PV·P, less what patients paid or times the payment ratio. */
function roundedStandard(
  input: ValueInput,
  options: ValueOptions,
  value: Ratio | null,
): Float64Array {
  const { points4, individual } = input, { method } = options;
  const ratios = method === "totalTimesRatio"
    ? ownRatios(input, options.ratioLevel)
    : null;
  return points4.map((points, h) => {
    if (value === null) return 0;
    const share = ratios === null ? ratio(1) : ratios[h]!;
    if (share === null) return 0;
    const amount = Number(roundHalfUp(
      value.num * BigInt(points) * share.num,
      value.den * SCALE4 * share.den,
    ));
    return method === "totalMinusIndividual"
      ? Math.max(0, amount - individual[h]!)
      : amount;
  });
}

function sumOf(values: Float64Array): bigint {
  let total = 0;
  for (let i = 0; i < values.length; i++) total += values[i]!;
  return BigInt(total);
}
