import { assert, assertEquals } from "@std/assert";
import { toDecimals } from "../../sim/base/points.ts";
import {
  relativeWeights,
  type WeightOptions,
} from "../../sim/points/relative_weight.ts";
import { catalogueOf, tallyOf } from "./small_year.ts";

const OPTIONS: WeightOptions = {
  base: "allCaseMean",
  scale: 1000,
  fixedQuota: null,
  yearWeights: [0.1, 0.2, 0.7],
  weighting: "meanOfMeans",
  benchmarkGroup: null,
  benchmarkMinCases: 1,
};
const CELLS = [{ level: 3, kind: "general" }];
const catalogue = catalogueOf(["K80.1+51.2300", "K80.1", "J18.9"]);
/** Two diseases over three years; the third had no case in the first of them. */
const TALLIES = [[9000, 3000], [10_000, 4000], [11_000, 5000]].map(
  ([a, b], y) =>
    tallyOf(CELLS, [[[10, a!]], [[30, b!]], [[y === 0 ? 0 : 10, 6000]], [[
      0,
      0,
    ]]]),
);
const pointsOf = (more: Partial<WeightOptions> = {}) => [
  ...relativeWeights(catalogue, TALLIES, { ...OPTIONS, ...more }).points,
];
const NONE = { externalWeight: 0, external: {}, changes: [] };

Deno.test("an outside reference moves a mean by its weight, and nobody else's points", () => {
  const [a, b, c] = pointsOf();
  const quota = { base: "fixedQuota" as const, fixedQuota: 1, scale: 1 };
  // m of the first disease: 900 + 2000 + 7700 = 10,600 yuan.
  assertEquals(pointsOf(quota)[0], 10_600_0000);
  const external = { "K80.1+51.2300": 12_600 };
  const corrections = { ...NONE, externalWeight: 0.25, external };
  assertEquals(pointsOf({ ...quota, corrections })[0], 11_100_0000);
  const moved = pointsOf({ corrections });
  assert(moved[0]! > a!);
  assertEquals(moved.slice(1), [b, c]);
  assertEquals(
    pointsOf({ corrections: { ...corrections, externalWeight: 0 } }),
    [a, b, c],
  );
  assertEquals(
    pointsOf({
      ...quota,
      corrections: { ...corrections, externalWeight: 1 },
    })[0],
    12_600_0000,
  );
});

Deno.test("a known change of cost multiplies the means of all groups whose codes begin so", () => {
  const quota = { base: "fixedQuota" as const, fixedQuota: 1, scale: 1 };
  const plain = pointsOf(quota);
  const changes = [
    { groups: "K80.1", factor: 0.8 },
    { groups: "K80.1+51", factor: 0.5 },
  ];
  assertEquals(pointsOf({ ...quota, corrections: { ...NONE, changes } }), [
    plain[0]! * 0.4,
    plain[1]! * 0.8,
    plain[2],
  ]);
});

Deno.test("a year without the disease counts as nothing where the rule says zero: m falls by its weight", () => {
  const quota = { base: "fixedQuota" as const, fixedQuota: 1, scale: 1 };
  assertEquals(pointsOf(quota)[2], 6000_0000);
  assertEquals(pointsOf({ ...quota, missingYear: "zero" })[2], 5400_0000);
  assertEquals(
    pointsOf({ missingYear: "zero" }).slice(0, 2),
    pointsOf().slice(0, 2),
  );
  const totals = { weighting: "weightedTotals" as const };
  assertEquals(
    pointsOf({ ...totals, missingYear: "zero" }),
    pointsOf(totals),
  );
});

Deno.test("self-paying discharges are part of the mean of all cases, each year's own", () => {
  const plain = relativeWeights(catalogue, TALLIES, OPTIONS);
  const with_ = relativeWeights(catalogue, TALLIES, {
    ...OPTIONS,
    selfPaying: [{ cases: 50, meanCost: 20_000 }],
  });
  const base = ({ base: { num, den } }: typeof plain) =>
    Number(num) / Number(den);
  // Of the newest year only: (1,100 + 1,500 + 600 hundred yuan + 10,000) ÷ 100 cases.
  const newest = (10 * 11_000 + 30 * 5000 + 10 * 6000 + 50 * 20_000) / 100;
  const before = (10 * 11_000 + 30 * 5000 + 10 * 6000) / 50;
  assertEquals(
    Math.round(base(with_) - base(plain)),
    Math.round(0.7 * (newest - before) * 100),
  );
  assert(with_.points[0]! < plain.points[0]!);
});

Deno.test("points are rounded once, from the exact quotient, to the decimals asked for", () => {
  const fine = pointsOf();
  for (const decimals of [0, 1, 2, 3]) {
    const unit = 10 ** (4 - decimals);
    pointsOf({ decimals }).forEach((p, g) => {
      assertEquals(p % unit, 0);
      assert(Math.abs(p - fine[g]!) <= unit / 2);
    });
  }
  assertEquals([...toDecimals(Float64Array.of(49_9999, 50_0000), 0)], [
    50_0000,
    50_0000,
  ]);
  // 1.49996 is 1.5000 to four places and 1 to none: not rounded twice.
  const quota = { base: "fixedQuota" as const, fixedQuota: 4000 / 1.49996 };
  const one = relativeWeights(
    catalogueOf(["A"]),
    [tallyOf(CELLS, [[[1, 4000]], [[0, 0]]])],
    { ...OPTIONS, ...quota, scale: 1, yearWeights: [1], decimals: 0 },
  );
  assertEquals(one.points[0], 1_0000);
});
