import { assert, assertEquals, assertThrows } from "@std/assert";
import { ShapanError } from "../../sim/base/issues.ts";
import { parseDecimal, type Ratio, ratio } from "../../sim/base/ratio.ts";
import {
  relativeWeight,
  relativeWeights,
  type WeightOptions,
} from "../../sim/points/relative_weight.ts";
import {
  weightedMean,
  type Weighting,
  yearWeights,
} from "../../sim/points/weighted_mean.ts";
import { workedCase, written } from "../settlement/worked_example.ts";
import { testRandom } from "../support/random.ts";
import { catalogueOf, tallyOf } from "./small_year.ts";

interface Inputs {
  readonly diseaseMeans: readonly (string | null)[];
  readonly diseaseCases?: readonly number[];
  readonly allCaseMeans: readonly string[];
  readonly benchmarkMean: string;
}
interface Expected {
  readonly m: string;
  readonly M: string;
  readonly S: string;
  readonly benchmarkS: string;
}

const WEIGHTS = yearWeights([0.1, 0.2, 0.7], 3);
const THOUSAND = ratio(1000);

function meanOf(
  means: readonly (string | null)[],
  cases: readonly number[] = [1, 1, 1],
  weighting: Weighting = "meanOfMeans",
): Ratio {
  const years = means.map((mean, y) => {
    const n = ratio(mean === null ? 0 : cases[y]!);
    const value = parseDecimal(mean ?? "0");
    return {
      amount: { num: value.num * n.num, den: value.den * n.den },
      units: n,
    };
  });
  return weightedMean(years, WEIGHTS, weighting)!;
}

const points = (mean: Ratio, base: Ratio) =>
  written(ratio(relativeWeight(mean, base, THOUSAND), 10_000), "0.0000");

Deno.test("EX-01.1 points are 1000 × the weighted mean ÷ that of all cases", () => {
  const { inputs, expected } = workedCase<Inputs, Expected>("EX-01.1");
  const m = meanOf(inputs.diseaseMeans), M = meanOf(inputs.allCaseMeans);
  assertEquals(written(m, expected.m), expected.m);
  assertEquals(written(M, expected.M), expected.M);
  assertEquals(points(m, M), expected.S);
});

Deno.test("EX-01.2 the benchmark disease has 1000 points, others in proportion", () => {
  const { inputs, expected } = workedCase<Inputs, Expected>("EX-01.2");
  const benchmark = parseDecimal(inputs.benchmarkMean);
  assertEquals(points(meanOf(inputs.diseaseMeans), benchmark), expected.S);
  assertEquals(points(benchmark, benchmark), expected.benchmarkS);
});

Deno.test("EX-01.3 a year without the disease scales the weights for its mean only", () => {
  const { inputs, expected } = workedCase<Inputs, Expected>("EX-01.3");
  const m = meanOf(inputs.diseaseMeans);
  assertEquals(written(m, expected.m), expected.m);
  assertEquals(points(m, meanOf(inputs.allCaseMeans)), expected.S);
});

Deno.test("EX-01.4 weighted totals count the cases of the years", () => {
  const { inputs, expected } = workedCase<Inputs, Expected>("EX-01.4");
  const m = meanOf(inputs.diseaseMeans, inputs.diseaseCases, "weightedTotals");
  assertEquals(written(m, expected.m), expected.m);
});

const OPTIONS: WeightOptions = {
  base: "allCaseMean",
  scale: 1000,
  fixedQuota: null,
  yearWeights: [0.1, 0.2, 0.7],
  weighting: "meanOfMeans",
  benchmarkGroup: null,
  benchmarkMinCases: 20,
};
/** Cases of constant cost in yuan, by group; the last row has no group. */
const year = (...rows: readonly (readonly [n: number, mean: number])[]) =>
  tallyOf([{ level: 3, kind: "general" }], rows.map((r) => [r]));
const catalogue = catalogueOf(["A", "B", "C-1"], [1, 1, 0]);
const weigh = (
  tallies: Parameters<typeof relativeWeights>[1],
  options: Partial<WeightOptions> = {},
) => relativeWeights(catalogue, tallies, { ...OPTIONS, ...options });

Deno.test("the mean of all cases counts cases without a group too", () => {
  const history = [year([30, 2000], [40, 1000], [10, 500], [20, 750])];
  // (60,000 + 40,000 + 5,000 + 15,000) ÷ 100 = 1,200 yuan.
  const { points, base, benchmark } = weigh(history);
  assertEquals(base.num, base.den * 1200_00n);
  assertEquals([...points], [16666667, 8333333, 4166667]);
  assertEquals(benchmark, null);
});

Deno.test("two years of history take the two newest weights, scaled up, for the base as well", () => {
  const history = [
    year([10, 900], [0, 0], [0, 0], [0, 0]),
    year([10, 1800], [10, 900], [0, 0], [0, 0]),
  ];
  // m(A) = (2×900 + 7×1800)/9 = 1600; M = (2×900 + 7×1350)/9 = 1250; B has one year.
  assertEquals([...weigh(history).points], [12800000, 7200000, 0]);
});

Deno.test("without a name the benchmark is the core disease of steadiest cost with enough cases", () => {
  const spread = year([30, 2000], [40, 1000], [50, 500], [0, 0]);
  // The same sum of costs, but twice the squares: A varies, B does not.
  spread.sq[0] = spread.sq[0]! * 2;
  const chosen = (options: Partial<WeightOptions>) => {
    const all = weigh([spread], { base: "benchmarkDisease", ...options });
    return [all.benchmark, all.points[all.benchmark!]];
  };
  assertEquals(chosen({}), [1, 10_000_000]);
  assertEquals(chosen({ benchmarkMinCases: 40 }), [1, 10_000_000]);
  assertEquals(chosen({ benchmarkGroup: "A" }), [0, 10_000_000]);
  assertEquals(chosen({ benchmarkGroup: "C-1" }), [2, 10_000_000]);
  spread.n[1] = 29;
  spread.cost[1] = 29 * 1000_00;
  assertEquals(chosen({ benchmarkMinCases: 30 }), [0, 10_000_000]);
  assertThrows(
    () => chosen({ benchmarkMinCases: 31 }),
    ShapanError,
    "基准病种",
  );
  assertThrows(() => chosen({ benchmarkGroup: "X" }), ShapanError, "X");
});

Deno.test("of equally steady diseases the lower code is the benchmark", () => {
  const even = year([40, 1000], [40, 2000], [0, 0], [0, 0]);
  assertEquals(weigh([even], { base: "benchmarkDisease" }).benchmark, 0);
});

Deno.test("a fixed amount is worth one point at scale 1", () => {
  const history = [year([30, 2000], [40, 1000], [10, 500], [0, 0])];
  const fixed = { base: "fixedQuota", scale: 1, fixedQuota: 8.5 } as const;
  assertEquals([...weigh(history, fixed).points], [2352941, 1176471, 588235]);
  assertThrows(
    () => weigh(history, { ...fixed, fixedQuota: null }),
    RangeError,
    "fixedQuota",
  );
});

Deno.test("more years than weights and a history without cost are refused", () => {
  const one = year([1, 1], [0, 0], [0, 0], [0, 0]);
  assertThrows(() => weigh([one, one, one, one]), ShapanError, "4 年");
  const none = year([0, 0], [0, 0], [0, 0], [0, 0]);
  assertThrows(() => weigh([none]), ShapanError, "没有费用");
});

Deno.test("points in doubles are those of the exact fractions, on a half and beside it", () => {
  const random = testRandom(7);
  const groups = Array.from({ length: 400 }, (_, g) => `G${g}`);
  const wide = catalogueOf(groups);
  // 20 million yuan are 1000 points, so an odd number of yuan ends in a half.
  const fixedQuota = 20_000_000;
  const steady = groups.map(() => 2 * random.whole(5, 40_000) + 1);
  const years = [0, 1, 2].map(() =>
    year(
      ...groups.map((_, g) =>
        [
          g % 7 === 6 ? 0 : random.whole(1, 5_000),
          g % 2 === 0 ? steady[g]! : random.whole(10, 90_000),
        ] as const
      ),
      [1, 1],
    )
  );
  let halves = 0;
  for (const weighting of ["meanOfMeans", "weightedTotals"] as const) {
    const exact = groups.map((_, g) => {
      const mean = weightedMean(
        years.map(({ cost, n }) => ({
          amount: ratio(cost[g]!),
          units: ratio(n[g]!),
        })),
        WEIGHTS,
        weighting,
      );
      if (mean === null) return 0;
      // S = m in fen ÷ 200, in 1/10000.
      if (mean.num % (mean.den * 100n) === 0n) halves++;
      return relativeWeight(mean, ratio(fixedQuota * 100), ratio(1000));
    });
    const options = { base: "fixedQuota", fixedQuota, weighting } as const;
    const { points } = relativeWeights(wide, years, { ...OPTIONS, ...options });
    assertEquals([...points], exact);
  }
  assert(halves > 300);
});

Deno.test("the weight of an only year cancels out, unless it is 0", () => {
  const year = { amount: ratio(700), units: ratio(3) };
  for (const weighting of ["meanOfMeans", "weightedTotals"] as const) {
    const mean = weightedMean([year], [ratio(7, 10)], weighting)!;
    assertEquals(mean.num * 3n, 700n * mean.den);
    assertEquals(weightedMean([year], [ratio(0)], weighting), null);
    const none = { amount: ratio(0), units: ratio(0) };
    assertEquals(weightedMean([none], [ratio(1)], weighting, "zero"), null);
  }
});
