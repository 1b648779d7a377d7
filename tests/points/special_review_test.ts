import { assert, assertEquals } from "@std/assert";
import fc from "fast-check";
import { MONTH_OF_DAY } from "../../sim/base/calendar.ts";
import { SCALE } from "../../sim/base/points.ts";
import { compare, ratio } from "../../sim/base/ratio.ts";
import { type Points, REVIEW } from "../../sim/model/ledger.ts";
import { technologyBonus } from "../../sim/points/extra_points.ts";
import { caseTerms, type TermsYear } from "../../sim/points/case_terms.ts";
import { score, type ScoreOptions } from "../../sim/points/score.ts";
import { reviewRatio } from "../../sim/points/review_applications.ts";
import {
  type ReviewOptions,
  specialReview,
} from "../../sim/points/special_review.ts";
import {
  type ClaimRow,
  claimsOf,
  hospitalsOf,
} from "../grouping/small_city.ts";
import { casesOf, catalogueOf, EDITION_2 as RULES_2 } from "./small_year.ts";

const REVIEW_2: ReviewOptions = {
  cap: 0.005,
  capScope: "pool",
  alloc: "poolRank",
  period: "quarter",
  mode: "ffsPoints",
  ratio: 5,
  reference: "deviation",
  longStay: 60,
  takeMax: true,
  unreasonable: ratio(0),
  coefficient: 2,
};
const REJECTED = REVIEW.indexOf("rejected");
const APPROVED = REVIEW.indexOf("approved");
const hospitals = hospitalsOf([[3, "general"], [2, "general"], [1, "clinic"]]);

/** One disease of 1000 points, mean 10,000 yuan everywhere, b of 10 yuan. */
function yearOf(
  rows: readonly ClaimRow[],
  options: ScoreOptions = RULES_2,
  { S = 1000_0000, b = ratio(1000), weight = 1 } = {},
): TermsYear {
  const mean = () => new Float64Array(3).fill(10_000_00);
  return {
    claims: { ...claimsOf(rows), weight },
    cases: casesOf(rows.map(() => 0)),
    hospitals,
    rules: {
      catalogue: catalogueOf(["K80.1"], [1], [S]),
      coefficients: Float64Array.of(11_000, 9_000, 7_000),
      reference: {
        value: mean(),
        num: mean(),
        den: new Float64Array(3).fill(1),
        wide: new Map(),
        timesBase: new Uint8Array(3),
        base: new Float64Array(3).fill(SCALE),
      },
      yearStartValue: [b, b],
    },
    options,
    auxiliary: null,
  };
}

const scoredOf = (y: TermsYear) =>
  score(y.claims, y.cases, y.hospitals, y.rules, y.options);

/** Reviewed points of a year. */
function reviewed(y: TermsYear, more: Partial<ReviewOptions> = {}) {
  const before = scoredOf(y);
  return {
    before,
    after: specialReview(y, before, { ...REVIEW_2, ...more }),
  };
}

const rowsGiven = fc.array(
  fc.record({
    code: fc.constant(0),
    cost: fc.integer({ min: 1_000_00, max: 120_000_00 }),
    hospital: fc.integer({ min: 0, max: 2 }),
    scheme: fc.integer({ min: 0, max: 1 }),
    day: fc.integer({ min: 0, max: 364 }),
    los: fc.integer({ min: 1, max: 90 }),
  }),
  { minLength: 1, maxLength: 150 },
);
const optionsGiven = fc.record({
  cap: fc.integer({ min: 0, max: 500 }).map((n) => n / 10_000),
  alloc: fc.constantFrom(
    "poolRank" as const,
    "eligibleShare" as const,
    "dischargeShare" as const,
  ),
  period: fc.constantFrom("month" as const, "quarter" as const),
  ratio: fc.constantFrom(1.5, 2, 5),
  reference: fc.constantFrom("deviation" as const, "paymentStandard" as const),
  longStay: fc.constantFrom(null, 60),
});

Deno.test("INV-10: in no period are more cases approved than cap × the pool's discharges since 1 January, and none that may not apply", () => {
  let used = 0, full = 0;
  fc.assert(
    fc.property(rowsGiven, optionsGiven, (rows, options) => {
      // Places must bind: caps up to 5 % of at most 150 cases, and up to a third.
      const cap = rows.length % 2 === 0 ? options.cap : options.cap * 6;
      const year = yearOf(rows), { claims } = year;
      const { after } = reviewed(year, { ...options, cap });
      const review = after.review!;
      const limit = ratio(options.ratio * 10, 10);
      for (let month = 0; month < 12; month++) {
        if (options.period === "quarter" && month % 3 !== 2) continue;
        let discharges = 0n, approved = 0n, applied = 0n;
        for (let i = 0; i < claims.rows; i++) {
          if (MONTH_OF_DAY[claims.day[i]!]! > month) continue;
          discharges++;
          if (review[i] !== 0) applied++;
          if (review[i] === APPROVED) approved++;
        }
        const cap4 = BigInt(Math.round(cap * 10_000));
        const places = cap4 * discharges / 10_000n;
        assert(
          approved <= places,
          `${approved} approved by month ${month + 1}, ${places} places`,
        );
        if (approved === places && places > 0n && applied > approved) full++;
        if (approved > 0n) used++;
      }
      for (let i = 0; i < claims.rows; i++) {
        const terms = caseTerms(year, i)!;
        const r = reviewRatio(terms, ratio(claims.cost[i]!), options.reference);
        const may = compare(r!, limit) > 0 ||
          (options.longStay !== null && claims.los[i]! > options.longStay);
        assertEquals(review[i] !== 0, may, `case ${i}`);
      }
    }),
    { numRuns: 400, seed: 10 },
  );
  assert(used > 100 && full > 30, `${used} sessions approved, ${full} full`);
});

Deno.test("in one queue nobody with a smaller ratio goes before one who is turned away in the same session, and no place stays free while someone waits", () => {
  let turnedAway = 0;
  fc.assert(
    fc.property(rowsGiven, optionsGiven, (rows, options) => {
      const year = yearOf(rows), { claims } = year;
      const { after } = reviewed(year, {
        ...options,
        alloc: "poolRank",
        longStay: null,
        cap: 0.05,
        period: "quarter",
      });
      const quarter = (i: number) =>
        Math.floor(MONTH_OF_DAY[claims.day[i]!]! / 3);
      let taken = 0, discharges = 0;
      for (let q = 0; q < 4; q++) {
        const own = [...claims.day.keys()].filter((i) => quarter(i) === q);
        discharges += own.length;
        const asked = own.filter((i) => after.review![i] !== 0);
        const got = asked.filter((i) => after.review![i] === APPROVED);
        const left = Math.floor(discharges * 5 / 100) - taken;
        assertEquals(got.length, Math.min(asked.length, left));
        taken += got.length;
        turnedAway += asked.length - got.length;
        const cost = (rows: readonly number[]) =>
          rows.map((i) => claims.cost[i]!);
        // One mean and no types: the ratio is the cost.
        assert(
          Math.min(...cost(got)) >= Math.max(
            0,
            ...cost(asked.filter((i) => after.review![i] === REJECTED)),
          ),
        );
      }
    }),
    { numRuns: 150, seed: 11 },
  );
  assert(turnedAway > 100);
});

Deno.test("approved cases get their cost at b and never less than before; all others keep their points", () => {
  const rows = Array.from({ length: 400 }, (_, i) => ({
    code: 0,
    cost: i < 5 ? 80_000_00 + i * 1_000_00 : 9_000_00,
    hospital: i % 3,
    day: 200,
  }));
  const { before, after } = reviewed(yearOf(rows));
  const approved = [...after.review!.keys()]
    .filter((i) => after.review![i] === APPROVED);
  assertEquals(approved, [3, 4]);
  for (let i = 0; i < rows.length; i++) {
    assertEquals(
      after.points[i],
      approved.includes(i)
        ? Math.max(before.points[i]!, rows[i]!.cost * 10)
        : before.points[i],
    );
  }
  const lessened = reviewed(yearOf(rows), {
    unreasonable: ratio(1, 4),
    takeMax: false,
  });
  assertEquals(lessened.after.points[4], 84_000_00 * 10 * 3 / 4);
  const k = reviewed(yearOf(rows), { mode: "coefficient", takeMax: false });
  assertEquals(k.after.points[4], 1000_0000 * 2 * 9 / 10);
  assertEquals(reviewed(yearOf(rows), { mode: "ffs" }).after.points[4], 0);
});

Deno.test("a sample's rows stand for equally many stays: the same rows are approved", () => {
  const rows = Array.from({ length: 600 }, (_, i) => ({
    code: 0,
    cost: i % 50 === 0 ? 90_000_00 : 8_000_00,
    day: (i * 7) % 365,
  }));
  const of = (weight: number) =>
    reviewed(yearOf(rows, RULES_2, { weight })).after.review;
  assertEquals(of(1), of(20));
});

Deno.test("INV-2: ten times all S with a tenth of b is ten times all points after review too", () => {
  const rows = Array.from({ length: 300 }, (_, i) => ({
    code: 0,
    cost: 1_000_00 * (1 + (i * 37) % 110),
    hospital: i % 3,
    day: (i * 11) % 365,
  }));
  const of = (times: number) =>
    reviewed(
      yearOf(rows, RULES_2, { S: 1000_0000 * times, b: ratio(1000, times) }),
      { cap: 0.05 },
    ).after;
  const once = of(1), ten = of(10);
  assertEquals(ten.review, once.review);
  assert(once.review!.includes(APPROVED));
  assertEquals([...ten.points], [...once.points].map((p) => p * 10));
});

Deno.test("a case that review approved has no new-technology points on top, unless the rule lets it", () => {
  const rows = [{ code: 0, cost: 90_000_00 }, { code: 0, cost: 90_000_00 }];
  const year = yearOf(rows);
  const review = Uint8Array.of(APPROVED, REJECTED);
  const scored: Points = { ...scoredOf(year), review };
  const bonus = (exclusive: boolean) =>
    technologyBonus(
      {
        claims: year.claims,
        details: { services: Uint16Array.of(5000, 5000) } as never,
        cases: year.cases,
        hospitals,
        codes: { operations: [["37.21"]] } as never,
      },
      scored,
      year.rules.yearStartValue,
      {
        items: [{ operation: "37", part: "services" }],
        share: 0.7,
        maxShare: 1,
        exclusive,
      },
    ).technology!;
  assertEquals(bonus(true)[0], 0);
  assert(bonus(true)[1]! > 0);
  assert(bonus(false)[0]! > 0);
});
