import { assert, assertEquals } from "@std/assert";
import fc from "fast-check";
import { compare, ratio } from "../../sim/base/ratio.ts";
import { bonusCoefficient } from "../../sim/points/bonus_coefficient.ts";
import {
  bonusColumns,
  indicatorSums,
} from "../../sim/points/coefficient_indicators.ts";
import { diseaseCoefficients } from "../../sim/points/disease_coefficients.ts";
import {
  type CombinedOptions,
  institutionCoefficients,
  type MeasuredInstitutions,
} from "../../sim/points/institution_coefficients.ts";
import type { BonusColumn } from "../../sim/model/ledger.ts";
import { claimsOf, hospitalsOf } from "../grouping/small_city.ts";
import { casesOf, catalogueOf, tallyOf } from "./small_year.ts";

const FREE: CombinedOptions = {
  form: "sum",
  min: 0.1,
  max: 5,
  maxYearlyMove: null,
  renormalise: false,
  decimals: 4,
};
const column = (...bonus: number[]): BonusColumn => ({
  indicator: "cmi",
  above: bonus.map(() => null),
  steps: Int32Array.from(bonus, () => 1),
  bonus: Int32Array.from(bonus),
});
const measured = (
  base: readonly number[],
  more: Partial<MeasuredInstitutions> = {},
): MeasuredInstitutions => ({
  base: Float64Array.from(base),
  bonuses: [],
  last: null,
  fresh: new Uint8Array(base.length),
  plain: null,
  ...more,
});

Deno.test("R-COEF: a step counts from its edge on, not a hair before, and the cap stops it", () => {
  const rule = { step: 0.01, unit: 0.05, cap: 0.05 };
  const at = (num: number, den: number) =>
    bonusCoefficient(ratio(num, den), rule).bonus;
  assertEquals(at(1, 20), 100, "exactly 5 %");
  assertEquals(at(49_999, 1_000_000), 0);
  assertEquals(at(0, 1), 0, "at the reference");
  assertEquals(at(-1, 2), 0, "below it");
  assertEquals([at(5, 20), at(6, 20), at(99, 20)], [500, 500, 500]);
  assertEquals(
    bonusCoefficient(ratio(1, 2), { step: -0.01, unit: 0.2, cap: 0.03 }),
    { steps: 2, bonus: -200 },
  );
});

Deno.test("bonuses are added or multiplied, and never reach beyond the bounds", () => {
  const of = (options: Partial<CombinedOptions>) =>
    institutionCoefficients(
      measured([10_000, 14_900], {
        bonuses: [column(300, 300), column(-100, 200)],
      }),
      { ...FREE, ...options },
    );
  assertEquals([...of({}).summed], [10_200, 15_400]);
  // 1 × 1.03 × 0.99 = 1.0197; 1.49 × 1.03 × 1.02 = 1.565394.
  assertEquals([...of({ form: "product" }).summed], [10_197, 15_654]);
  assertEquals([...of({ max: 1.5 }).used], [10_200, 15_000]);
  assertEquals([...of({ min: 1.05 }).used], [10_500, 15_400]);
});

Deno.test("the yearly move holds on both sides, and new institutions know neither it nor a bonus", () => {
  const { moved, bonuses } = institutionCoefficients(
    measured([12_000, 8_000, 10_100, 12_000], {
      bonuses: [column(100, 100, 100, 100)],
      last: Float64Array.of(10_000, 10_000, 10_000, 10_000),
      fresh: Uint8Array.of(0, 0, 0, 1),
    }),
    { ...FREE, maxYearlyMove: 0.05 },
  );
  assertEquals([...moved], [10_500, 9_500, 10_200, 12_000]);
  assertEquals([...bonuses[0]!.bonus], [100, 100, 100, 0]);
  const still = institutionCoefficients(
    measured([12_000], { last: Float64Array.of(10_000) }),
    { ...FREE, maxYearlyMove: 0 },
  );
  assertEquals([...still.used], [10_000], "a limit of 0 keeps what was");
});

Deno.test("renormalised coefficients leave the total of last year's points where it was", () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.tuple(
          fc.integer({ min: 5_000, max: 15_000 }),
          fc.integer({ min: 0, max: 1_000_000 }),
        ),
        { minLength: 1, maxLength: 30 },
      ),
      (rows) => {
        const plain = rows.map(([, p]) => BigInt(p));
        const all = plain.reduce((a, b) => a + b);
        const { used, divisor, moved } = institutionCoefficients(
          measured(rows.map(([h]) => h), { plain }),
          { ...FREE, renormalise: true },
        );
        if (all === 0n) {
          assertEquals(divisor, null);
          assertEquals(used, moved);
          return;
        }
        const weighted = plain.reduce(
          (s, p, h) => s + p * BigInt(used[h]!),
          0n,
        );
        // Half of the last decimal a hospital is all that rounding may leave.
        const error = weighted - all * 10_000n;
        assert(2n * (error < 0n ? -error : error) <= all, `${error}`);
      },
    ),
    { seed: 3, numRuns: 300 },
  );
});

Deno.test("a larger indicator never means a smaller coefficient, and every coefficient lies within its bounds", () => {
  const rule = fc.record({
    step: fc.integer({ min: 0, max: 500 }).map((n) => n / 10_000),
    unit: fc.integer({ min: 1, max: 5_000 }).map((n) => n / 10_000),
    cap: fc.integer({ min: 0, max: 2_000 }).map((n) => n / 10_000),
  });
  const x = fc.tuple(
    fc.integer({ min: -500, max: 2_000 }),
    fc.integer({ min: 1, max: 700 }),
  ).map(([n, d]) => ratio(n, d));
  fc.assert(
    fc.property(rule, x, x, (one, a, b) => {
      const [low, high] = compare(a, b) <= 0 ? [a, b] : [b, a];
      const less = bonusCoefficient(low, one).bonus;
      const more = bonusCoefficient(high, one).bonus;
      assert(0 <= less && less <= more && more <= Math.round(one.cap * 1e4));
    }),
    { seed: 5, numRuns: 500 },
  );
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 50_000 }),
      fc.integer({ min: -3_000, max: 3_000 }),
      fc.integer({ min: 0, max: 30_000 }),
      fc.option(fc.integer({ min: 0, max: 3_000 })),
      fc.boolean(),
      (base, bonus, last, move, product) => {
        const { clipped, used } = institutionCoefficients(
          measured([base], {
            bonuses: [column(bonus)],
            last: Float64Array.of(last),
          }),
          {
            ...FREE,
            min: 0.5,
            max: 1.5,
            form: product ? "product" : "sum",
            maxYearlyMove: move === null ? null : move / 10_000,
          },
        );
        assert(5_000 <= clipped[0]! && clipped[0]! <= 15_000);
        if (move !== null) assert(Math.abs(used[0]! - last) <= move);
      },
    ),
    { seed: 6, numRuns: 500 },
  );
});

Deno.test("indicators are measured on last year's cases, relative to the level or the pool", () => {
  const hospitals = hospitalsOf([
    [3, "general"],
    [3, "tcm"],
    [2, "general"],
    [2, "general"],
  ]);
  const catalogue = catalogueOf(["A", "B"], [1, 1], [20_000, 10_000]);
  // Hospital, group, age.
  const rows = [
    [0, 0, 70],
    [0, 0, 61],
    [1, 1, 60],
    [1, 1, 3],
    [2, 1, 59],
    [2, 1, 6],
  ] as const;
  const claims = claimsOf(
    rows.map(([hospital]) => ({ code: 0, cost: 100, hospital })),
  );
  const sums = indicatorSums({
    claims,
    details: { age: Uint8Array.from(rows, ([, , age]) => age) },
    cases: casesOf(rows.map(([, g]) => g)),
    catalogue,
    hospitals,
    diseases: null,
    agedFrom: 60,
    childTo: 6,
  });
  assertEquals([...sums.plain], [40_000, 20_000, 20_000, 0]);
  assertEquals([[...sums.aged!], [...sums.child!]], [[2, 1, 0, 0], [
    0,
    1,
    1,
    0,
  ]]);
  const columns = bonusColumns(
    [
      { indicator: "cmi", step: 0.01, unit: 0.05, cap: 0.1 },
      { indicator: "aged", step: 0.01, unit: 0.05, cap: 0.5 },
      { indicator: "tcm", step: 0.02, unit: 1, cap: 0.02 },
      { indicator: "specialty", step: 0.005, unit: 1, cap: 0.03 },
    ],
    sums,
    {
      hospitals,
      specialties: [{ hospital: "H2", national: 2, provincial: 1 }],
      nationalWeight: ratio(2),
      conduct: null,
    },
  );
  // CMI of level 3 is 1.5: 2 is a third above it, six whole steps of 5 %.
  // Half of all are aged; all of the first hospital's are, ten steps more.
  assertEquals(columns.map(({ bonus }) => [...bonus]), [
    [600, 0, 0, 0],
    [1000, 0, 0, 0],
    [0, 200, 0, 0],
    [0, 0, 250, 0],
  ]);
  assertEquals(columns[0]!.above[3], null, "no cases, no case mix");
});

Deno.test("R-COEF-D: diseases of few cases, of conservative treatment, inverted or close keep the institution's", () => {
  const cells = [
    { level: 3, kind: "general" },
    { level: 2, kind: "general" },
  ];
  const catalogue = {
    ...catalogueOf(["own", "few", "calm", "turned", "close", "basic"], [
      1,
      1,
      1,
      1,
      1,
      1,
    ], [1, 1, 1, 1, 1, 1]),
    treatmentClass: Uint8Array.of(4, 4, 0, 4, 4, 4),
    tags: Uint8Array.of(0, 0, 0, 0, 0, 1),
  };
  const tally = tallyOf(cells, [
    [[50, 12_000], [50, 8_000]],
    [[50, 12_000], [29, 8_000]],
    [[50, 12_000], [50, 8_000]],
    [[50, 8_000], [50, 8_001]],
    [[50, 10_999], [50, 9_001]],
    [[50, 12_000], [50, 8_000]],
    [[0, 0], [0, 0]],
  ]);
  const hospitals = hospitalsOf([[2, "general"], [3, "general"]]);
  const { value, cells: width, cellOf, selected } = diseaseCoefficients(
    hospitals,
    catalogue,
    [tally],
    {
      meanWeights: "cases",
      yearWeights: [1],
      cells: "level",
      minCasesPerLevel: 30,
      minSpread: 0.2,
      min: 0.5,
      max: 1.15,
    },
  );
  assertEquals([width, [...cellOf], selected], [2, [0, 1], 1]);
  // 0.8 and 1.2, which the largest coefficient cuts.
  assertEquals([...value.subarray(0, 2)], [8_000, 11_500]);
  assert(value.subarray(2).every((h) => h === 0));
});
