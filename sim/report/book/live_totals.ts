import { cellName } from "../workbook/cell_names.ts";
import type { ShownNumber } from "./shown_number.ts";

/** What the total is called that follows a filter. */
export const ROWS_SHOWN = "筛选后合计 Total of rows shown";

/** What a row of totals is called. */
const TOTAL = /合计|总计|收入|总额|\btotal\b|\ball\b/i;

/**
 * The totals of a table that are the sum of rows above them (活的合计): formulas by row
 * and column, so that a changed number changes its total. A row is one where its
 * name says so and rows just above it, the same for every number of the row, sum
 * to it exactly; whatever is rounded otherwise stays a number.
 *
 * @param names what each row is called
 * @param rows numbers by row and column, `null` where a cell is none
 * @param first row of the sheet that the first of them stands in, from 0
 */
export function liveTotals(
  names: readonly string[],
  rows: readonly (readonly (ShownNumber | null)[])[],
  first: number,
): ReadonlyMap<string, string> {
  const formulas = new Map<string, string>();
  rows.forEach((row, r) => {
    if (!TOTAL.test(names[r]!)) return;
    const columns = row.flatMap((cell, c) => cell === null ? [] : [c]);
    const from = firstRow(rows, columns, r);
    if (from === null) return;
    for (const c of columns) {
      const cells = `${cellName(first + from, c)}:${
        cellName(first + r - 1, c)
      }`;
      formulas.set(`${r},${c}`, `SUM(${cells})`);
    }
  });
  return formulas;
}

/** The row from which all columns sum to what stands in row `r`; none where one of them does not. */
function firstRow(
  rows: readonly (readonly (ShownNumber | null)[])[],
  columns: readonly number[],
  r: number,
): number | null {
  const total = rows[r]!;
  // A sum of zeros says nothing about which rows it is of.
  if (columns.every((c) => total[c]!.digits === 0n)) return null;
  const sums = columns.map(() => 0n);
  for (let from = r - 1; from >= 0; from--) {
    for (const [i, c] of columns.entries()) {
      const cell = rows[from]![c] ?? null;
      if (cell === null || cell.pattern.includes("%")) return null;
      if (cell.decimals !== total[c]!.decimals) return null;
      sums[i]! += cell.digits;
    }
    const whole = columns.every((c, i) => sums[i] === total[c]!.digits);
    if (whole && from < r - 1) return from;
  }
  return null;
}
