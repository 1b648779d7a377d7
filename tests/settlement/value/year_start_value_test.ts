import { assertEquals, assertThrows } from "@std/assert";
import {
  startValue,
  yearStartValue,
} from "../../../sim/settlement/value/year_start_value.ts";
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

Deno.test("the two-dimensional interval keeps cheap hospitals that cover their own cost", () => {
  // Yuan per point 10, 8, 7, 6, 5; own cost 9, 6, 6.3, 4.2, 5.5: the first is dear,
  // the last does not cover its cost.
  const points4 = [10, 10, 10, 10, 10].map((points) => points * 10_000);
  const costs = [10_000, 8_000, 7_000, 6_000, 5_000];
  const shares = [90, 75, 90, 70, 110].map((share) => ratio(share, 100));
  const hospitals = { costs, points4, costRatio: shares };
  const value = yearStartValue([9], [1], [1], "quality2d", hospitals);
  // Means 7.2 and 6.2: the second is above 7.2, the third above 6.2, the fourth stays.
  assertEquals(written(inYuan(value), "6.0000"), "6.0000");
  const cheaper = {
    ...hospitals,
    costRatio: [90, 75, 85, 70, 110].map((share) => ratio(share, 100)),
  };
  // Now the third stays too (5.95 below 6.13): any place between the two is as good, the middle is met.
  assertEquals(
    written(
      inYuan(yearStartValue([9], [1], [1], "quality2d", cheaper)),
      "6.5000",
    ),
    "6.5000",
  );
});

Deno.test("an empty two-dimensional interval falls back to the mean and says so", () => {
  const hospitals = {
    costs: [2_000, 1_000],
    points4: [20_000, 10_000],
    costRatio: [ratio(9, 10), ratio(9, 10)],
  };
  const start = startValue("quality2d", [900], [30_000], [1], hospitals);
  assertEquals(written(start.value, "300"), "300");
  assertEquals(start.fellBack, true);
  assertEquals(
    startValue("mean", [900], [30_000], [1], hospitals).fellBack,
    false,
  );
  const one = { ...hospitals, costs: [2_001, 1_000] };
  assertEquals(
    startValue("quality1d", [900], [30_000], [1], one).fellBack,
    false,
  );
});

Deno.test("the two-dimensional interval needs what hospitals spend themselves", () => {
  assertThrows(
    () =>
      yearStartValue([1], [1], [1], "quality2d", { costs: [1], points4: [1] }),
    RangeError,
    "cost ratio",
  );
});
