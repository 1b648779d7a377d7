import { assert, assertEquals } from "@std/assert";
import { sum } from "../../sim/base/sum.ts";
import { FINDING_OUTCOMES } from "../../sim/model/ledger.ts";
import type { Values } from "../../sim/model/policy/mod.ts";
import { withSettings } from "../../sim/model/scenario/mod.ts";
import type { PlayedYear } from "../../sim/run/play_year.ts";
import { playedYears } from "../../sim/run.ts";
import { settleCourse } from "../../sim/run/settle_course.ts";
import { SHARP_AGENCY } from "../support/inspecting_teams.ts";
import { PLAIN, type SmallPlan, smallPlans } from "../support/small_city.ts";

const [BASE] = smallPlans(["zibo_2025/baseline"], {}, {
  employee: 4_000,
  resident: 6_000,
}) as [SmallPlan];

const CONFIRMED = FINDING_OUTCOMES.indexOf("confirmed");

/** Two years under the rules; what is found in the first is felt in the second. */
const TWO_YEARS: Partial<Values> = {
  "run.since": 2024,
  "run.historyYears": 1,
  "points.weight.yearWeights": [1],
  "points.benchmark.group": null,
  "points.benchmark.minCases": 5,
  "supervision.screens.enabled": true,
  ...SHARP_AGENCY,
  "claims.evidence.enabled": true,
  "claims.planted.share": {
    overTesting: 0,
    sexLimited: 0,
    drugResale: 0.1,
    impersonation: 0,
    herbs: 0,
    dental: 0,
  },
  "claims.evidence.coverage": { drugs: 0, identity: 0 },
  "supervision.penalty.fineFrom": 0,
  // Whoever acts once is out.
  "supervision.practitioner.bands": { second: 0, third: 0, fourth: 0 },
};

async function played(set: Partial<Values>) {
  const plan = {
    ...BASE,
    scenario: withSettings(BASE.scenario, { ...TWO_YEARS, ...set }),
  };
  const quiet = { ...PLAIN, onProgress: () => {} };
  const { city, years } = await playedYears(plan, quiet, new Map());
  const course = settledAs(plan, years);
  const stays = new Float64Array(city.hospitals.archive.id.length);
  for (const h of years.at(-1)!.record.claims.hospital) {
    if (h < stays.length) stays[h]!++;
  }
  const { settled, record } = course[0]!.policy;
  const first = settled.supervised!;
  return { plan, years, stays, settled, record, first };
}

function settledAs(
  plan: SmallPlan,
  years: readonly PlayedYear[],
  set: Partial<Values> = {},
) {
  const changed = { ...plan, scenario: withSettings(plan.scenario, set) };
  return settleCourse(changed, plan.city, years).years;
}

const MILD = played({
  "supervision.penalty.suspendFrom": 1e11,
  "supervision.penalty.terminateFrom": 1e11,
});

Deno.test("who loses the agreement is left by patients in the year after, and nobody else's year changes before", async () => {
  const mild = await MILD;
  const harsh = await played({
    "supervision.penalty.suspendFrom": 100,
    "supervision.penalty.terminateFrom": 100,
  });
  assertEquals(harsh.first.findings, mild.first.findings);
  const ended = harsh.first.sanctions.filter(({ terminated }) => terminated);
  assert(ended.length > 0, "nobody lost the agreement");
  const at = (stays: Float64Array) =>
    ended.reduce((sum, { hospital }) => sum + stays[hospital]!, 0);
  assert(at(mild.stays) > 20, `${at(mild.stays)}`);
  assert(
    at(harsh.stays) < at(mild.stays) * 0.1,
    `${at(harsh.stays)} of ${at(mild.stays)}`,
  );
});

Deno.test("doctors whose qualification is suspended cost their institution capacity in the year after", async () => {
  const { first } = await MILD;
  const barred = first.sanctions.filter((s) => s.barred > 0 && !s.terminated);
  assert(barred.length > 0);
  for (const { capacityLeft } of barred) {
    assert(capacityLeft < 1 && capacityLeft >= 0);
  }
});

Deno.test("R-DOC: cases of doctors who are barred carry no fund money from the day of the sanction, and nobody else's", async () => {
  const { first: { unpaid, findings, sanctions }, record } = await MILD;
  const { claims, details } = record;
  assert(unpaid.rows > 20, `${unpaid.rows}`);
  const closed = new Map<string, number>();
  for (let row = 0; row < findings.rows; row++) {
    if (findings.outcome[row] !== CONFIRMED || findings.loss[row] === 0) {
      continue;
    }
    const key = doctorOf(findings.claim[row]!);
    const day = Math.min(findings.closed[row]!, closed.get(key) ?? Infinity);
    closed.set(key, day);
  }
  function doctorOf(i: number): string {
    return `${claims.hospital[i]}/${details!.doctor[i]}`;
  }
  const stopped = new Set(unpaid.claim);
  for (const i of stopped) {
    const since = closed.get(doctorOf(i));
    assert(since !== undefined && claims.day[i]! >= since);
    assertEquals(details!.emergency[i]! + details!.icuDays[i]!, 0);
  }
  // Everybody who acts once is out for good: what is paid after it was an emergency, or taken by findings.
  const taken = new Set(
    findings.claim.filter((_, row) => findings.loss[row]! > 0),
  );
  let others = 0;
  for (let i = 0; i < claims.rows; i++) {
    if (stopped.has(i) || claims.fund[i] === 0) continue;
    const since = closed.get(doctorOf(i)) ?? Infinity;
    if (claims.day[i]! < since) continue;
    others++;
    assert(
      taken.has(i) || details!.emergency[i]! > 0 || details!.icuDays[i]! > 0,
    );
  }
  assert(others > 0);
  assertEquals(
    sum(unpaid.fund),
    sum(sanctions.map((s) => s.unpaid)),
  );
});

Deno.test("what is not paid is deducted in the month of the case, once, and is nothing that comes back", async () => {
  const { settled, first: { unpaid, sanctions } } = await MILD;
  const deducted = sum(
    settled.settlements.map((s) => sum(s.deductions) + sum(s.deductedInside)),
  );
  const found = sum(sanctions.map((s) => s.returned + s.refused));
  assert(sum(unpaid.fund) > 0);
  assertEquals(deducted, found + sum(unpaid.fund));
  const returned = sum(
    settled.months.flat().map((month) => sum(month.returned!)),
  );
  assertEquals(returned, sum(sanctions.map((s) => s.returned)));
});

Deno.test("heavy findings lower the score, the grade and the next year's prepayment, in money and in points alike", async () => {
  const { plan, years } = await MILD;
  const assessed: Partial<Values> = {
    "supervision.assessment.enabled": true,
    "supervision.assessment.minCases": 5,
    "settlement.prepayment.enabled": true,
    "settlement.prepayment.gateEmployee": 0,
    "settlement.prepayment.gateResident": 0,
  };
  const unwatched = settledAs(plan, years, {
    ...assessed,
    "supervision.screens.enabled": false,
    "supervision.inspect.enabled": false,
  });
  const credit = { A: 1, B: 0.8, C: 0.5, D: 0 };
  for (const form of ["money", "points"] as const) {
    const set = { ...assessed, "supervision.recovery.form": form };
    const watched = settledAs(plan, years, set);
    const alike = settledAs(plan, years, {
      ...set,
      "settlement.prepayment.credit": { A: 1, B: 1, C: 1, D: 1 },
    });
    const standing = (course: typeof watched) =>
      course[0]!.policy.settled.standing;
    const paid = (course: typeof watched, h: number) =>
      sum(
        course[1]!.policy.settled.settlements.map(({ prepayment }) =>
          prepayment!.amounts[h]!
        ),
      );
    const { findings } = watched[0]!.policy.settled.supervised!;
    let lower = 0, less = 0;
    for (const h of new Set(findings.hospital)) {
      const [was, is] = [unwatched, watched].map((c) => standing(c).score[h]!);
      if (was !== null && is !== null && is! < was!) lower++;
      const grade = standing(watched).grade[h]! as keyof typeof credit;
      if (grade === null || paid(alike, h) === 0) continue;
      const due = paid(alike, h) * credit[grade];
      assert(Math.abs(paid(watched, h) - due) <= 2, `${h}: ${grade}`);
      // A is before B: the grade fell.
      if (standing(unwatched).grade[h]! >= grade) continue;
      assert(paid(watched, h) < paid(alike, h), `${h}: ${grade}`);
      less++;
    }
    assert(lower > 0 && less > 0, `${form}: ${lower} ${less}`);
  }
});
