/**
 * The same tables with their columns in shared memory (共享列): threads that are given
 * them read one copy. Columns that are shared already, and what is no table,
 * stay as they are.
 *
 * @example
 * ```ts
 * import { shareTables } from "./share_tables.ts";
 *
 * const { cost } = shareTables({ rows: 2, cost: Int32Array.of(3, 4) });
 * console.assert(cost.buffer instanceof SharedArrayBuffer && cost[1] === 4);
 * ```
 */
export function shareTables<T>(tables: T): T {
  if (tables === null || typeof tables !== "object") return tables;
  if (ArrayBuffer.isView(tables)) return sharedColumn(tables) as T;
  if (Array.isArray(tables)) return tables.map(shareTables) as T;
  if (Object.getPrototypeOf(tables) !== Object.prototype) return tables;
  return Object.fromEntries(
    Object.entries(tables).map(([name, inner]) => [name, shareTables(inner)]),
  ) as T;
}

function sharedColumn(column: ArrayBufferView): ArrayBufferView {
  const { buffer, byteLength, byteOffset } = column;
  if (buffer instanceof SharedArrayBuffer) return column;
  const shared = new SharedArrayBuffer(byteLength);
  new Uint8Array(shared).set(new Uint8Array(buffer, byteOffset, byteLength));
  // All kinds of columns are made alike; one of them stands for the others to the checker.
  const kind = column.constructor as Uint8ArrayConstructor;
  return new kind(shared);
}
