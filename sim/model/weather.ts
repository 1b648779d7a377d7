/**
 * Point-value weather (点值天气): the announced, the provisional and the settled
 * value of a point, and what made it differ from the value of another year, or of
 * other institutions' minds, under the same rules. Values in yuan per point, in the
 * unit of the method: fund money under `fund`, total cost under the other two.
 *
 * @module
 */
import type { Scheme } from "./ledger.ts";

/** What a value of a point is made from (点值因素): money first, then each institution's points. */
export const WEATHER_FACTORS = [
  "total",
  "outpatient",
  "chronic",
  "remote",
  "other",
  "maternity",
  "reserve",
  "cleared",
  "individual",
  "ratio",
  "form",
  "volume",
  "mix",
  "coding",
  "coefficient",
  "auxiliary",
  "outliers",
  "conduct",
] as const;
/** One of {@linkcode WEATHER_FACTORS}. */
export type WeatherFactor = typeof WEATHER_FACTORS[number];

/** Factors of an institution's points, from its cases to what conduct left of them, in this order. */
export const POINT_FACTORS = [
  "volume",
  "mix",
  "coding",
  "coefficient",
  "auxiliary",
  "outliers",
  "conduct",
] as const;
/** One of {@linkcode POINT_FACTORS}. */
export type PointFactor = typeof POINT_FACTORS[number];

/**
 * What the points of a year's cleared cases are made from (分值构成), by institution
 * × 2 + scheme; points in 1/10000. Each column is the one before times a factor:
 * mix, coding, coefficient, auxiliary types, then deviation and extra points.
 */
export interface PointMakeup {
  /** Number of cases. */
  readonly cases: Float64Array;
  /** Σ S of the group that the illness called for; `null` where claims were read. */
  readonly needed: Float64Array | null;
  /** Σ S of the group that the bill fell in. */
  readonly recorded: Float64Array;
  /** Σ S·H. */
  readonly weighted: Float64Array;
  /** Σ S·H·A. */
  readonly typed: Float64Array;
  /** Σ P before conduct. */
  readonly scored: Float64Array;
}

/** What one factor did to the value (因素影响), yuan per point. */
export interface WeatherPart {
  /** Which factor. */
  readonly factor: WeatherFactor;
  /** Of all institutions together, or of the fund. */
  readonly effect: number;
  /** By institution; `null` where the fund is what changed. */
  readonly byHospital: Float64Array | null;
}

/** One of the two states of a split. */
export interface WeatherState {
  /** Whose cases. */
  readonly year: number;
  /** Yuan per point. */
  readonly value: number;
}

/** A change of the value, split without a rest (点值变动分解). */
export interface ValueSplit {
  /** What the value is compared with. */
  readonly from: WeatherState;
  /** The value that is explained. */
  readonly to: WeatherState;
  /** Whether the codes that illnesses called for are known; if not, `mix` includes coding. */
  readonly coding: boolean;
  /** In the order of {@linkcode WEATHER_FACTORS}; effects sum to the change. */
  readonly parts: readonly WeatherPart[];
}

/** A scheme's value through the year, and why it is not what it was (点值天气). */
export interface PointWeather {
  /** Insurance scheme. */
  readonly scheme: Scheme;
  /** Calendar year. */
  readonly year: number;
  /** Whether a point is worth money of the fund (`fund`), or of total cost. */
  readonly unit: "fund" | "totalCost";
  /** b in the unit of the method; `null` if undefined. */
  readonly start: number | null;
  /** Provisional value at the end of each month: budget so far over points so far; `null` before the first point. */
  readonly months: readonly (number | null)[];
  /** PV; `null` without points, or where the year is paid as booked. */
  readonly settled: number | null;
  /** Against the year before under the same rules; `null` where there is none. */
  readonly split: ValueSplit | null;
}

/** Effect of an institution's own points, and that of all others' (本机构与其他机构). */
export interface OwnPart {
  /** Sum of its own factors, yuan per point. */
  readonly own: number;
  /** Sum of all others' factors, yuan per point. */
  readonly others: number;
}

/**
 * What of a split is each institution's own part (本机构影响), yuan per point: own and
 * others together are what points did, and the rest is the fund's.
 */
export function ownParts({ parts }: ValueSplit): OwnPart[] {
  const own: number[] = [];
  for (const { byHospital } of parts) {
    byHospital?.forEach((effect, h) => own[h] = (own[h] ?? 0) + effect);
  }
  const all = own.reduce((a, b) => a + b, 0);
  return own.map((effect) => ({ own: effect, others: all - effect }));
}
