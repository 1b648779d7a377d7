import { assert, assertEquals } from "@std/assert";
import fc from "fast-check";
import { trimBounds, trimmed } from "../../sim/grouping/trim.ts";
import { METHODS, NO_GROUP } from "../../sim/model/ledger.ts";

const OPTIONS = { lo: 0.025, hi: 0.975, minN: 25, maxShare: 0.08 };
const rising = (n: number) =>
  Float64Array.from({ length: n }, (_, i) => (i + 1) * 100);

function leftOut(costs: readonly number[], options = OPTIONS) {
  const year = {
    claims: {
      rows: costs.length,
      cost: Int32Array.from(costs),
      los: new Uint16Array(costs.length).fill(5),
    },
    methods: new Uint8Array(costs.length),
    group: new Uint16Array(costs.length),
  };
  const [marks] = trimmed([year], 1, () => true, options);
  return costs.filter((_, i) => marks![i] === 1);
}

Deno.test("a group of 24 is not trimmed, one of 25 loses a case at each end", () => {
  assertEquals(leftOut([...rising(24)]), []);
  // (25 − 1)·0.025 = 0.6: between the first and the second cost.
  assertEquals(leftOut([...rising(25)]), [100, 2500]);
});

Deno.test("a cost on the quantile itself stays", () => {
  // (41 − 1)·0.025 = 1 exactly: the second cost is the quantile.
  const { lo, hi } = trimBounds(rising(41), OPTIONS);
  assertEquals([lo, hi], [200, 4000]);
  assertEquals(leftOut([...rising(41)]), [100, 4100]);
});

Deno.test("where the tails hold more than 8 % only the farthest from the median go, ties by case", () => {
  // 42 costs: two in each tail, three may go; 100 and 4200 are farthest, then 200 and 4100 alike.
  assertEquals(leftOut([...rising(42)]), [100, 200, 4200]);
  const shuffled = [...rising(42)].toReversed();
  assertEquals(leftOut(shuffled), [4200, 4100, 100]);
  assertEquals(leftOut([...rising(42)], { ...OPTIONS, maxShare: 0 }), []);
});

Deno.test("cases outside DIP, without a group or not counted are never marked, and groups are trimmed apart", () => {
  const n = 60;
  const year = {
    claims: {
      rows: n,
      cost: Int32Array.from({ length: n }, (_, i) => i + 1),
      los: new Uint16Array(n).fill(5),
    },
    methods: new Uint8Array(n),
    group: Uint16Array.from({ length: n }, (_, i) => i % 2),
  };
  year.methods[0] = METHODS.indexOf("bedDay");
  year.group[1] = NO_GROUP;
  const [marks] = trimmed([year], 2, (cost) => cost < 60, OPTIONS);
  assertEquals([...marks!].flatMap((m, i) => m ? [i + 1] : []), [3, 4, 58, 59]);
});

Deno.test("never more than the share, never a case inside the quantiles, and a trimmed group keeps its middle", () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 1000 }), {
        minLength: 25,
        maxLength: 120,
      }),
      (costs) => {
        const gone = leftOut(costs);
        assert(gone.length <= Math.floor(costs.length * 0.08 + 1e-9));
        const sorted = Float64Array.from(costs).sort();
        const { lo, hi } = trimBounds(sorted, OPTIONS);
        for (const cost of gone) assert(cost < lo || cost > hi);
        const middle = sorted[sorted.length >> 1]!;
        assert(middle >= lo && middle <= hi);
      },
    ),
    { seed: 20250101, numRuns: 300 },
  );
});
