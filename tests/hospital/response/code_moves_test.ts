import { assert, assertEquals } from "@std/assert";
import {
  codeMoves,
  type MovableCodes,
} from "../../../sim/hospital/response/code_moves.ts";
import type { CodeBook } from "../../../sim/model/ledger.ts";
import { leverCity } from "../../support/lever_year.ts";

/** Two diagnoses of one disease with three operations each, then another disease with one code, paid by the day. */
const CODES: MovableCodes = {
  book: {
    diagnosis: ["I63.9", "I63.9", "I63.9", "I63.3", "I63.3", "I63.3", "F20.0"],
    operations: [[], ["99.10"], ["39.74"], [], ["99.10"], ["39.74"], []],
    treatmentClass: Uint8Array.of(0, 2, 3, 0, 2, 3, 0),
    bedDay: Uint8Array.of(0, 0, 0, 0, 0, 0, 1),
    dialysis: new Uint8Array(7),
    psychiatric: new Uint8Array(7),
  } as unknown as CodeBook,
  disease: Uint16Array.of(0, 0, 0, 0, 0, 0, 1),
  first: Uint16Array.of(0, 6),
  count: Uint16Array.of(6, 1),
  costRatio: Float64Array.of(0.8, 1.5, 6, 1, 1.9, 7, 1),
};
const GAIN = { least: 1.1, aim: 1.45, most: 2.5 };

Deno.test("treatment goes to the next operation of the same diagnosis and back", () => {
  const { heavier, lighter } = codeMoves(CODES, GAIN);
  assertEquals([...heavier], [1, 2, 2, 4, 5, 5, 6]);
  assertEquals([...lighter], [0, 0, 1, 3, 3, 4, 6]);
});

Deno.test("a case is recorded as the code whose gain is nearest to what is aimed at, within bounds", () => {
  const { upcoded } = codeMoves(CODES, GAIN);
  // 0.8 → 1 is a gain of 1.25, to 1.5 one of 1.88; 1 → 1.5 one of 1.5; 1.5 → 1.9 one of 1.27; 6 → 7 one of 1.17.
  assertEquals([...upcoded], [3, 4, 5, 1, 4, 5, 6]);
  const narrow = codeMoves(CODES, { least: 1.2, aim: 1.45, most: 1.3 });
  assertEquals([...narrow.upcoded], [3, 4, 2, 3, 4, 5, 6]);
});

Deno.test("nobody invents an operation on a vessel for a case that had none or a lesser one", () => {
  const { upcoded } = codeMoves(CODES, { least: 3, aim: 7, most: 10 });
  assertEquals([...upcoded], [0, 1, 2, 3, 4, 5, 6]);
  const all = { ...CODES.book, treatmentClass: new Uint8Array(7) };
  const free = codeMoves({ ...CODES, book: all }, {
    least: 3,
    aim: 7,
    most: 10,
  });
  assertEquals([...free.upcoded], [2, 5, 2, 5, 5, 5, 6]);
});

Deno.test("the second half of a split stay has no operation; what is paid by the day is not split", () => {
  const { plain, splittable } = codeMoves(CODES, GAIN);
  assertEquals([...plain], [0, 0, 0, 3, 3, 3, 6]);
  assertEquals([...splittable], [1, 1, 1, 1, 1, 1, 0]);
});

Deno.test("in the city's own code book a heavier treatment is dearer, of the same diagnosis, and the way back is lighter", () => {
  const { codes } = leverCity().plan.city, { book, costRatio } = codes;
  const { heavier, lighter } = codeMoves(codes, GAIN);
  let moved = 0;
  heavier.forEach((to, c) => {
    if (to === c) return;
    moved++;
    assertEquals(book.diagnosis[to], book.diagnosis[c]);
    assert(costRatio[to]! > costRatio[c]!);
    assert(lighter[to] !== to);
  });
  assert(moved > 0.3 * heavier.length);
});
