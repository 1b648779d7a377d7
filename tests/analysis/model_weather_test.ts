import { assertAlmostEquals, assertEquals } from "@std/assert";
import { modelWeather } from "../../sim/analysis/model_weather.ts";
import { valueSplits } from "../../sim/metrics/weather/point_weather.ts";
import type { ModelPlay } from "../../sim/model/behaviour.ts";
import type { ScenarioResult } from "../../sim/model/result.ts";
import { sampleResult } from "../support/sample_result.ts";
import { sampleMakeup } from "../support/sample_weather.ts";

/** A side that pays the value of a result, as if behaviour had made it. */
const side = (result: ScenarioResult) => ({
  outcome: result,
  course: [],
  makeup: sampleMakeup(result.settlements),
  valueMethod: "fund" as const,
});
const still = sampleResult({ hospitals: 5 });
const moved = {
  ...still,
  settlements: still.settlements.map((s) => ({
    ...s,
    points: s.points.map((points) => Math.round(points * 1.02)),
    settlementValue: String(Number(s.settlementValue) / 1.02),
  })),
};
const booked = sampleResult({ hospitals: 5, asBooked: true });
const split = (a: ScenarioResult, b: ScenarioResult) =>
  valueSplits(
    { settlements: a.settlements, makeup: side(a).makeup },
    { settlements: b.settlements, makeup: side(b).makeup },
    "fund",
  );
const PLAYS: ModelPlay[] = [
  {
    model: "none",
    sides: [side(still), side(booked)],
    weather: [split(still, still), split(booked, booked)],
  },
  {
    model: "profit",
    sides: [side(moved), side(booked)],
    weather: [split(still, moved), split(booked, booked)],
  },
];

Deno.test("behaviour is held against no response: M0 and schemes without a value have no row", () => {
  const rows = modelWeather(PLAYS);
  assertEquals([...new Set(rows.map(({ model }) => model))], ["profit"]);
  assertEquals([...new Set(rows.map((row) => row.side))], [0]);
  assertEquals([...new Set(rows.map(({ scheme }) => scheme))], [
    "employee",
    "resident",
  ]);
});

Deno.test("a model's factors sum to what it did to the value of each scheme", () => {
  const rows = modelWeather(PLAYS);
  for (const [s, { scheme, settlementValue }] of still.settlements.entries()) {
    const all = rows.filter((row) => row.scheme === scheme)
      .reduce((n, { effect }) => n + effect, 0);
    const now = Number(moved.settlements[s]!.settlementValue);
    assertAlmostEquals(all, (now - Number(settlementValue)) / 100, 1e-9);
  }
  assertEquals(modelWeather(PLAYS.slice(0, 1)), []);
});
