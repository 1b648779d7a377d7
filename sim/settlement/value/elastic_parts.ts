import {
  divide,
  fromNumber,
  multiply,
  type Ratio,
  ratio,
} from "../../base/ratio.ts";
import { SCALE } from "../../base/points.ts";
import type { ElasticMoney } from "./elastic_value.ts";
import type { ElasticOptions } from "./elastic_options.ts";
import type { ValueInput, ValueUnit } from "./value_options.ts";

const SCALE4 = BigInt(SCALE);

/** A scheme-year cut into what is preset and what floats (基础部分与浮动部分), in fen of T. */
export interface ElasticParts {
  readonly form: ElasticOptions["form"];
  /** f and the cap of v, fen of T per point. */
  readonly f: Ratio | null;
  readonly cap: Ratio | null;
  /** Preset money by hospital, and what was planned for it. */
  readonly fixed: readonly Ratio[];
  readonly planned: readonly Ratio[];
  /** Floating points: `weights` ÷ `perPoint`. */
  readonly weights: readonly bigint[];
  readonly perPoint: bigint;
  /** Points that the preset value pays, 1/10000; 0 in form `cost`. */
  readonly basePoints: Float64Array;
}

/** Cuts a scheme-year by the form that was chosen; `null` where that has nothing to stand on. `R-PVE`. */
export function elasticParts(
  input: ValueInput,
  money: ElasticMoney,
  options: ElasticOptions,
): ElasticParts | null {
  if (options.form === "cost") return costParts(input, money, options);
  const f = presetValue(input, money, options);
  if (f === null) return null;
  return options.form === "volume"
    ? volumeParts(input, money, options, f)
    : severityParts(input, money, options, f);
}

function volumeParts(
  input: ValueInput,
  money: ElasticMoney,
  options: ElasticOptions,
  f: Ratio,
): ElasticParts | null {
  const { points4, lastPoints } = input;
  if (!lastPoints || !lastPoints.some((points) => points > 0)) return null;
  const base = points4.map((points, h) => Math.min(points, lastPoints[h]!));
  return {
    form: "volume",
    f,
    cap: options.cap === null
      ? f
      : inT(options.cap, input, money, options.unit),
    fixed: atValue(base, f),
    planned: atValue(lastPoints, f),
    weights: Array.from(points4, (points, h) => BigInt(points - base[h]!)),
    perPoint: SCALE4,
    basePoints: base,
  };
}

function severityParts(
  input: ValueInput,
  money: ElasticMoney,
  options: ElasticOptions,
  f: Ratio,
): ElasticParts | null {
  const { points4, severe } = input;
  if (!severe) return null;
  const fixed = atValue(severe, f);
  return {
    form: "severity",
    f,
    cap: capOf(input, money, options),
    fixed,
    planned: fixed,
    weights: Array.from(points4, (points, h) => BigInt(points - severe[h]!)),
    perPoint: SCALE4,
    basePoints: severe,
  };
}

function costParts(
  input: ValueInput,
  money: ElasticMoney,
  options: ElasticOptions,
): ElasticParts | null {
  const { points4, rigid, yearStart } = input;
  if (!rigid || !yearStart || yearStart.num === 0n) return null;
  const { num, den } = yearStart;
  const fixed = Array.from(
    rigid,
    (cost) => multiply(ratio(cost), money.preset),
  );
  return {
    form: "cost",
    f: null,
    cap: capOf(input, money, options),
    fixed,
    planned: fixed,
    // P − Σn·k ÷ b over the one denominator 10000 × b.
    weights: Array.from(points4, (points, h) => {
      const flex = BigInt(points) * num - BigInt(rigid[h]!) * den * SCALE4;
      return flex > 0n ? flex : 0n;
    }),
    perPoint: SCALE4 * num,
    basePoints: new Float64Array(points4.length),
  };
}

/** f in fen of T per point: given, or baseShare·T ÷ ΣP0; `null` without either. */
function presetValue(
  input: ValueInput,
  money: ElasticMoney,
  { f, unit, baseShare }: ElasticOptions,
): Ratio | null {
  if (f !== null) return inT(f, input, money, unit);
  const last = input.lastPoints?.reduce((a, b) => a + b, 0) ?? 0;
  return last === 0 ? null : divide(
    multiply(fromNumber(baseShare), money.total),
    ratio(last, SCALE),
  );
}

function capOf(
  input: ValueInput,
  money: ElasticMoney,
  { cap, unit }: ElasticOptions,
): Ratio | null {
  return cap === null ? null : inT(cap, input, money, unit);
}

/** A value in yuan of the method, or in multiples of b, as fen of T per point; `null` without b. */
function inT(
  given: number,
  { yearStart }: ValueInput,
  { unit, preset }: ElasticMoney,
  written: ValueUnit,
): Ratio | null {
  const value = fromNumber(given);
  if (written === "yuan") return multiply(multiply(value, ratio(100)), unit);
  return yearStart ? multiply(multiply(value, yearStart), preset) : null;
}

function atValue(points4: Float64Array, f: Ratio): Ratio[] {
  return Array.from(
    points4,
    (points) => ({ num: f.num * BigInt(points), den: f.den * SCALE4 }),
  );
}
