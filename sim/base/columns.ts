/**
 * Tables as columns (列式表): plain objects of typed arrays.
 *
 * @module
 */
import { type ColumnTable, table } from "arquero";

/** Joins tables of the same columns, in order; numbers, such as `rows`, are summed. */
export function concatColumns<T extends object>(parts: readonly T[]): T {
  const first = parts[0];
  if (first === undefined) {
    throw new RangeError("Cannot join tables as there are none");
  }
  return Object.fromEntries(
    Object.keys(first).map((name) => [
      name,
      joined(parts.map((part) => part[name as keyof T])),
    ]),
  ) as T;
}

/**
 * An arquero table over the columns (结果表); typed arrays are used as they are,
 * not copied.
 *
 * @example
 * ```ts
 * import { toTable } from "shapan";
 * import { assertEquals } from "@std/assert";
 *
 * const table = toTable({ hospital: ["H001", "H002"], pay: new Float64Array([5, 7]) });
 * assertEquals(table.numRows(), 2);
 * ```
 */
export function toTable(
  columns: Readonly<Record<string, ArrayLike<unknown>>>,
): ColumnTable {
  return table(columns as Record<string, unknown[]>);
}

/**
 * A 64-bit fingerprint of tables (指纹), over column names, order and bytes:
 * equal tables, equal text. Not for secrets.
 */
export function fingerprint(...tables: readonly object[]): string {
  let a = 0x811c9dc5, b = 0x9e3779b9;
  const mix = (word: number) => {
    a = Math.imul(a ^ word, 0x01000193);
    b = Math.imul(b + word, 0x85ebca6b) ^ (b >>> 13);
  };
  const text = (value: string) => {
    for (let i = 0; i < value.length; i++) mix(value.charCodeAt(i));
  };
  for (const columns of tables) {
    for (const [name, column] of Object.entries(columns)) {
      text(name);
      if (!ArrayBuffer.isView(column)) {
        text(JSON.stringify(column));
        continue;
      }
      const bytes = new Uint8Array(
        column.buffer,
        column.byteOffset,
        column.byteLength,
      );
      mix(bytes.length);
      for (let i = 0; i < bytes.length; i++) mix(bytes[i]!);
    }
  }
  return (a >>> 0).toString(16).padStart(8, "0") +
    (b >>> 0).toString(16).padStart(8, "0");
}

function joined(columns: readonly unknown[]): unknown {
  if (typeof columns[0] === "number") {
    return (columns as number[]).reduce((sum, n) => sum + n, 0);
  }
  const typed = columns as Float64Array[];
  const make = typed[0]!.constructor as Float64ArrayConstructor;
  const out = new make(typed.reduce((sum, column) => sum + column.length, 0));
  let at = 0;
  for (const column of typed) {
    out.set(column, at);
    at += column.length;
  }
  return out;
}
