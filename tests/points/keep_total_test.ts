import { assert, assertEquals } from "@std/assert";
import fc from "fast-check";
import { keepTotal, limitedChanges } from "../../sim/points/keep_total.ts";

const disease = fc.record({
  s: fc.integer({ min: 1_0000, max: 5000_0000 }),
  n: fc.integer({ min: 1, max: 20_000 }),
});

Deno.test("INV-15: whatever is adjusted, Σ S·n stays but for the rounding of each S", () => {
  fc.assert(fc.property(
    fc.array(disease, { minLength: 2, maxLength: 40 }),
    fc.nat(),
    fc.integer({ min: -3000, max: 3000 }),
    (diseases, pick, change) => {
      const points = Float64Array.from(diseases, (d) => d.s);
      const cases = Float64Array.from(diseases, (d) => d.n);
      const g = pick % diseases.length;
      const to = Math.round(points[g]! * (1 + change / 10_000));
      const kept = keepTotal(points, cases, new Map([[g, to]]));
      if (kept === null) return;
      const after = kept.points.reduce(
        (sum, s, i) => sum + BigInt(s) * BigInt(cases[i]!),
        0n,
      );
      const off = after > kept.total ? after - kept.total : kept.total - after;
      const half = cases.reduce((sum, n, i) => i === g ? sum : sum + n, 0) / 2;
      assert(Number(off) <= half + 1, `off by ${off}, at most ${half}`);
      assertEquals(kept.points[g], to);
    },
  ));
});

Deno.test("an adjustment that leaves the others nothing is refused, one of nothing changes nothing", () => {
  const points = Float64Array.of(100, 200), cases = Float64Array.of(10, 1);
  assertEquals(keepTotal(points, cases, new Map([[0, 120]])), null);
  assertEquals(keepTotal(points, cases, new Map([[0, 90], [1, 90]])), null);
  assertEquals(keepTotal(points, cases, new Map())!.points, points);
});

Deno.test("points rise by at most the yearly limit and fall by the smaller of the two", () => {
  const before = Float64Array.of(1000, 1000, 1000, 1000, 0);
  const now = Float64Array.of(1200, 1100, 800, 960, 5000);
  const limits = { maxYearly: 0.15, declineFloor: 0.05 };
  assertEquals([...limitedChanges(now, before, limits)], [[0, 1150], [2, 950]]);
  assertEquals(
    [...limitedChanges(now, before, { maxYearly: null, declineFloor: 0.1 })],
    [[2, 900]],
  );
  // Exactly at the limit nothing is held back.
  const edge = Float64Array.of(1150, 850, 1000, 1000, 0);
  assertEquals(
    limitedChanges(edge, before, { maxYearly: 0.15, declineFloor: null }).size,
    0,
  );
});
