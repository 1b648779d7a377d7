import { assertEquals } from "@std/assert";
import { outpacingInstitutions } from "../../sim/supervision/screen/outpacing.ts";

const TERMS = { growth: 0.1, cases: 50 };
const year = (cases: number, points: number, cost: number) => ({
  cases: Float64Array.of(cases),
  points: Float64Array.of(points),
  cost: Float64Array.of(cost),
});
const outpaces = (
  now: ReturnType<typeof year>,
  before: ReturnType<typeof year>,
) => outpacingInstitutions(now, before, TERMS).length === 1;

Deno.test("a tenth more points a case for the same cost is at the edge, a ten-thousandth of a point more is beyond", () => {
  const before = year(100, 1_000_000_0000, 80_000_000_00);
  assertEquals(
    outpaces(year(100, 1_100_000_0000, 80_000_000_00), before),
    false,
  );
  assertEquals(
    outpaces(year(100, 1_100_000_0001, 80_000_000_00), before),
    true,
  );
});

Deno.test("who did more is not suspected: cost that grows as points do", () => {
  const before = year(100, 1_000_0000, 1_000_00);
  assertEquals(outpaces(year(100, 1_500_0000, 1_500_00), before), false);
  assertEquals(outpaces(year(100, 1_500_0000, 1_300_00), before), true);
});

Deno.test("growth is that of a case: twice the cases with twice the points grow by nothing", () => {
  const before = year(100, 1_000_0000, 1_000_00);
  assertEquals(outpaces(year(200, 2_000_0000, 2_000_00), before), false);
  // Cost per case halves, points per case stay.
  assertEquals(outpaces(year(200, 2_000_0000, 1_000_00), before), true);
});

Deno.test("few cases in either year, and a year without points, say nothing", () => {
  const before = year(50, 1_000_0000, 1_000_00);
  assertEquals(outpaces(year(50, 2_000_0000, 1_000_00), before), true);
  assertEquals(outpaces(year(49, 2_000_0000, 1_000_00), before), false);
  assertEquals(
    outpaces(year(50, 2_000_0000, 1_000_00), year(49, 1_000_0000, 1_000_00)),
    false,
  );
  assertEquals(
    outpaces(year(50, 2_000_0000, 1_000_00), year(50, 0, 1_000_00)),
    false,
  );
});
