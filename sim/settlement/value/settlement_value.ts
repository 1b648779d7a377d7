import { type Fen, shareExactly } from "../../base/fen.ts";
import {
  divide,
  fromNumber,
  multiply,
  type Ratio,
  ratio,
  roundHalfUp,
} from "../../base/ratio.ts";
import { SCALE } from "../../base/points.ts";

const SCALE4 = BigInt(SCALE);

/** `pv.*` of the registry. */
export interface ValueOptions {
  /** How the value is formed and turned into fund money. */
  readonly method: "fund" | "totalMinusIndividual" | "totalTimesRatio";
  /** Whose payment ratio `totalTimesRatio` uses: the hospital's own or the pool's. */
  readonly ratioLevel: "hospital" | "pool";
  /** Floating (浮动费率): the budget divided by the points; fixed (固定费率): `fixed`. */
  readonly mode: "floating" | "fixed";
  /** Yuan per point in the unit of the method; used in mode `fixed`. */
  readonly fixed: number | null;
}

/** A scheme-year before its value is known; vectors by hospital. */
export interface ValueInput {
  /** F, the DIP fund of the year, fen. */
  readonly fund: Fen;
  /** P, 1/10000 point. */
  readonly points4: Float64Array;
  /** J, booked fund, fen. */
  readonly booked: Float64Array;
  /** IP, what patients and other payers bore of the cases' cost, fen. */
  readonly individual: Float64Array;
  /** ρ of last year's DIP cases, to bring a fund value to total cost; this year's where there is none. */
  readonly lastRatio?: Ratio | null;
}

/** What a point is worth and what each hospital is due. */
export interface ValueResult {
  /** PV in the unit of the method, fen per point; `null` if there are no points. */
  readonly value: Ratio | null;
  /** PV in fen of total cost per point, comparable with the year-start value. */
  readonly totalCostValue: Ratio | null;
  /** D by hospital, whole fen, never negative (年度DIP支付标准). */
  readonly standard: Float64Array;
  /** ε = ΣD − F over the whole fen; 0 where nothing could be split. */
  readonly epsilon: Fen;
}

/**
 * The settlement point value (结算点值) and the year's fund standard D of each
 * hospital. Under `fund`, `totalMinusIndividual` and pool-level
 * `totalTimesRatio` the fund is split by points with the residual rule, so ΣD
 * is F to the fen unless a D was floored at 0. With hospital ratios and with a
 * fixed value each D is rounded on its own and the gap ε goes to the reserve.
 *
 * `R-PVS`: DIP technical specification 3.0, 5.5 and 7.3; modes 暂行办法 art. 16,
 * 经办规程 2025 art. 16. `R-NUM-ZERO`: no points, no value, nothing is split.
 *
 * @throws {RangeError} if mode `fixed` has no value.
 */
export function settlementValue(
  input: ValueInput,
  options: ValueOptions,
): ValueResult {
  const sums: Sums = {
    fund: BigInt(input.fund),
    points: sumOf(input.points4),
    booked: sumOf(input.booked),
    individual: sumOf(input.individual),
  };
  const fixed = options.mode === "fixed";
  const value = fixed
    ? fixedValue(options.fixed)
    : floatingValue(sums, options);
  const standard = fixed || isHospitalRatio(options)
    ? roundedStandard(input, sums, options, value)
    : splitStandard(input, options);
  const nothingSplit = !fixed && value === null &&
    standard.every((amount) => amount === 0);
  return {
    value,
    totalCostValue: totalCost(value, sums, options, input.lastRatio ?? null),
    standard,
    epsilon: nothingSplit ? 0 : Number(sumOf(standard) - sums.fund),
  };
}

interface Sums {
  readonly fund: bigint;
  readonly points: bigint;
  readonly booked: bigint;
  readonly individual: bigint;
}

function isHospitalRatio({ method, ratioLevel }: ValueOptions): boolean {
  return method === "totalTimesRatio" && ratioLevel === "hospital";
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
function floatingValue(sums: Sums, { method }: ValueOptions): Ratio | null {
  const { fund, points, booked, individual } = sums;
  if (points === 0n) return null;
  switch (method) {
    case "fund":
      return ratio(fund * SCALE4, points);
    case "totalMinusIndividual":
      return ratio((fund + individual) * SCALE4, points);
    case "totalTimesRatio":
      // F ÷ ρ with ρ = ΣJ ÷ (ΣJ + ΣIP); nothing booked, no ratio, no value.
      return booked === 0n
        ? null
        : ratio(fund * (booked + individual) * SCALE4, booked * points);
  }
}

/** Under `fund` PV ÷ ρ, with last year's ρ as `R-PVS` asks wherever b is compared with it. */
function totalCost(
  value: Ratio | null,
  { booked, individual }: Sums,
  { method }: ValueOptions,
  lastRatio: Ratio | null,
): Ratio | null {
  if (value === null || method !== "fund") return value;
  if (lastRatio !== null && lastRatio.num > 0n) return divide(value, lastRatio);
  return booked === 0n
    ? null
    : divide(value, ratio(booked, booked + individual));
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
  { points4, booked, individual }: ValueInput,
  sums: Sums,
  options: ValueOptions,
  value: Ratio | null,
): Float64Array {
  const { method } = options;
  return points4.map((points, h) => {
    if (value === null) return 0;
    let num = value.num * BigInt(points);
    let den = value.den * SCALE4;
    if (method === "totalTimesRatio") {
      const own = isHospitalRatio(options);
      const fund = own ? BigInt(booked[h]!) : sums.booked;
      const rest = own ? BigInt(individual[h]!) : sums.individual;
      if (fund + rest === 0n) return 0;
      num *= fund;
      den *= fund + rest;
    }
    const amount = Number(roundHalfUp(num, den));
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
