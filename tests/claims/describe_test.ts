import { assert, assertAlmostEquals, assertEquals } from "@std/assert";
import { describe, detailsRoom } from "../../sim/claims/describe.ts";
import { type ClaimDetails, NO_SECONDARY } from "../../sim/model/ledger.ts";
import { CHRONIC } from "../../sim/model/world.ts";
import { type DrawnBlock, drawnWorld } from "../support/drawn_world.ts";
import { assertShare } from "../support/sampling.ts";

const { plan, values, frame, blocks } = drawnWorld();
const { facts } = plan, tables = frame.lists!.details;

function described(block: DrawnBlock): ClaimDetails {
  const { persons, episodes, stays } = block;
  const room = detailsRoom(stays.rows);
  describe(
    tables,
    frame.lists!.detailsKey,
    frame.level,
    persons,
    episodes,
    stays,
    room,
    0,
  );
  return room;
}

const lists = blocks.map((block) => ({ ...block, list: described(block) }));
type List = typeof lists[number];

/** Stays that pass a test, and those among them that pass another. */
function count(
  of: (l: List, i: number) => boolean,
  hit: (l: List, i: number) => boolean,
): [number, number] {
  let n = 0, hits = 0;
  for (const l of lists) {
    for (let i = 0; i < l.stays.rows; i++) {
      if (!of(l, i)) continue;
      n++;
      if (hit(l, i)) hits++;
    }
  }
  return [hits, n];
}
const every = () => true;
const severity = (l: List, i: number) =>
  l.episodes.severity[l.stays.episode[i]!]!;
const disease = (l: List, i: number) =>
  l.episodes.disease[l.stays.episode[i]!]!;
const chronicOf = (l: List, i: number) =>
  l.persons.chronic[l.episodes.person[l.stays.episode[i]!]!]!;

Deno.test("the parts of a cost sum to the whole, each with something", () => {
  for (const { list, stays } of lists) {
    for (let i = 0; i < stays.rows; i++) {
      const { drugs, consumables, services, tests } = list;
      assertEquals(
        drugs[i]! + consumables[i]! + services[i]! + tests[i]!,
        10_000,
      );
      assert(Math.min(drugs[i]!, consumables[i]!, services[i]!) > 0);
      assert(tests[i]! > 0);
    }
  }
});

Deno.test("of all money a quarter or more is drugs, a fifth or more consumables, services and tests each", () => {
  const names = ["drugs", "consumables", "services", "tests"] as const;
  const sums = [0, 0, 0, 0];
  let all = 0;
  for (const { list, stays } of lists) {
    for (let i = 0; i < stays.rows; i++) {
      all += stays.cost[i]!;
      names.forEach((name, k) => sums[k]! += list[name][i]! * stays.cost[i]!);
    }
  }
  const share = sums.map((x) => x / all / 10_000);
  assert(share[0]! >= 0.24 && share[0]! <= 0.31, `drugs ${share[0]}`);
  assert(share[1]! >= 0.2 && share[1]! <= 0.27, `consumables ${share[1]}`);
  assert(share[2]! >= 0.24 && share[2]! <= 0.31, `services ${share[2]}`);
  assert(share[3]! >= 0.19 && share[3]! <= 0.26, `tests ${share[3]}`);
});

Deno.test("the severer a case, the more often it has complications and intensive care", () => {
  const rate = (s: number, hit: (l: List, i: number) => boolean) => {
    const [hits, n] = count((l, i) => severity(l, i) === s, hit);
    return hits / n;
  };
  const major = (l: List, i: number) => l.list.complication[i] === 2;
  const icu = (l: List, i: number) => l.list.icuDays[i]! > 0;
  for (const hit of [major, icu]) {
    assert(rate(2, hit) > 2 * rate(1, hit));
    assert(rate(1, hit) > 2 * rate(0, hit));
  }
});

Deno.test("a complication is that of the secondary diagnosis, which is never the main one", () => {
  for (const { list, stays } of lists) {
    for (let i = 0; i < stays.rows; i++) {
      const row = list.secondary[i]!;
      if (row === NO_SECONDARY) {
        assertEquals(list.complication[i], 0);
        continue;
      }
      const fact = facts.secondary[row]!;
      assertEquals(list.complication[i], fact.complication);
      assert(
        fact.code.slice(0, 3) !==
          plan.city.codes.book.category[stays.code[i]!],
      );
    }
  }
});

Deno.test("lists leave out secondary diagnoses, small hospitals most", () => {
  const cancer = 1 << CHRONIC.indexOf("cancer");
  for (const level of ["3", "2", "1"] as const) {
    const [hits, n] = count(
      (l, i) =>
        frame.level[l.stays.hospital[i]!] === Number(level) &&
        (chronicOf(l, i) & cancer) > 0,
      // A person with cancer has a Charlson index of 2 at least, if it is written down.
      (l, i) => l.list.charlson[i]! === 0,
    );
    const missing = values["claims.coding.missingSecondary"][level];
    assertShare(hits, n, missing, `level ${level}`);
  }
});

Deno.test("newborns are weighed and of age 0, nobody else is weighed", () => {
  const light = facts.diseases.findIndex((d) => d.icd10 === "P07");
  let weighed = 0;
  for (const l of lists) {
    for (let i = 0; i < l.stays.rows; i++) {
      const grams = l.list.birthWeight[i]!;
      const d = disease(l, i);
      if (grams === 0) continue;
      weighed++;
      assertEquals(facts.diseases[d]!.chapter, "XVI");
      assertEquals(l.list.age[i], 0);
      assert(d === light ? grams < 2500 : grams >= 2500, `${grams} g`);
    }
  }
  assert(weighed > 100);
});

Deno.test("who dies in hospital is dead within days, and few do", () => {
  const [hits, n] = count(every, (l, i) => l.list.outcome[i] === 2);
  assert(hits / n >= 0.0005 && hits / n <= 0.0021, `${hits} of ${n}`);
  for (const { persons, episodes, stays, list } of lists) {
    for (let i = 0; i < stays.rows; i++) {
      const e = stays.episode[i]!;
      const left = persons.leaves[episodes.person[e]!]! - episodes.day[e]!;
      if (list.outcome[i] !== 2) continue;
      assert(left >= 0 && left <= values["claims.details.death"].withinDays);
    }
  }
});

Deno.test("sessions are planned and no emergencies; an emergency is a small part of the cost", () => {
  let sessions = 0, urgent = 0;
  for (const l of lists) {
    for (let i = 0; i < l.stays.rows; i++) {
      const { icd10 } = facts.diseases[disease(l, i)]!;
      const planned = /^(Z51\.[018]|Z49)$/.test(icd10);
      assertEquals(l.list.planned[i], planned ? 1 : 0);
      const amount = l.list.emergency[i]!;
      if (planned) {
        sessions++;
        assertEquals(amount, 0);
      }
      if (amount === 0) continue;
      urgent++;
      const share = values["claims.details.emergency"].cost;
      assertAlmostEquals(amount, l.stays.cost[i]! * share, 1);
    }
  }
  assert(sessions > 1000 && urgent > 1000);
});

Deno.test("a doctor is one of the hospital's, and in a smaller one all have patients", () => {
  const { doctors } = plan.city.hospitals.registry;
  const seen = new Set<number>();
  // Of the largest there are more than a sample's stays can name.
  const small = doctors.findIndex((n) => n >= 5 && n <= 60);
  for (const { list, stays } of lists) {
    for (let i = 0; i < stays.rows; i++) {
      const h = stays.hospital[i]!;
      if (h >= doctors.length) continue;
      assert(list.doctor[i]! < doctors[h]!);
      if (h === small) seen.add(list.doctor[i]!);
    }
  }
  assertEquals(seen.size, doctors[small]);
});

Deno.test("who treats tells nothing of what the cost is for", () => {
  const many = { ...tables, doctors: tables.doctors.map(() => 128) };
  // Parts of the cost for drugs relative to the code's, by half of the doctors.
  const sums = [0, 0], n = [0, 0];
  for (const { persons, episodes, stays } of blocks) {
    const room = detailsRoom(stays.rows);
    const key = frame.lists!.detailsKey;
    describe(many, key, frame.level, persons, episodes, stays, room, 0);
    for (let i = 0; i < stays.rows; i++) {
      if (stays.hospital[i]! >= frame.level.length) continue;
      const half = room.doctor[i]! >> 6;
      sums[half]! += room.drugs[i]! / tables.parts[stays.code[i]! * 3]!;
      n[half]!++;
    }
  }
  assertAlmostEquals(sums[0]! / n[0]!, sums[1]! / n[1]!, 0.005);
});

Deno.test("nobody dies twice: of the stays that end within days of death only the last may end with it", () => {
  const wide = { ...tables, deathWithinDays: 90, deathBelow: 65536 };
  let deaths = 0;
  for (const { persons, episodes, stays } of blocks) {
    const room = detailsRoom(stays.rows);
    const key = frame.lists!.detailsKey;
    describe(wide, key, frame.level, persons, episodes, stays, room, 0);
    const dead = new Set<number>();
    for (let i = 0; i < stays.rows; i++) {
      const p = episodes.person[stays.episode[i]!]!;
      assert(!dead.has(p), "a stay after death");
      if (room.outcome[i] === 2) deaths++, dead.add(p);
    }
  }
  assert(deaths > 500, `${deaths} deaths`);
});
