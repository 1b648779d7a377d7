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
  /** J, fen. */
  readonly fund: Float64Array;
  /** Sum of squared costs, yuan². */
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
  const sum = (column: Float64Array) => {
    const out = new Float64Array((groups + 1) * width);
    groupOfCode.forEach((group, code) => {
      const row = group === NO_GROUP ? groups : group;
      for (let cell = 0; cell < width; cell++) {
        const k = row * width + cell;
        out[k] = out[k]! + column[code * width + cell]!;
      }
    });
    return out;
  };
  return {
    cells: tally.cells,
    n: sum(tally.n),
    cost: sum(tally.cost),
    fund: sum(tally.fund),
    sq: sum(tally.sq),
  };
}

/** Sum of the elements of a row over the cells of a level, or over all cells. */
export function rowSum(
  { cells }: Tally,
  column: Float64Array,
  row: number,
  level?: number,
): number {
  return cells.reduce(
    (sum, cell, i) =>
      level === undefined || cell.level === level
        ? sum + column[row * cells.length + i]!
        : sum,
    0,
  );
}
