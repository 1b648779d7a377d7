import { logMean } from "../../base/log_mean.ts";
import { SCALE } from "../../base/points.ts";
import { sum } from "../../base/sum.ts";
import { BUDGET_LINES } from "../../model/ledger.ts";
import type { Settlement } from "../../model/settlement.ts";
import {
  POINT_FACTORS,
  type PointMakeup,
  type ValueSplit,
  WEATHER_FACTORS,
  type WeatherFactor,
  type WeatherPart,
} from "../../model/weather.ts";
import { pointSteps, splitPoints } from "./split_points.ts";

/** How a value is formed (`settlement.value.method`). */
export type ValueMethod = "fund" | "totalMinusIndividual" | "totalTimesRatio";

/** A settled scheme-year, and what its points are made from. */
export interface ValuedYear {
  readonly settlement: Pick<
    Settlement,
    | "year"
    | "fund"
    | "budget"
    | "settlementValue"
    | "points"
    | "cost"
    | "booked"
  >;
  readonly makeup: PointMakeup;
}

/** v = money × cover × form ÷ points. */
interface Terms {
  readonly year: number;
  /** Yuan per point. */
  readonly value: number;
  /** Fen: the fund, and under `totalMinusIndividual` what patients bore. */
  readonly money: number;
  /** ΣC and ΣJ under `totalTimesRatio`, else 1. */
  readonly cost: number;
  readonly booked: number;
  /** What bounds, intervals and fixed or elastic values make of the plain one. */
  readonly form: number;
  /** 1/10000 point. */
  readonly points: number;
  readonly lines: readonly (readonly [WeatherFactor, number])[];
}

/** A plain value differs from its sheet's ten decimals by less. */
const NO_FORM = 1e-9;

/**
 * Splits the change of a scheme's point value between two years, or two plays of
 * one year, that were settled under the same rules (点值变动分解): by LMDI-I, without
 * a rest. The money is the spendable total less the other lines and the reserve;
 * the points are each institution's cases × mix × coding × coefficient × auxiliary
 * types × deviation and extra points × conduct. A fund value, `R-PVS`:
 * v = F ÷ ΣP; what patients bore is money beside it under `totalMinusIndividual`,
 * and ΣC ÷ ΣJ a factor under `totalTimesRatio`.
 *
 * @param scheme row in SCHEMES
 * @returns `null` where one of the two has no value, or one without money behind it
 */
export function valueSplit(
  from: ValuedYear,
  to: ValuedYear,
  scheme: number,
  method: ValueMethod,
): ValueSplit | null {
  const a = termsOf(from.settlement, method);
  const b = termsOf(to.settlement, method);
  if (a === null || b === null) return null;
  const mean = logMean(a.value, b.value);
  const hospitals = from.settlement.points.length;
  const effects = new Map<WeatherFactor, number | Float64Array>();
  // From or to nothing: there is no mean, and what was zero takes the whole.
  const whole = mean === 0 ? b.value - a.value : 0;
  const broke = a.money === 0 || b.money === 0;
  const perFen = mean === 0
    ? broke && a.money !== b.money ? whole / (b.money - a.money) : 0
    : mean / logMean(a.money, b.money);
  a.lines.forEach(([factor, fen], i) =>
    effects.set(factor, perFen * (b.lines[i]![1] - fen))
  );
  effects.set(
    "form",
    mean === 0 ? broke ? 0 : whole : mean * Math.log(b.form / a.form),
  );
  const change = (of: (s: ValuedYear["settlement"], h: number) => number) =>
    Float64Array.from(
      { length: hospitals },
      (_, h) => of(to.settlement, h) - of(from.settlement, h),
    );
  if (method === "totalMinusIndividual") {
    effects.set(
      "individual",
      change((s, h) => perFen * (s.cost[h]! - s.booked[h]!)),
    );
  }
  if (method === "totalTimesRatio") {
    const perCost = mean / logMean(a.cost, b.cost);
    const perBooked = mean / logMean(a.booked, b.booked);
    effects.set(
      "ratio",
      change((s, h) => perCost * s.cost[h]! - perBooked * s.booked[h]!),
    );
  }
  const coding = from.makeup.needed !== null && to.makeup.needed !== null;
  const perPoint = -mean / logMean(a.points, b.points);
  const own = POINT_FACTORS.map(() => new Float64Array(hospitals));
  for (let h = 0; h < hospitals; h++) {
    const steps = ({ makeup, settlement }: ValuedYear) =>
      pointSteps(
        coding ? makeup : { ...makeup, needed: null },
        h * 2 + scheme,
        settlement.points[h]!,
      );
    splitPoints(steps(from), steps(to)).forEach((points, i) =>
      own[i]![h] = perPoint * points
    );
  }
  // What a case is worth is one factor where the true code is unknown.
  if (!coding) own[1] = own[2]!;
  POINT_FACTORS.forEach((factor, i) => {
    if (coding || factor !== "coding") effects.set(factor, own[i]!);
  });
  return {
    from: { year: a.year, value: a.value },
    to: { year: b.year, value: b.value },
    coding,
    parts: WEATHER_FACTORS.flatMap((factor) => partOf(factor, effects)),
  };
}

function partOf(
  factor: WeatherFactor,
  effects: ReadonlyMap<WeatherFactor, number | Float64Array>,
): WeatherPart[] {
  const found = effects.get(factor);
  if (found === undefined) return [];
  return typeof found === "number"
    ? [{ factor, effect: plain(found), byHospital: null }]
    : [{ factor, effect: plain(sum(found)), byHospital: found.map(plain) }];
}

/** No negative zero. */
function plain(effect: number): number {
  return effect === 0 ? 0 : effect;
}

function termsOf(
  s: ValuedYear["settlement"],
  method: ValueMethod,
): Terms | null {
  if (s.settlementValue === null) return null;
  const { lines, reserve } = s.budget;
  const cost = sum(s.cost), booked = sum(s.booked), points = sum(s.points);
  const beside = BUDGET_LINES.flatMap((line) =>
    line === "dip" ? [] : [[line, -lines[line]] as const]
  );
  const others = beside.reduce((fen, [, less]) => fen - less, 0);
  const byRatio = method === "totalTimesRatio";
  const terms = {
    year: s.year,
    money: s.fund + (method === "totalMinusIndividual" ? cost - booked : 0),
    cost: byRatio ? cost : 1,
    booked: byRatio ? booked : 1,
    points,
    lines: [
      ["total", lines.dip + others + reserve] as const,
      ...beside,
      ["reserve", -reserve] as const,
      ["cleared", s.fund - lines.dip] as const,
    ],
  };
  if (points === 0 || terms.booked === 0) return null;
  const simple = terms.money * terms.cost / terms.booked / 100 /
    (points / SCALE);
  const sheet = Number(s.settlementValue) / 100;
  // A fixed value of an empty fund follows from nothing.
  if (simple === 0 && sheet > 0) return null;
  const form = simple === 0 ? 1 : sheet / simple;
  return Math.abs(form - 1) < NO_FORM
    ? { ...terms, form: 1, value: simple }
    : { ...terms, form, value: sheet };
}
