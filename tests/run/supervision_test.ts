import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import { supervisionTables } from "../../sim/analysis/supervision_tables.ts";
import { supervisionSection } from "../../sim/report/supervision_section.ts";
import { fingerprint } from "../../sim/base/columns.ts";
import { sum } from "../../sim/base/sum.ts";
import {
  ACTS,
  FINDING_OUTCOMES,
  type Journal,
} from "../../sim/model/ledger.ts";
import { defaults, type Values } from "../../sim/model/policy/mod.ts";
import type { ScenarioResult } from "../../sim/model/result.ts";
import { withSettings } from "../../sim/model/scenario/mod.ts";
import type { Truth } from "../../sim/model/world.ts";
import { settleCourse } from "../../sim/run/settle_course.ts";
import { watchOf } from "../../sim/run/supervision/inspection_plan.ts";
import { archiveIn } from "../../sim/run/settle_policy_year.ts";
import { withEvidence } from "../../sim/run/supervision/with_evidence.ts";
import { yearValues } from "../../sim/run/year_values.ts";
import { ALL_TEAMS } from "../support/inspecting_teams.ts";
import {
  playSmall,
  rehearseQuietly,
  type SmallPlan,
  smallPlans,
} from "../support/small_city.ts";

const [BASE] = smallPlans(["zibo_2025/baseline"]) as [SmallPlan];

const ON: Partial<Values> = {
  ...ALL_TEAMS,
  "supervision.penalty.fineFrom": 500,
  // Whoever acts once is out.
  "supervision.practitioner.bands": { second: 0, third: 0, fourth: 0 },
  "claims.evidence.enabled": true,
  "claims.planted.share": {
    overTesting: 0.01,
    sexLimited: 0.005,
    drugResale: 0.02,
    impersonation: 0.005,
    herbs: 0.2,
    dental: 0.5,
  },
};
const changed = (set: Partial<Values>): SmallPlan => ({
  ...BASE,
  scenario: withSettings(BASE.scenario, set),
});
const [OFF, WATCHED] = await rehearseQuietly([BASE, changed(ON)]) as [
  ScenarioResult,
  ScenarioResult,
];

/** What moved between two kinds of accounts under a rule, fen. */
function moved(
  { rows, accounts, debit, credit, amount, rule, rules }: Journal,
  from: RegExp,
  to: RegExp,
  id: string,
): number {
  let fen = 0;
  for (let row = 0; row < rows; row++) {
    if (
      rules[rule[row]!] === id && from.test(accounts[debit[row]!]!) &&
      to.test(accounts[credit[row]!]!)
    ) fen += amount[row]!;
  }
  return fen;
}

Deno.test("a year that nobody supervises has no findings, no fines and no account for them", () => {
  assertEquals(OFF.supervision.findings.rows, 0);
  assertEquals(OFF.supervision.use, []);
  assert(!OFF.journal.rules.includes("R-PEN"));
  assert(!OFF.journal.accounts.some((name) => name.startsWith("fines/")));
});

Deno.test("losses come back to the fund, cases that are not paid stay with it, fines go to the treasury and never through its bank", () => {
  const { journal, supervision, settlements } = WATCHED;
  const { sanctions, findings } = supervision;
  const returned = sum(sanctions.map((s) => s.returned));
  const refused = sum(sanctions.map((s) => s.refused));
  const fined = sum(sanctions.map((s) => s.fine));
  const unpaid = sum(sanctions.map((s) => s.unpaid));
  assert(returned > 0 && refused > 0 && fined > 0 && unpaid > 0);
  assertEquals(
    moved(journal, /^payable\//, /^income\/.*\/other$/, "R-MON"),
    refused + unpaid,
  );
  assertEquals(
    moved(journal, /^payable\//, /^income\/.*\/other$/, "R-PEN"),
    returned,
  );
  assertEquals(
    moved(journal, /^fines\/due\//, /^fines\/treasury\//, "R-PEN"),
    fined,
  );
  assertEquals(
    moved(journal, /^fines\/treasury\//, /^fines\/due\//, "R-PEN"),
    fined,
  );
  assertEquals(moved(journal, /bank/, /^fines/, "R-PEN"), 0);
  assertEquals(sum(findings.fine), fined);
  assertEquals(sum(findings.loss), returned + refused);
  assertEquals(
    sum(settlements.map((s) => sum(s.deductions) + sum(s.deductedInside))),
    returned + refused + unpaid,
  );
});

Deno.test("a city with daily advances books what comes back too", async () => {
  const [yancheng] = smallPlans(["yancheng_2025/baseline"]) as [SmallPlan];
  const [result] = await rehearseQuietly([{
    ...yancheng,
    scenario: withSettings(yancheng.scenario, ON),
  }]) as [ScenarioResult];
  const { journal, supervision: { sanctions } } = result;
  const returned = sum(sanctions.map((s) => s.returned));
  assert(returned > 0);
  assertEquals(
    moved(journal, /^payable\//, /^income\/.*\/other$/, "R-PEN"),
    returned,
  );
});

Deno.test("nobody works more days than there are, and what teams bring back is what stands", () => {
  const { use, findings } = WATCHED.supervision;
  const confirmed = FINDING_OUTCOMES.indexOf("confirmed");
  let stands = 0;
  for (let row = 0; row < findings.rows; row++) {
    if (findings.outcome[row] === confirmed) stands += findings.loss[row]!;
  }
  for (const { inspector, used, days } of use) assert(used <= days, inspector);
  assertEquals(sum(use.map((u) => u.recovered)), stands);
});

Deno.test("honest slips of the pen are held to be upcoding where nothing is planted, and institutions are held against last year", () => {
  const { findings } = WATCHED.supervision;
  const upcoded = ACTS.indexOf("upcoded");
  const acts = [...findings.act].filter((act) => act === upcoded);
  assert(acts.length > 0, "coding noise was not met");
  assert(
    WATCHED.supervision.outpacing !== undefined,
    "2024 is there to compare",
  );
});

Deno.test("records do not tell the truth: shuffled truth leaves every table as it was where nobody inspects", async () => {
  const plan = changed({ ...ON, "supervision.inspect.enabled": false });
  const played = await playSmall(plan, [2022, 2023, 2024, 2025]);
  // What the world shows is drawn from what is true, before anybody shuffles it.
  const years = played.map((year) => {
    const values = yearValues(plan, year.record.year);
    const { city } = plan;
    const shown = withEvidence({
      ...year,
      codes: city.codes.book,
      hospitals: archiveIn({ city, year: year.record.year }, values),
    }, values);
    return { ...year, ...shown };
  });
  const shuffled = years.map((year) => ({
    ...year,
    truth: year.truth && Object.fromEntries(
      Object.entries(year.truth).map(([name, column]) => [
        name,
        (column as Uint16Array).toReversed(),
      ]),
    ) as unknown as Truth,
  }));
  const settled = (of: typeof years, asked = plan) => {
    const { policy } = settleCourse(asked, plan.city, of).final;
    // Everything but what metrics know of the truth, and what settles it again.
    const { planted: _, paidWith: __, deposits: ___, ...tables } =
      policy.settled;
    assert(tables.supervised!.findings.rows > 0);
    return fingerprint([policy.record, tables]);
  };
  assertEquals(settled(shuffled), settled(years));
  // Who inspects sees another truth.
  assert(settled(shuffled, changed(ON)) !== settled(years, changed(ON)));
});

Deno.test("institutions expect what a plan can do, and the set shares where there is none", () => {
  const values = defaults();
  assertEquals(watchOf(values, 1000), {
    audit: values["supervision.audit.rate"],
    detection: values["supervision.audit.detection"],
    fine: values["supervision.audit.fine"],
  });
  const planned = (effort: number) =>
    watchOf({
      ...values,
      "supervision.inspect.enabled": true,
      "supervision.inspect.effort": effort,
    }, 500_000);
  assert(planned(1).audit > 0 && planned(1).detection > 0);
  assertEquals(planned(2).audit, 2 * planned(1).audit);
  assertEquals(planned(2).detection, planned(1).detection);
  assertEquals(planned(0).audit, 0);
  assertEquals(planned(1).fine, values["supervision.penalty.article38"]);
});

Deno.test("a report and its tables tell the same of it, in both languages", () => {
  const tables = new Map(
    supervisionTables(WATCHED).map((table) => [table.name, table]),
  );
  assertEquals([...tables.keys()], [
    "findings",
    "findings_by_rule",
    "inspections",
    "sanctions",
    "unpaid_cases",
    "suspected_institutions",
    "doctors",
  ]);
  const column = (table: string, name: string) =>
    Array.from(
      tables.get(table)!.columns.find((c) => c.name === name)!
        .values as ArrayLike<number>,
    );
  const { findings } = WATCHED.supervision;
  assertEquals(sum(column("findings_by_rule", "rows")), findings.rows);
  assertEquals(sum(column("findings_by_rule", "loss")), sum(findings.loss));
  assertEquals(sum(column("sanctions", "fine")), sum(findings.fine));
  assertEquals(
    column("doctors", "points").filter((points) => points >= 9).length,
    sum(column("sanctions", "barred")),
  );
  for (
    const [lang, words] of [
      ["zh", ["基金监管", "追溯码重复", "经办稽核", "停止支付"]],
      ["en", [
        "Supervision of the fund",
        "pack code sold before",
        "agency",
        "does not pay",
      ]],
    ] as const
  ) {
    const page = supervisionSection({ baseline: WATCHED }, lang).html;
    for (const word of words) assertStringIncludes(page, word);
    assertEquals(supervisionSection({ baseline: OFF }, lang).html, "");
  }
  assertEquals(supervisionTables(OFF), []);
});
