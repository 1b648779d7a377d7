import { assert, assertAlmostEquals, assertEquals } from "@std/assert";
import fc from "fast-check";
import {
  interactions,
  pairs,
} from "../../../sim/study/attribution/interactions.ts";
import { shapley } from "../../../sim/study/attribution/shapley.ts";

const amounts = fc.integer({ min: -1e12, max: 1e12 });
const games = fc.integer({ min: 2, max: 5 }).chain((n) =>
  fc.array(amounts, { minLength: 1 << n, maxLength: 1 << n })
    .map((values) => ({ n, values }))
);

Deno.test("effects that simply add have no interaction", () => {
  fc.assert(
    fc.property(fc.array(amounts, { minLength: 2, maxLength: 6 }), (own) => {
      const index = interactions(own.length, (on) => [
        own.reduce((all, x, f) => all + (on >> f & 1 ? x : 0), 7),
      ]);
      for (const column of index) assertAlmostEquals(column[0]!, 0, 1e-2);
    }),
  );
});

Deno.test("interactions are those of the definition, set by set", () => {
  fc.assert(fc.property(games, ({ n, values }) => {
    const fact = (k: number): number => k < 2 ? 1 : k * fact(k - 1);
    const index = interactions(n, (on) => [values[on]!]);
    pairs(n).forEach(([i, j], p) => {
      let sum = 0;
      for (let on = 0; on < values.length; on++) {
        if (on >> i & 1 || on >> j & 1) continue;
        const size = [...on.toString(2)].filter((bit) => bit === "1").length;
        sum += fact(size) * fact(n - 2 - size) / fact(n - 1) *
          (values[on | 1 << i | 1 << j]! - values[on | 1 << i]! -
            values[on | 1 << j]! + values[on]!);
      }
      assertAlmostEquals(index[p]![0]!, sum, 1);
    });
  }));
});

Deno.test("with two factors, each share is what it does alone and half of what both do together", () => {
  fc.assert(
    fc.property(fc.array(amounts, { minLength: 4, maxLength: 4 }), (v) => {
      const [both] = interactions(2, (on) => [v[on]!]);
      const [a] = shapley(2, (on) => [v[on]!], () => false);
      assertAlmostEquals(a![0]!, v[1]! - v[0]! + both![0]! / 2, 1);
    }),
  );
});

Deno.test("a dummy interacts with no one, and pairs stand in their order", () => {
  assertEquals(pairs(3), [[0, 1], [0, 2], [1, 2]]);
  const index = interactions(3, (on) => [(on & 1) * (on >> 1 & 1) * 90]);
  assertEquals(index.map(([x]) => x), [90, 0, 0]);
  assert(index.length === 3);
});
