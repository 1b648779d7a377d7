import { assert, assertEquals } from "@std/assert";
import { divide, multiply, type Ratio, ratio } from "../../sim/base/ratio.ts";
import { METHODS, NO_GROUP, ZONES } from "../../sim/model/ledger.ts";
import { blankPoints, casePoints } from "../../sim/points/case_points.ts";
import {
  exactReference,
  type ReferenceMeans,
} from "../../sim/points/reference_mean.ts";
import {
  pointColumns,
  score,
  type ScoreOptions,
  type ScoreRules,
} from "../../sim/points/score.ts";
import {
  type ClaimRow,
  claimsOf,
  hospitalsOf,
} from "../grouping/small_city.ts";
import { testRandom } from "../support/random.ts";
import { casesOf, catalogueOf, EDITION_2 as OPTIONS } from "./small_year.ts";

const FORMS: readonly Partial<ScoreOptions>[] = [
  {},
  { highForm: "plusH", applyHToLow: false, lowInclusive: true },
  { highForm: "reviewOnly", extreme: null, blankDiscount: 0.7 },
  { low: 0.3333, high: 1.1, extreme: 3.3, blankDiscount: 0.8 },
];

const GROUPS = 40, HOSPITALS = 9;
const hospitals = hospitalsOf(
  Array.from({ length: HOSPITALS }, (_, h) => [3 - h % 3, "general"] as const),
);

/** Rules of random size: own means, means that stand in, and none at all. */
function randomRules(seed: number): ScoreRules {
  const random = testRandom(seed);
  const rows = GROUPS * 3;
  const reference: ReferenceMeans = {
    value: new Float64Array(rows),
    num: new Float64Array(rows),
    den: new Float64Array(rows),
    wide: new Map(),
    timesBase: new Uint8Array(rows),
    base: Float64Array.from(hospitals.id, () => random.whole(5000, 15_000)),
  };
  const wide = new Map<number, Ratio>();
  for (let row = 0; row < rows; row++) {
    const n = random.whole(1, 50_000), mean = random.anySize(50_00, 90_000_00);
    if (row % 5 === 4) continue;
    if (row % 5 === 3) {
      wide.set(row, ratio(BigInt(mean) * 7n ** 30n, 7n ** 30n + BigInt(n)));
      reference.value[row] = Number(mean) * (7 ** 30 / (7 ** 30 + n));
      reference.timesBase[row] = row % 2;
    } else {
      // Round means hit thresholds and halves exactly.
      reference.num[row] = n * mean + (row % 5 === 2 ? random.whole(0, n) : 0);
      reference.den[row] = n;
      reference.value[row] = reference.num[row]! / n;
    }
  }
  return {
    catalogue: catalogueOf(
      Array.from({ length: GROUPS }, (_, g) => `G${g}`),
      [],
      Array.from(
        { length: GROUPS },
        (_, g) =>
          g % 20 === 19
            ? 0
            : g % 2 === 0
            ? random.whole(1, 60) * 50_000
            : random.anySize(1, 400_000_000),
      ),
    ),
    coefficients: Float64Array.from(
      hospitals.id,
      (_, h) => h < 3 ? 10_000 : random.whole(5000, 15_000),
    ),
    reference: { ...reference, wide },
    yearStartValue: [ratio(850), ratio(10n ** 20n + 3n, 10n ** 17n)],
  };
}

/** Claims at, beside and between the thresholds of their own reference mean. */
function randomClaims(
  rules: ScoreRules,
  options: ScoreOptions,
  seed: number,
  count: number,
) {
  const random = testRandom(seed);
  const groups: number[] = [];
  const rows = Array.from({ length: count }, (_, i): ClaimRow => {
    const g = random.whole(0, GROUPS),
      hospital = random.whole(0, HOSPITALS - 1);
    groups.push(g === GROUPS ? NO_GROUP : g);
    const mean = rules.reference.value[g * 3 + hospital % 3] || 5000_00;
    const edges = [options.low, options.high, options.extreme ?? 1];
    const factor = i % 2 === 0 ? edges[i % 3]! : 8 * random.next();
    const beside = i % 2 === 0 ? random.whole(-1, 1) : 0;
    const cost = Math.round(factor * mean) + beside;
    return {
      code: 0,
      cost: Math.min(2_000_000_000, Math.max(1, cost)),
      hospital,
      scheme: i % 2,
    };
  });
  return { claims: claimsOf(rows), cases: casesOf(groups) };
}

Deno.test("the fast loop gives every case the points and zone of the exact function", () => {
  let exactEdges = 0;
  FORMS.forEach((form, f) => {
    const options = { ...OPTIONS, ...form };
    for (let seed = 0; seed < 5; seed++) {
      const rules = randomRules(100 * f + seed);
      const { claims, cases } = randomClaims(rules, options, seed, 3000);
      const scored = score(claims, cases, hospitals, rules, options);
      for (let i = 0; i < claims.rows; i++) {
        const exact = exactly(rules, options, claims, cases.group[i]!, i);
        if (exact.edge) exactEdges++;
        assertEquals(
          [scored.points[i], ZONES[scored.zone[i]!]],
          [exact.points, exact.zone],
          `form ${f}, seed ${seed}, case ${i}`,
        );
      }
    }
  });
  assert(exactEdges > 1000, `only ${exactEdges} cases lay exactly on an edge`);
});

function exactly(
  rules: ScoreRules,
  options: ScoreOptions,
  claims: ReturnType<typeof claimsOf>,
  g: number,
  i: number,
) {
  const hospital = claims.hospital[i]!, b = rules.yearStartValue[i % 2]!;
  const C = ratio(claims.cost[i]!);
  const s = g === NO_GROUP ? 0 : rules.catalogue.points[g]!;
  if (s === 0) {
    return {
      points: blankPoints(C, b, options.blankDiscount),
      zone: "blank",
      edge: false,
    };
  }
  const S = ratio(s, 10_000), H = ratio(rules.coefficients[hospital]!, 10_000);
  const B = exactReference(rules.reference, g * 3 + hospital % 3, hospital) ??
    multiply(multiply(S, H), b);
  const exact = casePoints({ S, A: ratio(1), B, H, C }, options);
  const r = divide(C, B);
  const edge = [options.low, options.high, options.extreme ?? 0].some((t) =>
    r.num * 10_000n === BigInt(Math.round(t * 10_000)) * r.den
  );
  return { ...exact, edge };
}

Deno.test("columns that are used again hold nothing of the year before", () => {
  const room = pointColumns(3000);
  for (let seed = 0; seed < 3; seed++) {
    const rules = randomRules(seed);
    const { claims, cases } = randomClaims(rules, OPTIONS, seed, 3000);
    const anew = score(claims, cases, hospitals, rules, OPTIONS);
    for (let i = seed; i < 3000; i += 7) {
      cases.method[i] = 1, cases.group[i] = NO_GROUP;
    }
    const left = score(claims, cases, hospitals, rules, OPTIONS, null, room);
    cases.method.forEach((method, i) => {
      assertEquals(left.points[i], method === 0 ? anew.points[i] : 0);
      assertEquals(ZONES[left.zone[i]!] === "none", method === 1);
    });
  }
});

Deno.test("halves of a ten-thousandth are rounded up in every zone", () => {
  // S × H × r = 1.5 × 1/10000, 2.5 and so on: 3 points of 1/10000 at half the mean.
  const rules: ScoreRules = {
    catalogue: catalogueOf(["A"], [1], [30_003]),
    coefficients: new Float64Array(HOSPITALS).fill(15_000),
    reference: {
      value: Float64Array.of(1000, 1000, 1000),
      num: Float64Array.of(1000, 1000, 1000),
      den: Float64Array.of(1, 1, 1),
      wide: new Map(),
      timesBase: new Uint8Array(3),
      base: new Float64Array(HOSPITALS),
    },
    yearStartValue: [ratio(32), ratio(32)],
  };
  const claims = claimsOf(
    [1000, 400, 2600, 1].map((cost) => ({ code: 0, cost })),
  );
  const cases = casesOf([0, 0, 0, NO_GROUP]);
  const { points, zone } = score(claims, cases, hospitals, rules, OPTIONS);
  // 45,004.5 · 18,001.8 · 72,007.2 · 312.5
  assertEquals([...points], [45_005, 18_002, 72_007, 313]);
  assertEquals(Array.from(zone, (z) => ZONES[z]), [
    "normal",
    "low",
    "high",
    "blank",
  ]);
});

Deno.test("cases outside DIP have no points, nor do cases without a group where there is no year-start value", () => {
  const rules = { ...randomRules(1), yearStartValue: [null, ratio(100)] };
  const claims = claimsOf([
    { code: 0, cost: 900_00, hospital: 65535 },
    { code: 0, cost: 900_00, scheme: 0 },
    { code: 0, cost: 900_00, scheme: 1 },
  ]);
  const cases = casesOf([NO_GROUP, NO_GROUP, NO_GROUP]);
  cases.method[0] = METHODS.indexOf("remote");
  const { points, zone } = score(claims, cases, hospitals, rules, OPTIONS);
  assertEquals([...points], [0, 0, 9_000_000]);
  assertEquals(Array.from(zone, (z) => ZONES[z]), ["none", "none", "blank"]);
});

Deno.test("a disease without history is compared with S × b × H, and with nothing where b is missing", () => {
  const known = randomRules(1);
  const rules = {
    ...known,
    catalogue: catalogueOf(["A"], [1], [10_000_000]),
    coefficients: new Float64Array(HOSPITALS).fill(9000),
    yearStartValue: [ratio(1000), null],
    reference: {
      ...known.reference,
      value: new Float64Array(3),
      den: new Float64Array(3),
      wide: new Map(),
    },
  };
  const claims = claimsOf(
    [449_999, 450_000, 1_800_001].flatMap((cost) => [
      { code: 0, cost, scheme: 0 },
      { code: 0, cost, scheme: 1 },
    ]),
  );
  const cases = casesOf([0, 0, 0, 0, 0, 0]);
  const { points, zone } = score(claims, cases, hospitals, rules, OPTIONS);
  assertEquals([...points], [
    4_499_990,
    9_000_000,
    9_000_000,
    9_000_000,
    9_000_010,
    9_000_000,
  ]);
  assertEquals(Array.from(zone, (z) => ZONES[z]), [
    "low",
    "normal",
    "normal",
    "normal",
    "high",
    "normal",
  ]);
});

Deno.test("INV-2 ten times the points of diseases, with a tenth of b, is ten times the points of cases", () => {
  const rules = randomRules(7);
  const { claims, cases } = randomClaims(rules, OPTIONS, 7, 3000);
  const tenfold: ScoreRules = {
    ...rules,
    catalogue: {
      ...rules.catalogue,
      points: rules.catalogue.points.map((s) => s * 10),
    },
    yearStartValue: rules.yearStartValue.map((b) => divide(b!, ratio(10))),
  };
  const one = score(claims, cases, hospitals, rules, OPTIONS);
  const ten = score(claims, cases, hospitals, tenfold, OPTIONS);
  assertEquals(ten.zone, one.zone);
  for (let i = 0; i < claims.rows; i++) {
    // One rounding each: half a unit of ten, and half a unit.
    assert(Math.abs(ten.points[i]! - 10 * one.points[i]!) <= 5);
    // Where nothing was rounded the law is exact.
    const g = cases.group[i]!, h = rules.coefficients[claims.hospital[i]!]!;
    if (g !== NO_GROUP && h === 10_000 && one.zone[i] === 0) {
      assertEquals(ten.points[i], 10 * one.points[i]!);
    }
  }
});
