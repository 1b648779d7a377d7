import { assert, assertAlmostEquals, assertEquals } from "@std/assert";
import fc from "fast-check";
import { shapley } from "../../../sim/study/attribution/shapley.ts";

const amounts = fc.integer({ min: -1e12, max: 1e12 });
const game = (n: number) =>
  fc.array(amounts, { minLength: 1 << n, maxLength: 1 << n });
const games = fc.integer({ min: 1, max: 6 }).chain((n) =>
  fc.tuple(game(n), game(n)).map(([v, w]) => ({ n, v, w }))
);

Deno.test("symmetry: two factors that can be exchanged have the same share within one fen", () => {
  fc.assert(fc.property(games, ({ n, v }) => {
    if (n < 2) return;
    // The first two exchanged in every set: make the game blind to which is on.
    const same = v.map((_, on) => {
      const first = on & 1, second = on >> 1 & 1;
      return v[
        (on & ~3) | Math.max(first, second) | Math.min(first, second) << 1
      ]!;
    });
    const [a, b] = shapley(n, (on) => [same[on]!]);
    assert(Math.abs(a![0]! - b![0]!) <= 1);
  }));
});

Deno.test("dummy: a factor that changes nothing in any mixture gets nothing", () => {
  fc.assert(fc.property(games, ({ n, v }) => {
    const parts = shapley(n, (on) => [v[on & ~1]!]);
    assert(parts[0]![0] === 0);
  }));
});

Deno.test("additivity: the shares of two changes together are the sums, within one fen, and exactly where they are not rounded", () => {
  fc.assert(fc.property(games, ({ n, v, w }) => {
    const of = (value: (on: number) => number, whole: boolean) =>
      shapley(n, (on) => [value(on)], () => whole).map(([x]) => x!);
    for (const whole of [true, false]) {
      const a = of((on) => v[on]!, whole), b = of((on) => w[on]!, whole);
      const both = of((on) => v[on]! + w[on]!, whole);
      both.forEach((x, f) =>
        assertAlmostEquals(x, a[f]! + b[f]!, whole ? 2 : 0.1)
      );
    }
  }));
});

Deno.test("order-free: factors in another order have the same shares, to one unit of rounding", () => {
  fc.assert(fc.property(games, ({ n, v }) => {
    const turned = (on: number) =>
      Array.from({ length: n }, (_, f) => (on >> f & 1) << (n - 1 - f))
        .reduce((a, b) => a | b, 0);
    const there = shapley(n, (on) => [v[on]!]).map(([x]) => x!);
    const back = shapley(n, (on) => [v[turned(on)]!]).map(([x]) => x!);
    there.forEach((x, f) => assert(Math.abs(x - back[n - 1 - f]!) <= 1));
  }));
});

Deno.test("rates: shares are doubles that sum to the change within 1e-12", () => {
  const rates = fc.double({ min: -2, max: 2, noNaN: true });
  fc.assert(fc.property(
    fc.integer({ min: 1, max: 7 }).chain((n) =>
      fc.array(rates, { minLength: 1 << n, maxLength: 1 << n })
        .map((v) => ({ n, v }))
    ),
    ({ n, v }) => {
      const parts = shapley(n, (on) => [v[on]!], () => false);
      const sum = parts.reduce((all, [x]) => all + x!, 0);
      assertAlmostEquals(sum, v.at(-1)! - v[0]!, 1e-12);
    },
  ));
});

Deno.test("where a mixture has nothing to tell, nothing is told of the shares, and other numbers keep theirs", () => {
  const parts = shapley(2, (on) => [on === 1 ? NaN : on, 10 * on]);
  assertEquals(parts.map(([x]) => x), [NaN, NaN]);
  assertEquals(parts.map(([, y]) => y), [10, 20]);
});
