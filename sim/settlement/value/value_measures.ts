import { type Ratio, ratio, roundHalfUp } from "../../base/ratio.ts";
import { SCALE } from "../../base/points.ts";
import { cell } from "../../model/ledger.ts";
import { sum } from "../../base/sum.ts";
import { monthOf, yearTotals } from "../year_totals.ts";
import type { SettleInput } from "../settle_input.ts";
import { intervalValue } from "./year_start_value.ts";
import type { ValueInput } from "./value_options.ts";

/**
 * What a value is measured on beside the totals (点值测算依据), one element a hospital ×
 * scheme × month as in `Totals`; each `null` unless the rules ask for it.
 */
export interface ValueMeasures {
  /** Σ P·J/C of the cases in 1/10000 point, whole numbers of 2^-128, each case rounded up. */
  readonly fundPoints: readonly bigint[] | null;
  /** Last year's reasonable points P0, 1/10000. */
  readonly lastPoints: Float64Array | null;
  /** Points of severe cases, 1/10000. */
  readonly severe: Float64Array | null;
  /** Base cost of drugs and consumables, fen. */
  readonly rigid: Float64Array | null;
  /** Which interval stands for all at settlement (`pv.trim`). */
  readonly trim: ValueTrim | null;
}

/** An interval of cases or hospitals that the settlement value is taken from (点值区间). */
export interface ValueTrim {
  readonly method: "quantile" | "quality1d" | "quality2d";
  /** Cost (fen) and points of the cases between the quantiles of cost; `null` for the others. */
  readonly kept:
    | { readonly cost: Float64Array; readonly points: Float64Array }
    | null;
  /** What a hospital itself spends of a yuan it charges. */
  readonly costRatio: readonly Ratio[];
}

/** Denominator of `fundPoints`. */
const FINE = 1n << 128n;

/**
 * The months that are cleared, as the value takes them (清算月份的测算依据). Points that
 * conduct has cost since the cases were scored come off severe points in the same
 * proportion.
 *
 * @param scored P before and `points` after conduct, 1/10000
 */
export function valueMeasures(
  { measures, hospitals, scheme, totals }: SettleInput,
  months: readonly number[],
  scored: Float64Array,
  points: Float64Array,
): Pick<ValueInput, "caseRatio" | "lastPoints" | "severe" | "rigid" | "trim"> {
  if (measures === undefined) return {};
  const add = (column: Float64Array | null) =>
    column &&
    Float64Array.from({ length: hospitals }, (_, h) =>
      months.reduce((total, m) =>
        total + column[cell(h, scheme, m)]!, 0));
  const { fundPoints, trim } = measures;
  const severe = add(measures.severe);
  return {
    ...(fundPoints === null ? {} : {
      caseRatio: Array.from(scored, (P, h) =>
        P === 0 ? null : ratio(
          months.reduce((n, m) => n + fundPoints[cell(h, scheme, m)]!, 0n),
          BigInt(P) * FINE,
        )),
    }),
    lastPoints: add(measures.lastPoints),
    severe: severe &&
      severe.map((part, h) => lessened(part, scored[h]!, points[h]!)),
    rigid: add(measures.rigid),
    trim: trim &&
      trimFactor(
        trim,
        scored,
        yearTotals(totals, hospitals, scheme, months).cost,
        (column) =>
          months.reduce(
            (n, m) => n + sum(monthOf(column, hospitals, scheme, m)),
            0,
          ),
      ),
  };
}

function lessened(part: number, before: number, after: number): number {
  return before === after || before === 0 ? part : Number(
    roundHalfUp(BigInt(part) * BigInt(after), BigInt(before)),
  );
}

/** Cost per point of the interval ÷ that of all; `null` where the interval is empty. */
function trimFactor(
  { method, kept, costRatio }: ValueTrim,
  points4: Float64Array,
  costs: Float64Array,
  all: (column: Float64Array) => number,
): Ratio | null {
  const cost = sum(costs), points = sum(points4);
  if (cost === 0 || points === 0) return null;
  if (kept !== null) {
    const keptCost = all(kept.cost), keptPoints = all(kept.points);
    return keptPoints === 0 ? null : ratio(
      BigInt(keptCost) * BigInt(points),
      BigInt(keptPoints) * BigInt(cost),
    );
  }
  const value = intervalValue(method, { costs, points4, costRatio });
  return value === null ? null : ratio(
    value.num * BigInt(points),
    value.den * BigInt(cost) * BigInt(SCALE),
  );
}
