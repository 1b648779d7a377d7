import { assert, assertEquals } from "@std/assert";
import { METHODS, REVIEW, reviewParts } from "../../sim/model/ledger.ts";
import type { Settlement } from "../../sim/model/settlement.ts";
import { raiseTrial, raiseTrials } from "../../sim/run/raise_trials.ts";
import { reviewOf } from "../../sim/run/review_of.ts";
import { settleCourse } from "../../sim/run/settle_course.ts";
import { playSmall, smallPlans } from "../support/small_city.ts";

const scenario = (settings: string) =>
  `format: 1
title: 系数与特例单议
inherits: zibo_2025/baseline
policy:
${settings}
`;
const REVIEWED = "  points.review.enabled: true\n  spc.ratio: 2\n";
const MORE = {
  "test/review": scenario(REVIEWED),
  "test/review_ffs": scenario(`${REVIEWED}  spc.mode: ffs`),
  "test/ratio": scenario(
    "  settlement.value.method: totalTimesRatio\n  settlement.value.ratioLevel: case",
  ),
  "test/bonus": scenario(`  points.coefficient.maxYearlyMove: 0.1
  points.coefficient.bonuses:
    - { indicator: cmi, step: 0.01, unit: 0.01, cap: 0.05 }
    - { indicator: aged, step: 0.01, unit: 0.02, cap: 0.02 }
    - { indicator: tcm, step: 0.02, unit: 1, cap: 0.02 }
    - { indicator: longStay, step: -0.01, unit: 0.1, cap: 0.03 }
    - { indicator: specialty, step: 0.005, unit: 1, cap: 0.03 }
  points.coefficient.specialties:
    - { hospital: H001, national: 1, provincial: 2 }`),
  "test/disease": scenario(
    "  points.coefficient.scope: disease\n  points.coefficient.minCasesPerLevel: 10",
  ),
  "test/lost": scenario(`  points.coefficient.bonuses:
    - { indicator: specialty, step: 0.005, unit: 1, cap: 0.03 }
  points.coefficient.specialties:
    - { hospital: H999, national: 1, provincial: 2 }`),
};
const plans = smallPlans(["zibo_2025/baseline", ...Object.keys(MORE)], MORE);
const played = await playSmall(plans[0]!, [2022, 2023, 2024, 2025]);
const policyOf = (i: number) =>
  settleCourse(plans[i]!, plans[i]!.city, played).final.policy;
const baseline = policyOf(0);
const sum = (list: Iterable<number>) => [...list].reduce((a, b) => a + b, 0);

Deno.test("INV-3: one coefficient raised, its D rises in both schemes, every other with points falls, and the sum stays to the fen", () => {
  const from = baseline.rules.coefficients[0]!;
  const trial = raiseTrial(baseline, [{ hospital: 0, from, to: from + 500 }]);
  let losers = 0;
  for (const s of trial.schemes) {
    assertEquals(sum(s.standardAfter), sum(s.standardBefore));
    assert(s.standardAfter[0]! > s.standardBefore[0]!);
    for (let h = 1; h < s.pointsAfter.length; h++) {
      assertEquals(
        s.pointsAfter[h],
        s.pointsBefore[h],
        "points of others stay",
      );
      if (s.pointsBefore[h] === 0) continue;
      // A fen or two of points may be worth the same after rounding.
      assert(s.standardAfter[h]! <= s.standardBefore[h]!);
      if (s.standardAfter[h]! < s.standardBefore[h]!) losers++;
    }
  }
  assert(losers > 100, `${losers}`);
  const down = raiseTrial(baseline, [{ hospital: 0, from, to: from - 500 }]);
  assert(down.schemes.every((s) => s.standardAfter[0]! < s.standardBefore[0]!));
});

Deno.test("a coefficient that stays moves nothing", () => {
  const from = baseline.rules.coefficients[0]!;
  const trial = raiseTrial(baseline, [{ hospital: 0, from, to: from }]);
  for (const s of trial.schemes) {
    assertEquals(s.payAfter, s.payBefore);
    assertEquals(s.value[0], s.value[1]);
  }
});

Deno.test("institutions put among the others one by one come to the money of a year that is scored anew", () => {
  const quick = raiseTrials(baseline);
  assertEquals(quick.length, 8);
  for (const trial of quick.slice(0, 3)) {
    const whole = raiseTrial(baseline, trial.raised);
    trial.schemes.forEach((s, i) => {
      assertEquals(s.pointsAfter, whole.schemes[i]!.pointsAfter);
      assertEquals(s.standardAfter, whole.schemes[i]!.standardAfter);
      assertEquals(s.payAfter, whole.schemes[i]!.payAfter);
    });
  }
  const points = quick.map(({ raised: [one] }) =>
    sum(
      baseline.settled.settlements.map((s: Settlement) =>
        s.points[one!.hospital]!
      ),
    )
  );
  assertEquals(points, points.toSorted((a, b) => b - a), "largest first");
});

Deno.test("where the value asks for cases, one institution is scored anew", () => {
  const year = policyOf(3);
  assertEquals(year.settled.paidWith, null);
  const [only, ...more] = raiseTrials(year);
  assertEquals(more, []);
  assert(only!.schemes.every((s) =>
    s.pointsAfter[only!.raised[0]!.hospital]! >
      s.pointsBefore[only!.raised[0]!.hospital]!
  ));
});

Deno.test("what special review gives and takes is the change of D, institution by institution, and all of it sums to nothing", () => {
  const year = policyOf(1), book = reviewOf({ ...year })!;
  const { cases, points } = year.settled;
  const approved = points.review!.reduce(
    (n, r) => n + Number(r === REVIEW.indexOf("approved")),
    0,
  );
  assert(approved > 0);
  assertEquals(sum(book.schemes.map((s) => sum(s.approved))), approved);
  assertEquals(sum(book.sessions.map((s) => s.approved)), approved);
  const dip = METHODS.indexOf("dip");
  assertEquals(
    sum(book.schemes.map((s) => sum(s.discharges))),
    cases.method.reduce((n, m) => n + Number(m === dip), 0),
  );
  for (const shift of book.schemes) {
    let net = 0;
    for (let h = 0; h < shift.applied.length; h++) {
      const parts = reviewParts(shift, h);
      assertEquals(
        parts.given + parts.taken,
        shift.standardAfter[h]! - shift.standardBefore[h]!,
      );
      // Without an approved case only dilution is left.
      if (shift.approved[h] === 0) assertEquals(parts.given, 0);
      assert(parts.taken <= 0, `${h}: ${parts.taken}`);
      net += parts.net;
    }
    assertEquals(net, 0);
    assert(Number(shift.value[1]) < Number(shift.value[0]), "diluted");
  }
});

Deno.test("paid by item, the approved leave the points: others are worth more, and what was paid by item is told", () => {
  const book = reviewOf({ ...policyOf(2) })!;
  assert(sum(book.schemes.map((s) => sum(s.byItem))) > 0);
  for (const shift of book.schemes) {
    assertEquals(sum(shift.granted), 0);
    assert(Number(shift.value[1]) > Number(shift.value[0]));
  }
});

Deno.test("without review there is no book", () => {
  assertEquals(reviewOf({ ...baseline }), null);
});

Deno.test("R-COEF on a city: bonuses are steps within their caps, no coefficient moves further than allowed, and points follow", () => {
  const year = policyOf(4), { sheet } = year.rules;
  assertEquals(
    sheet.bonuses.map(({ indicator }) => indicator),
    ["cmi", "aged", "tcm", "longStay", "specialty"],
  );
  const [cmi, aged, tcm, long, specialty] = sheet.bonuses;
  for (
    const [column, low, high] of [
      [cmi, 0, 500],
      [aged, 0, 200],
      [tcm, 0, 200],
      [long, -300, 0],
      [specialty, 0, 300],
    ] as const
  ) {
    assert(column!.bonus.every((n) => low <= n && n <= high));
    assert(column!.bonus.some((n) => n !== 0), column!.indicator);
  }
  assertEquals(specialty!.bonus[0], 200, "four of half a hundredth");
  sheet.used.forEach((H, h) => {
    if (sheet.fresh[h] === 1) assertEquals(sheet.summed[h], sheet.base[h]);
    else assert(Math.abs(H - sheet.last![h]!) <= 1_000);
  });
  assertEquals(sheet.used, year.rules.coefficients);
  // Before bonuses the base is that of the plain scenario.
  assertEquals(sheet.base, baseline.rules.measured);
});

Deno.test("R-COEF-D on a city: selected diseases are scored at their own coefficient, all others as before", () => {
  const year = policyOf(5), { diseases, catalogue } = year.rules;
  assert(diseases!.selected > 5, `${diseases!.selected}`);
  const { cases, points } = year.settled, before = baseline.settled.points;
  const { claims } = year.record;
  let own = 0;
  for (let i = 0; i < claims.rows; i++) {
    const g = cases.group[i]!, h = claims.hospital[i]!;
    if (cases.method[i] !== 0 || g >= catalogue.group.length) continue;
    const H = diseases!.value[g * diseases!.cells + diseases!.cellOf[h]!]!;
    const S = catalogue.points[g]!, A = points.auxiliary![i]!;
    if (H === 0) {
      if (points.zone[i] === 0) {
        assertEquals(points.points[i], before.points[i]);
      }
    } else if (points.zone[i] === 0) {
      own++;
      const exact = BigInt(S) * BigInt(A) * BigInt(H);
      const unit = 100_000_000n;
      assertEquals(
        points.points[i],
        Number((2n * exact + unit) / (2n * unit)),
      );
    }
  }
  assert(own > 100, `${own}`);
});

Deno.test("a specialty of an institution that is not there is refused with its parameter", () => {
  try {
    policyOf(6);
  } catch (error) {
    assert(/points\.coefficient\.specialties.*H999/.test(String(error)));
    return;
  }
  throw new Error("it was played");
});
