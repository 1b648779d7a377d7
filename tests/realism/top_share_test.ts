import { assertAlmostEquals, assertEquals } from "@std/assert";
import { topShare } from "../../sim/metrics/realism/top_share.ts";
import { testRandom } from "../support/random.ts";

Deno.test("selection finds the same top as sorting, ties and order notwithstanding", () => {
  const { next } = testRandom(7);
  for (const n of [1, 2, 3, 10, 999, 5000]) {
    for (const kinds of [1, 3, 1e9]) {
      const values = Float64Array.from(
        { length: n },
        () => Math.floor(next() * kinds),
      );
      const sorted = values.slice().sort();
      for (const part of [0, 0.01, 0.1, 0.5, 1]) {
        const from = n - Math.round(n * part);
        const top = sorted.subarray(from).reduce((a, b) => a + b, 0);
        const all = sorted.reduce((a, b) => a + b, 0);
        if (all === 0) continue;
        assertEquals(topShare(values.slice(), part), 100 * top / all);
      }
    }
  }
});

Deno.test("the upper half of four numbers holds seven tenths of them", () => {
  assertAlmostEquals(topShare(Float64Array.of(4, 1, 3, 2), 0.5), 70, 1e-12);
});
