import { assert, assertEquals, assertThrows } from "@std/assert";
import fc from "fast-check";
import {
  settlementValue,
  type ValueInput,
  type ValueOptions,
} from "../../../sim/settlement/value/settlement_value.ts";
import { multiply, type Ratio, ratio } from "../../../sim/base/ratio.ts";
import { yuan } from "../../../sim/base/fen.ts";
import {
  fenColumn,
  pointColumn,
  total,
  workedCase,
  written,
} from "../worked_example.ts";

const fund: ValueOptions = {
  method: "fund",
  ratioLevel: "hospital",
  mode: "floating",
  fixed: null,
};
const minus: ValueOptions = { ...fund, method: "totalMinusIndividual" };
const times: ValueOptions = { ...fund, method: "totalTimesRatio" };
const pool: ValueOptions = { ...times, ratioLevel: "pool" };

const inYuan = (value: Ratio | null) => value && multiply(value, ratio(1, 100));

interface Hospitals {
  readonly F_DIP: string;
  readonly hospitals: readonly { P: string; J: string; IP: string }[];
}

function inputOf({ F_DIP, hospitals }: Hospitals): ValueInput {
  return {
    fund: yuan(F_DIP),
    points4: pointColumn(hospitals.map(({ P }) => P)),
    booked: fenColumn(hospitals.map(({ J }) => J)),
    individual: fenColumn(hospitals.map(({ IP }) => IP)),
  };
}

for (
  const [id, options] of [
    ["EX-09.1", fund],
    ["EX-09.2", minus],
    ["EX-09.3", times],
    ["EX-09.4", pool],
  ] as const
) {
  Deno.test(`${id} settles by ${options.method}, ${options.ratioLevel}`, () => {
    const { inputs, expected } = workedCase<
      Hospitals,
      { PV?: string; D: string[]; epsilon?: string }
    >(id);
    const result = settlementValue(inputOf(inputs), options);
    assertEquals(result.standard, fenColumn(expected.D));
    assertEquals(result.epsilon, yuan(expected.epsilon ?? "0.00"));
    if (expected.PV !== undefined) {
      assertEquals(written(inYuan(result.value), expected.PV), expected.PV);
    }
    // In total-cost terms all three methods value a point at 10.8 yuan.
    assertEquals(written(inYuan(result.totalCostValue), "10.8000"), "10.8000");
  });
}

for (const id of ["EX-10.1", "EX-10.2", "EX-10.3"]) {
  Deno.test(`${id} points of one hospital, of all, and a fixed value`, () => {
    const { inputs, expected } = workedCase<
      { F_DIP: string; points: string[] },
      { PV?: string; D: string[]; epsilon?: string }
    >(id);
    const none = new Float64Array(inputs.points.length);
    const result = settlementValue(
      {
        fund: yuan(inputs.F_DIP),
        points4: pointColumn(inputs.points),
        booked: none,
        individual: none,
      },
      id === "EX-10.3" ? { ...fund, mode: "fixed", fixed: 8.2 } : fund,
    );
    assertEquals(result.standard, fenColumn(expected.D));
    assertEquals(result.epsilon, yuan(expected.epsilon ?? "0.00"));
    if (expected.PV !== undefined) {
      assertEquals(written(inYuan(result.value), expected.PV), expected.PV);
    }
  });
}

Deno.test("a fixed value takes what patients paid off only under totalMinusIndividual", () => {
  const input: ValueInput = {
    fund: 1000,
    points4: Float64Array.of(10_0000, 5_0000),
    booked: Float64Array.of(600, 100),
    individual: Float64Array.of(200, 900),
  };
  // 1.001 yuan a point: 1001 and 500.5 fen before anything is taken off.
  const fixed = { mode: "fixed", fixed: 1.001 } as const;
  const standard = (options: ValueOptions) =>
    Array.from(settlementValue(input, { ...options, ...fixed }).standard);
  assertEquals(standard(fund), [1001, 501]);
  assertEquals(standard(minus), [801, 0]);
  // Own ratios 600/800 and 100/1000, pool ratio 700/1800.
  assertEquals(standard(times), [751, 50]);
  assertEquals(standard(pool), [389, 195]);
});

Deno.test("a fixed value that is not given is refused", () => {
  const input = settledBy([1], [1]);
  assertThrows(
    () => settlementValue(input, { ...fund, mode: "fixed" }),
    RangeError,
    "pv.fixed",
  );
});

Deno.test("without points nothing is split and there is no value", () => {
  const input = settledBy([0, 0], [500, 0]);
  for (const options of [fund, minus, times, pool]) {
    const result = settlementValue(input, options);
    assertEquals(result.value, null);
    assertEquals(result.totalCostValue, null);
    assertEquals(Array.from(result.standard), [0, 0]);
    assertEquals(result.epsilon, 0);
  }
});

Deno.test("without points a fixed value saves the whole fund", () => {
  const result = settlementValue(settledBy([0, 0], [500, 0]), {
    ...fund,
    mode: "fixed",
    fixed: 8,
  });
  assertEquals(result.epsilon, -1000);
});

Deno.test("without booked fund there is no payment ratio", () => {
  const input = settledBy([3_0000, 1_0000], [0, 0]);
  const own = settlementValue(input, times);
  assertEquals(own.value, null);
  assertEquals(Array.from(own.standard), [0, 0]);
  // At pool level the ratio cancels, so the split by points remains.
  assertEquals(Array.from(settlementValue(input, pool).standard), [750, 250]);
  assertEquals(settlementValue(input, fund).totalCostValue, null);
});

Deno.test("a hospital without cost has D = 0 under its own ratio", () => {
  const input: ValueInput = {
    fund: 1000,
    points4: Float64Array.of(1_0000, 1_0000),
    booked: Float64Array.of(0, 400),
    individual: Float64Array.of(0, 100),
  };
  assertEquals(settlementValue(input, times).standard[0], 0);
});

Deno.test("a D floored at 0 leaves a positive gap", () => {
  const input: ValueInput = {
    fund: 1000,
    points4: Float64Array.of(9_0000, 1_0000),
    booked: Float64Array.of(900, 100),
    individual: Float64Array.of(0, 300),
  };
  // 1300 fen by points: 1170 and 130; the second patient side paid 300.
  const { standard, epsilon } = settlementValue(input, minus);
  assertEquals(Array.from(standard), [1170, 0]);
  assertEquals(epsilon, 170);
});

const column = (max: number) =>
  fc.array(fc.nat(max), { minLength: 5, maxLength: 5 });
const cities = fc.record({
  fund: fc.integer({ min: 10 ** 6, max: 2 ** 43 }),
  points: column(2 ** 42),
  booked: column(2 ** 40),
  individual: column(2 ** 38),
}).map(({ fund, points, booked, individual }): ValueInput => ({
  fund,
  points4: Float64Array.from(points, (value) => value + 1),
  booked: Float64Array.from(booked),
  individual: Float64Array.from(individual),
}));
const runs = { seed: 20250101, numRuns: 1000 };

Deno.test("INV-1 ΣD is the fund to the fen", () => {
  fc.assert(
    fc.property(cities, fc.constantFrom(fund, minus, pool), (city, options) => {
      const { standard, epsilon } = settlementValue(city, options);
      // A floored D is the only way to exceed the fund, and only with `minus`.
      if (options === minus && epsilon > 0) return assert(standard.includes(0));
      assertEquals(total(standard), city.fund);
      assertEquals(epsilon, 0);
    }),
    runs,
  );
});

Deno.test("INV-2 the same factor on all points leaves every D", () => {
  fc.assert(
    fc.property(cities, fc.integer({ min: 2, max: 9 }), (city, factor) => {
      const larger = {
        ...city,
        points4: city.points4.map((value) => value * factor),
      };
      for (const options of [fund, minus, times, pool]) {
        assertEquals(
          settlementValue(larger, options).standard,
          settlementValue(city, options).standard,
        );
      }
    }),
    runs,
  );
});

Deno.test("INV-3 more points for one hospital is less for the others", () => {
  fc.assert(
    fc.property(
      cities,
      fc.nat(4),
      fc.integer({ min: 1, max: 2 ** 40 }),
      fc.boolean(),
      (city, h, more, subtracts) => {
        const options = subtracts ? minus : fund;
        const inflated = {
          ...city,
          points4: city.points4.map((value, row) =>
            row === h ? value + more : value
          ),
        };
        const before = settlementValue(city, options).standard;
        const after = settlementValue(inflated, options).standard;
        if (before.includes(0) || after.includes(0)) return;
        assertEquals(total(after), total(before));
        assert(after[h]! >= before[h]!);
        const split = city.fund + (subtracts ? total(city.individual) : 0);
        const sum = total(city.points4);
        for (let o = 0; o < 5; o++) {
          if (o === h) continue;
          // The odd fen of the residual rule may change hands, so a hospital
          // whose exact part falls by less may keep or win one fen.
          const falls = split * city.points4[o]! *
            (1 / sum - 1 / (sum + more));
          assert(after[o]! <= before[o]! + (falls < 1.01 ? 1 : 0));
          if (falls > 2.01) assert(after[o]! < before[o]!);
        }
        const rises = split * ((city.points4[h]! + more) / (sum + more) -
          city.points4[h]! / sum);
        if (rises > 2.01) assert(after[h]! > before[h]!);
      },
    ),
    runs,
  );
});

Deno.test("INV-13 the pool's ratio gives exactly the fund method", () => {
  fc.assert(
    fc.property(cities, (city) => {
      assertEquals(
        settlementValue(city, pool).standard,
        settlementValue(city, fund).standard,
      );
    }),
    runs,
  );
});

Deno.test("INV-13 equal ratios close the budget but for half a fen a hospital", () => {
  fc.assert(
    fc.property(
      cities,
      fc.integer({ min: 1, max: 50 }),
      fc.integer({ min: 0, max: 50 }),
      (city, fundPart, ownPart) => {
        const cost = city.booked.map((value) => value + 1);
        const { standard, epsilon } = settlementValue({
          ...city,
          booked: cost.map((value) => value * fundPart),
          individual: cost.map((value) => value * ownPart),
        }, times);
        assertEquals(epsilon, total(standard) - city.fund);
        assert(Math.abs(epsilon) <= standard.length / 2);
      },
    ),
    runs,
  );
});

function settledBy(points4: number[], booked: number[]): ValueInput {
  return {
    fund: 1000,
    points4: Float64Array.from(points4),
    booked: Float64Array.from(booked),
    individual: new Float64Array(points4.length),
  };
}
