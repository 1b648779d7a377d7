import { assertEquals, assertThrows } from "@std/assert";
import fc from "fast-check";
import { shapley } from "../../../sim/study/attribution/shapley.ts";

const sum = (xs: Iterable<number>) => [...xs].reduce((a, b) => a + b, 0);

/** Values of two elements under every set of `n` factors, none changes nothing. */
const games = fc.integer({ min: 1, max: 5 }).chain((n) =>
  fc.array(
    fc.tuple(
      fc.integer({ min: -1e12, max: 1e12 }),
      fc.integer({ min: -1e12, max: 1e12 }),
    ),
    { minLength: 1 << n, maxLength: 1 << n },
  ).map((values) => ({ n, values }))
);

Deno.test("the parts of a change sum to it, to the fen, whatever the mixtures give", () => {
  fc.assert(fc.property(games, ({ n, values }) => {
    const parts = shapley(n, (on) => values[on]!);
    for (const i of [0, 1]) {
      assertEquals(
        sum(parts.map((part) => part[i]!)),
        values.at(-1)![i]! - values[0]![i]!,
      );
    }
  }));
});

Deno.test("a factor that changes nothing gets nothing, and one that adds the same in every mixture gets just that", () => {
  const own = [700, -50, 0];
  const parts = shapley(3, (on) => [
    own.reduce((total, x, f) => total + (on >> f & 1 ? x : 0), 12),
  ]);
  assertEquals(parts.map((p) => p[0]), own);
});

Deno.test("two factors with the same effect have the same share within one fen", () => {
  fc.assert(fc.property(fc.integer({ min: 0, max: 1e9 }), (gain) => {
    const [a, b] = shapley(2, (on) => [on === 0b11 ? gain : 0]);
    assertEquals(a![0]! - b![0]!, gain % 2, "the odd fen is the first one's");
  }));
});

Deno.test("three provisions by hand: 6 orders, each counted once", () => {
  // v(A)=10, v(B)=0, v(C)=0, v(AB)=40, v(AC)=10, v(BC)=30, v(ABC)=90.
  const v = [0, 10, 0, 40, 0, 10, 30, 90];
  // A: (2·10 + 40 + 10 + 2·60)/6 = 190/6; B: (2·0 + 30 + 30 + 2·80)/6 = 220/6;
  // C: (2·0 + 0 + 30 + 2·50)/6 = 130/6: floors 31, 36, 21 and the two units left
  // go to the remainders 4/6 of A and B.
  assertEquals(shapley(3, (on) => [v[on]!]).map((p) => p[0]), [32, 37, 21]);
});

Deno.test("no factor and more than ten are refused", () => {
  assertThrows(() => shapley(0, () => [0]), RangeError, "0 factors");
  assertThrows(() => shapley(11, () => [0]), RangeError, "11 factors");
});
