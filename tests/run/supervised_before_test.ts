import { assert, assertEquals } from "@std/assert";
import { sum } from "../../sim/base/sum.ts";
import { ACTS } from "../../sim/model/ledger.ts";
import type { Values } from "../../sim/model/policy/mod.ts";
import { withSettings } from "../../sim/model/scenario/mod.ts";
import { playedYears } from "../../sim/run.ts";
import { settleCourse } from "../../sim/run/settle_course.ts";
import { replayed } from "../../sim/run/weather_of.ts";
import { asksForLists, keyedYears } from "../../sim/run/world_of.ts";
import { SHARP_AGENCY } from "../support/inspecting_teams.ts";
import { PLAIN, type SmallPlan, smallPlans } from "../support/small_city.ts";

const [BASE] = smallPlans(["zibo_2025/baseline"], {}, {
  employee: 4_000,
  resident: 6_000,
}) as [SmallPlan];
const SUPERVISED: Partial<Values> = {
  "supervision.screens.enabled": true,
  ...SHARP_AGENCY,
  "supervision.penalty.fineFrom": 0,
  "supervision.practitioner.bands": { second: 0, third: 0, fourth: 0 },
};
const PLANTED: Partial<Values> = {
  "claims.evidence.enabled": true,
  "claims.planted.share": {
    overTesting: 0,
    sexLimited: 0,
    drugResale: 0.1,
    impersonation: 0,
    herbs: 0,
    dental: 0,
  },
};

/** Old rules and new ones, each with what is set of it. */
const planOf = (
  old: Partial<Values>,
  own: Partial<Values> = {},
): SmallPlan => ({
  ...BASE,
  preRegime: withSettings(BASE.preRegime, old),
  scenario: withSettings(BASE.scenario, { ...PLANTED, ...own }),
});

async function course(plan: SmallPlan) {
  const quiet = { ...PLAIN, onProgress: () => {} };
  const { city, years } = await playedYears(plan, quiet, new Map());
  return { city, ...settleCourse(plan, city, years).first };
}

Deno.test("the last year under the old method is supervised where its own rules supervise, and nowhere else", async () => {
  const own = await course(planOf({}, SUPERVISED));
  assertEquals(own.last.settled.supervised, null);
  const { last, policy } = await course(planOf(SUPERVISED));
  assertEquals(policy.settled.supervised, null);
  const { findings, sanctions } = last.settled.supervised!;
  assert(findings.rows > 0 && sanctions.length > 0);
  assertEquals(
    sum(last.settled.settlements.map((s) => sum(s.deductions))),
    sum(sanctions.map((s) => s.refused + s.returned + s.unpaid)),
  );
});

Deno.test("a year that is paid as booked is supervised as well: bills come back, points do not", async () => {
  const { last } = await course(
    planOf({
      ...SUPERVISED,
      "settlement.regime": "asBooked",
      "supervision.recovery.form": "points",
    }),
  );
  const { findings, sanctions } = last.settled.supervised!;
  assertEquals(last.settled.settlements[0]!.regime, "asBooked");
  assert(sum(sanctions.map((s) => s.returned)) > 0);
  assertEquals(sum(findings.points), 0);
  const upcoded = ACTS.indexOf("upcoded");
  findings.act.forEach((act, row) => {
    if (act === upcoded) assertEquals(findings.loss[row], 0);
  });
});

Deno.test("R-SIM: a replay pays last year's bills as they were recorded, without supervision", async () => {
  const { city, last, policy } = await course(planOf({}, SUPERVISED));
  assert(policy.settled.supervised!.findings.rows > 0);
  const replay = replayed({ last, policy }, city);
  assertEquals(sum(replay.settlements.map((s) => sum(s.deductions))), 0);
});

Deno.test("sanctions of the old method's last year are felt in the first year of the new one, for which its lists are filled", () => {
  const first = (plan: SmallPlan) => {
    const keys = keyedYears(plan, asksForLists(plan));
    return keys.find(({ year }) => year === 2025)!;
  };
  const plain = first(planOf({}, SUPERVISED)), felt = first(planOf(SUPERVISED));
  assertEquals([plain.responds, felt.responds], [false, true]);
  assertEquals([plain.lists, felt.lists], [false, true]);
  assert(plain.key !== felt.key);
});
