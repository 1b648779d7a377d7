import type { ColumnTable } from "arquero";
import { toTable } from "../base/columns.ts";
import { SCALE } from "../base/points.ts";
import type { ColumnKind, ResultTable } from "../model/table.ts";

/** What one unit of the record is in the units that people read. */
const UNIT: Readonly<Partial<Record<ColumnKind, number>>> = {
  fen: 100,
  points: SCALE,
  coefficient: SCALE,
};

/**
 * A result table as an arquero table (结果表视图), columns by their short names,
 * money in yuan and points in points, as in the CSV files.
 *
 * @example Fund by level, from a table of results
 * ```ts
 * import { tableView } from "shapan";
 * import { assertEquals } from "@std/assert";
 *
 * const view = tableView({
 *   name: "pay",
 *   titleZh: "清算额",
 *   titleEn: "Pay",
 *   columns: [
 *     { name: "level", titleZh: "级别", titleEn: "level", kind: "count", values: [3, 2] },
 *     { name: "pay", titleZh: "清算额", titleEn: "pay", kind: "fen", values: [12345, 50] },
 *   ],
 * });
 * assertEquals(view.array("pay"), [123.45, 0.5]);
 * ```
 */
export function tableView({ columns }: ResultTable): ColumnTable {
  return toTable(Object.fromEntries(
    columns.map(({ name, kind, values }) => {
      const unit = UNIT[kind];
      const read = (value: string | number | null) =>
        unit === undefined || typeof value !== "number" ? value : value / unit;
      return [name, Array.from(values, read)];
    }),
  ));
}
