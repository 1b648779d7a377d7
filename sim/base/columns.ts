/**
 * Tables as columns (列式表): plain objects of typed arrays.
 *
 * @module
 */
import { type ColumnTable, table } from "arquero";

/** The array of each kind of column: unsigned, signed or floating, and its bits. */
export interface ColumnKinds {
  readonly u8: Uint8Array;
  readonly u16: Uint16Array;
  readonly u32: Uint32Array;
  readonly i32: Int32Array;
  readonly f32: Float32Array;
  readonly f64: Float64Array;
}

/** Names and kinds of the columns of a table. */
export type Schema = Readonly<Record<string, keyof ColumnKinds>>;

/** Columns of the kinds that a schema names. */
export type ColumnsOf<S extends Schema> = {
  readonly [Name in keyof S]: ColumnKinds[S[Name]];
};

/** Two 32-bit lanes of a running fingerprint. */
type Lanes = Uint32Array;

const ARRAYS = {
  u8: Uint8Array,
  u16: Uint16Array,
  u32: Uint32Array,
  i32: Int32Array,
  f32: Float32Array,
  f64: Float64Array,
} as const;

const ENCODER = new TextEncoder();

/**
 * Empty columns of a length (分配列), all 0. Shared columns are seen by all
 * workers without being copied.
 */
export function allocate<const S extends Schema>(
  schema: S,
  rows: number,
  shared = false,
): ColumnsOf<S> {
  const columns = Object.entries(schema).map(([name, kind]) => {
    // All kinds are made alike; one of them stands for the others to the checker.
    const make = ARRAYS[kind] as Uint8ArrayConstructor;
    const bytes = rows * make.BYTES_PER_ELEMENT;
    return [
      name,
      shared ? new make(new SharedArrayBuffer(bytes)) : new make(rows),
    ];
  });
  return Object.fromEntries(columns);
}

/**
 * Joins tables of the same columns, in order (移交拼接), for whom nobody needs the
 * parts any more: each column of the parts is given back as soon as it has been
 * joined, so that the most memory in use is one column above what is joined.
 * The parts are empty afterwards; the columns of a single part are handed on.
 * Numbers, such as `rows`, are summed.
 */
export function takeColumns<T extends object>(parts: readonly T[]): T {
  const first = parts[0];
  if (first === undefined) {
    throw new RangeError("Cannot join tables as there are none");
  }
  if (parts.length === 1) return first;
  return Object.fromEntries(
    Object.keys(first).map((name) => {
      const columns = parts.map((part) => part[name as keyof T]);
      const whole = joined(columns);
      columns.forEach(giveBack);
      return [name, whole];
    }),
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
  const lengths = Object.values(columns).map((column) => column.length);
  if (lengths.some((length) => length !== lengths[0])) {
    const names = Object.keys(columns).map((name, i) =>
      `${name} ${lengths[i]}`
    );
    throw new RangeError(
      `Cannot make a table of columns of different lengths: ${
        names.join(", ")
      }`,
    );
  }
  return table(columns as Record<string, unknown[]>);
}

/**
 * A 64-bit fingerprint of tables (指纹) in 16 hexadecimal digits, over the names,
 * kinds, order and bytes of their columns: equal tables, equal text, on every
 * machine and in every process. Tables may hold tables and plain values. Not
 * for secrets.
 */
export function fingerprint(...tables: readonly unknown[]): string {
  const lanes = Uint32Array.of(0x811c9dc5, 0x9e3779b9);
  for (const columns of tables) mixValue(lanes, columns);
  let a = finish(lanes[0]!), b = finish(lanes[1]!);
  // The lanes have read the same words; here each also takes in the other.
  a = (a + b) | 0;
  b = finish((b + a) | 0);
  return [a, b].map((x) => (x >>> 0).toString(16).padStart(8, "0")).join("");
}

function joined(columns: readonly unknown[]): unknown {
  if (typeof columns[0] === "number") {
    return (columns as number[]).reduce((sum, n) => sum + n, 0);
  }
  if (Array.isArray(columns[0])) return columns.flat();
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

/** Moved into a buffer of no bytes, memory is free now and not when it is swept. */
function giveBack(column: unknown): void {
  if (ArrayBuffer.isView(column) && column.buffer instanceof ArrayBuffer) {
    column.buffer.transfer(0);
  }
}

function mixValue(lanes: Lanes, value: unknown): void {
  if (ArrayBuffer.isView(value)) {
    mixText(lanes, value.constructor.name);
    mixBytes(lanes, value);
  } else if (Array.isArray(value)) {
    mixText(lanes, `[${value.length}`);
    for (const item of value) mixValue(lanes, item);
  } else if (typeof value === "object" && value !== null) {
    const entries = Object.entries(value);
    mixText(lanes, `{${entries.length}`);
    for (const [name, column] of entries) {
      mixText(lanes, name);
      mixValue(lanes, column);
    }
  } else {
    mixText(lanes, `${typeof value} ${value}`);
  }
}

/** Texts of a page are encoded here, so that a table of many small values takes no memory for each. */
const TEXT = new Uint8Array(4096);
const TEXT_WORDS = new Uint32Array(TEXT.buffer);

function mixText(lanes: Lanes, text: string): void {
  // A sign is three bytes at most.
  if (text.length * 3 > TEXT.length) {
    mixBytes(lanes, ENCODER.encode(text));
    return;
  }
  const { written } = ENCODER.encodeInto(text, TEXT);
  mixTail(lanes, TEXT, written);
  mixWords(lanes, TEXT_WORDS, written >> 2);
}

/** The length, then the bytes as little-endian words, as typed arrays hold them on every machine Deno runs on. */
function mixBytes(lanes: Lanes, view: ArrayBufferView): void {
  const { buffer, byteOffset, byteLength } = view;
  const bytes = new Uint8Array(buffer, byteOffset, byteLength);
  const whole = byteLength >> 2;
  const words = byteOffset % 4 === 0
    ? new Uint32Array(buffer, byteOffset, whole)
    : new Uint32Array(bytes.slice(0, whole * 4).buffer);
  mixTail(lanes, bytes, byteLength);
  mixWords(lanes, words, whole);
}

/** The length of what follows, and its last bytes, which make no word. */
function mixTail(lanes: Lanes, bytes: Uint8Array, length: number): void {
  let last = 0;
  for (let i = length & ~3; i < length; i++) last = last << 8 | bytes[i]!;
  HEAD[0] = length;
  HEAD[1] = last;
  mixWords(lanes, HEAD, 2);
}

const HEAD = new Uint32Array(2);

/** Multiply, rotate, multiply, as in MurmurHash3, with other constants in each lane. */
function mixWords(lanes: Lanes, words: Uint32Array, count: number): void {
  let a = lanes[0]!, b = lanes[1]!;
  for (let i = 0; i < count; i++) {
    const word = words[i]!;
    let x = Math.imul(word, 0xcc9e2d51), y = Math.imul(word, 0x239b961b);
    x = Math.imul(x << 15 | x >>> 17, 0x1b873593);
    y = Math.imul(y << 16 | y >>> 16, 0xab0e9789);
    a ^= x;
    b ^= y;
    a = Math.imul(a << 13 | a >>> 19, 5) + 0xe6546b64 | 0;
    b = Math.imul(b << 17 | b >>> 15, 5) + 0x561ccd1b | 0;
  }
  lanes[0] = a;
  lanes[1] = b;
}

/** Lets every bit of a lane reach every other. */
function finish(lane: number): number {
  let x = lane;
  x = Math.imul(x ^ x >>> 16, 0x85ebca6b);
  x = Math.imul(x ^ x >>> 13, 0xc2b2ae35);
  return x ^ x >>> 16;
}
