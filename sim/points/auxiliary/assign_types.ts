import { SCALE } from "../../base/points.ts";
import { AUXILIARY_TYPES, type Cases, NO_GROUP } from "../../model/ledger.ts";
import type { AuxiliaryTable } from "./auxiliary_table.ts";
import type { TypeColumns } from "./case_types.ts";
import { combineCoefficients } from "./combine.ts";

/** A and where it comes from, one row a case (辅助分型系数). */
export interface AssignedTypes {
  /** A in 1/10000. */
  readonly auxiliary: Uint32Array;
  /** Row in `AUXILIARY_TYPES` of the largest coefficient; 0 = none. */
  readonly auxiliaryType: Uint8Array;
}

/**
 * Gives every case its auxiliary coefficient (辅助分型): among the types that it
 * has in the dimensions of its disease, the largest coefficient, or what
 * `combine` makes of them all. Cases of diseases without types have 1.
 *
 * `R-AUX`: specification 3.0 (draft), 5.2 二(二).
 */
export function assignTypes(
  cases: Cases,
  types: TypeColumns,
  { coefficient, active, combine }: AuxiliaryTable,
): AssignedTypes {
  const rows = cases.group.length, width = AUXILIARY_TYPES.length;
  const auxiliary = new Uint32Array(rows).fill(SCALE);
  const auxiliaryType = new Uint8Array(rows);
  for (let i = 0; i < rows; i++) {
    const group = cases.group[i]!;
    const bits = group === NO_GROUP ? 0 : active[group]!;
    if (bits === 0) continue;
    let largest = -1, from = 0;
    for (let column = 0; column < 4; column++) {
      if ((bits & 1 << column) === 0) continue;
      const type = types[column]![i]!, a = coefficient[group * width + type]!;
      if (a > largest) largest = a, from = type;
    }
    auxiliaryType[i] = from;
    auxiliary[i] = combine === "max"
      ? largest
      : combineCoefficients(typesOf(i, bits), combine);
  }
  return { auxiliary, auxiliaryType };

  function typesOf(i: number, bits: number): number[] {
    const row = cases.group[i]! * width;
    return types.flatMap((column, c) =>
      (bits & 1 << c) === 0 ? [] : [coefficient[row + column[i]!]!]
    );
  }
}

/**
 * The mean coefficient of every disease over the cases of a year (平均辅助分型系数), in
 * 1/10000: what a case without a list is taken to have. 1 without cases.
 */
export function meanCoefficients(
  cases: Cases,
  { auxiliary }: AssignedTypes,
  groups: number,
): Uint32Array {
  const n = new Float64Array(groups), sum = new Float64Array(groups);
  for (let i = 0; i < cases.group.length; i++) {
    const group = cases.group[i]!;
    if (group === NO_GROUP) continue;
    n[group]!++;
    sum[group]! += auxiliary[i]!;
  }
  return Uint32Array.from(
    sum,
    (total, g) => n[g] === 0 ? SCALE : Math.round(total / n[g]!),
  );
}
