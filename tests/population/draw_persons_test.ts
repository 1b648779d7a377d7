import { assert, assertAlmostEquals, assertEquals } from "@std/assert";
import { CATEGORIES } from "../../sim/model/ledger.ts";
import { CHRONIC, type Persons } from "../../sim/model/world.ts";
import { drawPersons, personsRoom } from "../../sim/population/draw_persons.ts";
import { BANDS } from "../../sim/population/ages.ts";
import { statesOf } from "../../sim/population/turn_year.ts";
import { sharesByBand } from "../../sim/population/age_table.ts";
import { populationFrame } from "../../sim/run/population_frame.ts";
import { drawnWorld } from "../support/drawn_world.ts";
import { assertMean, assertShare, momentsOf } from "../support/sampling.ts";

const { plan, values, frame, blocks } = drawnWorld();
const { facts } = plan, people = blocks.map((b) => b.persons);
const population = populationFrame(facts, 2025, values);
const everyone = people.reduce((n, p) => n + p.rows, 0);
const insured = values["population.insured"];

/** How many persons pass a test. */
function count(test: (p: Persons, i: number) => boolean): number {
  let n = 0;
  for (const p of people) for (let i = 0; i < p.rows; i++) if (test(p, i)) n++;
  return n;
}

Deno.test("each scheme has the insured it was given, within one percent", () => {
  const employees = count((p, i) => p.scheme[i] === 0);
  assertEquals(everyone, insured.employee + insured.resident);
  assert(Math.abs(employees / insured.employee - 1) < 0.01, `${employees}`);
});

Deno.test("each scheme has the age structure that its cohorts lead to", () => {
  const expected = population.turnover.expected.at(-2)!;
  const share = sharesByBand(expected, BANDS);
  [0, 1].forEach((s) => {
    const all = count((p, i) => p.scheme[i] === s);
    for (let band = 0; band < BANDS; band++) {
      const hits = count((p, i) => p.scheme[i] === s && p.band[i] === band);
      const at = (s * BANDS + band) * 2, due = share[at]! + share[at + 1]!;
      assertShare(hits, all, due, `scheme ${s}, band ${band}`);
    }
  });
});

Deno.test("in the policy year the schemes look like the age table, but for fewer births", () => {
  (["employee", "resident"] as const).forEach((scheme, s) => {
    const all = count((p, i) => p.scheme[i] === s);
    const sum = facts.schemeAge.reduce((x, f) => x + f[scheme], 0);
    facts.schemeAge.forEach((fact, band) => {
      const hits = count((p, i) => p.scheme[i] === s && p.band[i] === band);
      assertAlmostEquals(hits / all, fact[scheme] / sum, 0.025, `${band}`);
    });
  });
});

Deno.test("women have their census share in every band", () => {
  facts.ageSex.forEach(({ male, female }, band) => {
    const all = count((p, i) => p.band[i] === band);
    const women = count((p, i) => p.band[i] === band && p.sex[i] === 1);
    assertShare(women, all, female / (male + female), `women, band ${band}`);
  });
});

Deno.test("residents live where people live, employees where the jobs are", () => {
  [0, 1].forEach((s) => {
    const all = count((p, i) => p.scheme[i] === s);
    const weight = facts.counties.map((c) =>
      c.population * (s === 0 ? c.employeeWeight : 1)
    );
    const sum = weight.reduce((a, b) => a + b, 0);
    weight.forEach((w, county) => {
      const hits = count((p, i) => p.scheme[i] === s && p.county[i] === county);
      // Who takes a job stays where they live: a little blurs in three years.
      assertAlmostEquals(hits / all, w / sum, 0.012, `${s}, ${county}`);
    });
  });
});

Deno.test("chronic states are as common in each age range as the survey says, or as in the range before where it falls", () => {
  facts.chronic.forEach((fact) => {
    const k = CHRONIC.indexOf(fact.state as typeof CHRONIC[number]);
    const there = (p: Persons, i: number) =>
      p.age[i]! >= fact.ageFrom && p.age[i]! <= fact.ageTo;
    const all = count(there);
    const ill = count((p, i) => there(p, i) && (p.chronic[i]! >> k & 1) === 1);
    const due = Math.max(
      ...facts.chronic.filter((f) =>
        f.state === fact.state && f.ageFrom <= fact.ageFrom
      ).map((f) => f.prevalence),
    );
    // People are not spread evenly over the ages of a range.
    const allowed = 0.12 * due + 4.5 * Math.sqrt(due / all) + 2 / 65536;
    const what = `${fact.state} from ${fact.ageFrom}: ${ill / all}, due ${due}`;
    assert(Math.abs(ill / all - due) <= allowed, what);
  });
});

Deno.test("the payer knows of a part of the ill, and of nobody who is well", () => {
  CHRONIC.forEach((state, k) => {
    const { knownFactor } = facts.chronic.find((f) => f.state === state)!;
    const has = (p: Persons, i: number) => (p.chronic[i]! >> k & 1) === 1;
    const known = (p: Persons, i: number) => (p.known[i]! >> k & 1) === 1;
    assertEquals(count((p, i) => known(p, i) && !has(p, i)), 0);
    assertAlmostEquals(count(known) / count(has), knownFactor, 0.01, state);
  });
});

Deno.test("COPD is a disease of men, by the tilt of the file", () => {
  const copd = CHRONIC.indexOf("copd");
  const { maleTilt } = facts.chronic.find((f) => f.state === "copd")!;
  const rate = (sex: number) => {
    const old = (p: Persons, i: number) => p.band[i] === 12 && p.sex[i] === sex;
    const ill = count((p, i) => old(p, i) && (p.chronic[i]! >> copd & 1) === 1);
    return ill / count(old);
  };
  assertAlmostEquals(rate(0) / rate(1), maleTilt, 0.25);
});

Deno.test("frailty has mean 1 and the variance that was asked for", () => {
  const variance = values["need.frailtyVariance"];
  const table = momentsOf(frame.persons.frailty);
  assertAlmostEquals(table.mean, 1, 1e-6);
  assertAlmostEquals(table.deviation ** 2, variance, 0.03 * variance);
  // Of the first year: later the frail have died sooner.
  const { tables } = populationFrame(facts, 2022, values);
  const drawn = people.flatMap((_, block) => {
    const p = drawPersons(tables, frame.keys.person, block, personsRoom());
    return [...p.frailty.subarray(0, p.rows)];
  });
  assertMean(drawn, 1, "frailty");
});

Deno.test("only employees retire: men at 60, women at 55, some women at 50", () => {
  const retired = (s: number, sex: number, from: number, to: number) => {
    const there = (p: Persons, i: number) =>
      p.scheme[i] === s && p.sex[i] === sex && p.band[i]! >= from &&
      p.band[i]! <= to;
    return [count((p, i) => there(p, i) && p.retired[i] === 1), count(there)];
  };
  assertEquals(count((p, i) => p.scheme[i] === 1 && p.retired[i] === 1), 0);
  const [young] = retired(0, 0, 0, 11), [old, men] = retired(0, 0, 12, 18);
  assertEquals([young, old], [0, men]);
  assertEquals(retired(0, 1, 0, 9)[0], 0);
  const [women, all] = retired(0, 1, 10, 10);
  assertShare(women!, all!, values["population.retiredWomenAt50"], "at 50");
  const [later, elder] = retired(0, 1, 11, 18);
  assertEquals(later, elder);
});

Deno.test("a block is the same people, whoever draws it and after whatever else", () => {
  const room = personsRoom();
  for (const block of [7, 2, people.length - 1, 2]) {
    const drawn = drawPersons(frame.persons, frame.keys.person, block, room);
    const { rows, first, ...columns } = drawn, before = people[block]!;
    assertEquals([rows, first], [before.rows, before.first]);
    for (const [name, column] of Object.entries(columns)) {
      const other = before[name as keyof typeof columns];
      assertEquals(column.subarray(0, rows), other.subarray(0, rows), name);
    }
  }
});

Deno.test("every category is one of the archive's, even where children count as such until 20", () => {
  const { tables } = populationFrame(facts, 2025, {
    ...values,
    "population.schoolUntil": 20,
  });
  const { rows, age, category, scheme } = drawPersons(
    tables,
    frame.keys.person,
    0,
    personsRoom(),
  );
  for (let i = 0; i < rows; i++) {
    assert(category[i]! < CATEGORIES.length, `category ${category[i]}`);
    if (scheme[i] === 1 && age[i]! < 20) {
      assertEquals(CATEGORIES[category[i]!], "child");
    }
  }
});

Deno.test("statesOf() reads each of the ten states from its own half word of luck", () => {
  assertEquals(CHRONIC.length, 10);
  const below = new Int32Array(10).fill(0x8000);
  for (let k = 0; k < 10; k++) {
    const luck = new Uint32Array(9).fill(0xffffffff), word = 3 + (k >> 1);
    luck[word] = k % 2 === 0 ? 0xffff7fff : 0x7fffffff;
    assertEquals(statesOf(below, 0, luck, 0), 1 << k, CHRONIC[k]);
    luck[word] = k % 2 === 0 ? 0xffff8000 : 0x8000ffff;
    assertEquals(statesOf(below, 0, luck, 0), 0, `${CHRONIC[k]}, at the edge`);
  }
});
