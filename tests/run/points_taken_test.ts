import { assert, assertEquals } from "@std/assert";
import { toNumber } from "../../sim/base/ratio.ts";
import { sum } from "../../sim/base/sum.ts";
import type { Values } from "../../sim/model/policy/mod.ts";
import { withSettings } from "../../sim/model/scenario/mod.ts";
import { settleCourse } from "../../sim/run/settle_course.ts";
import { claimsFor } from "../../sim/grouping/grouper.ts";
import { dipPart } from "../../sim/run/dip_part.ts";
import type { ExplainedRun } from "../../sim/study/explain/explained_run.ts";
import { schemeViews } from "../../sim/study/explain/hospital/scheme_view.ts";
import { valueSteps } from "../../sim/study/explain/hospital/value_steps.ts";
import { supervisionSteps } from "../../sim/study/explain/supervision_steps.ts";
import { mixedUp } from "../support/mixed_up.ts";
import { SHARP_AGENCY } from "../support/inspecting_teams.ts";
import {
  playSmall,
  type SmallPlan,
  smallPlans,
} from "../support/small_city.ts";

const [BASE] = smallPlans(["zibo_2025/baseline"], {}, {
  employee: 4_000,
  resident: 6_000,
}) as [SmallPlan];
const PLAN: SmallPlan = {
  ...BASE,
  scenario: withSettings(BASE.scenario, {
    ...SHARP_AGENCY,
    "supervision.penalty.upMultiple": 3,
  }),
};
const YEARS = (await playSmall(BASE, [2022, 2023, 2024, 2025])).map(mixedUp);
const { policy } = settleCourse(PLAN, PLAN.city, YEARS).final;

/** The year with losses recovered in money, which leaves points alone, and in points. */
const both = (set: Partial<Values>) =>
  (["money", "points"] as const).map((form) =>
    policy.again({ settings: { ...set, "supervision.recovery.form": form } })
      .settlements[0]!
  );

/** Every way in which a point gets its value. */
const VALUES: Readonly<Record<string, Partial<Values>>> = {
  fund: { "settlement.value.method": "fund" },
  totalMinusIndividual: { "settlement.value.method": "totalMinusIndividual" },
  ratioOfPool: {
    "settlement.value.method": "totalTimesRatio",
    "settlement.value.ratioLevel": "pool",
  },
  ratioOfHospital: {
    "settlement.value.method": "totalTimesRatio",
    "settlement.value.ratioLevel": "hospital",
  },
  ratioOfCase: {
    "settlement.value.method": "totalTimesRatio",
    "settlement.value.ratioLevel": "case",
  },
  fixed: {
    "settlement.value.method": "fund",
    "settlement.value.mode": "fixed",
    "settlement.value.fixed": 5,
  },
  elasticVolume: {
    "settlement.value.method": "fund",
    "settlement.value.mode": "elastic",
    "settlement.elastic.form": "volume",
  },
  elasticSeverity: {
    "settlement.value.method": "fund",
    "settlement.value.mode": "elastic",
    "settlement.elastic.form": "severity",
  },
  elasticCost: {
    "settlement.value.method": "fund",
    "settlement.value.mode": "elastic",
    "settlement.elastic.form": "cost",
  },
  trimmed: {
    "settlement.value.method": "fund",
    "settlement.value.trim": "quantile",
  },
};

Deno.test("whoever lost the largest part of its points to findings is due less, however points get their value", () => {
  for (const [name, set] of Object.entries(VALUES)) {
    const [money, points] = both(set);
    const lost = money!.points.map((own, h) =>
      money!.cases[h]! < 50 ? 0 : (own - points!.points[h]!) / own
    );
    const most = lost.indexOf(Math.max(...lost));
    assert(lost[most]! > 0.1 && lost[most]! < 1, `${name}: ${lost[most]}`);
    const due = points!.standard[most]! / money!.standard[most]!;
    assert(due < 1 - lost[most]! * 0.3, `${name}: ${due} after ${lost[most]}`);
  }
});

Deno.test("INV-1: where the budget closes, it closes after findings too", () => {
  for (const [name, set] of Object.entries(VALUES)) {
    const [money, points] = both(set);
    assert(sum(points!.points) < sum(money!.points));
    assertEquals(points!.fund, money!.fund, name);
    const gap = sum(points!.standard) - points!.fund;
    assertEquals(gap, points!.epsilon, name);
    const floored = points!.standard.some((due, h) =>
      due === 0 && points!.points[h]! > 0
    );
    if (name === "fund" || name === "ratioOfPool") assertEquals(gap, 0, name);
    if (name === "totalMinusIndividual") assertEquals(gap > 0, floored, name);
  }
});

Deno.test("R-PVS: a payment ratio of cases is that of what they are left with, never above one", () => {
  const [, points] = both(VALUES["ratioOfCase"]!);
  const value = Number(points!.settlementValue);
  points!.standard.forEach((due, h) => {
    if (points!.points[h] === 0) return;
    const ratio = due / (value * points!.points[h]! / 1e4);
    assert(ratio > 0 && ratio < 1, `${h}: ${ratio}`);
  });
});

Deno.test("R-PVE: severe and base points are never more than the points there are", () => {
  for (const name of ["elasticVolume", "elasticSeverity"] as const) {
    const { points, elastic } = both(VALUES[name]!)[1]!;
    elastic!.basePoints.forEach((base, h) => assert(base <= points[h]!, name));
    assertEquals(
      elastic!.basePoints.map((base, h) => base + elastic!.floatPoints[h]!),
      points,
      name,
    );
  }
});

Deno.test("R-VIO and R-BEDSD take their share of what findings left, rounded once, and the budget still closes", () => {
  const settled = (on: boolean) =>
    policy.again({
      settings: {
        "supervision.recovery.form": "points",
        "points.violation.enabled": on,
        "supervision.beds.enabled": on,
        // Beds of a small city stand empty: so few days are too many.
        "supervision.beds.maxOccupancy": 0.001,
      },
    });
  const off = settled(false), on = settled(true);
  const [plain] = off.settlements, [own] = on.settlements;
  let conduct = 0, beds = 0;
  plain!.points.forEach((points, h) => {
    const lost = toNumber(on.violations![h]!);
    const full = toNumber(on.beds!.shares[h]!);
    const left = points * (1 - lost) * (1 - full);
    assert(Math.abs(own!.points[h]! - left) <= 0.5 + 1e-6, `${h}`);
    if (points > 0 && lost > 0) conduct++;
    if (points > 0 && full > 0) beds++;
  });
  assert(conduct > 0 && beds > 0, `${conduct} ${beds}`);
  assertEquals(sum(own!.standard), own!.fund);
});

Deno.test("the calculation sheet of an institution says what findings took on the way to its points of the year", () => {
  const { hospitals, through, record, rules } = policy;
  const settled = policy.again({
    settings: { "supervision.recovery.form": "points" },
  });
  const { claims } = dipPart(record, through.start);
  const run = {
    settled,
    hospitals,
    through,
    record,
    claims: claimsFor(rules.grouper, claims, record.details),
    codes: PLAN.city.codes.book,
  } as unknown as ExplainedRun;
  const [view] = schemeViews(run);
  let said = 0;
  hospitals.id.forEach((_, h) => {
    const steps = valueSteps(view!, h);
    const year = steps.find(({ symbol }) => symbol === "P")!;
    const { ΣP_m, c = "0" } = year.numbers as Record<string, string>;
    const left = Number(ΣP_m) * (1 - Number(c));
    assert(
      Math.abs(left - Number(year.value)) < 1e-5 * (1 + left),
      `${h}: ${left}`,
    );
    const taken = steps.find(({ rule }) => rule === "R-SUP");
    if (taken === undefined) return;
    said++;
    const { ΣP_scored, T } = taken.numbers as Record<string, string>;
    assertEquals((Number(ΣP_scored) - Number(T)).toFixed(4), taken.value);
    assertEquals(taken.value, ΣP_m);
  });
  assert(said > 5, `${said}`);
  // And that of a case what it lost itself.
  const { findings } = settled.supervised!;
  const first = findings.points.findIndex((points) => points > 0);
  const steps = supervisionSteps(run, findings.claim[first]!);
  assertEquals(steps.map(({ symbol, value }) => [symbol, value]), [
    ["T", (findings.points[first]! / 1e4).toFixed(4)],
  ]);
  assertEquals(supervisionSteps(run, record.claims.rows), []);
});
