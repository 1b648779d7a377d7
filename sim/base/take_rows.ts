/**
 * A table of some rows of another (取行): all columns that are typed arrays, in the
 * order of the rows asked for; whatever else the table has stays as it is.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { takeRows } from "./take_rows.ts";
 *
 * const table = { rows: 3, cost: Int32Array.of(5, 6, 7) };
 * assertEquals(takeRows(table, Uint32Array.of(2, 0)).cost, Int32Array.of(7, 5));
 * ```
 */
export function takeRows<T extends object>(table: T, rows: Uint32Array): T {
  return Object.fromEntries(
    Object.entries(table).map(([name, column]) => {
      if (name === "rows") return [name, rows.length];
      if (!ArrayBuffer.isView(column)) return [name, column];
      const old = column as Uint32Array;
      const make = old.constructor as Uint32ArrayConstructor;
      const own = new make(rows.length);
      for (let i = 0; i < rows.length; i++) own[i] = old[rows[i]!]!;
      return [name, own];
    }),
  ) as T;
}
