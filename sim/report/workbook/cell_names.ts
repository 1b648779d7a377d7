/**
 * Names of cells and ranges in formulas (单元格引用); rows and columns from 0.
 *
 * @module
 */

/**
 * A cell by its letters and number, fixed with dollar signs where a formula is
 * meant to be copied.
 *
 * @example
 * ```ts
 * import { cellName } from "./cell_names.ts";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(cellName(0, 0), "A1");
 * assertEquals(cellName(9, 27), "AB10");
 * assertEquals(cellName(9, 27, true), "$AB$10");
 * ```
 */
export function cellName(row: number, column: number, fixed = false): string {
  const sign = fixed ? "$" : "";
  return `${sign}${letters(column)}${sign}${row + 1}`;
}

/** Cells below one another, fixed. */
export function columnRange(
  column: number,
  first: number,
  last: number,
): string {
  return `${cellName(first, column, true)}:${cellName(last, column, true)}`;
}

/**
 * A cell or range of another sheet.
 *
 * @example
 * ```ts
 * import { onSheet } from "./cell_names.ts";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(onSheet("各组 Groups", "$A$1"), "'各组 Groups'!$A$1");
 * ```
 */
export function onSheet(sheet: string, range: string): string {
  return `'${sheet.replaceAll("'", "''")}'!${range}`;
}

function letters(column: number): string {
  const rest = column % 26, more = (column - rest) / 26;
  const last = String.fromCharCode(65 + rest);
  return more === 0 ? last : letters(more - 1) + last;
}
