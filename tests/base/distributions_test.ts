import {
  assert,
  assertAlmostEquals,
  assertEquals,
  assertThrows,
} from "@std/assert";
import {
  aliasTables,
  drawAlias,
  gammaQuantiles,
  lognormalTables,
  normalQuantiles,
  POISSON_STEPS,
  poissonZero,
  QUANTILES,
  spreadOfVariation,
  spreadRow,
} from "../../sim/base/distributions.ts";
import { fillWords, rootKey } from "../../sim/base/streams.ts";

const words = new Uint32Array(1_000_000);
fillWords(rootKey("distributions"), 0, words);

Deno.test("drawAlias() draws each value as often as its weight, within five standard errors", () => {
  const weights = [1, 2, 3, 0, 4, 0.01, 7, 11, 0.5];
  const total = weights.reduce((a, b) => a + b, 0);
  const tables = aliasTables([[1, 1], weights]);
  const seen = new Float64Array(weights.length);
  for (const word of words) seen[drawAlias(tables, 1, word)]!++;
  weights.forEach((w, i) => {
    const p = w / total, n = words.length;
    assert(
      Math.abs(seen[i]! - n * p) <= 5 * Math.sqrt(n * p * (1 - p)) + 1e-9,
      `value ${i}: ${seen[i]} of ${n}, expected ${n * p}`,
    );
  });
});

Deno.test("a weight of zero is never drawn and a single weight always", () => {
  const tables = aliasTables([[0, 0, 5, 0, 0]]);
  for (let i = 0; i < 100_000; i++) {
    assertEquals(drawAlias(tables, 0, words[i]!), 2);
  }
});

Deno.test("aliasTables() refuses a negative weight and a sum of zero", () => {
  assertThrows(() => aliasTables([[1, -1]]), RangeError, "weight -1");
  assertThrows(() => aliasTables([[0, 0]]), RangeError, "all weights are 0");
});

Deno.test("lognormal factors have mean 1 and the asked-for coefficient of variation", () => {
  const table = lognormalTables(1.2);
  for (const cv of [0.3, 0.6, 1]) {
    const row = spreadRow(spreadOfVariation(cv));
    const part = table.subarray(row * QUANTILES, (row + 1) * QUANTILES);
    const mean = part.reduce((a, b) => a + b, 0) / QUANTILES;
    const square = part.reduce((a, b) => a + b * b, 0) / QUANTILES;
    assertAlmostEquals(mean, 1, 1e-6);
    // The outermost tail is cut at one part in 4096, so the spread comes out a little low.
    assertAlmostEquals(Math.sqrt(square / mean ** 2 - 1), cv, cv * 0.06);
  }
});

Deno.test("gamma quantiles rise, have mean 1 and the asked-for variance", () => {
  for (const variance of [0.5, 1.2, 2]) {
    const q = gammaQuantiles(variance);
    const mean = q.reduce((a, b) => a + b, 0) / q.length;
    const spread = q.reduce((a, b) => a + (b - mean) ** 2, 0) / q.length;
    assertAlmostEquals(mean, 1, 1e-5);
    assertAlmostEquals(spread, variance, variance * 0.02);
    assert(q.every((x, i) => i === 0 || x >= q[i - 1]!));
  }
});

Deno.test("normal quantiles are symmetric and the quartile is 0.6745", () => {
  const z = normalQuantiles();
  z.forEach((x, i) => assertAlmostEquals(x, -z[QUANTILES - 1 - i]!, 1e-8));
  assertAlmostEquals(
    (z[QUANTILES * 0.75 - 1]! + z[QUANTILES * 0.75]!) / 2,
    0.6745,
    1e-4,
  );
});

Deno.test("poissonZero() is e to the minus lambda", () => {
  const table = poissonZero(3);
  assertEquals(table[0], 1);
  assertAlmostEquals(table[POISSON_STEPS]!, 0.36787944117, 1e-9);
});
