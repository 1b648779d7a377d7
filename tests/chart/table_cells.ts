import { yuan } from "../../sim/base/fen.ts";
import { type Comparison, sides } from "../../sim/chart/comparison.ts";
import type { DataTable } from "../../sim/chart/data_table.ts";
import type { Settlement } from "../../sim/model/settlement.ts";
import { COMPARISONS } from "./compared.ts";

/** Holds a law for all comparisons whose two scenarios differ in name, as rows are found by it. */
export function each(law: (comparison: Comparison) => void): void {
  for (const [title, comparison] of Object.entries(COMPARISONS)) {
    if (title !== "nothing changed" && title !== "paid as booked") {
      law(comparison);
    }
  }
}

/** The settlements of a comparison with the result they belong to. */
export function schemes(comparison: Comparison) {
  return sides(comparison).flatMap(({ result }) =>
    result.settlements.map((s) => ({ side: result, s }))
  );
}

/** How a table names the scheme of a settlement. */
export function cellOf({ scheme }: Settlement): string {
  return {
    employee: "职工医保 Employees",
    resident: "居民医保 Residents",
  }[scheme];
}

/** Rows that have all these cells. */
export function where(table: DataTable, cells: readonly string[]) {
  return table.rows.filter((row) => cells.every((cell) => row.includes(cell)));
}

/** A cell in yuan as fen. */
export function fen(cell: unknown): number {
  return yuan(String(cell));
}

/** The sum of a column in yuan, fen. */
export function sumOf(rows: DataTable["rows"], column: number): number {
  return rows.reduce((total, row) => total + fen(row[column]), 0);
}

/** The sum of a vector. */
export function sum(values: ArrayLike<number>): number {
  return Array.from(values).reduce((total, value) => total + value, 0);
}

/** A column of settlements, both schemes together, fen. */
export function total(
  settlements: readonly Settlement[],
  column: "booked" | "standard" | "pay",
): number {
  return settlements.reduce((all, s) => all + sum(s[column]), 0);
}
