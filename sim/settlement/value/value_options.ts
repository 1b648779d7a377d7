import type { Fen } from "../../base/fen.ts";
import type { Ratio } from "../../base/ratio.ts";
import type { ElasticOptions } from "./elastic_options.ts";

/** What a bound or a preset value is written in: yuan per point, or multiples of b. */
export type ValueUnit = "yuan" | "timesB";

/** `pv.*` of the registry; what is left out is off. */
export interface ValueOptions {
  /** How the value is formed and turned into fund money. */
  readonly method: "fund" | "totalMinusIndividual" | "totalTimesRatio";
  /** Whose payment ratio `totalTimesRatio` uses: the hospital's, each case's, or the pool's. */
  readonly ratioLevel: "hospital" | "case" | "pool";
  /** Floating (浮动费率): the budget divided by the points; fixed (固定费率): `fixed`; elastic (弹性费率): `elastic`. */
  readonly mode: "floating" | "fixed" | "elastic";
  /** Yuan per point in the unit of the method; used in mode `fixed`. */
  readonly fixed: number | null;
  /** Bounds of a floating value (点值上下限), each `null` where there is none. */
  readonly bounds?: {
    readonly floor: number | null;
    readonly cap: number | null;
    readonly unit: ValueUnit;
  };
  /** `R-PVE`; used in mode `elastic`. */
  readonly elastic?: ElasticOptions;
  /** Whether D adds up what cases are due instead (`R-DRG`); points where left out. */
  readonly byCase?: boolean;
  /** Part of the budget in the value, the rest being what was booked (`R-ZJ`); all of it where left out. */
  readonly poolShare?: Ratio;
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
  /** b, fen of total cost per point, for bounds in multiples of it and for `R-PVE`. */
  readonly yearStart?: Ratio | null;
  /** Σ P·J/C ÷ ΣP of each hospital's cases, for `ratioLevel` `case`; `null` without points. */
  readonly caseRatio?: readonly (Ratio | null)[];
  /** What a trimmed interval makes of cost per point (`pv.trim`): that of the interval ÷ that of all; `null` where it is empty. */
  readonly trim?: Ratio | null;
  /** P0, last year's reasonable points (上年合理分值), 1/10000; `null` where nobody knows them. */
  readonly lastPoints?: Float64Array | null;
  /** Part of P that severe cases made, 1/10000. */
  readonly severe?: Float64Array | null;
  /** Σ n·k, base cost of drugs and consumables, fen of total cost. */
  readonly rigid?: Float64Array | null;
}

/** What an elastic value split (弹性点值); money in the terms of the method. */
export interface ElasticResult {
  readonly form: ElasticOptions["form"];
  /** f, fen per point in the unit of the method; `null` in form `cost`. */
  readonly f: Ratio | null;
  /** v, likewise. */
  readonly v: Ratio;
  /** Whether the upper limit held v down. */
  readonly capped: boolean;
  /** Whether the fixed part exceeded T and was scaled down to it. */
  readonly scaled: boolean;
  /** T, fen. */
  readonly total: Fen;
  /** Points at f, and points at v, by hospital, 1/10000. */
  readonly basePoints: Float64Array;
  readonly floatPoints: Float64Array;
  /** Base and increment part by hospital, fen. */
  readonly base: Float64Array;
  readonly increment: Float64Array;
  /** Base + increment by hospital in fen of total cost, comparable between methods. */
  readonly worth: Float64Array;
  /** T − Σ(base + increment), back to the fund. */
  readonly unspent: Fen;
}

/** What a point is worth and what each hospital is due. */
export interface ValueResult {
  /** PV in the unit of the method, fen per point; under an elastic value the mean of its two; `null` if there are no points. */
  readonly value: Ratio | null;
  /** PV in fen of total cost per point, comparable with the year-start value. */
  readonly totalCostValue: Ratio | null;
  /** D by hospital, whole fen, never negative (年度DIP支付标准). */
  readonly standard: Float64Array;
  /** ε = ΣD − F over the whole fen; 0 where nothing could be split. */
  readonly epsilon: Fen;
  /** ε as the reserve bears it: a saving under a fixed, bounded, trimmed or elastic value is deliberate and goes back to the fund. */
  readonly charged: Fen;
  /** Which bound held the floating value; `null` if none did. */
  readonly bound?: "floor" | "cap" | null;
  /** Whether an interval made the value (`pv.trim`). */
  readonly trimmed?: boolean;
  /** `null` unless the value is elastic. */
  readonly elastic?: ElasticResult | null;
}
