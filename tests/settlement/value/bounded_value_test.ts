import { assertEquals, assertThrows } from "@std/assert";
import { type Ratio, ratio, toNumber } from "../../../sim/base/ratio.ts";
import {
  settlementValue,
  type ValueInput,
  type ValueOptions,
} from "../../../sim/settlement/value/settlement_value.ts";

const floating: ValueOptions = {
  method: "fund",
  ratioLevel: "hospital",
  mode: "floating",
  fixed: null,
};
const bounds = (
  floor: number | null,
  cap: number | null,
  unit: "yuan" | "timesB" = "yuan",
  method: ValueOptions["method"] = "fund",
): ValueOptions => ({ ...floating, method, bounds: { floor, cap, unit } });

/** 1,000 yuan for 100 points: 10 yuan of fund, 16 of total cost. */
const year: ValueInput = {
  fund: 100_000,
  points4: Float64Array.of(60_0000, 40_0000),
  booked: Float64Array.of(60_000, 40_000),
  individual: Float64Array.of(40_000, 20_000),
  yearStart: ratio(1500),
  lastRatio: ratio(3, 5),
};

Deno.test("a cap that binds leaves money to the fund, a floor that binds asks the reserve", () => {
  const low = settlementValue(year, bounds(null, 9.5));
  assertEquals([...low.standard], [57_000, 38_000]);
  assertEquals([low.bound, low.epsilon, low.charged], ["cap", -5_000, 0]);
  const high = settlementValue(year, bounds(10.25, null));
  assertEquals([...high.standard], [61_500, 41_000]);
  assertEquals([high.bound, high.epsilon, high.charged], [
    "floor",
    2_500,
    2_500,
  ]);
});

Deno.test("a bound that is met exactly does not bind, and the split stays exact", () => {
  const thirds = { ...year, points4: Float64Array.of(10_0000, 20_0000) };
  for (const options of [bounds(10, 10), bounds(9, 11)]) {
    const { bound, standard } = settlementValue(year, options);
    assertEquals([bound, [...standard]], [null, [60_000, 40_000]]);
  }
  assertEquals([...settlementValue(thirds, bounds(1, 99)).standard], [
    33_333,
    66_667,
  ]);
});

Deno.test("bounds in multiples of b are total cost, and fund money by ρ of last year", () => {
  // 1.2 × 15 yuan of total cost is 10.8 yuan of fund at last year's 0.6.
  const fund = settlementValue(year, bounds(1.2, null, "timesB"));
  assertEquals(toNumber(fund.value!), 1080);
  const minus = "totalMinusIndividual" as const;
  const total = settlementValue(year, bounds(1.2, null, "timesB", minus));
  assertEquals(toNumber(total.value!), 1800);
  assertEquals([...total.standard], [68_000, 52_000]);
  // Without a year-start value there is nothing to multiply.
  const { yearStart: _, ...none } = year;
  assertEquals(
    settlementValue(none, bounds(1.2, null, "timesB")).bound,
    null,
  );
});

Deno.test("a saving of the ratio method is the reserve's, unless a bound made it", () => {
  const uneven = { ...year, individual: Float64Array.of(90_000, 10_000) };
  const method = "totalTimesRatio" as const;
  const free = settlementValue(uneven, { ...floating, method });
  // 20 yuan of total cost for 60 and 40 points, at 60 ÷ 150 and 40 ÷ 50.
  assertEquals([...free.standard], [48_000, 64_000]);
  assertEquals([free.epsilon, free.charged], [12_000, 12_000]);
  const saved = settlementValue(
    { ...uneven, points4: Float64Array.of(90_0000, 10_0000) },
    { ...floating, method },
  );
  assertEquals([saved.epsilon, saved.charged], [-12_000, -12_000]);
  const capped = settlementValue(uneven, bounds(null, 10, "yuan", method));
  assertEquals([capped.bound, capped.charged], ["cap", 0]);
  assertEquals(capped.epsilon < 0, true);
});

Deno.test("an interval scales the floating value by its cost per point", () => {
  const { value, standard, trimmed, charged, epsilon } = settlementValue(
    { ...year, trim: ratio(19, 20) },
    floating,
  );
  assertEquals([toNumber(value!), trimmed], [950, true]);
  assertEquals([...standard], [57_000, 38_000]);
  assertEquals([epsilon, charged], [-5_000, 0]);
  const none = settlementValue({ ...year, trim: null }, floating);
  assertEquals([none.trimmed, none.epsilon], [false, 0]);
});

Deno.test("the ratio of the cases weighs each by its points, and needs the cases", () => {
  const options: ValueOptions = {
    ...floating,
    method: "totalTimesRatio",
    ratioLevel: "case",
  };
  const caseRatio: (Ratio | null)[] = [ratio(1, 2), null];
  const { standard } = settlementValue({ ...year, caseRatio }, options);
  // 16 yuan × 60 points × ½; the second has no points that count.
  assertEquals([...standard], [48_000, 0]);
  assertThrows(() => settlementValue(year, options), RangeError, "case");
});
