import { assert, assertEquals } from "@std/assert";
import fc from "fast-check";
import { dateOf } from "../../sim/base/calendar.ts";
import { MONTH_OF_DAY } from "../../sim/base/calendar.ts";
import { parseDecimal, ratio } from "../../sim/base/ratio.ts";
import { REVIEW } from "../../sim/model/ledger.ts";
import { score } from "../../sim/points/score.ts";
import { specialReview } from "../../sim/points/special_review.ts";
import { claimsOf, hospitalsOf } from "../grouping/small_city.ts";
import { casesOf, catalogueOf, EDITION_2 } from "../points/small_year.ts";
import {
  plainReview,
  type PlainReviewCase,
  type PlainReviewRules,
} from "./plain_review.ts";

const HOSPITALS = hospitalsOf([
  [3, "general"],
  [3, "general"],
  [2, "general"],
  [1, "clinic"],
]);
const H4 = [11_000, 10_500, 9_000, 7_000];
const S4 = [1000_0000, 350_0000, 4200_5000];
/** Mean cost in fen by disease and level, highest first. */
const MEANS = [[12_000_00, 9_000_00, 7_000_00], [
  4_000_00,
  3_500_00,
  3_000_00,
], [50_000_00, 41_000_00, 30_000_00]];
const B_FEN = [1_000, 950];

interface Drawn {
  readonly hospital: number;
  readonly group: number;
  readonly scheme: number;
  readonly day: number;
  readonly los: number;
  readonly a: number;
  /** Cost in hundredths of the reference mean. */
  readonly times: number;
}

const drawn: fc.Arbitrary<Drawn> = fc.record({
  hospital: fc.nat(3),
  group: fc.nat(2),
  scheme: fc.nat(1),
  day: fc.nat(364),
  los: fc.integer({ min: 1, max: 90 }),
  a: fc.constantFrom(10_000, 10_000, 12_500),
  times: fc.oneof(
    fc.integer({ min: 10, max: 300 }),
    fc.integer({ min: 300, max: 1_200 }),
  ),
});
const rules: fc.Arbitrary<PlainReviewRules> = fc.record({
  cap: fc.constantFrom("0.005", "0.02", "0.05", "0.1"),
  own: fc.boolean(),
  alloc: fc.constantFrom(
    "poolRank" as const,
    "poolRank" as const,
    "eligibleShare" as const,
    "dischargeShare" as const,
  ),
  span: fc.constantFrom(1 as const, 3 as const),
  mode: fc.constantFrom(
    "ffsPoints" as const,
    "ffsPoints" as const,
    "coefficient" as const,
    "ffs" as const,
  ),
  ratio: fc.constantFrom("2", "3", "5"),
  standard: fc.boolean(),
  longStay: fc.constantFrom(null, 60),
  takeMax: fc.boolean(),
  unreasonable: fc.constantFrom("0", "0.1", "0.25"),
  coefficient: fc.constantFrom("2", "5.5"),
});

const fixed = (units: number, digits: number) =>
  (units / 10 ** digits).toFixed(digits);
const costOf = ({ hospital, group, times }: Drawn) =>
  Math.round(
    MEANS[group]![3 - HOSPITALS.level[hospital]!]! * times / 100,
  );

function plainOf(one: Drawn): PlainReviewCase {
  return {
    S: fixed(S4[one.group]!, 4),
    A: fixed(one.a, 4),
    H: fixed(H4[one.hospital]!, 4),
    B: fixed(MEANS[one.group]![3 - HOSPITALS.level[one.hospital]!]!, 2),
    b: fixed(B_FEN[one.scheme]!, 2),
    C: fixed(costOf(one), 2),
    hospital: one.hospital,
    month: MONTH_OF_DAY[one.day]!,
    los: one.los,
  };
}

function engine(list: readonly Drawn[], rules: PlainReviewRules) {
  const claims = claimsOf(
    list.map((one) => ({ ...one, code: one.group, cost: costOf(one) })),
  );
  const cases = casesOf(list.map(({ group }) => group));
  const means = () => Float64Array.from(MEANS.flat());
  const auxiliary = Uint32Array.from(list, ({ a }) => a);
  const priced = {
    catalogue: catalogueOf(["A", "B", "C"], [1, 1, 1], S4),
    coefficients: Float64Array.from(H4),
    reference: {
      value: means(),
      num: means(),
      den: new Float64Array(9).fill(1),
      wide: new Map(),
      timesBase: new Uint8Array(9),
      base: Float64Array.from(H4),
    },
    yearStartValue: B_FEN.map((fen) => ratio(fen)),
  };
  const scored = score(claims, cases, HOSPITALS, priced, EDITION_2, {
    auxiliary,
    auxiliaryType: new Uint8Array(list.length),
  });
  return specialReview(
    {
      claims,
      cases,
      hospitals: HOSPITALS,
      rules: priced,
      options: EDITION_2,
      auxiliary,
    },
    scored,
    {
      cap: Number(rules.cap),
      capScope: rules.own ? "institution" : "pool",
      alloc: rules.alloc,
      period: rules.span === 1 ? "month" : "quarter",
      mode: rules.mode,
      ratio: Number(rules.ratio),
      reference: rules.standard ? "paymentStandard" : "deviation",
      longStay: rules.longStay,
      takeMax: rules.takeMax,
      unreasonable: parseDecimal(rules.unreasonable),
      coefficient: Number(rules.coefficient),
    },
  );
}

Deno.test("special review of more than 1,000 random cases approves the same ones at the same points in a second computation", () => {
  let seen = 0, approved = 0, rejected = 0;
  fc.assert(
    fc.property(
      fc.array(drawn, { minLength: 40, maxLength: 160 }),
      rules,
      (list, rules) => {
        const again = plainReview(list.map(plainOf), 4, rules);
        const { review, points, sessions } = engine(list, rules);
        assertEquals(
          Array.from(points, (p, i) => ({
            result: REVIEW[review![i]!],
            P: (p / 1e4).toFixed(4),
          })),
          again.map(({ result, P }) => ({ result, P })),
        );
        const count = (what: string) =>
          again.filter(({ result }) => result === what).length;
        assertEquals(
          sessions!.reduce((n, session) => n + session.approved, 0),
          count("approved"),
        );
        assertEquals(
          sessions!.reduce((n, session) => n + session.applied, 0),
          count("approved") + count("rejected"),
        );
        seen += list.length;
        approved += count("approved");
        rejected += count("rejected");
      },
    ),
    { seed: 12, numRuns: 60 },
  );
  assert(
    seen > 1_000 && approved > 100 && rejected > 100,
    `${seen} ${approved} ${rejected}`,
  );
});

Deno.test("the days of the columns are those of the months that the second computation is told", () => {
  assertEquals(
    [0, 30, 31, 364].map((day) => [
      MONTH_OF_DAY[day],
      new Date(Date.UTC(2000, 0, 1 + dateOf(2025, day))).getUTCMonth(),
    ]),
    [[0, 0], [0, 0], [1, 1], [11, 11]],
  );
});
