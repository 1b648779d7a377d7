import { assertAlmostEquals, assertEquals } from "@std/assert";
import { provisionalValues } from "../../../sim/metrics/weather/provisional_values.ts";
import { pointWeather } from "../../../sim/metrics/weather/point_weather.ts";
import { cell, type Totals } from "../../../sim/model/ledger.ts";
import type { Settlement } from "../../../sim/model/settlement.ts";
import { sampleResult } from "../../support/sample_result.ts";

const ALL = Array.from({ length: 12 }, (_, m) => m);

/** One hospital; points, C and J of January and February in both schemes, then nothing. */
function totalsOf(months: readonly (readonly [number, number, number])[]) {
  const size = cell(1, 0, 0);
  const totals: Totals = {
    cases: new Float64Array(size),
    points: new Float64Array(size),
    cost: new Float64Array(size),
    fund: new Float64Array(size),
  };
  months.forEach(([points, cost, fund], m) => {
    const k = cell(0, 1, m);
    totals.points[k] = points * 1e4;
    totals.cost[k] = cost * 100;
    totals.fund[k] = fund * 100;
  });
  return totals;
}

const sheet = (dipMonths: readonly number[]) => ({
  dipMonths,
  budget: {
    months: Float64Array.from(ALL, (m) => m < 2 ? 60_00 : 0),
  } as Settlement["budget"],
});

Deno.test("a provisional value is the budget so far over the points so far, in the unit of the method", () => {
  const totals = totalsOf([[10, 100, 60], [20, 100, 40]]);
  const values = (method: Parameters<typeof provisionalValues>[4]) =>
    provisionalValues(sheet(ALL), totals, 1, 1, method).slice(0, 3);
  // 60 ÷ 10, 120 ÷ 30; with (40, 100) that patients bore; at ρ = .6 and .5.
  assertEquals(values("fund"), [6, 4, 4]);
  assertEquals(values("totalMinusIndividual"), [10, 220 / 30, 220 / 30]);
  assertEquals(values("totalTimesRatio"), [10, 8, 8]);
});

Deno.test("months before DIP and before the first point have no value", () => {
  const totals = totalsOf([[10, 100, 60], [0, 0, 0], [20, 100, 40]]);
  const values = (months: readonly number[], scheme: number) =>
    provisionalValues(sheet(months), totals, 1, scheme, "fund").slice(0, 3);
  assertEquals(values([1, 2], 1), [null, null, 3]);
  assertEquals(values(ALL, 0), [null, null, null]);
  assertEquals(
    provisionalValues(
      sheet(ALL),
      totalsOf([[10, 100, 0]]),
      1,
      1,
      "totalTimesRatio",
    )[0],
    null,
  );
});

Deno.test("the year-start value stands in the unit of the method: in fund money at the ratio of the sheet", () => {
  const { settlements } = sampleResult({ hospitals: 1 });
  const totals = totalsOf([]);
  const [fund] = pointWeather(settlements, totals, "fund");
  const [whole] = pointWeather(settlements, totals, "totalTimesRatio");
  const [{ yearStartValue, settlementValue }] = settlements as [Settlement];
  assertAlmostEquals(fund!.start!, Number(yearStartValue) * 0.7 / 100, 1e-9);
  assertEquals(whole!.start, Number(yearStartValue) / 100);
  assertEquals(fund!.settled, Number(settlementValue) / 100);
  assertEquals([fund!.unit, whole!.unit], ["fund", "totalCost"]);
  assertEquals(fund!.split, null);
});
