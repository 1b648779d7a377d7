import {
  assert,
  assertEquals,
  assertNotEquals,
  assertThrows,
} from "@std/assert";
import fc from "fast-check";
import {
  allocate,
  fingerprint,
  takeColumns,
  toTable,
} from "../../sim/base/columns.ts";

Deno.test("columns are allocated by kind, empty, and shared where asked", () => {
  const own = allocate({ zone: "u8", day: "i32", pay: "f64" }, 3);
  assertEquals(own.zone, new Uint8Array(3));
  assertEquals(own.day, new Int32Array(3));
  assertEquals(own.pay, new Float64Array(3));
  const shared = allocate({ a: "u16", b: "u32", c: "f32" }, 5, true);
  assert(shared.a.buffer instanceof SharedArrayBuffer);
  assertEquals(Object.values(shared).map((c) => c.byteLength), [10, 20, 20]);
});

Deno.test("tables are joined in order, their rows summed, and give their memory back", () => {
  const part = (...pay: number[]) => ({
    rows: pay.length,
    pay: Float64Array.from(pay),
    level: Uint8Array.from(pay),
    name: pay.map(String),
  });
  const parts = [part(1, 2), part(), part(3)];
  assertEquals(takeColumns(parts), part(1, 2, 3));
  assertEquals(parts.map((p) => p.pay.byteLength), [0, 0, 0]);
  const only = part(4);
  assert(takeColumns([only]) === only, "nothing is copied of a single part");
  assertThrows(() => takeColumns([]), RangeError, "none");
});

Deno.test("a table uses typed arrays as they are", () => {
  const pay = Float64Array.of(5, 7);
  const table = toTable({ hospital: ["H001", "H002"], pay });
  assertEquals(table.numRows(), 2);
  pay[1] = 9;
  assertEquals(table.get("pay", 1), 9);
  assertThrows(
    () => toTable({ hospital: ["H001"], pay }),
    RangeError,
    "hospital 1, pay 2",
  );
});

Deno.test("equal tables have equal fingerprints, wherever their bytes lie", () => {
  const pay = Float64Array.of(1, 2, 3);
  const print = fingerprint({ pay });
  assertEquals(fingerprint({ pay: pay.slice() }), print);
  assertEquals(
    fingerprint({ pay: Float64Array.of(0, 1, 2, 3).subarray(1) }),
    print,
  );
  const shared = allocate({ pay: "f64" }, 3, true);
  shared.pay.set(pay);
  assertEquals(fingerprint(shared), print);
  // Bytes that begin between two words are read like the others.
  const bytes = Uint8Array.from({ length: 23 }, (_, i) => i * 11);
  assertEquals(
    fingerprint({ bytes: bytes.subarray(1) }),
    fingerprint({ bytes: bytes.slice(1) }),
  );
});

Deno.test("a fingerprint is the same in every run and on every machine", () => {
  const table = { rows: 2, name: ["一", "b"], pay: Float64Array.of(1.5, -0) };
  assertEquals(fingerprint(table), "5cf4c7bdd058e30b");
  assertEquals(fingerprint(), "3e08ab19314a6e5a");
});

Deno.test("names, order, kind, length and every byte count in a fingerprint", () => {
  const a = Uint8Array.of(1, 2, 3), b = Uint8Array.of(4, 5, 6);
  const prints = [
    fingerprint({ a, b }),
    fingerprint({ b, a }),
    fingerprint({ a: b, b: a }),
    fingerprint({ a }, { b }),
    fingerprint({ ab: a, b }),
    fingerprint({ a, b: Uint8Array.of(4, 5, 6, 0) }),
    fingerprint({ a, b: Int8Array.of(4, 5, 6) }),
    fingerprint({ a, b: [4, 5, 6] }),
    fingerprint({ a, b: ["4", "5", "6"] }),
    fingerprint({ a, b: null }),
    fingerprint({ a, b: undefined }),
    fingerprint({ a, b: { b } }),
    fingerprint({ a }),
  ];
  assertEquals(new Set(prints).size, prints.length);
});

Deno.test("one bit changed anywhere changes both halves of a fingerprint", () => {
  fc.assert(
    fc.property(
      fc.uint8Array({ minLength: 1, maxLength: 64 }),
      fc.nat(),
      (bytes, at) => {
        const other = bytes.slice(), bit = at % (bytes.length * 8);
        other[bit >> 3]! ^= 1 << (bit & 7);
        const [x, y] = [fingerprint({ bytes }), fingerprint({ bytes: other })];
        assertNotEquals(x.slice(0, 8), y.slice(0, 8));
        assertNotEquals(x.slice(8), y.slice(8));
      },
    ),
    { seed: 20250101, numRuns: 1000 },
  );
});

Deno.test("no two of 100,000 tables collide, and their halves as seldom as chance says", () => {
  const prints = Array.from(
    { length: 100_000 },
    (_, i) => fingerprint({ pay: Float64Array.of(i) }),
  );
  assertEquals(new Set(prints).size, prints.length);
  // Chance: 100,000² / 2^33 = 1.2 equal halves; 10 would be far too many.
  for (const half of [0, 8]) {
    const halves = new Set(prints.map((print) => print.slice(half, half + 8)));
    assert(prints.length - halves.size < 10, `${prints.length - halves.size}`);
  }
});
