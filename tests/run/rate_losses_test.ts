import { assert, assertEquals } from "@std/assert";
import { ratio } from "../../sim/base/ratio.ts";
import { ACTS, METHODS, REVIEW, ZONES } from "../../sim/model/ledger.ts";
import type { Values } from "../../sim/model/policy/mod.ts";
import { withSettings } from "../../sim/model/scenario/mod.ts";
import { settleCourse } from "../../sim/run/settle_course.ts";
import {
  scoredAgain,
  type YearToSupervise,
} from "../../sim/run/supervision/supervise_year.ts";
import { mixedUp } from "../support/mixed_up.ts";
import { SHARP_AGENCY } from "../support/inspecting_teams.ts";
import {
  playSmall,
  type SmallPlan,
  smallPlans,
} from "../support/small_city.ts";

const FEW = { employee: 4_000, resident: 6_000 };
const YEARS = [2022, 2023, 2024, 2025];
const LOOKED: Partial<Values> = {
  ...SHARP_AGENCY,
  "supervision.recovery.form": "points",
};

async function settled(id: string) {
  const [base] = smallPlans([id], {}, FEW) as [SmallPlan];
  const plan = { ...base, scenario: withSettings(base.scenario, LOOKED) };
  const years = await playSmall(base, YEARS);
  const { policy } = settleCourse(plan, plan.city, years.map(mixedUp)).final;
  const { record, truth, rules, hospitals, through } = policy;
  const { cases, points, totals } = policy.settled;
  const year: YearToSupervise = {
    record,
    truth,
    rules,
    hospitals,
    codes: plan.city.codes.book,
    // Where the year's own values are known, the money they were found from is not asked for.
    scored: { cases, points, sums: totals, total: [ratio(1), ratio(1)] },
    dip: policy.settled.settlements.map(({ fund }) => fund),
    screens: [],
  };
  return { year, through, settled: policy.settled };
}

/** Cases by points that were not lifted by a session or a limit of the whole year, every tenth of them. */
function ordinary({ record, scored: { cases, points } }: YearToSupervise) {
  const rows: number[] = [];
  for (let i = 0; i < record.claims.rows; i += 10) {
    if (cases.method[i] !== METHODS.indexOf("dip")) continue;
    if (ZONES[points.zone[i]!] !== "normal") continue;
    if (points.review && REVIEW[points.review[i]!] !== "none") continue;
    rows.push(i);
  }
  return Uint32Array.from(rows);
}

Deno.test("some cases with their own codes and costs are worth what they were worth among all, at values found from all", async () => {
  for (const id of ["yancheng_2025/drg", "zibo_2025/spec_3"]) {
    const { year, through } = await settled(id);
    const rows = ordinary(year), { claims } = year.record;
    const again = scoredAgain(
      year,
      through,
      rows,
      Uint16Array.from(rows, (i) => claims.code[i]!),
      Int32Array.from(rows, (i) => claims.cost[i]!),
    );
    const { points, pay } = year.scored.points;
    assert(rows.length > 30, `${id}: ${rows.length}`);
    assertEquals([...again.points], [...rows].map((i) => points[i]!), id);
    assertEquals(
      again.pay && [...again.pay],
      pay && [...rows].map((i) => pay[i]!),
      id,
    );
  }
});

Deno.test("under DRG by rate upcoding costs the payer what the heavier group was due, in money even where points are taken", async () => {
  const { year, settled: { supervised, planted } } = await settled(
    "yancheng_2025/drg",
  );
  const { findings } = supervised!, { claims } = year.record;
  const upcoded = ACTS.indexOf("upcoded");
  const seen = [...findings.act.keys()].filter((row) =>
    findings.act[row] === upcoded && findings.loss[row]! > 0
  );
  assert(seen.length > 20, `${seen.length} found`);
  for (const row of seen) {
    assertEquals(findings.points[row], 0);
    const i = findings.claim[row]!;
    const paid = year.scored.points.pay![i]! -
      (claims.cost[i]! - claims.fund[i]!);
    assert(findings.loss[row]! <= paid * (claims.weight ?? 1));
    // What an inspector found is what was there.
    assertEquals(findings.loss[row], planted!.loss[i]);
  }
});
