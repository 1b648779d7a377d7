import { assertEquals } from "@std/assert";
import fc from "fast-check";
import { coreThreshold } from "../../sim/grouping/core_threshold.ts";

const byCoverage = (counts: number[], coverage: number) =>
  coreThreshold(counts, {
    thresholdMode: "coverage",
    coreThreshold: 15,
    coverage,
  });

Deno.test("EX-31(e) the largest threshold that still covers 95 % is 4", () => {
  assertEquals(byCoverage([8, 40, 3, 15, 4, 30], 0.95), 4);
});

Deno.test("coverage met exactly is enough, one case less is not", () => {
  assertEquals(byCoverage([40, 30, 15, 8, 4, 3], 0.93), 8);
  assertEquals(byCoverage([40, 30, 15, 8, 4, 3], 0.9301), 4);
  assertEquals(byCoverage([40, 30, 15, 8, 4, 3], 1), 3);
});

Deno.test("mode fixed gives the number of the rule, whatever the counts are", () => {
  const options = { thresholdMode: "fixed", coverage: 0.95 } as const;
  assertEquals(coreThreshold([1, 2], { ...options, coreThreshold: 50 }), 50);
});

Deno.test("no larger threshold covers as much", () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 1 })
        .filter((c) => c.some((n) => n > 0)),
      fc.integer({ min: 50, max: 100 }),
      (counts, percent) => {
        const threshold = byCoverage(counts, percent / 100);
        const covers = (t: number) =>
          counts.filter((n) => n >= t).reduce((a, b) => a + b, 0) * 100 >=
            percent * counts.reduce((a, b) => a + b, 0);
        assertEquals(covers(threshold), true);
        assertEquals(covers(threshold + 1), false);
      },
    ),
    { seed: 20250101, numRuns: 500 },
  );
});
