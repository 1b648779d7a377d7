import { assert, assertAlmostEquals, assertEquals } from "@std/assert";
import { logMean } from "../../sim/base/log_mean.ts";
import { sum } from "../../sim/base/sum.ts";
import { ownParts, type PointWeather } from "../../sim/model/weather.ts";
import { rehearseQuietly, smallPlans } from "../support/small_city.ts";

const ids = ["zibo_2025/baseline", "zibo_2025/spec_3", "test/two", "test/late"];
const results = await rehearseQuietly(smallPlans(ids, {
  "test/two": `format: 1
title: 两年
inherits: zibo_2025/baseline
run:
  run.year: 2026
  run.since: 2025
`,
  "test/late": `format: 1
title: 七月施行
inherits: zibo_2025/baseline
policy:
  settlement.regime: { 2021: asBooked, 2025-07-01: dip }
`,
}));
const [one, draft, two, late] = results;
const effect = ({ split }: PointWeather, factor: string) =>
  split!.parts.find((part) => part.factor === factor)?.effect ?? 0;

Deno.test("the change of every value is split without a rest, to the value of the sheet", () => {
  for (const { weather, settlements, scenario } of results) {
    assertEquals(weather.length, 2);
    for (const [s, { split, settled, year }] of weather.entries()) {
      const { from, to, parts, coding } = split!, sheet = settlements[s]!;
      const all = parts.reduce((n, part) => n + part.effect, 0);
      assertAlmostEquals(all, to.value - from.value, 1e-9, scenario);
      assertAlmostEquals(to.value, settled!, 1e-9);
      assertAlmostEquals(settled!, Number(sheet.settlementValue) / 100, 1e-9);
      assertEquals([from.year, to.year, coding], [year - 1, year, true]);
    }
  }
});

Deno.test("the money is what the rehearsal settles the old year's cases with, and what the sheet clears", () => {
  const { weather, rehearsal, scenario, settlements } = one!;
  weather.forEach(({ scheme, split }, s) => {
    const { from, to, parts } = split!;
    const { settledFund } = rehearsal.find((row) =>
      row.scenario === scenario && row.scheme === scheme && row.group === "all"
    )!;
    const money = parts.filter((p) => p.byHospital === null)
      .reduce((n, p) => n + p.effect, 0);
    assertAlmostEquals(
      money,
      logMean(from.value, to.value) *
        Math.log(settlements[s]!.fund / settledFund),
      1e-9,
    );
  });
});

Deno.test("an institution's own part and that of the others is what points did", () => {
  for (const w of one!.weather) {
    const points = w.split!.parts.filter((p) => p.byHospital !== null)
      .reduce((n, p) => n + p.effect, 0);
    for (const { own, others } of ownParts(w.split!)) {
      assertAlmostEquals(own + others, points, 1e-9);
    }
  }
});

Deno.test("honest coders err, so codes move the value, but little", () => {
  for (const w of one!.weather) {
    const coding = effect(w, "coding");
    assert(coding !== 0 && Math.abs(coding) < 0.02 * w.settled!, `${coding}`);
  }
});

Deno.test("under the draft the ratio of the fund is a factor, under the fund method it is not", () => {
  const has = ({ split }: PointWeather) =>
    split!.parts.some(({ factor }) => factor === "ratio");
  assertEquals(draft!.weather.map(has), [true, true]);
  assertEquals(one!.weather.map(has), [false, false]);
  assertEquals(draft!.weather.map(({ unit }) => unit), [
    "totalCost",
    "totalCost",
  ]);
});

Deno.test("a second year of a reform is held against its first", () => {
  for (const { split, months, year } of two!.weather) {
    assertEquals([split!.from.year, split!.to.year, year], [2025, 2026, 2026]);
    assert(months.every((value) => value !== null));
  }
});

Deno.test("a year that DIP enters in July has values from July, and the months before are told apart", () => {
  for (const w of late!.weather) {
    assertEquals(w.months.map((value) => value !== null), [
      ...new Array<boolean>(6).fill(false),
      ...new Array<boolean>(6).fill(true),
    ]);
    assert(effect(w, "cleared") < 0 && effect(w, "volume") > 0);
  }
});

Deno.test("the last provisional value is the settled one before conduct", () => {
  one!.weather.forEach((w, s) => {
    const { points, fund } = one!.settlements[s]!;
    const before = fund / 100 / w.months[11]! * 1e4;
    // Conduct only takes points away.
    assert(before >= sum(points) - 1e-3);
    assert(w.months[11]! <= w.settled! + 1e-9);
  });
});
