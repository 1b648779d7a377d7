import { assertEquals, assertThrows } from "@std/assert";
import { yearStartValue } from "../../../sim/settlement/value/year_start_value.ts";
import { multiply, ratio } from "../../../sim/base/ratio.ts";
import {
  fenColumn,
  pointColumn,
  workedCase,
  written,
} from "../worked_example.ts";

const inYuan = (value: ReturnType<typeof yearStartValue>) =>
  value && multiply(value, ratio(1, 100));

Deno.test("EX-08.1 the year-start value weighs three years 1:2:7", () => {
  const { inputs, expected } = workedCase<
    { costs: string[]; points: string[] },
    { b: string }
  >("EX-08.1");
  const costs = fenColumn(inputs.costs), points = pointColumn(inputs.points);
  for (const weights of [[0.1, 0.2, 0.7], [1, 2, 7]]) {
    const value = yearStartValue(costs, points, weights, "mean");
    assertEquals(written(inYuan(value), expected.b), expected.b);
  }
});

Deno.test("EX-08.2 the quality interval keeps hospitals below the area mean", () => {
  const { inputs, expected } = workedCase<
    { hospitals: { cost: string; points: string }[] },
    { b: string }
  >("EX-08.2");
  const value = yearStartValue([], [], [], "quality1d", {
    costs: fenColumn(inputs.hospitals.map((hospital) => hospital.cost)),
    points4: pointColumn(inputs.hospitals.map((hospital) => hospital.points)),
  });
  assertEquals(written(inYuan(value), expected.b), expected.b);
});

Deno.test("an empty quality interval falls back to the mean", () => {
  // Both hospitals cost the same per point: neither is below the mean.
  const hospitals = { costs: [200, 100], points4: [20_000, 10_000] };
  const value = yearStartValue([900], [30_000], [1], "quality1d", hospitals);
  assertEquals(written(value, "300"), "300");
});

Deno.test("one fen below the mean is in the quality interval", () => {
  const hospitals = { costs: [201, 100], points4: [20_000, 10_000] };
  const value = yearStartValue([900], [30_000], [1], "quality1d", hospitals);
  assertEquals(written(value, "100"), "100");
});

Deno.test("a hospital without points takes no part in the quality interval", () => {
  const hospitals = { costs: [300, 100, 0], points4: [10_000, 10_000, 0] };
  const value = yearStartValue([900], [30_000], [1], "quality1d", hospitals);
  assertEquals(written(value, "100"), "100");
});

Deno.test("without points there is no value", () => {
  assertEquals(yearStartValue([100, 5], [0, 0], [1, 2], "mean"), null);
  const none = { costs: [100], points4: [0] };
  assertEquals(yearStartValue([100], [0], [1], "quality1d", none), null);
});

Deno.test("the quality interval needs hospitals", () => {
  assertThrows(
    () => yearStartValue([1], [1], [1], "quality1d"),
    RangeError,
    "by hospital",
  );
});
