/**
 * How a published effect is read from two sides (读数): the post-regime against the
 * old method going on, on the same people with the same luck.
 *
 * @module
 */
import {
  type Asked,
  type Column,
  type MonthCells,
  total,
} from "./month_cells.ts";

/** One recipe played: cells of its last year on both sides. */
export interface Pair {
  readonly before: MonthCells;
  readonly after: MonthCells;
}

/** Mean of a column per stay. */
export function perStay(
  cells: MonthCells,
  column: Column,
  asked: Asked = {},
): number {
  return total(cells, column, asked) / total(cells, "stays", asked);
}

/** Relative change of the mean per stay. */
export function relative(
  { before, after }: Pair,
  column: Column,
  asked: Asked = {},
): number {
  return perStay(after, column, asked) / perStay(before, column, asked) - 1;
}

/** Change of the mean per stay. */
export function difference(
  { before, after }: Pair,
  column: Column,
  asked: Asked = {},
): number {
  return perStay(after, column, asked) - perStay(before, column, asked);
}

/** Relative change of the number of stays. */
export function volume({ before, after }: Pair, asked: Asked = {}): number {
  return total(after, "stays", asked) / total(before, "stays", asked) - 1;
}

/** Change of a column's share of the cost. */
export function shareOfCost(
  { before, after }: Pair,
  column: Column,
  asked: Asked = {},
): number {
  const share = (cells: MonthCells) =>
    total(cells, column, asked) / total(cells, "cost", asked);
  return share(after) - share(before);
}

/**
 * Slope a month of what `read` gives for each of the twelve months (逐月斜率), by least squares.
 *
 * @example
 * ```ts
 * import { assertAlmostEquals } from "@std/assert";
 * import { slope } from "./readings.ts";
 *
 * assertAlmostEquals(slope((month) => 3 + 0.5 * month), 0.5, 1e-12);
 * ```
 */
export function slope(read: (month: number) => number): number {
  const mean = 5.5;
  let up = 0, across = 0;
  for (let month = 0; month < 12; month++) {
    up += (month - mean) * read(month);
    across += (month - mean) ** 2;
  }
  return up / across;
}
