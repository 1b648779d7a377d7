import { assert, assertEquals } from "@std/assert";
import type { Values } from "../../sim/model/policy/mod.ts";
import { withSettings } from "../../sim/model/scenario/mod.ts";
import { playedYears } from "../../sim/run.ts";
import { settleCourse } from "../../sim/run/settle_course.ts";
import { PLAIN, type SmallPlan, smallPlans } from "../support/small_city.ts";

const [BASE] = smallPlans(["zibo_2025/baseline"], {}, {
  employee: 4_000,
  resident: 6_000,
}) as [SmallPlan];

/** Two years under the rules; what is found in the first is felt in the second. */
const TWO_YEARS: Partial<Values> = {
  "run.since": 2024,
  "run.historyYears": 1,
  "points.weight.yearWeights": [1],
  "points.benchmark.group": null,
  "points.benchmark.minCases": 5,
  "supervision.screens.enabled": true,
  "supervision.inspect.enabled": true,
  "supervision.inspect.agency": {
    inspectors: 1,
    days: 200,
    casesPerDay: 10,
    hit: 1,
    cost: 500,
  },
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
  const { years: course } = settleCourse(plan, city, years);
  const stays = new Float64Array(city.hospitals.archive.id.length);
  for (const h of years.at(-1)!.record.claims.hospital) {
    if (h < stays.length) stays[h]!++;
  }
  return { stays, first: course[0]!.policy.settled.supervised! };
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
