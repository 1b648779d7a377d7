import { assert, assertEquals } from "@std/assert";
import fc from "fast-check";
import { multiply, type Ratio, ratio } from "../../sim/base/ratio.ts";
import { SCALE } from "../../sim/base/points.ts";
import { TAGS, ZONES } from "../../sim/model/ledger.ts";
import { exactPoints } from "../../sim/points/exact_points.ts";
import type { ReferenceMeans } from "../../sim/points/reference_mean.ts";
import {
  score,
  type ScoreOptions,
  type ScoreRules,
} from "../../sim/points/score.ts";
import { claimsOf, hospitalsOf } from "../grouping/small_city.ts";
import { testRandom } from "../support/random.ts";
import { casesOf, catalogueOf, EDITION_2 as BASE } from "./small_year.ts";

const DRAFT: ScoreOptions = {
  ...BASE,
  extreme: null,
  highForm: "reviewOnly",
  paymentStandard: true,
};

const hospitals = hospitalsOf([[3, "general"], [1, "township"]]);

/** No means at all: every case is compared with S × b × H. */
function noMeans(groups: number): ReferenceMeans {
  const column = () => new Float64Array(groups * 3);
  return {
    value: column(),
    num: column(),
    den: column(),
    wide: new Map(),
    timesBase: new Uint8Array(groups * 3),
    base: Float64Array.of(SCALE, SCALE),
  };
}

/** One mean for every group and level. */
function oneMean(groups: number, fen: number): ReferenceMeans {
  return {
    ...noMeans(groups),
    value: new Float64Array(groups * 3).fill(fen),
    num: new Float64Array(groups * 3).fill(fen),
    den: new Float64Array(groups * 3).fill(1),
  };
}

function rulesOf(
  S: readonly number[],
  reference: ReferenceMeans,
  b: Ratio | null,
  tags?: Uint8Array,
): ScoreRules {
  const catalogue = catalogueOf(S.map((_, g) => `D${g}`), S.map(() => 1), S);
  return {
    catalogue: tags === undefined ? catalogue : { ...catalogue, tags },
    coefficients: Float64Array.of(10_500, 7_500),
    reference,
    yearStartValue: [b, b],
  };
}

Deno.test("the loop gives the exact points for any A, with means and without, under 2.0 and the draft", () => {
  const random = testRandom(29);
  for (
    const options of [BASE, DRAFT, {
      ...DRAFT,
      highForm: "plusOne" as const,
      extreme: 4,
    }]
  ) {
    for (const means of [noMeans(1), oneMean(1, 9_000_00)]) {
      const s = random.anySize(1_0000, 9000_0000);
      const b = ratio(random.whole(300, 1500) * 7 + 1, 7);
      const rules = rulesOf(
        [s],
        options.paymentStandard ? noMeans(1) : means,
        b,
      );
      const rows = Array.from({ length: 400 }, () => ({
        code: 0,
        cost: random.anySize(1_00, 200_000_00),
        hospital: random.whole(0, 1),
      }));
      const auxiliary = Uint32Array.from(
        rows,
        () => random.whole(0, 3) === 0 ? SCALE : random.whole(2000, 60_000),
      );
      const claims = claimsOf(rows), cases = casesOf(rows.map(() => 0));
      const { points, zone } = score(claims, cases, hospitals, rules, options, {
        auxiliary,
        auxiliaryType: new Uint8Array(rows.length),
      });
      rows.forEach(({ cost, hospital }, i) => {
        const B = options.paymentStandard || means.den[0] === 0
          ? null
          : ratio(9_000_00);
        const exact = exactPoints(
          {
            S: ratio(s, SCALE),
            A: ratio(auxiliary[i]!, SCALE),
            H: ratio(rules.coefficients[hospital]!, SCALE),
          },
          ratio(cost),
          B,
          b,
          options,
        );
        assertEquals([points[i], ZONES[zone[i]!]], [exact.points, exact.zone]);
      });
    }
  }
});

Deno.test("INV-14: under the draft a low case has C ÷ b points, whatever H, A and S are", () => {
  const b = 1000;
  fc.assert(fc.property(
    fc.integer({ min: 100_0000, max: 5000_0000 }),
    fc.integer({ min: 3000, max: 40_000 }),
    fc.integer({ min: 1, max: 4999 }),
    fc.integer({ min: 0, max: 1 }),
    (s, a, part, hospital) => {
      const rules = rulesOf([s], noMeans(1), ratio(b));
      const H = rules.coefficients[hospital]!;
      const standard = s / SCALE * b * (H / SCALE) * (a / SCALE);
      const cost = Math.floor(standard * part / SCALE);
      if (cost < 1) return;
      const { points, zone } = score(
        claimsOf([{ code: 0, cost, hospital }]),
        casesOf([0]),
        hospitals,
        rules,
        DRAFT,
        { auxiliary: Uint32Array.of(a), auxiliaryType: Uint8Array.of(1) },
      );
      assertEquals(ZONES[zone[0]!], "low");
      assertEquals(points[0], Math.floor((cost * SCALE * 2 + b) / (2 * b)));
    },
  ));
});

Deno.test("INV-5: points are never negative and never fall with cost inside a zone, under the draft too", () => {
  for (const options of [BASE, DRAFT]) {
    const reference = options === DRAFT ? noMeans(1) : oneMean(1, 10_000_00);
    const rules = rulesOf([1000_0000], reference, ratio(1000));
    const costs = Array.from({ length: 600 }, (_, i) => (i + 1) * 150_00);
    const { points, zone } = score(
      claimsOf(costs.map((cost) => ({ code: 0, cost }))),
      casesOf(costs.map(() => 0)),
      hospitals,
      rules,
      options,
      {
        auxiliary: new Uint32Array(600).fill(13_000),
        auxiliaryType: new Uint8Array(600),
      },
    );
    for (let i = 1; i < 600; i++) {
      assert(points[i]! >= 0);
      if (zone[i] === zone[i - 1]) assert(points[i]! >= points[i - 1]!);
    }
    assert(new Set(zone).size >= 3);
  }
});

Deno.test("INV-2: ten times all S with a tenth of b is ten times all points, day surgery and primary care too", () => {
  const tags = Uint8Array.of(
    0,
    1 << TAGS.indexOf("basic"),
    1 << TAGS.indexOf("day"),
  );
  const options: ScoreOptions = {
    ...BASE,
    special: {
      basicCoefficient: 0.8,
      dayRatio: 0.9,
      dayNoLow: true,
      dayLongest: 1,
    },
  };
  const random = testRandom(3);
  const rows = Array.from({ length: 300 }, (_, i) => ({
    code: i % 3,
    cost: random.anySize(100_00, 90_000_00),
    hospital: i % 2,
    los: random.whole(1, 3),
  }));
  const of = (times: number) =>
    score(
      claimsOf(rows),
      casesOf(rows.map((r) => r.code)),
      hospitals,
      rulesOf(
        [700_0000, 900_0000, 1200_0000].map((s) => s * times),
        noMeans(3),
        ratio(1000, times),
        tags,
      ),
      options,
    );
  const once = of(1), ten = of(10);
  assertEquals(ten.zone, once.zone);
  once.points.forEach((p, i) =>
    assert(Math.abs(ten.points[i]! - 10 * p) <= 10)
  );
});

Deno.test("day surgery is a short stay of a tagged disease, never low; a longer stay is an ordinary case", () => {
  const tags = Uint8Array.of(1 << TAGS.indexOf("day"));
  const special = {
    basicCoefficient: 1,
    dayRatio: 0.95,
    dayNoLow: true,
    dayLongest: 1,
  };
  const rules = rulesOf([1200_0000], oneMean(1, 10_000_00), null, tags);
  const scored = (noLow: boolean) =>
    score(
      claimsOf([
        { code: 0, cost: 4_000_00, los: 1 },
        { code: 0, cost: 4_000_00, los: 2 },
      ]),
      casesOf([0, 0]),
      hospitals,
      { ...rules, coefficients: Float64Array.of(SCALE, SCALE) },
      { ...BASE, special: { ...special, dayNoLow: noLow } },
    );
  const { points, zone } = scored(true);
  assertEquals([...points], [1140_0000, 480_0000]);
  assertEquals([...zone].map((z) => ZONES[z]), ["normal", "low"]);
  assertEquals(scored(false).points[0], 456_0000);
});

Deno.test("a level-1 and a level-3 hospital get the same for a primary-care disease", () => {
  const tags = Uint8Array.of(1 << TAGS.indexOf("basic"));
  const special = {
    basicCoefficient: 0.8,
    dayRatio: 1,
    dayNoLow: true,
    dayLongest: 1,
  };
  const { points } = score(
    claimsOf([0, 1].map((hospital) => ({ code: 0, cost: 9_000_00, hospital }))),
    casesOf([0, 0]),
    hospitals,
    rulesOf([900_0000], oneMean(1, 9_000_00), null, tags),
    { ...BASE, special },
  );
  assertEquals([...points], [720_0000, 720_0000]);
  // S × A × F × one coefficient, exactly.
  assertEquals(multiply(ratio(900), ratio(8, 10)).num / 10n, 720n);
});
