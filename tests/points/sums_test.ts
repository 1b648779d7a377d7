import { assertEquals } from "@std/assert";
import { METHODS, NO_GROUP } from "../../sim/model/ledger.ts";
import { groupTally, rowSum } from "../../sim/points/group_tally.ts";
import { plainPoints } from "../../sim/points/plain_points.ts";
import { totals } from "../../sim/points/totals.ts";
import { claimsOf } from "../grouping/small_city.ts";
import { casesOf, catalogueOf, tallyOf } from "./small_year.ts";

Deno.test("groupTally() sums codes up to groups and keeps those without one in the last row", () => {
  const cells = [{ level: 3, kind: "general" }, { level: 2, kind: "general" }];
  const byCode = tallyOf(cells, [
    [[1, 100], [2, 200]],
    [[4, 100], [8, 200]],
    [[16, 100], [32, 200]],
  ]);
  const catalogue = {
    ...catalogueOf(["A", "B"]),
    groupOfCode: Uint16Array.of(1, NO_GROUP, 1),
  };
  const t = groupTally(byCode, catalogue);
  assertEquals([...t.n], [0, 0, 17, 34, 4, 8]);
  assertEquals([...t.cost], [0, 0, 17, 68, 4, 16].map((c) => c * 100_00));
  assertEquals([...t.fund], [0, 0, 17, 68, 4, 16].map((c) => c * 50_00));
  assertEquals([...t.sq], [0, 0, 17, 136, 4, 32].map((c) => c * 10_000));
  assertEquals(
    [rowSum(t, t.n, 1), rowSum(t, t.n, 1, 2), rowSum(t, t.n, 1, 1)],
    [
      51,
      34,
      0,
    ],
  );
});

Deno.test("totals() adds DIP cases up by hospital, scheme and month of discharge", () => {
  const claims = claimsOf([
    { code: 0, cost: 100, fund: 60, day: 30 },
    { code: 0, cost: 200, fund: 70, day: 31 },
    { code: 0, cost: 300, fund: 80, day: 31, scheme: 1 },
    { code: 0, cost: 400, fund: 90, day: 58, hospital: 1, scheme: 1 },
    { code: 0, cost: 500, fund: 95, day: 364, hospital: 1, scheme: 1 },
    { code: 0, cost: 600, fund: 99, hospital: 65535 },
    { code: 0, cost: 700, fund: 10, day: 0 },
  ]);
  const cases = casesOf([0, 0, 0, 0, 0, 0, 0]);
  cases.method[5] = METHODS.indexOf("remote");
  const points = {
    points: Float64Array.of(1, 2, 4, 8, 16, 0, 32),
    zone: new Uint8Array(7),
  };
  const sums = totals(claims, cases, points, 2);
  const filled = (column: Float64Array) =>
    Object.fromEntries([...column.entries()].filter(([, v]) => v !== 0));
  assertEquals(filled(sums.cases), { 0: 2, 1: 1, 13: 1, 37: 1, 47: 1 });
  assertEquals(filled(sums.points), { 0: 33, 1: 2, 13: 4, 37: 8, 47: 16 });
  assertEquals(filled(sums.cost), {
    0: 800,
    1: 200,
    13: 300,
    37: 400,
    47: 500,
  });
  assertEquals(filled(sums.fund), { 0: 70, 1: 70, 13: 80, 37: 90, 47: 95 });
  assertEquals(sums.cases.length, 48);
});

Deno.test("plainPoints() scores history at S × H and leaves cases without points out with their cost", () => {
  const claims = claimsOf([
    { code: 0, cost: 100 },
    { code: 0, cost: 9999, hospital: 1 },
    { code: 0, cost: 300, hospital: 1, scheme: 1 },
    { code: 0, cost: 500 },
    { code: 0, cost: 700, scheme: 1 },
  ]);
  const plain = plainPoints(
    claims,
    casesOf([0, 0, 1, NO_GROUP, 2]),
    catalogueOf(["A", "B", "C"], [1, 1, 1], [10_001, 30_000, 0]),
    Float64Array.of(10_000, 5000),
  );
  // 10,001 × 0.5 = 5,000.5, rounded a case at a time.
  assertEquals(plain.points, [15_002, 15_000]);
  assertEquals(plain.cost, [10_099, 300]);
  assertEquals(bySchemes(plain.hospitalPoints), [10_001, 20_001]);
  assertEquals(bySchemes(plain.hospitalCost), [100, 10_299]);
});

/** Both schemes of a hospital together. */
function bySchemes([a, b]: readonly [Float64Array, Float64Array]): number[] {
  return [...a].map((value, h) => value + b[h]!);
}
