import { assertEquals } from "@std/assert";
import { type Claims, UNPAID_CAUSES } from "../../sim/model/ledger.ts";
import { findingsTable } from "../../sim/supervision/findings_builder.ts";
import { noFindings } from "../../sim/supervision/not_yet.ts";
import {
  dayReached,
  daysOfMonths,
  departmentOf,
  type Stops,
  stopsOf,
  suspendedNextYear,
} from "../../sim/supervision/stops.ts";
import { unpaidCases } from "../../sim/supervision/unpaid_cases.ts";

/** Six cases of one institution on days 10 to 310, doctors 0, 1, 0, 1, 0, 1; one of another. */
const claims = {
  rows: 7,
  person: Uint32Array.of(1, 2, 3, 4, 5, 6, 7),
  hospital: Uint16Array.of(0, 0, 0, 0, 0, 0, 1),
  scheme: new Uint8Array(7),
  day: Uint16Array.of(10, 70, 130, 190, 250, 310, 200),
  cost: new Int32Array(7).fill(9000_00),
  fund: new Int32Array(7).fill(6000_00),
} as unknown as Claims;
const YEAR = {
  claims,
  points: new Float64Array(7).fill(900_0000),
  value: [{ num: 1000n, den: 1n }],
};
const DETAILS = {
  doctor: Uint16Array.of(0, 1, 0, 1, 0, 1, 0),
  emergency: new Int32Array(7),
  icuDays: new Uint8Array(7),
};
const NONE: Stops = { hospital: 0, doctors: [], department: null, ended: null };
const MONEY = { emergency: true, inPoints: false };
const stopped = (
  stop: Partial<Stops>,
  details: typeof DETAILS | null = DETAILS,
  terms = MONEY,
) => {
  const rows = unpaidCases(
    YEAR,
    details,
    [{ ...NONE, ...stop }],
    noFindings(),
    terms,
  );
  return [...rows.claim].map((claim, row) =>
    `${claim} ${UNPAID_CAUSES[rows.cause[row]!]}`
  );
};
const bar = (from: number, until: number) => ({
  person: 0,
  from,
  until,
  terminated: false,
});

Deno.test("R-DOC: a barred doctor's cases are not paid from the first day of the bar to before its last, and no other doctor's", () => {
  assertEquals(stopped({ doctors: [bar(130, 250)] }), ["2 doctor"]);
  assertEquals(stopped({ doctors: [bar(131, 251)] }), ["4 doctor"]);
  assertEquals(stopped({ doctors: [bar(0, 999)] }), [
    "0 doctor",
    "2 doctor",
    "4 doctor",
  ]);
});

Deno.test("R-PEN: a suspended department and an agreement that ended count before the doctor", () => {
  const department = { from: 60, until: 200, members: { first: 1, after: 2 } };
  assertEquals(stopped({ department }), ["1 suspended", "3 suspended"]);
  assertEquals(stopped({ department, ended: 190, doctors: [bar(0, 999)] }), [
    "0 doctor",
    "1 suspended",
    "2 doctor",
    "3 terminated",
    "4 terminated",
    "5 terminated",
  ]);
});

Deno.test("emergencies and rescue are paid all the same unless the rules say otherwise; without lists only the end of the agreement stops", () => {
  const urgent = {
    ...DETAILS,
    emergency: Int32Array.of(0, 0, 1, 0, 0, 0, 0),
    icuDays: Uint8Array.of(0, 0, 0, 0, 2, 0, 0),
  };
  const doctors = [bar(0, 999)];
  assertEquals(stopped({ doctors }, urgent), ["0 doctor"]);
  assertEquals(
    stopped({ doctors }, urgent, { ...MONEY, emergency: false }).length,
    3,
  );
  assertEquals(stopped({ doctors }, null), []);
  assertEquals(stopped({ ended: 250 }, null), ["4 terminated", "5 terminated"]);
});

Deno.test("what findings took of a case is not taken again, in money or in points", () => {
  const findings = findingsTable(["upcoding"], [{
    claim: 2,
    hospital: 0,
    rule: 0,
    when: "after",
    outcome: "confirmed",
    act: "upcoded",
    day: 150,
    closed: 160,
    loss: 2000_00,
    points: 0,
  }]);
  const all = [{ ...NONE, ended: 130 }];
  const money = unpaidCases(YEAR, DETAILS, all, findings, MONEY);
  assertEquals([...money.fund], [4000_00, 6000_00, 6000_00, 6000_00]);
  assertEquals([...money.points], [0, 0, 0, 0]);
  const inPoints = { ...MONEY, inPoints: true };
  const half = { ...findings, points: Float64Array.of(500_0000) };
  const points = unpaidCases(YEAR, DETAILS, all, half, inPoints);
  assertEquals([...points.points], [
    400_0000,
    900_0000,
    900_0000,
    900_0000,
  ]);
  // A row of a sample stands for its stays.
  const sample = { ...YEAR, claims: { ...claims, weight: 4 } };
  assertEquals(
    [...unpaidCases(sample, DETAILS, all, noFindings(), MONEY).fund],
    Array(4).fill(24_000_00),
  );
});

Deno.test("R-PEN: a suspension begins on the day on which losses reach the edge, and what lies in the next year is left to it", () => {
  const losses = [
    { closed: 300, loss: 60_000_00 },
    { closed: 100, loss: 50_000_00 },
    { closed: 200, loss: 50_000_00 },
  ];
  assertEquals(dayReached(losses, 100_000_00), 200);
  assertEquals(dayReached(losses, 100_000_01), 300);
  assertEquals(dayReached(losses, 160_000_01), null);
  assertEquals([6, 12].map(daysOfMonths), [183, 365]);
  const under = (from: number) =>
    stopsOf(
      { hospital: 0, doctors: [] },
      [{
        suspendedMonths: 12,
        terminated: false,
        losses: [{ closed: from, loss: 1 }],
      }],
      { suspendFrom: 1, terminateFrom: 1 },
      null,
    );
  assertEquals(under(73).department, { from: 73, until: 438, members: null });
  assertEquals([0, 73, 365, 438].map((day) => suspendedNextYear(under(day))), [
    0,
    0.2,
    1,
    0.8,
  ]);
});

Deno.test("the department is the one that lost most, nobody's without doctors", () => {
  assertEquals(departmentOf(new Map([[3, 5], [9, 5]]), 10, 0.2), {
    first: 2,
    after: 4,
  });
  assertEquals(departmentOf(new Map(), 10, 0.2), null);
  assertEquals(departmentOf(new Map([[3, 5]]), 0, 0.2), null);
});
