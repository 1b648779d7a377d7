import { assert, assertEquals } from "@std/assert";
import { rootKey } from "../../sim/base/streams.ts";
import {
  drugTerms,
  specialDrugs,
  type SpecialDrugsRoom,
} from "../../sim/claims/special_drugs.ts";
import type { SpecialDrugFact } from "../../sim/model/facts.ts";
import { CHRONIC, type Persons, STAYS_ALIVE } from "../../sim/model/world.ts";

const PEOPLE = 4000;
const CANCER = 1 << CHRONIC.indexOf("cancer");
const STROKE = 1 << CHRONIC.indexOf("stroke");
const KEY = rootKey("drugs");
const drug: SpecialDrugFact = {
  drug: "x",
  state: "cancer",
  monthCost: 15_000,
  monthsPaid: 3,
  share: 1,
};
const terms = { users: 1, deductible: 20_000, ratio: 0.6, cap: 100_000 };

/** Buys for people who all know one illness; amounts in yuan. */
function bought(
  drugs: readonly SpecialDrugFact[],
  options: Partial<typeof terms> = {},
  {
    known = CANCER,
    leaves = STAYS_ALIVE,
    first = 0,
    year = 2015,
    joins = 0,
    until = STAYS_ALIVE,
  } = {},
) {
  const persons = {
    rows: PEOPLE,
    person: Uint32Array.from({ length: PEOPLE }, (_, i) => first + i),
    scheme: Uint8Array.from({ length: PEOPLE }, (_, i) => i % 2),
    county: Uint8Array.from({ length: PEOPLE }, (_, i) => i % 5),
    known: new Uint16Array(PEOPLE).fill(known),
    leaves: new Uint16Array(PEOPLE).fill(leaves),
    joins: new Uint16Array(PEOPLE).fill(joins),
    until: new Uint16Array(PEOPLE).fill(until),
  } as unknown as Persons;
  const room: SpecialDrugsRoom = {
    rows: 0,
    person: new Uint32Array(PEOPLE),
    scheme: new Uint8Array(PEOPLE),
    county: new Uint8Array(PEOPLE),
    drug: new Uint8Array(PEOPLE),
    cost: new Int32Array(PEOPLE),
    paid: new Int32Array(PEOPLE),
  };
  const ready = drugTerms(drugs, { ...terms, ...options }, year, KEY)!;
  specialDrugs(ready, persons, room);
  return Array.from({ length: room.rows }, (_, i) => ({
    person: room.person[i]!,
    drug: room.drug[i]!,
    cost: room.cost[i]! / 100,
    paid: room.paid[i]! / 100,
  }));
}

Deno.test("a year's drugs are paid above the deductible, at the ratio, up to the cap", () => {
  const rows = bought([drug], { cap: 12_000 });
  assertEquals(rows.length, PEOPLE);
  for (const { cost, paid } of rows) {
    // One, two or three months of 15000 yuan; (45000 − 20000) × 0.6 is capped.
    assertEquals(paid, { 15000: 0, 30000: 6000, 45000: 12_000 }[cost]);
  }
  for (const cost of [15_000, 30_000, 45_000]) {
    const share = rows.filter((row) => row.cost === cost).length / PEOPLE;
    assert(Math.abs(share - 1 / 3) < 0.04, `${cost}: ${share}`);
  }
});

Deno.test("only those whom the payer knows to have the drug's illness are paid", () => {
  assertEquals(bought([drug], {}, { known: STROKE }), []);
  const mixed = [{ ...drug, share: 0.3 }, {
    ...drug,
    state: "stroke",
    share: 0.7,
  }];
  const rows = bought(mixed, {}, { known: STROKE });
  assert(rows.every((row) => row.drug === 1));
  assert(Math.abs(rows.length / PEOPLE - 0.7) < 0.03, `${rows.length}`);
});

Deno.test("drugs are used in their shares by the part of the patients that is set", () => {
  const two = [{ ...drug, share: 0.25 }, { ...drug, share: 0.75 }];
  const rows = bought(two, { users: 0.4 });
  assert(Math.abs(rows.length / PEOPLE - 0.4) < 0.03, `${rows.length}`);
  const first = rows.filter((row) => row.drug === 0).length / rows.length;
  assert(Math.abs(first - 0.25) < 0.05, `${first}`);
});

Deno.test("who dies or goes in January or comes in December buys no second month", () => {
  for (const month of [{ leaves: 20 }, { until: 20 }, { joins: 350 }]) {
    assert(bought([drug], {}, month).every((r) => r.cost === 15_000));
  }
});

Deno.test("a person buys the same whoever stands beside, and more users are the same users and others", () => {
  const all = bought([drug]), few = bought([drug], { users: 0.2 });
  const byPerson = new Map(all.map((row) => [row.person, row]));
  for (const row of few) assertEquals(byPerson.get(row.person), row);
  const shifted = bought([drug], {}, { first: PEOPLE / 2 });
  assertEquals(shifted[0], all[PEOPLE / 2]);
});

Deno.test("who needs a drug needs the same one in every year; how long it is bought is the year's luck", () => {
  const two = [{ ...drug, share: 0.5 }, { ...drug, share: 0.5 }];
  const [a, b] = [2015, 2016].map((year) =>
    bought(two, { users: 0.3 }, { year })
  );
  const who = (rows: typeof a) =>
    rows!.map(({ person, drug }) => [person, drug]);
  assert(a!.length > PEOPLE / 5);
  assertEquals(who(a), who(b));
  const same = a!.filter((row, i) => row.cost === b![i]!.cost).length;
  assert(Math.abs(same / a!.length - 1 / 3) < 0.06, `${same} of ${a!.length}`);
});

Deno.test("where no patient is a user there are no terms", () => {
  assertEquals(drugTerms([drug], { ...terms, users: 0 }, 2015, KEY), null);
});
