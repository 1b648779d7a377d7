import { assert, assertEquals } from "@std/assert";
import { rootKey } from "../../sim/base/streams.ts";
import {
  accountsRoom,
  countAccounts,
} from "../../sim/claims/count_accounts.ts";
import { yearValues } from "../../sim/run/year_values.ts";
import { type Persons, STAYS_ALIVE } from "../../sim/model/world.ts";
import { playSmall, smallPlans } from "../support/small_city.ts";

const KEY = rootKey("accounts");
const terms = (share: number) => ({
  uptake: Float64Array.of(share * 2 ** 32, 0),
  key: KEY,
});

/** Employees of 44, 45 and one retired, a resident; the retired dies on the last day of January. */
const persons = {
  rows: 4,
  person: Uint32Array.of(1, 2, 3, 4),
  scheme: Uint8Array.of(0, 0, 0, 1),
  retired: Uint8Array.of(0, 0, 1, 0),
  county: Uint8Array.of(0, 1, 1, 1),
  age: Uint8Array.of(44, 45, 70, 70),
  leaves: Uint16Array.of(STAYS_ALIVE, STAYS_ALIVE, 30, STAYS_ALIVE),
  joins: new Uint16Array(4),
  until: new Uint16Array(4).fill(STAYS_ALIVE),
  switched: new Uint8Array(4),
} as unknown as Persons;

Deno.test("holders are counted by county and group, residents not at all", () => {
  const room = accountsRoom(2);
  countAccounts(terms(1), persons, room);
  assertEquals([...room.holders], [1, 0, 0, 0, 1, 1]);
  assertEquals(room.buyers, room.holders);
  // The retired is there in January only.
  assertEquals(room.changes.indexOf(-1), 5 * 12 + 1);
  assertEquals(room.changes.filter((n) => n !== 0).length, 1);
  const none = accountsRoom(2);
  countAccounts(terms(0), persons, none);
  assertEquals([...none.buyers], [0, 0, 0, 0, 0, 0]);
});

Deno.test("who takes a job holds an account from then on, who loses one until then, who leaves until the day", () => {
  // On 1 March: the first joins as an employee, the fourth has become a resident; the second goes away.
  const room = accountsRoom(2);
  countAccounts(terms(0), {
    ...persons,
    retired: new Uint8Array(4),
    leaves: new Uint16Array(4).fill(STAYS_ALIVE),
    joins: Uint16Array.of(59, 0, 0, 59),
    until: Uint16Array.of(STAYS_ALIVE, 59, STAYS_ALIVE, STAYS_ALIVE),
    switched: Uint8Array.of(1, 0, 0, 1),
  }, room);
  const there = (at: number) => {
    let n = room.holders[at]!;
    return Array.from(
      room.changes.subarray(at * 12, at * 12 + 4),
      (more) => n += more,
    );
  };
  assertEquals(there(0), [0, 0, 1, 1]);
  // From 45 in the second county: the second, the third, and the fourth before.
  assertEquals(there(4), [3, 3, 1, 1]);
});

Deno.test("whoever commercial insurance pays is counted as a buyer", async () => {
  // Nobody is helped by charity, so that the column is insurance alone.
  const [plan] = smallPlans(["test/insured"], {
    "test/insured": `format: 1
title: 只有商业保险
inherits: zibo_2025/baseline
policy:
  claims.charity.terms: { share: 0, deductible: 0, ratio: 0, cap: 0 }
  claims.commercial.terms:
    uptake: { employee: 0.3, resident: 0 }
    insideRules: { deductible: 0, ratio: 0.7, cap: 1000000 }
    offList: { deductible: 0, ratio: 0.5, cap: 1000000 }
`,
  });
  const [played] = await playSmall(plan!, [2025]);
  const { claims, details, accounts } = played!.record;
  const paid = new Set<number>();
  for (let i = 0; i < claims.rows; i++) {
    if (details!.commercial[i]! > 0) paid.add(claims.person[i]!);
  }
  assert(paid.size > 300);
  const total = accounts!.buyers.reduce((a, b) => a + b, 0);
  assert(paid.size < total);
  // Each of them, alone in a block, is a buyer by the same luck.
  const { layers } = (await import("../../sim/run/benefit_terms.ts"))
    .besideTerms(
      yearValues(plan!, 2025),
      [],
      plan!.city.codes.book.chapter,
      rootKey(yearValues(plan!, 2025)["run.seed"]),
      2025,
    );
  for (const person of paid) {
    const room = accountsRoom(1);
    countAccounts(layers, {
      ...persons,
      rows: 1,
      person: Uint32Array.of(person),
    }, room);
    assertEquals(room.buyers[0], 1, `${person}`);
  }
});
