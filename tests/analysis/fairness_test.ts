import { assert, assertAlmostEquals, assertEquals } from "@std/assert";
import fc from "fast-check";
import { countBelow, fairness } from "../../sim/analysis/fairness.ts";

Deno.test("equal fills are even, whatever the claims, and nobody envies", () => {
  fc.assert(fc.property(
    fc.array(fc.integer({ min: 1, max: 1e9 }), { minLength: 1, maxLength: 9 }),
    (claims) => {
      const f = fairness(claims.map((claim) => claim / 2), claims);
      assertAlmostEquals(f.gini, 0, 1e-12);
      assertAlmostEquals(f.theil, 0, 1e-12);
      assertEquals([f.min, f.gap, f.envy], [0.5, 0, 0]);
    },
  ));
});

Deno.test("weights are claims: splitting a claimant with its award changes neither Gini nor Theil", () => {
  const whole = fairness([300, 100], [400, 400]);
  const split = fairness([150, 150, 100], [200, 200, 400]);
  assertAlmostEquals(whole.gini, split.gini, 1e-12);
  assertAlmostEquals(whole.theil, split.theil, 1e-12);
  // Two halves of the weight at 0.75 and 0.25: Gini = 0.5 ÷ (4 · 0.5).
  assertAlmostEquals(whole.gini, 0.25, 1e-12);
  const halves = 0.75 * Math.log(1.5) + 0.25 * Math.log(0.5);
  assertAlmostEquals(whole.theil, halves, 1e-12);
});

Deno.test("envy counts pairs, and not the fen that rounding moves", () => {
  assertEquals(fairness([90, 50, 10], [100, 100, 100]).envy, 3);
  // A third of 100 each, by largest remainder.
  assertEquals(fairness([34, 33, 33], [100, 100, 100]).envy, 0);
  assertEquals(fairness([36, 32, 32], [100, 100, 100]).envy, 2);
});

Deno.test("who asks for nothing has no fill and weighs nothing", () => {
  const f = fairness([0, 80], [0, 100]);
  assertEquals(f.fill, [null, 0.8]);
  assertEquals([f.mean, f.min, f.gap, f.envy], [0.8, 0.8, 0, 0]);
  assertEquals(countBelow(f.fill, 0.8), 0);
  assertEquals(countBelow(f.fill, 0.81), 1);
  const none = fairness([0], [0]);
  assertEquals([none.mean, none.min, none.gap, none.gini], [
    null,
    null,
    null,
    0,
  ]);
});

Deno.test("nothing to divide is even", () => {
  const f = fairness([0, 0], [100, 50]);
  assertEquals([f.gini, f.theil, f.min], [0, 0, 0]);
  assert(Object.is(f.mean, 0));
});
