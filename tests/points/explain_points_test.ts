import { assert, assertEquals } from "@std/assert";
import { type Ratio, ratio } from "../../sim/base/ratio.ts";
import { SCALE } from "../../sim/base/points.ts";
import { REGISTRY } from "../../sim/model/policy/mod.ts";
import {
  auxiliaryType,
  NO_GROUP,
  TAGS,
  ZONES,
} from "../../sim/model/ledger.ts";
import { explainPoints } from "../../sim/points/explain_points.ts";
import type { ExplainedYear } from "../../sim/points/point_step.ts";
import {
  score,
  type ScoreOptions,
  type ScoreRules,
} from "../../sim/points/score.ts";
import { claimsOf, hospitalsOf } from "../grouping/small_city.ts";
import { testRandom } from "../support/random.ts";
import { casesOf, catalogueOf } from "./small_year.ts";

const OPTIONS: ScoreOptions = {
  low: 0.5,
  high: 2,
  extreme: 5,
  highForm: "plusOne",
  applyHToLow: true,
  lowInclusive: false,
  blankDiscount: 0.7,
  special: {
    basicCoefficient: 0.8,
    dayRatio: 0.95,
    dayNoLow: true,
    dayLongest: 1,
  },
};
const hospitals = hospitalsOf([[3, "general"], [1, "township"]]);
const tags = Uint8Array.of(
  0,
  ...["basic", "day"].map((tag) =>
    1 << TAGS.indexOf(tag as typeof TAGS[number])
  ),
);

/** A random year of four diseases, one of them without a mean, and cases without a group. */
function yearOf(options: ScoreOptions, b: Ratio): ExplainedYear {
  const random = testRandom(17), rows = 600;
  const groups = Array.from({ length: rows }, () => random.whole(0, 4));
  const claims = claimsOf(groups.map((_, i) => ({
    code: 0,
    cost: random.anySize(50_00, 300_000_00),
    hospital: i % 2,
    los: random.whole(1, 4),
  })));
  const cases = casesOf(groups.map((g) => g === 4 ? NO_GROUP : g));
  cases.method[7] = 1;
  const S = [800_1234, 450_0000, 1200_0000, 2500_5001];
  const num = Float64Array.from(
    { length: 12 },
    (_, k) => k < 9 ? 70_000_01 + k : 0,
  );
  const rules: ScoreRules = {
    catalogue: {
      ...catalogueOf(["A", "B", "C", "D"], [1, 1, 1, 1], S),
      tags: Uint8Array.of(...tags, 0),
    },
    coefficients: Float64Array.of(10_432, 7_501),
    reference: {
      value: num.map((n) => n / 7),
      num,
      den: num.map((n) => n > 0 ? 7 : 0),
      wide: new Map(),
      timesBase: new Uint8Array(12),
      base: Float64Array.of(SCALE, SCALE),
    },
    yearStartValue: [b, b],
  };
  const types = {
    auxiliary: Uint32Array.from(
      groups,
      () => random.whole(0, 1) === 0 ? SCALE : random.whole(4000, 30_000),
    ),
    auxiliaryType: Uint8Array.from(groups, () => auxiliaryType("severity.III")),
  };
  const points = score(claims, cases, hospitals, rules, options, types);
  return { claims, cases, hospitals, rules, options, points };
}

Deno.test("the steps of every case end at its points, in all zones, with all tags", () => {
  for (
    const options of [OPTIONS, {
      ...OPTIONS,
      highForm: "plusH" as const,
      applyHToLow: false,
    }]
  ) {
    const year = yearOf(options, ratio(857, 1)), zones = new Set<string>();
    for (let i = 0; i < year.claims.rows; i++) {
      const steps = explainPoints(year, i), last = steps.at(-1);
      if (year.cases.method[i] !== 0) {
        assertEquals(steps, []);
        continue;
      }
      assertEquals(
        Math.round(Number(last!.value) * SCALE),
        year.points.points[i]!,
        `case ${i}`,
      );
      assertEquals(last!.symbol, "P");
      zones.add(ZONES[year.points.zone[i]!]!);
    }
    assertEquals(zones, new Set(["normal", "low", "high", "extreme", "blank"]));
  }
});

Deno.test("under the draft the steps end at the points too, low cases at C ÷ b", () => {
  const draft = yearOf(OPTIONS, ratio(857, 1));
  const options: ScoreOptions = {
    ...OPTIONS,
    paymentStandard: true,
    extreme: null,
    highForm: "reviewOnly",
  };
  const { claims, cases } = draft;
  const none = {
    value: new Float64Array(12),
    num: new Float64Array(12),
    den: new Float64Array(12),
  };
  const rules = {
    ...draft.rules,
    reference: { ...draft.rules.reference, ...none },
  };
  const points = score(claims, cases, hospitals, rules, options);
  let low = 0;
  for (let i = 0; i < claims.rows; i++) {
    const last = explainPoints({ ...draft, rules, options, points }, i).at(-1);
    if (last === undefined) continue;
    assertEquals(Math.round(Number(last.value) * SCALE), points.points[i]!);
    if (last.formula === "C ÷ b") low++;
  }
  assert(low > 20);
});

Deno.test("extra points and new technology are steps of their own, on top", () => {
  const plain = yearOf(OPTIONS, ratio(857, 1)), rows = plain.claims.rows;
  const raise = new Float64Array(rows).fill(12_3456);
  const technology = new Float64Array(rows).fill(100_0000);
  const points = {
    ...plain.points,
    points: plain.points.points.map((p) => p + 112_3456),
    raise,
    technology,
  };
  const steps = explainPoints({ ...plain, points }, 0);
  assertEquals(steps.slice(-2).map((s) => s.rule), ["R-RW", "R-NEW"]);
  assertEquals(
    Math.round(Number(steps.at(-1)!.value) * SCALE),
    points.points[0],
  );
});

Deno.test("every step names its rule and parameters that there are, in both languages", () => {
  const year = yearOf(OPTIONS, ratio(857, 1)), rules = new Set<string>();
  for (let i = 0; i < 100; i++) {
    for (const step of explainPoints(year, i)) {
      rules.add(step.rule);
      assert(
        /\p{Script=Han}/u.test(step.zh) && !/\p{Script=Han}/u.test(step.en),
      );
      for (const key of step.keys) assert(key in REGISTRY, key);
    }
  }
  assertEquals(
    rules,
    new Set([
      "R-RW",
      "R-AUX",
      "R-COEF",
      "R-PTS",
      "R-SPX-1",
      "R-SPX-2",
      "R-SPX-4",
    ]),
  );
});
