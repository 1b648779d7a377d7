import { assertEquals } from "@std/assert";
import { compare, type Ratio, ratio } from "../../sim/base/ratio.ts";
import {
  exactReference,
  referenceMeans,
  type ReferenceOptions,
} from "../../sim/points/reference_mean.ts";
import { tallyOf } from "./small_year.ts";

const CELLS = [
  { level: 3, kind: "general" },
  { level: 3, kind: "tcm" },
  { level: 2, kind: "general" },
];
// Disease A, disease B that last year did not see, disease C without history, no group.
const OLDER = tallyOf(CELLS, [
  [[5, 900], [0, 0], [5, 900]],
  [[9, 400], [0, 0], [0, 0]],
  [[0, 0], [0, 0], [0, 0]],
  [[1, 1], [1, 1], [1, 1]],
]);
const LAST = tallyOf(CELLS, [
  [[3, 1000], [2, 2000], [4, 600]],
  [[0, 0], [0, 0], [0, 0]],
  [[0, 0], [0, 0], [0, 0]],
  [[1, 1], [1, 1], [1, 1]],
]);
const H = Float64Array.of(11_000, 8_000);
const OPTIONS: ReferenceOptions = {
  reference: "sameLevelMean",
  minCell: 5,
  yearWeights: [0.1, 0.2, 0.7],
};

function referenceOf(
  group: number,
  level: 3 | 2 | 1,
  hospital: number,
  options: Partial<ReferenceOptions> = {},
): Ratio | null {
  const means = referenceMeans([OLDER, LAST], H, { ...OPTIONS, ...options });
  return exactReference(means, group * 3 + (3 - level), hospital);
}

function assertRatio(got: Ratio | null, num: number, den: number) {
  assertEquals(got && compare(got, ratio(num, den)), 0);
}

Deno.test("a cell of five cases has its own mean, over all kinds of its level; one of four has not", () => {
  assertRatio(referenceOf(0, 3, 0), 7000_00, 5);
  // m = (2 × 900 + 7 × 9400/9) ÷ 9, times H of the hospital.
  assertRatio(referenceOf(0, 2, 1), (1800 * 9 + 7 * 9400) * 100 * 8, 81 * 10);
  assertRatio(referenceOf(0, 2, 1, { minCell: 4 }), 2400_00, 4);
  assertRatio(referenceOf(0, 3, 0, { minCell: 6 }), (16200 + 65800) * 110, 81);
});

Deno.test("a disease that last year did not see takes its older years", () => {
  assertRatio(referenceOf(1, 3, 0), 440_00, 1);
  assertRatio(referenceOf(1, 1, 1), 320_00, 1);
  assertEquals(referenceOf(2, 3, 0), null);
});

Deno.test("the city mean is one for all levels and never multiplied by a coefficient", () => {
  const city = { reference: "cityMean" } as const;
  assertRatio(referenceOf(0, 3, 0, city), 9400_00, 9);
  assertRatio(referenceOf(0, 1, 1, city), 9400_00, 9);
  assertRatio(referenceOf(1, 3, 0, city), 400_00, 1);
  assertRatio(referenceOf(0, 3, 0, { ...city, minCell: 10 }), 82000_00, 81);
});

Deno.test("the mean that stands in follows the weighting of the points", () => {
  // (2 × 9000 + 7 × 9400) ÷ (2 × 10 + 7 × 9) = 83,800 ÷ 83.
  const got = referenceOf(0, 2, 1, { weighting: "weightedTotals" });
  assertRatio(got, 83800 * 80, 83);
});
