import { assertEquals, assertThrows } from "@std/assert";
import {
  add,
  multiply,
  parseDecimal,
  type Ratio,
  ratio,
} from "../../sim/base/ratio.ts";
import {
  baseCoefficient,
  baseCoefficients,
  type CoefficientOptions,
} from "../../sim/points/base_coefficient.ts";
import { yearWeights } from "../../sim/points/weighted_mean.ts";
import { hospitalsOf } from "../grouping/small_city.ts";
import { workedCase, written } from "../settlement/worked_example.ts";
import { catalogueOf, tallyOf } from "./small_year.ts";

interface Inputs {
  readonly levels: readonly {
    readonly level: number;
    readonly cases: number;
    readonly meanCost: string;
    readonly meanRW: string;
  }[];
}
interface Expected {
  readonly H_base: readonly string[];
}

function measured(id: string, units: (l: Inputs["levels"][number]) => Ratio) {
  const { inputs, expected } = workedCase<Inputs, Expected>(id);
  const sums = inputs.levels.map((l) => ({
    amount: multiply(parseDecimal(l.meanCost), ratio(l.cases)),
    units: units(l),
  }));
  const pool = sums.reduce((a, b) => ({
    amount: add(a.amount, b.amount),
    units: add(a.units, b.units),
  }));
  return {
    got: sums.map((s) => written(baseCoefficient([s], [pool], null), "0.0000")),
    expected: expected.H_base,
  };
}

Deno.test("EX-11.1 the raw ratio compares mean costs", () => {
  const { got, expected } = measured("EX-11.1", (l) => ratio(l.cases));
  assertEquals(got, expected);
});

Deno.test("EX-11.2 adjusted for case mix it compares costs per point", () => {
  const { got, expected } = measured(
    "EX-11.2",
    (l) => multiply(parseDecimal(l.meanRW), ratio(l.cases)),
  );
  assertEquals(got, expected);
});

Deno.test("EX-33 by year weights the yearly means are weighted, by cases the years are pooled", () => {
  const years = (...rows: readonly (readonly [mean: number, n: number])[]) =>
    rows.map(([mean, n]) => ({ amount: ratio(mean * n), units: ratio(n) }));
  const levels = [
    years([11400, 80], [12200, 100], [12600, 120]),
    years([9000, 130], [9300, 140], [9700, 150]),
    years([6900, 30], [7000, 20], [7300, 10]),
  ];
  const pool = [0, 1, 2].map((y) => ({
    amount: levels.map((l) => l[y]!.amount).reduce(add),
    units: levels.map((l) => l[y]!.units).reduce(add),
  }));
  const by = (weights: Ratio[] | null) =>
    levels.map((l) => written(baseCoefficient(l, pool, weights), "0.0000"));
  assertEquals(by(null), ["1.1856", "0.9127", "0.6833"]);
  assertEquals(by(yearWeights([0.1, 0.2, 0.7], 3)), [
    "1.1697",
    "0.9008",
    "0.6792",
  ]);
});

const OPTIONS: CoefficientOptions = {
  baseMethod: "rawCostRatio",
  meanWeights: "cases",
  yearWeights: [0.1, 0.2, 0.7],
  cells: "level",
  table: { "3": 1, "2": 0.85, "1": 0.7 },
};
const CELLS = [
  { level: 3, kind: "general" },
  { level: 3, kind: "tcm" },
  { level: 2, kind: "general" },
];
const hospitals = hospitalsOf([
  [2, "general"],
  [3, "tcm"],
  [3, "general"],
  [1, "general"],
]);
// Disease A at 1,000 points, B at 500, and a row of cases without a group.
const catalogue = catalogueOf(["A", "B"], [1, 1], [10_000_000, 5_000_000]);
const TALLY = tallyOf(CELLS, [
  [[10, 12000], [0, 0], [10, 8000]],
  [[0, 0], [10, 5000], [10, 5000]],
  [[0, 0], [10, 10000], [0, 0]],
]);
const coefficients = (options: Partial<CoefficientOptions>) =>
  Array.from(
    baseCoefficients(hospitals, catalogue, [TALLY], { ...OPTIONS, ...options }),
  );

Deno.test("hospitals of a level share a coefficient, or those of a level and kind do", () => {
  // Pool 400,000 ÷ 50 = 8,000; level 3: 270,000 ÷ 30 = 9,000; level 2: 6,500.
  assertEquals(coefficients({}), [8125, 11250, 11250, 7000]);
  assertEquals(coefficients({ cells: "levelAndKind" }), [
    8125,
    9375,
    15000,
    7000,
  ]);
});

Deno.test("adjusted for case mix, cases without a group do not count", () => {
  // Pool 300,000 ÷ 30,000 points = 10; level 3: 170 ÷ 15; level 2: 130 ÷ 15.
  assertEquals(coefficients({ baseMethod: "caseMixAdjusted" }), [
    8667,
    11333,
    11333,
    7000,
  ]);
});

Deno.test("the fund ratio compares fund spending, not cost", () => {
  const fund = TALLY.fund.slice();
  fund[2] = 0;
  const skewed = { ...TALLY, fund };
  const by = (baseMethod: "rawCostRatio" | "fundRatio") =>
    baseCoefficients(hospitals, catalogue, [skewed], {
      ...OPTIONS,
      baseMethod,
    })[0];
  assertEquals(by("rawCostRatio"), 8125);
  // 25,000 ÷ 20 cases against 160,000 ÷ 50.
  assertEquals(by("fundRatio"), 3906, "measured, and not yet clipped");
});

Deno.test("the table replaces the measure, and a level it does not know is refused", () => {
  assertEquals(coefficients({ baseMethod: "table" }), [
    8500,
    10000,
    10000,
    7000,
  ]);
  assertThrows(
    () =>
      baseCoefficients(
        hospitalsOf([[4, "general"]]),
        catalogue,
        [TALLY],
        OPTIONS,
      ),
    RangeError,
    "level 4",
  );
});

Deno.test("hospitals of a level without history take the table's coefficient, and are marked", () => {
  const hospitals = hospitalsOf([
    [3, "general"],
    [1, "clinic"],
    [1, "clinic"],
  ]);
  const tallies = [
    tallyOf([{ level: 3, kind: "general" }], [[[10, 5000]], [[0, 0]]]),
  ];
  const options: CoefficientOptions = {
    baseMethod: "rawCostRatio",
    meanWeights: "cases",
    yearWeights: [1],
    cells: "level",
    table: { "3": 1.2, "2": 0.9, "1": 0.7 },
  };
  const of = (baseMethod: CoefficientOptions["baseMethod"]) => {
    const marks = new Uint8Array(3);
    const H = baseCoefficients(
      hospitals,
      catalogueOf(["A"]),
      tallies,
      { ...options, baseMethod },
      marks,
    );
    return [[...H], [...marks]];
  };
  assertEquals(of("rawCostRatio"), [[10_000, 7_000, 7_000], [0, 1, 1]]);
  assertEquals(of("table"), [[12_000, 7_000, 7_000], [0, 0, 0]]);
});
