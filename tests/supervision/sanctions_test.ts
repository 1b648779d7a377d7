import { inspectionUse } from "../../sim/supervision/inspect/inspection_use.ts";
import { assert, assertEquals } from "@std/assert";
import { sum } from "../../sim/base/sum.ts";
import type { Act } from "../../sim/model/ledger.ts";
import { noSupervision } from "../../sim/supervision/not_yet.ts";
import {
  type FindingRow,
  findingsTable,
} from "../../sim/supervision/findings_builder.ts";
import {
  type SanctionOptions,
  sanctionsOf,
} from "../../sim/supervision/sanctions.ts";
import { supervisedMoney } from "../../sim/supervision/supervised_money.ts";
import { planOf, teamsOf } from "../support/watched_year.ts";

const OPTIONS: SanctionOptions = {
  penalty: {
    multiples: { article38: 1.5, article40: 3 },
    suspendFrom: 50_000_00,
    suspendMonths: 6,
    terminateFrom: 200_000_00,
    referFrom: 30_000_00,
  },
  fineFrom: 10_000_00,
  talkFrom: 0.05,
  exposeFrom: 100_000_00,
  departmentShare: 0.1,
  practitioner: {
    suspendAt: 9,
    terminateAt: 12,
    suspendDays: 365,
    barDays: 730,
    barDaysAtOnce: 1095,
  },
  bands: [0, 2_000_00, 10_000_00, 50_000_00],
  reward: { share: 0.02, most: 200_000_00 },
};

function row(
  claim: number,
  hospital: number,
  act: Act,
  loss: number,
  more: Partial<FindingRow> = {},
): FindingRow {
  return {
    claim,
    hospital,
    rule: 0,
    when: "after",
    outcome: "confirmed",
    act,
    inspector: 0,
    day: 40,
    closed: 100,
    loss,
    points: 0,
    ...more,
  };
}

const YEAR = {
  year: 2025,
  doctor: Uint16Array.from({ length: 10 }, (_, i) => i % 2),
  doctors: Uint16Array.of(10, 10, 10),
  booked: Float64Array.of(1_000_000_00, 1_000_000_00, 1_000_000_00),
};

const judge = (rows: readonly FindingRow[]) =>
  sanctionsOf(
    findingsTable(["upcoding", ...Array(8).fill("lead")], rows),
    YEAR,
    OPTIONS,
  );

Deno.test("a breach of 80,000 is fined 1.5 times, fraud of 80,000 three times, as in EX-24", () => {
  const { findings, sanctions } = judge([
    row(0, 0, "upcoded", 30_000_00),
    row(1, 0, "split", 50_000_00),
    row(2, 1, "drugResale", 80_000_00),
  ]);
  assertEquals(sanctions.map(({ fine }) => fine), [120_000_00, 240_000_00]);
  assertEquals(sanctions.map(({ returned }) => returned), [
    80_000_00,
    80_000_00,
  ]);
  // The fine stands on the findings that it is for, by their losses.
  assertEquals([...findings.fine], [45_000_00, 75_000_00, 240_000_00]);
});

Deno.test("what was refused, given back or is small is not fined", () => {
  const { sanctions } = judge([
    row(0, 0, "drugResale", 500_000_00, { outcome: "intercepted" }),
    row(1, 1, "upcoded", 500_000_00, { outcome: "corrected" }),
    row(2, 2, "upcoded", 9_999_99),
  ]);
  assertEquals(sanctions.map(({ fine }) => fine), [0, 0, 0]);
  assertEquals(sanctions.map(({ refused }) => refused), [500_000_00, 0, 0]);
  assertEquals(sanctions.map(({ corrected }) => corrected), [0, 500_000_00, 0]);
  assertEquals(
    judge([row(0, 0, "upcoded", 10_000_00)]).sanctions[0]!.fine,
    15_000_00,
  );
});

Deno.test("days of a long stay that are paid otherwise come back, and nobody is fined, talked to or given points", () => {
  const [sanction] = judge([row(0, 0, "longStay", 90_000_00)]).sanctions;
  assertEquals(sanction!.returned, 90_000_00);
  assertEquals(
    [sanction!.fine, sanction!.doctorPoints, sanction!.suspendedMonths],
    [0, 0, 0],
  );
  assert(!sanction!.talk && sanction!.capacityLeft === 1);
});

Deno.test("edges count: talk, suspension, publicity, police and the end of the agreement", () => {
  const [a, b] = judge([
    row(0, 0, "impersonation", 200_000_00),
    row(1, 1, "upcoded", 49_999_99),
  ]).sanctions;
  assertEquals(
    [a!.talk, a!.suspendedMonths, a!.exposed, a!.referred, a!.terminated],
    [true, 6, true, true, true],
  );
  assertEquals(a!.capacityLeft, 0);
  assertEquals(
    [b!.talk, b!.suspendedMonths, b!.exposed, b!.referred, b!.terminated],
    [false, 0, true, false, false],
  );
});

Deno.test("doctors are given points by loss, and who reaches nine costs the next year capacity", () => {
  const [own] = judge([
    row(0, 0, "upcoded", 1_000_00),
    row(2, 0, "upcoded", 3_000_00),
    row(1, 0, "upcoded", 1_000_00),
  ]).sanctions;
  // Doctor 0: 3 + 6 reaches nine on day 100 and is out until day 465; doctor 1 has 3.
  assertEquals([own!.doctorPoints, own!.barred], [12, 1]);
  assertEquals(own!.capacityLeft, 1 - 100 / 3650);
});

Deno.test("doctors with points are listed by institution, and those at nine or more are the barred ones", () => {
  const { doctors, sanctions } = judge([
    row(0, 1, "upcoded", 1_000_00),
    row(2, 1, "upcoded", 3_000_00, { closed: 110 }),
    row(1, 1, "upcoded", 1_000_00),
    // The next calendar year: another sum.
    row(3, 1, "upcoded", 3_000_00, { closed: 370 }),
    row(5, 0, "split", 50_000_00),
    // What a rule refused gives nobody points.
    row(4, 2, "drugResale", 60_000_00, { outcome: "intercepted" }),
  ]);
  assertEquals(
    [doctors!.hospital, doctors!.doctor, doctors!.points].map((column) => [
      ...column,
    ]),
    [[0, 1, 1], [1, 0, 1], [12, 9, 6]],
  );
  assertEquals([doctors!.suspendAt, doctors!.terminateAt], [9, 12]);
  for (const { hospital, barred } of sanctions) {
    const own = [...doctors!.points].filter((points, r) =>
      doctors!.hospital[r] === hospital && points >= 9
    );
    assertEquals(own.length, barred);
  }
});

Deno.test("a case of a sample gives its doctor the points of one act, whatever it stands for", () => {
  const { doctors } = sanctionsOf(
    findingsTable(["upcoding", ...Array(8).fill("lead")], [
      row(0, 0, "upcoded", 16 * 1_900_00),
      row(1, 0, "upcoded", 16 * 2_000_00),
    ]),
    { ...YEAR, weight: 16 },
    OPTIONS,
  );
  assertEquals([...doctors!.points], [3, 6]);
});

Deno.test("what a team brings back is counted once a claim", () => {
  const { findings } = judge([
    row(0, 0, "upcoded", 20_000_00),
    row(0, 0, "upcoded", 0, { rule: 1 }),
    row(1, 0, "upcoded", 5_000_00, { inspector: 4 }),
  ]);
  const use = inspectionUse(
    {
      reveals: Float64Array.of(40, 0, 0, 0, 8),
      cost: Float64Array.of(5, 0, 0, 0, 7),
    },
    planOf(teamsOf(20)),
    findings,
    1,
  );
  assertEquals(use[0], {
    inspector: "agency",
    days: 20,
    used: 10,
    reveals: 40,
    found: 1,
    cost: 5,
    recovered: 20_000_00,
    fined: 30_000_00,
  });
  assertEquals([use[4]!.found, use[4]!.recovered], [1, 5_000_00]);
});

Deno.test("only whoever told of what is confirmed is rewarded", () => {
  const tip = 1 + 7;
  const rules = [
    "upcoding",
    "sampled",
    "announced",
    "unannounced",
    "crossArea",
    "herbs",
    "dental",
    "tipOff",
    "selfCheck",
  ];
  assertEquals(rules[tip - 1], "tipOff");
  const table = findingsTable(rules, [
    row(0, 0, "drugResale", 50_000_00, { rule: 7 }),
    row(1, 0, "none", 0, { rule: 7, outcome: "cleared" }),
    row(2, 0, "drugResale", 50_000_00, { rule: 1 }),
  ]);
  assertEquals(sanctionsOf(table, YEAR, OPTIONS).rewards, 1_000_00);
});

Deno.test("money is taken in the month in which it is known, fines apart from what the fund gets", () => {
  const { findings } = judge([
    row(0, 0, "upcoded", 20_000_00, { closed: 31 }),
    row(1, 1, "drugResale", 3_000_00, {
      outcome: "intercepted",
      when: "before",
      closed: 364,
    }),
    row(2, 0, "split", 6_000_00, { closed: 500 }),
  ]);
  const scheme = Uint8Array.of(0, 1, 1);
  const { deductions, returned, losses, fines } = supervisedMoney(
    { findings, unpaid: noSupervision().unpaid },
    { scheme, day: new Uint16Array(3) },
    3,
  );
  assertEquals(deductions[0]![1], 20_000_00);
  assertEquals(deductions[1]![12 + 11], 3_000_00);
  // Known after the year: taken with its last month.
  assertEquals(deductions[1]![11], 6_000_00);
  assertEquals(deductions.map((d) => sum(d)), [20_000_00, 9_000_00]);
  assertEquals(returned.map((d) => sum(d)), [20_000_00, 6_000_00]);
  assertEquals(fines.map((d) => sum(d)), [30_000_00, 9_000_00]);
  assertEquals([...losses], [26_000_00, 3_000_00, 0]);
});

Deno.test("what comes back in points takes no money, and is a loss that an institution is judged by all the same", () => {
  const { findings } = judge([
    row(0, 0, "upcoded", 20_000_00, { points: 500_0000 }),
    row(1, 0, "drugResale", 1_000_00),
  ]);
  const { deductions, losses } = supervisedMoney(
    { findings, unpaid: noSupervision().unpaid },
    { scheme: new Uint8Array(2), day: new Uint16Array(2) },
    3,
  );
  assertEquals(sum(deductions[0]!), 1_000_00);
  assertEquals([...losses], [21_000_00, 0, 0]);
});
