/**
 * The days of a fund year under a scenario (经办日程): from its settings to the
 * journal and what is published.
 *
 * @module
 */
import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import { isoDate } from "../../sim/base/calendar.ts";
import { issueText, ShapanError } from "../../sim/base/issues.ts";
import { readCalendar, readGivenPlan, readScenario } from "../../sim/io.ts";
import type { ScenarioResult } from "../../sim/model/result.ts";
import { settleGiven } from "../../sim/run/settle_given.ts";
import { valuesThroughout } from "../../sim/run/year_values.ts";
import { payerDates } from "../../sim/run/payer_dates.ts";
import { placedIssues } from "../../sim/run/placed_issues.ts";
import { scenarioFolder } from "../support/scenario_folder.ts";

const CALENDAR = readCalendar();

/** The toy with more policy, and its data moved to another place. */
async function toyWith(policy: string): Promise<ScenarioResult> {
  using folder = scenarioFolder();
  const path = folder.write(
    "changed.yaml",
    `format: 1
title: 日程
titleEn: Days
inherits: toy/toy
policy:
${policy}
`,
  );
  return settleGiven(await readGivenPlan(readScenario(path))).result;
}

function datesOf(policy: string, year: number) {
  using folder = scenarioFolder();
  const path = folder.write(
    "changed.yaml",
    `format: 1
title: 日程
titleEn: Days
inherits: toy/toy
policy:
${policy}
`,
  );
  const scenario = readScenario(path);
  return payerDates(
    CALENDAR,
    year,
    valuesThroughout({ scenario, preRegime: scenario }, year),
  );
}

/** Days on which a rule moves money. */
function booked({ journal }: ScenarioResult, rule: string): string[] {
  const { rules } = journal;
  const days = Array.from(
    { length: journal.rows },
    (_, row) => rules[journal.rule[row]!] === rule ? journal.date[row]! : -1,
  );
  return [...new Set(days.filter((day) => day >= 0))]
    .sort((a, b) => a - b).map(isoDate);
}

const toy = settleGiven(await readGivenPlan(readScenario("toy/toy"))).result;

Deno.test("a scenario that says nothing of days pays at the end of the next month and clears by the table", () => {
  assertEquals(isoDate(toy.days.clearing), "2026-05-31");
  assertEquals(booked(toy, "R-FIN").at(-1), "2026-05-31");
  assert(booked(toy, "R-MON").includes("2025-02-28"));
  assertEquals(toy.signals.published.length, 14);
});

Deno.test("paid by working days, the journal moves January's money 30 working days after 10 February, in pilots the clearing by the end of March", async () => {
  const changed = await toyWith(
    `  settlement.month.payBy: workdays
  settlement.calendar.pilot: true`,
  );
  assert(booked(changed, "R-MON").includes("2025-03-24"));
  assertEquals(booked(changed, "R-FIN").at(-1), "2026-03-31");
  // Only the days differ: what is paid is what was paid before.
  assertEquals(changed.settlements, toy.settlements);
});

Deno.test("a day off of its own moves the payment by one working day", () => {
  const january = (policy: string) => isoDate(datesOf(policy, 2025).paid[0]!);
  const workdays = "  settlement.month.payBy: workdays";
  assertEquals(january(workdays), "2025-03-24");
  assertEquals(
    january(`${workdays}
  settlement.calendar.extraDays: [{ date: 2025-03-03, kind: holiday }]`),
    "2025-03-25",
  );
});

Deno.test("a pool that is cleared before its last month is paid is refused, with both days", () => {
  let error: unknown;
  try {
    datesOf("  settlement.clearing.date: 01-15", 2025);
  } catch (thrown) {
    error = thrown;
  }
  assert(error instanceof ShapanError);
  for (const lang of ["zh", "en"] as const) {
    const text = issueText(error.issues[0]!, lang);
    assertStringIncludes(text, "2026-01-31");
    assertStringIncludes(text, "2026-01-15");
  }
  // On the day itself it may be.
  datesOf("  settlement.clearing.date: 01-31", 2025);
});

Deno.test("days that run backwards are refused by file and line, with both days", async () => {
  for (
    const [policy, key, ...said] of [
      // January is paid in May, February at its own end: it would take a carry not yet known.
      [
        "  settlement.month.lag: { 2025-01-01: 4, 2025-02-01: 0 }",
        "settlement.month.lag",
        "2025-05-31",
        "2025-02-28",
      ],
      [
        "  settlement.month.payBy: { 2025-01-01: workdays, 2025-02-01: lag }\n" +
        "  settlement.month.payWorkdays: 90",
        "settlement.month.payWorkdays",
        "2025-03-31",
      ],
      // Under the table of terms it is the months that are late, not the clearing.
      [
        "  settlement.month.lag: 6",
        "settlement.month.lag",
        "2026-06-30",
        "2026-05-31",
      ],
      [
        "  settlement.clearing.date: 01-15",
        "settlement.clearing.date",
        "2026-01-31",
        "2026-01-15",
      ],
      [
        "  settlement.clearing.quarterLag: 0\n  settlement.clearing.periods: 4",
        "settlement.clearing.quarterLag",
        "2025-03-31",
        "2025-04-30",
      ],
      [
        "  settlement.clearing.quarterLag: 4\n  settlement.clearing.periods: 4\n" +
        "  settlement.calendar.pilot: true",
        "settlement.clearing.quarterLag",
        "2026-04-30",
        "2026-03-31",
      ],
    ] as const
  ) {
    using folder = scenarioFolder();
    const path = folder.write(
      "backwards.yaml",
      `format: 1\ntitle: 倒置\ntitleEn: Backwards\ninherits: toy/toy\npolicy:\n${policy}\n`,
    );
    const plan = await readGivenPlan(readScenario(path));
    let error: unknown;
    try {
      placedIssues(plan.scenario, () => settleGiven(plan));
    } catch (thrown) {
      error = thrown;
    }
    assert(error instanceof ShapanError, policy);
    const line = policy.split("\n").findIndex((row) => row.includes(key)) + 6;
    for (const lang of ["zh", "en"] as const) {
      const text = issueText(error.issues[0]!, lang);
      for (const part of [`backwards.yaml:${line}`, key, ...said]) {
        assertStringIncludes(text, part);
      }
    }
  }
});

Deno.test("prepayment and the first advance stand among the days, the advance a day after the bookings", () => {
  const steps = (policy: string) =>
    datesOf(policy, 2025).days.steps
      .filter(({ step }) => step === "prepaid" || step === "advance")
      .map(({ step, day }) => [step, isoDate(day)]);
  assertEquals(steps("  settlement.month.payBy: lag"), []);
  assertEquals(
    steps(`  settlement.prepayment.enabled: true
  settlement.t1.enabled: true
  settlement.t1.start: 2025-01-23`),
    [["prepaid", "2025-01-15"], ["advance", "2025-01-24"]],
  );
  assertEquals(steps("  settlement.t1.enabled: true"), [
    ["advance", "2025-01-02"],
  ]);
});

Deno.test("years without a table of days off are named to the reader", () => {
  assertEquals(datesOf("  settlement.month.payBy: lag", 2025).notes, []);
  const [note] = datesOf("  settlement.month.payBy: lag", 2026).notes;
  assertStringIncludes(note!.zh, "2027 年");
  assertStringIncludes(note!.en, "2027");
});

Deno.test("with instant settlement the month is due in 20 working days from the month on in which it starts", () => {
  const { paid } = datesOf(
    `  settlement.month.payBy: workdays
  settlement.t1.enabled: true
  settlement.t1.start: 2025-02-20`,
    2025,
  );
  assertEquals(paid.slice(0, 2).map(isoDate), ["2025-03-24", "2025-04-08"]);
});
