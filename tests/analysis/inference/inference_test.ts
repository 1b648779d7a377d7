import {
  assert,
  assertAlmostEquals,
  assertEquals,
  assertThrows,
} from "@std/assert";
import fc from "fast-check";
import { bootstrap } from "../../../sim/analysis/inference/bootstrap.ts";
import {
  pairedInterval,
  replicatesFor,
} from "../../../sim/analysis/inference/paired_interval.ts";
import { stopWhen } from "../../../sim/analysis/inference/stop_when.ts";
import { tQuantile } from "../../../sim/analysis/inference/t_quantile.ts";
import { varianceShares } from "../../../sim/analysis/inference/variance_shares.ts";
import { gini, mean, quantile } from "../../../sim/base/statistics.ts";
import { purposeKey, rootKey, threefry } from "../../../sim/base/streams.ts";

/** Standard normal numbers by Box–Muller, keyed. */
function normals(name: string, n: number): number[] {
  const key = purposeKey(rootKey("inference"), name, 0);
  const words = new Int32Array(2);
  return Array.from({ length: n }, (_, i) => {
    threefry(key.k0, key.k1, i, 0, words);
    const u = ((words[0]! >>> 0) + 0.5) / 2 ** 32;
    const v = ((words[1]! >>> 0) + 0.5) / 2 ** 32;
    return Math.sqrt(-2 * Math.log(u)) * Math.cos(2 * Math.PI * v);
  });
}

Deno.test("quantiles of t are those of the printed tables", () => {
  const printed: [number, number, number][] = [
    [0.975, 1, 12.7062],
    [0.975, 2, 4.3027],
    [0.975, 9, 2.2622],
    [0.975, 29, 2.0452],
    [0.975, 199, 1.972],
    [0.95, 4, 2.1318],
    [0.995, 9, 3.2498],
  ];
  for (const [p, freedom, value] of printed) {
    assertAlmostEquals(tQuantile(p, freedom), value, 5e-5, `${p}, ${freedom}`);
  }
  assertThrows(() => tQuantile(1, 5), RangeError, "inside 0–1");
});

Deno.test("a paired interval by hand: differences 1, 2, 3", () => {
  const { mean, deviation, error, interval, gain, positive } = pairedInterval(
    [10, 20, 30],
    [11, 22, 33],
  );
  assertEquals([mean, deviation, positive], [2, 1, 1]);
  assertAlmostEquals(error!, 1 / Math.sqrt(3), 1e-12);
  assertAlmostEquals(interval![0], 2 - 4.302653 / Math.sqrt(3), 1e-6);
  // 100 + 121 over 1.
  assertAlmostEquals(gain!, 221, 1e-9);
});

Deno.test("the t interval covers the true mean in 95 of 100 samples", () => {
  const samples = 4000, n = 6, all = normals("coverage", samples * n);
  let covered = 0;
  for (let k = 0; k < samples; k++) {
    const draws = all.slice(k * n, (k + 1) * n);
    const { interval } = pairedInterval(
      draws.map(() => 0),
      draws.map((d) => 3 + 2 * d),
    );
    if (interval![0] <= 3 && 3 <= interval![1]) covered++;
  }
  // Four standard errors of a share of 0.95 in 4,000.
  assertAlmostEquals(covered / samples, 0.95, 0.014);
});

Deno.test("a placebo has no difference, no error and no gain to speak of", () => {
  const { mean, interval, gain } = pairedInterval([3, 1, 2], [3, 1, 2]);
  assertEquals([mean, interval, gain], [0, [0, 0], null]);
});

Deno.test("one replicate has a difference and no interval", () => {
  const { mean, error, interval } = pairedInterval([3], [5]);
  assertEquals([mean, error, interval], [2, null, null]);
});

Deno.test("the bootstrap of a mean agrees with its formula, and repeats itself", () => {
  const values = normals("bootstrap", 60);
  const options = { seed: "a", resamples: 4000 };
  const found = bootstrap(values, (v) => mean(v), options);
  const formula = pairedInterval(values.map(() => 0), values);
  assertAlmostEquals(found.error, formula.error!, 0.06 * formula.error!);
  assertEquals(bootstrap(values, (v) => mean(v), options), found);
  assert(
    bootstrap(values, (v) => mean(v), { ...options, seed: "b" }).error !==
      found.error,
  );
});

Deno.test("quantiles and Gini have intervals that hold what the replicates say", () => {
  const values = normals("gini", 80).map((z) => Math.exp(z));
  for (
    const statistic of [
      (v: readonly number[]) => gini(v),
      (v: readonly number[]) => quantile(v, 0.9),
    ]
  ) {
    const { value, interval: [low, high], error } = bootstrap(
      values,
      statistic,
      {
        seed: "a",
      },
    );
    assert(low < value && value < high, `${low} ${value} ${high}`);
    assert(error > 0);
  }
});

Deno.test("variance is split between parameters and luck", () => {
  const luck = normals("luck", 40 * 30), theta = normals("theta", 40);
  const table = theta.map((t, d) =>
    Array.from({ length: 30 }, (_, r) => 3 * t + luck[d * 30 + r]!)
  );
  const { parameters, luck: within } = varianceShares(table);
  assertAlmostEquals(within, 1, 0.15);
  assertAlmostEquals(parameters, 9, 3);
  // Nothing but luck: what the means of few replicates vary is not the parameters'.
  const plain = varianceShares(
    Array.from({ length: 40 }, (_, d) => luck.slice(d * 30, d * 30 + 30)),
  );
  assert(plain.parameters < 0.05, String(plain.parameters));
});

Deno.test("replicates stop at the first number that is enough, whoever was ready first", () => {
  // 0.005 of a baseline of 100.
  const rule = { halfWidth: 0.005, least: 4, most: 100 };
  const pairs = normals("stop", 100).map((d): [number, number] => [
    100,
    100 + d,
  ]);
  const { n, reached } = stopWhen(pairs, rule)!;
  assert(reached && n > 4 && n < 100, String(n));
  fc.assert(fc.property(fc.integer({ min: 2, max: 100 }), (given) => {
    const found = stopWhen(pairs.slice(0, given), rule);
    assertEquals(found, given >= n ? { n, reached } : null);
  }));
  assertEquals(stopWhen(pairs, { ...rule, halfWidth: 0.00001 }), {
    n: 100,
    reached: false,
  });
  assertEquals(stopWhen(pairs.map(() => [1, 1]), rule)!.n, 4);
});

Deno.test("the replicates that a half width asks for meet it", () => {
  assertEquals(replicatesFor(10, 2), 97);
  assertEquals(replicatesFor(0, 1), 2);
});
