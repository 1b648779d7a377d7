import { divide, fromNumber, ratio } from "../../base/ratio.ts";
import { SCALE } from "../../base/points.ts";
import {
  AUXILIARY_TYPES,
  type AuxiliaryDimension,
  type Catalogue,
  type Tag,
  TAGS,
} from "../../model/ledger.ts";
import type { TypeOptions } from "./case_types.ts";
import type { Combine } from "./combine.ts";
import {
  gateDimension,
  type GateOptions,
  typeCoefficient,
  type TypeSum,
} from "./gate.ts";
import { typeRows } from "./type_rows.ts";
import type { TypeSums } from "./type_sums.ts";

/** How auxiliary types are measured. */
export interface AuxiliaryOptions extends GateOptions {
  readonly dimensions: readonly AuxiliaryDimension[];
  /** Keep all dimensions that pass, or the one of the largest coefficient. */
  readonly select: "perCaseMax" | "oneDimension";
  readonly exclude: readonly Tag[];
  readonly combine: Combine;
  /** A by id of the type, of all core diseases and without gates; measured where left out. */
  readonly fixed?: Readonly<Record<string, number | undefined>> | null;
}

/** The severity catalogue of a year (疾病严重程度辅助目录). */
export interface AuxiliaryTable {
  /** A in 1/10000 by group × types + type; 1 where the disease has no such type. */
  readonly coefficient: Uint32Array;
  /** By group, bit c = column c of `TypeColumns` gives types. */
  readonly active: Uint8Array;
  /** Mean A of last year's cases by group in 1/10000, for cases without a list. */
  readonly mean: Uint32Array;
  readonly combine: Combine;
  /** How cases are typed, and S × b by group in fen for what is measured by it. */
  readonly types: TypeOptions;
  readonly standard: Float64Array | null;
  /** Dimensions that are looked at, as bits of columns. */
  readonly columns: number;
  /** What coefficients were measured on; `null` where a fixed table gives them. */
  readonly measured: {
    readonly sums: TypeSums;
    readonly minSubtypeCases: number;
  } | null;
}

/** Row of `TypeColumns` of each dimension. */
export const COLUMN_OF: Readonly<Record<AuxiliaryDimension, number>> = {
  severity: 0,
  tumour: 0,
  age: 1,
  cci: 2,
  icu: 3,
};

/** The gates are half as high for intensive care. */
const ICU_PART = 0.5;

/**
 * Measures the severity catalogue from last year's cases (疾病严重程度辅助目录): for each core
 * disease and dimension the gates, then the coefficients. Diseases with an
 * excluded tag have none.
 *
 * `R-AUX`: specification 3.0 (draft), 5.2 二. Doubles tell most diseases from the
 * gates; whatever is near one is compared exactly.
 */
export function auxiliaryTable(
  sums: TypeSums,
  catalogue: Catalogue,
  options: AuxiliaryOptions,
  types: TypeOptions,
  standard: Float64Array | null,
): AuxiliaryTable {
  const width = AUXILIARY_TYPES.length, groups = catalogue.group.length;
  const coefficient = new Uint32Array(groups * width).fill(SCALE);
  const active = new Uint8Array(groups);
  const runs = options.dimensions.map((dimension): Run => ({
    dimension,
    rows: typeRows(dimension, types.tumour),
  }));
  const excluded = options.exclude.reduce(
    (bits, tag) => bits | 1 << TAGS.indexOf(tag),
    0,
  );
  for (let g = 0; g < groups; g++) {
    if (catalogue.core[g] !== 1) continue;
    if (((catalogue.tags?.[g] ?? 0) & excluded) !== 0) continue;
    let best = -1, largest = 0;
    runs.forEach((run, d) => {
      const top = options.fixed
        ? fix(g, run, options.fixed, coefficient)
        : measure(sums, g, run, options, coefficient);
      if (top <= 0) return;
      active[g]! |= 1 << COLUMN_OF[run.dimension];
      if (top > largest) largest = top, best = d;
    });
    if (options.select === "oneDimension" && best >= 0) {
      active[g] = 1 << COLUMN_OF[runs[best]!.dimension];
    }
  }
  return {
    coefficient,
    active,
    mean: new Uint32Array(groups).fill(SCALE),
    combine: options.combine,
    measured: options.fixed
      ? null
      : { sums, minSubtypeCases: options.minSubtypeCases },
    types,
    standard,
    columns: runs.reduce(
      (bits, run) => bits | 1 << COLUMN_OF[run.dimension],
      0,
    ),
  };
}

/** A dimension with its rows of `AUXILIARY_TYPES`. */
interface Run {
  readonly dimension: AuxiliaryDimension;
  readonly rows: readonly number[];
}

/** Writes the coefficients of a fixed table; the largest, or 0 if it has none of the dimension. */
function fix(
  group: number,
  { rows }: Run,
  fixed: Readonly<Record<string, number | undefined>>,
  coefficient: Uint32Array,
): number {
  const known = rows.filter((row) =>
    fixed[AUXILIARY_TYPES[row]!.id] !== undefined
  );
  for (const row of known) {
    coefficient[group * AUXILIARY_TYPES.length + row] = Math.round(
      fixed[AUXILIARY_TYPES[row]!.id]! * SCALE,
    );
  }
  return known.length === 0
    ? 0
    : Math.max(...known.map((row) => fixed[AUXILIARY_TYPES[row]!.id]!));
}

/** Writes the coefficients of a dimension that passes; the largest, or 0 if it does not. */
function measure(
  sums: TypeSums,
  group: number,
  { dimension, rows }: Run,
  options: AuxiliaryOptions,
  coefficient: Uint32Array,
): number {
  const part = dimension === "icu" ? ICU_PART : 1;
  const gates: GateOptions = {
    ...options,
    cvGate: options.cvGate * part,
    cvDrop: options.cvDrop * part,
  };
  if (clearlyFails(sums, group, rows, gates)) return 0;
  const at = (row: number) => group * AUXILIARY_TYPES.length + row;
  const { active, mean, merged } = gateDimension(
    rows.map((row): TypeSum => ({
      n: sums.n[at(row)]!,
      cost: ratio(sums.cost[at(row)]!, 100),
      squares: fromNumber(sums.squares[at(row)]!),
    })),
    gates,
  );
  if (!active) return 0;
  const units = merged.map((type) =>
    type.n === 0
      ? null
      : typeCoefficient(divide(type.cost, ratio(type.n)), mean, options.floor)
  );
  rows.forEach((row, i) =>
    coefficient[at(row)] = units[i] ?? units[0] ?? SCALE
  );
  return Math.max(...units.map((a) => a ?? 0));
}

/** Whether the disease is too small or too even beyond all doubt of rounding. */
function clearlyFails(
  sums: TypeSums,
  group: number,
  rows: readonly number[],
  { minDiseaseCases, cvGate, cvDrop }: GateOptions,
): boolean {
  const first = group * AUXILIARY_TYPES.length;
  let n = 0, cost = 0, squares = 0, within = 0;
  for (const row of rows) {
    const k = first + row, own = sums.n[k]!;
    if (own === 0) continue;
    const yuan = sums.cost[k]! / 100;
    n += own, cost += yuan, squares += sums.squares[k]!;
    within += sums.squares[k]! - yuan * yuan / own;
  }
  if (n <= minDiseaseCases || cost === 0) return true;
  const square = (cost / n) ** 2, variance = squares / n - square;
  const slack = 1e-6 * (variance + square);
  return variance + slack < cvGate * cvGate * square ||
    // Merging small types only adds to what is left inside them.
    within / n - slack > (1 - cvDrop) ** 2 * variance;
}
