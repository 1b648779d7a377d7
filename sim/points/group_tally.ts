import { plus } from "../base/plus.ts";
import { type Catalogue, NO_GROUP } from "../model/ledger.ts";

/**
 * What the cases of a year add up to by row and hospital cell (汇总表). The rows
 * are codes, or groups; the element of a row and cell is row × cells + cell.
 */
export interface Tally {
  /** Level and kind of the hospitals of each cell. */
  readonly cells: readonly { readonly level: number; readonly kind: string }[];
  /** Cases. */
  readonly n: Float64Array;
  /** C, fen. */
  readonly cost: Float64Array;
  /** J, fen; no element where it was not added up. */
  readonly fund: Float64Array;
  /** Sum of squared costs, yuan²; likewise. */
  readonly sq: Float64Array;
}

/**
 * Sums a tally by code up to groups (按病种汇总): rows as in the catalogue, and
 * one more at the end for codes without a group, so that means of all cases
 * leave none out.
 */
export function groupTally(tally: Tally, catalogue: Catalogue): Tally {
  const { groupOfCode } = catalogue, groups = catalogue.group.length;
  const width = tally.cells.length;
  const sum = (column: Float64Array) =>
    column.length === 0 ? column : byGroup(column, groupOfCode, groups, width);
  return {
    cells: tally.cells,
    n: sum(tally.n),
    cost: sum(tally.cost),
    fund: sum(tally.fund),
    sq: sum(tally.sq),
  };
}

function byGroup(
  column: Float64Array,
  groupOfCode: Uint16Array,
  groups: number,
  width: number,
): Float64Array {
  const out = new Float64Array((groups + 1) * width);
  for (let code = 0, at = 0; code < groupOfCode.length; code++) {
    const group = groupOfCode[code]!;
    let k = (group === NO_GROUP ? groups : group) * width;
    for (let cell = 0; cell < width; cell++, k++, at++) {
      out[k] = plus(out[k]!, column[at]!);
    }
  }
  return out;
}

/** {@linkcode rowSum} of every row. */
export function rowSums(
  { cells }: Tally,
  column: Float64Array,
  level?: number,
): Float64Array {
  const sums = new Float64Array(column.length / cells.length);
  cells.forEach((cell, i) => {
    if (level === undefined || cell.level === level) {
      addCell(column, cells.length, i, sums);
    }
  });
  return sums;
}

function addCell(
  column: Float64Array,
  width: number,
  cell: number,
  sums: Float64Array,
): void {
  for (let row = 0, at = cell; row < sums.length; row++, at += width) {
    sums[row] = plus(sums[row]!, column[at]!);
  }
}

/** Sum of the elements of a row over the cells of a level, or over all cells. */
export function rowSum(
  { cells }: Tally,
  column: Float64Array,
  row: number,
  level?: number,
): number {
  const from = row * cells.length;
  let sum = 0;
  for (let i = 0; i < cells.length; i++) {
    if (level === undefined || cells[i]!.level === level) {
      sum = plus(sum, column[from + i]!);
    }
  }
  return sum;
}
