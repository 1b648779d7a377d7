import { assert, assertEquals } from "@std/assert";
import { parseDecimal, ratio } from "../../sim/base/ratio.ts";
import { rootKey } from "../../sim/base/streams.ts";
import { electRepresentatives } from "../../sim/negotiation/elect_representatives.ts";
import { formulaTalks } from "../../sim/negotiation/formula_talks.ts";
import { sessionTalks } from "../../sim/negotiation/session_talks.ts";
import type { TalkSides } from "../../sim/negotiation/talks.ts";

const SIDES: TalkSides = {
  groups: [
    {
      zh: "甲组",
      en: "Group A",
      base: 100_000_00,
      min: parseDecimal("0.045"),
      ask: parseDecimal("0.095"),
    },
    {
      zh: "乙组",
      en: "Group B",
      base: 50_000_00,
      min: parseDecimal("0.08"),
      ask: parseDecimal("0.12"),
    },
  ],
  max: parseDecimal("0.075"),
  otherwise: parseDecimal("0.06"),
};

const FORMULA = {
  rounds: 3,
  beta: parseDecimal("0.6"),
  opening: parseDecimal("0.02"),
};

Deno.test("by formula three rounds of sessions approach what power gives; a group without room ends with the default", () => {
  const talks = formulaTalks(SIDES, FORMULA);
  assertEquals(talks.sessions, 6);
  assertEquals(talks.agreed, [true, false]);
  const minutes = (group: number) =>
    talks.offers.filter((offer) => offer.group === group).map((offer) =>
      `${offer.round} ${offer.side} ${offer.growth} ${offer.answer}`
    );
  assertEquals(minutes(0), [
    "1 fund 0.020000 countered",
    "1 hospitals 0.095000 countered",
    "2 fund 0.038500 countered",
    "2 hospitals 0.076000 countered",
    "3 fund 0.057000 accepted",
  ]);
  assertEquals(minutes(1), [
    "1 fund 0.020000 countered",
    "1 hospitals 0.120000 countered",
    "2 fund 0.047500 countered",
    "2 hospitals 0.100000 countered",
    "3 fund 0.075000 refused",
    "3 hospitals 0.080000 refused",
    "3 administration 0.060000 decided",
  ]);
  assertEquals(talks.offers[0]!.amount, 102_000_00);
});

Deno.test("every offer has its reason in both languages, and a changed one says by how much", () => {
  const { offers } = formulaTalks(SIDES, FORMULA);
  for (const { reason } of offers) {
    assert(/\p{Script=Han}/u.test(reason.zh) && /\d%/.test(reason.zh));
    assert(!/\p{Script=Han}/u.test(reason.en) && /\d%/.test(reason.en));
  }
  const second = offers.find(({ round, side }) =>
    round === 2 && side === "fund"
  )!;
  assert(second.reason.zh.includes("加 1.85%"), second.reason.zh);
  assert(second.reason.en.includes("1.85% more"), second.reason.en);
});

Deno.test("one round is the formula at once", () => {
  const talks = formulaTalks(SIDES, { ...FORMULA, rounds: 1 });
  assertEquals(talks.offers.map(({ growth }) => growth), [
    "0.057000",
    "0.075000",
    "0.080000",
    "0.060000",
  ]);
});

const SESSIONS = {
  ...FORMULA,
  pace: parseDecimal("0.5"),
  luck: ratio(0),
  keys: [rootKey("sessions a"), rootKey("sessions b")],
  majority: parseDecimal("0.5"),
};

Deno.test("in sessions the fund gives way by its part of the gap, 1 − β, and the group by β, without passing their bounds", () => {
  const talks = sessionTalks(SIDES, {
    ...SESSIONS,
    vote: (_, __, last) => ({ agree: last ? 3 : 0, of: 3 }),
  });
  const first = talks.offers.filter(({ group }) => group === 0);
  assertEquals(first.map(({ side, growth }) => `${side} ${growth}`), [
    "fund 0.020000",
    "hospitals 0.095000",
    // The gap of 7.5 points: 0.2 of it from the fund, 0.3 from the group.
    "fund 0.035000",
    "hospitals 0.072500",
    // Of 3.75 points the last round closes 0.4 on the fund's side.
    "fund 0.050000",
  ]);
  assertEquals(talks.growth.map(({ num, den }) => Number(num) / Number(den)), [
    0.05,
    0.06,
  ]);
  assertEquals(talks.agreed, [true, true]);
});

Deno.test("a vote must pass its majority: half is not more than half", () => {
  const votes = (agree: number) =>
    sessionTalks(SIDES, { ...SESSIONS, vote: () => ({ agree, of: 4 }) });
  assertEquals(votes(2).agreed, [false, false]);
  assertEquals(votes(2).growth, [SIDES.otherwise, SIDES.otherwise]);
  const at = votes(3);
  assertEquals(at.agreed, [true, true]);
  assertEquals(at.sessions, 2);
  assertEquals(at.offers.map(({ answer, votes }) => [answer, votes]), [
    ["accepted", { agree: 3, of: 4 }],
    ["accepted", { agree: 3, of: 4 }],
  ]);
});

Deno.test("whatever the luck, no offer passes what can be afforded and no demand falls below cost", () => {
  for (let seed = 0; seed < 50; seed++) {
    const { offers } = sessionTalks(SIDES, {
      ...SESSIONS,
      luck: ratio(1),
      keys: [rootKey(`a ${seed}`), rootKey(`b ${seed}`)],
      vote: () => ({ agree: 0, of: 1 }),
    });
    for (const { side, group, growth } of offers) {
      if (side === "fund") assert(Number(growth) <= 0.075, growth);
      if (side === "hospitals") {
        assert(Number(growth) >= [0.045, 0.08][group!]!, growth);
      }
    }
  }
});

Deno.test("seats go to members by their votes, none to more than its candidates, and one luck gives one result", () => {
  const points = Float64Array.of(10, 1000, 10, 10, 10);
  const election = { seats: 4, perHospital: 2, key: rootKey("vote") };
  const members = [0, 1, 2, 3, 4];
  const elected = electRepresentatives(members, points, election);
  assertEquals(electRepresentatives(members, points, election), elected);
  assertEquals(elected.length, 4);
  // Nearly all vote for the largest, which still has two candidates only.
  assertEquals(elected.filter(({ hospital }) => hospital === 1).length, 2);
  assert(elected[0]!.hospital === 1 && elected[0]!.votes >= 4);
  const few = electRepresentatives([2, 3], points, { ...election, seats: 9 });
  assertEquals(few.length, 4);
});
