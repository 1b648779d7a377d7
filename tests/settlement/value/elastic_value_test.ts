import { assert, assertEquals, assertThrows } from "@std/assert";
import fc from "fast-check";
import { ratio, toNumber } from "../../../sim/base/ratio.ts";
import type { ElasticOptions } from "../../../sim/settlement/value/elastic_options.ts";
import {
  settlementValue,
  type ValueInput,
  type ValueOptions,
} from "../../../sim/settlement/value/settlement_value.ts";
import { total } from "../worked_example.ts";

const volume: ElasticOptions = {
  form: "volume",
  baseShare: 0.8,
  f: null,
  unit: "yuan",
  cap: null,
  incrementBudget: "planned",
};
const fund: ValueOptions = {
  method: "fund",
  ratioLevel: "hospital",
  mode: "elastic",
  fixed: null,
  elastic: volume,
};

/** A fund of 1,000 yuan, points in whole points. */
function input(
  points: number[],
  more: Partial<Record<"lastPoints" | "severe" | "rigid", number[]>> = {},
): ValueInput {
  const p4 = (list: number[]) => Float64Array.from(list, (p) => p * 10_000);
  return {
    fund: 100_000,
    points4: p4(points),
    booked: Float64Array.from(points, () => 30_000),
    individual: Float64Array.from(points, () => 10_000),
    ...(more.lastPoints ? { lastPoints: p4(more.lastPoints) } : {}),
    ...(more.severe ? { severe: p4(more.severe) } : {}),
    ...(more.rigid ? { rigid: Float64Array.from(more.rigid) } : {}),
  };
}
const settled = (
  given: ValueInput,
  elastic: Partial<ElasticOptions> = {},
  method: Partial<ValueOptions> = {},
) =>
  settlementValue(given, {
    ...fund,
    ...method,
    elastic: { ...volume, ...elastic },
  });

Deno.test("no hospital grew: v is 0 and the increment money goes back to the fund", () => {
  const { standard, epsilon, charged, elastic } = settled(
    input([50, 40], { lastPoints: [50, 50] }),
  );
  // f = 0.8 × 1000 ÷ 100 = 8 yuan.
  assertEquals([...standard], [40_000, 32_000]);
  assertEquals([elastic!.v.num, elastic!.unspent], [0n, 28_000]);
  assertEquals([epsilon, charged], [-28_000, 0]);
});

Deno.test("money that hospitals below their base leave floats only when it is realised", () => {
  const given = input([90, 20], { lastPoints: [50, 50] });
  const free = { cap: 1000 };
  const planned = settled(given, free).elastic!;
  assertEquals([...planned.increment], [20_000, 0]);
  assertEquals(toNumber(planned.v), 500);
  const realised = settled(given, { ...free, incrementBudget: "realised" });
  assertEquals([...realised.elastic!.increment], [44_000, 0]);
  assertEquals(realised.elastic!.unspent, 0);
});

Deno.test("a base above T is scaled to it by the residual rule and nothing floats", () => {
  const given = input([50, 50, 50], { lastPoints: [50, 50, 40] });
  const { standard, elastic } = settled(given, { f: 10 });
  assertEquals([...standard], [35_714, 35_714, 28_572]);
  assertEquals([elastic!.scaled, elastic!.v.num], [true, 0n]);
  assertEquals(elastic!.unspent, 0);
});

Deno.test("f times last year's points may exceed T while the base does not: v is 0", () => {
  const given = input([80, 10], { lastPoints: [50, 60] });
  const { standard, elastic } = settled(given, { f: 10 });
  assertEquals([...standard], [50_000, 10_000]);
  assertEquals([elastic!.scaled, elastic!.v.num], [false, 0n]);
});

Deno.test("without points of last year, severe points or a base cost the value floats", () => {
  const plain = settlementValue(input([60, 40]), { ...fund, mode: "floating" });
  for (const form of ["volume", "severity", "cost"] as const) {
    const { standard, elastic } = settled(input([60, 40]), { form, f: 8 });
    assertEquals(standard, plain.standard, form);
    assertEquals(elastic, null, form);
  }
  assertEquals(
    settled(input([60, 40], { lastPoints: [0, 0] })).standard,
    plain.standard,
  );
});

Deno.test("form cost pays base cost times ρ of last year, the rest of the points float", () => {
  const given: ValueInput = {
    ...input([60, 40], { rigid: [24_000, 80_000] }),
    yearStart: ratio(1000),
    lastRatio: ratio(3, 4),
  };
  const { standard, elastic } = settled(given, { form: "cost" });
  // 0.75 of 240 and 800 yuan; 60 − 24 points float, and none of the other's.
  assertEquals([...elastic!.base], [18_000, 60_000]);
  assertEquals([...elastic!.floatPoints], [36_0000, 0]);
  assertEquals([...standard], [40_000, 60_000]);
  assertEquals(elastic!.f, null);
  // In total-cost terms the base cost counts in full.
  const minus = settled(given, { form: "cost" }, {
    method: "totalMinusIndividual",
  });
  assertEquals([...minus.elastic!.base], [24_000, 80_000]);
});

Deno.test("presets in multiples of b are total cost, and fund money by ρ of last year", () => {
  const given: ValueInput = {
    ...input([60, 40], { lastPoints: [50, 40] }),
    yearStart: ratio(1000),
    lastRatio: ratio(3, 4),
  };
  const times = { f: 1, unit: "timesB" } as const;
  assertEquals(toNumber(settled(given, times).elastic!.f!), 750);
  const minus = { method: "totalMinusIndividual" } as const;
  assertEquals(toNumber(settled(given, times, minus).elastic!.f!), 1000);
});

Deno.test("the mean of the two values, and what a hospital is worth in total cost", () => {
  const given = {
    ...input([60, 40], { lastPoints: [50, 40] }),
    lastRatio: ratio(1, 2),
  };
  const { value, totalCostValue, elastic } = settled(given, { cap: 1000 });
  assertEquals(toNumber(value!), 1000);
  assertEquals(toNumber(totalCostValue!), 2000);
  assertEquals(total(elastic!.worth), 200_000);
});

Deno.test("mode elastic without its options is refused", () => {
  const { elastic: _, ...without } = fund;
  assertThrows(
    () => settlementValue(input([1]), without),
    RangeError,
    "pve.*",
  );
});

const column = (max: number) =>
  fc.array(fc.nat(max), { minLength: 5, maxLength: 5 });
const years = fc.record({
  fund: fc.integer({ min: 10 ** 6, max: 2 ** 43 }),
  points: column(2 ** 38),
  last: column(2 ** 38),
  booked: column(2 ** 38),
  individual: column(2 ** 36),
}).map(({ fund, points, last, booked, individual }): ValueInput => ({
  fund,
  points4: Float64Array.from(points, (value) => value + 1),
  booked: Float64Array.from(booked, (value) => value + 1),
  individual: Float64Array.from(individual),
  lastPoints: Float64Array.from(last, (value) => value + 1),
}));
const elastics = fc.record({
  baseShare: fc.constantFrom(0.7, 0.8, 0.9, 1),
  cap: fc.option(fc.integer({ min: 1, max: 1e6 })),
  incrementBudget: fc.constantFrom("planned" as const, "realised" as const),
}).map((given): ElasticOptions => ({ ...volume, ...given }));

Deno.test("INV-16 planned increments never exceed T, and meet it where nothing stops them", () => {
  let met = 0;
  fc.assert(
    fc.property(years, elastics, fc.boolean(), (year, elastic, grown) => {
      const given = grown
        ? {
          ...year,
          points4: year.points4.map((p, h) => p + year.lastPoints![h]!),
        }
        : year;
      const { standard, elastic: split } = settlementValue(given, {
        ...fund,
        elastic: { ...elastic, incrementBudget: "planned" },
      });
      const T = given.fund, sum = total(standard);
      assert(sum <= T);
      assertEquals(sum + split!.unspent, T);
      const below = given.points4.some((p, h) => p < given.lastPoints![h]!);
      const grew = split!.floatPoints.some((p) => p > 0);
      if (grew && !split!.capped && !below && elastic.baseShare < 1) {
        met++;
        assertEquals(sum, T);
      }
    }),
    { seed: 20250101, numRuns: 1000 },
  );
  assert(met > 100, `${met} years met T`);
});

Deno.test("INV-2 the same factor on all points of both years leaves every D, and realised money meets T", () => {
  fc.assert(
    fc.property(
      years,
      elastics,
      fc.integer({ min: 2, max: 9 }),
      (year, elastic, c) => {
        const options = { ...fund, elastic: { ...elastic, cap: null } };
        const times = (column: Float64Array) => column.map((p) => p * c);
        const more = {
          ...year,
          points4: times(year.points4),
          lastPoints: times(year.lastPoints!),
        };
        const before = settlementValue(year, options);
        assertEquals(settlementValue(more, options).standard, before.standard);
        const { capped, floatPoints } = before.elastic!;
        if (
          elastic.incrementBudget === "realised" && !capped &&
          total(floatPoints) > 0
        ) {
          assertEquals(total(before.standard), year.fund);
        }
      },
    ),
    { seed: 20250101, numRuns: 1000 },
  );
});

Deno.test("INV-13 the pool's ratio gives the fund method, whose presets are times that ratio", () => {
  fc.assert(
    fc.property(years, elastics, (year, elastic) => {
      const preset = { ...elastic, cap: null };
      const pool = settlementValue(year, {
        ...fund,
        method: "totalTimesRatio",
        ratioLevel: "pool",
        elastic: preset,
      });
      const plain = settlementValue(year, { ...fund, elastic: preset });
      assertEquals(pool.standard, plain.standard);
      assertEquals(pool.epsilon, plain.epsilon);
    }),
    { seed: 20250101, numRuns: 1000 },
  );
});
