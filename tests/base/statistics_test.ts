import {
  assert,
  assertAlmostEquals,
  assertEquals,
  assertThrows,
} from "@std/assert";
import fc from "fast-check";
import {
  coefficientOfVariation,
  gini,
  linearFit,
  mean,
  median,
  quantile,
} from "../../sim/base/statistics.ts";

const LAW = { seed: 20250101, numRuns: 300 };
const values = fc.array(fc.integer({ min: 0, max: 1e6 }), {
  minLength: 1,
  maxLength: 60,
});

Deno.test("EX-05 the cost of a disease varies by 1.062840 of its mean", () => {
  const costs = [[60, 8000], [30, 12000], [10, 60000]].flatMap(([n, cost]) =>
    new Array<number>(n!).fill(cost!)
  );
  assertEquals(mean(costs), 14400);
  assertAlmostEquals(coefficientOfVariation(costs), 1.06284, 5e-7);
  const milder = costs.map((cost) => cost === 60000 ? 24000 : cost);
  assertAlmostEquals(coefficientOfVariation(milder), 0.43979, 5e-7);
  assert(Number.isNaN(coefficientOfVariation([0, 0])));
});

Deno.test("a quantile lies on the line between the two values beside it, as in Excel", () => {
  const four = Float64Array.of(40, 10, 30, 20);
  const at = (p: number) => quantile(four, p);
  assertEquals([0, 0.25, 0.5, 0.75, 1].map(at), [10, 17.5, 25, 32.5, 40]);
  assertAlmostEquals(at(0.24), 17.2, 1e-12);
  assertEquals([0, 0.25, 0.5].map((p) => quantile([3, 1, 2, 4, 5], p)), [
    1,
    2,
    3,
  ]);
  assertEquals(median([5, 1, 3]), 3);
  assertEquals([...four], [40, 10, 30, 20], "the values stay as they are");
  assertThrows(() => at(1.01), RangeError, "1.01");
  assertThrows(() => at(-0.01), RangeError, "-0.01");
  assertThrows(() => at(NaN), RangeError);
});

Deno.test("a quantile follows the sorted values from the smallest to the largest", () => {
  fc.assert(
    fc.property(values, fc.integer({ min: 0, max: 1000 }), (list, thousand) => {
      const sorted = list.toSorted((a, b) => a - b);
      const place = (list.length - 1) * thousand / 1000,
        low = Math.floor(place);
      const next = sorted[low + 1] ?? sorted[low]!;
      const expected = sorted[low]! + (place - low) * (next - sorted[low]!);
      assertAlmostEquals(quantile(list, thousand / 1000), expected, 1e-6);
    }),
    LAW,
  );
});

Deno.test("Gini is 0 among equals and (n − 1)/n where one has everything", () => {
  assertEquals(gini([7, 7, 7]), 0);
  assertEquals(gini([0, 0, 0, 12]), 3 / 4);
  assertEquals(gini([0, 0]), 0);
  assertAlmostEquals(gini([1, 2, 3, 4]), 0.25, 1e-12);
  assertThrows(() => gini([1, -1]), RangeError, "-1");
});

Deno.test("Gini is the mean gap of all pairs, and a gift from rich to poor lowers it", () => {
  fc.assert(
    fc.property(values.filter((list) => list.some((v) => v > 0)), (list) => {
      const gaps = list.flatMap((a) => list.map((b) => Math.abs(a - b)));
      assertAlmostEquals(gini(list), mean(gaps) / (2 * mean(list)), 1e-9);
      const [poor, rich] = [Math.min(...list), Math.max(...list)];
      if (rich - poor < 2) return;
      const after = [...list];
      after[after.indexOf(rich)] = rich - 1;
      after[after.indexOf(poor)] = poor + 1;
      assert(gini(after) < gini(list));
    }),
    LAW,
  );
});

Deno.test("a fit finds the line that the points lie on, and how much it explains", () => {
  const x = Float64Array.of(0, 1, 2, 5);
  const exact = linearFit(x, x.map((v) => 3 * v - 2));
  assertAlmostEquals(exact.slope, 3, 1e-12);
  assertAlmostEquals(exact.intercept, -2, 1e-12);
  assertAlmostEquals(exact.rSquared, 1, 1e-12);
  // By hand: mean x 1, mean y 7/3; Sxy 3, Sxx 2; 4.5 of 14/3 explained.
  const fit = linearFit([0, 1, 2], [1, 2, 4]);
  assertAlmostEquals(fit.slope, 1.5, 1e-12);
  assertAlmostEquals(fit.intercept, 5 / 6, 1e-12);
  assertAlmostEquals(fit.rSquared, 27 / 28, 1e-12);
  assertEquals(linearFit([0, 1], [2, 2]).rSquared, 1);
});

Deno.test("nothing is taken of nothing, and no line through one place", () => {
  for (const take of [mean, median, coefficientOfVariation, gini]) {
    assertThrows(() => take([]), RangeError, "no values");
  }
  assertThrows(() => linearFit([1, 1], [1, 2]), RangeError, "same");
  assertThrows(() => linearFit([1, 2], [1]), RangeError, "2 x and 1 y");
});
