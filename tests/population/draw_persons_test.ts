import { assert, assertAlmostEquals, assertEquals } from "@std/assert";
import { CHRONIC, type Persons } from "../../sim/model/world.ts";
import { drawPersons, personsRoom } from "../../sim/population/draw_persons.ts";
import { yearFrame } from "../../sim/run/world_frames.ts";
import { drawnWorld } from "../support/drawn_world.ts";
import { assertMean, assertShare, momentsOf } from "../support/sampling.ts";
import { yearValues } from "../../sim/run/year_values.ts";

const { plan, values, frame, blocks } = drawnWorld();
const { facts } = plan, people = blocks.map((b) => b.persons);
const everyone = people.reduce((n, p) => n + p.rows, 0);
const insured = values["population.insured"];

/** How many persons pass a test. */
function count(test: (p: Persons, i: number) => boolean): number {
  let n = 0;
  for (const p of people) for (let i = 0; i < p.rows; i++) if (test(p, i)) n++;
  return n;
}

Deno.test("each scheme has exactly the insured it was given", () => {
  assertEquals(count((p, i) => p.scheme[i] === 0), insured.employee);
  assertEquals(count((p, i) => p.scheme[i] === 1), insured.resident);
});

Deno.test("no block has more than its part of the employees", () => {
  people.forEach((p) => {
    const employees = p.scheme.subarray(0, p.rows).filter((s) =>
      s === 0
    ).length;
    const due = p.rows * insured.employee / everyone;
    assert(Math.abs(employees - due) <= 1, `${employees}, due ${due}`);
  });
});

Deno.test("each scheme has its own age structure", () => {
  (["employee", "resident"] as const).forEach((scheme, s) => {
    const all = count((p, i) => p.scheme[i] === s);
    const sum = facts.schemeAge.reduce((x, f) => x + f[scheme], 0);
    facts.schemeAge.forEach((fact, band) => {
      const hits = count((p, i) => p.scheme[i] === s && p.band[i] === band);
      assertShare(hits, all, fact[scheme] / sum, `${scheme}, band ${band}`);
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
      assertShare(hits, all, w / sum, `scheme ${s}, county ${county}`);
    });
  });
});

Deno.test("chronic states are as common in each age band as the survey says", () => {
  facts.chronic.forEach((fact) => {
    const k = CHRONIC.indexOf(fact.state as typeof CHRONIC[number]);
    for (let band = 0; band < facts.ageSex.length; band++) {
      const age = band * 5 + 2;
      if (age < fact.ageFrom || age > fact.ageTo) continue;
      const all = count((p, i) => p.band[i] === band);
      const ill = count((p, i) =>
        p.band[i] === band && (p.chronic[i]! >> k & 1) === 1
      );
      assertShare(ill, all, fact.prevalence, `${fact.state}, band ${band}`);
    }
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
  const drawn = people.flatMap((p) => [...p.frailty.subarray(0, p.rows)]);
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

Deno.test("people are the same in every year, their illnesses are not", () => {
  const earlier = yearFrame(
    plan.city,
    2023,
    values["run.seed"],
    yearValues(plan, 2023),
  );
  assertEquals(earlier.keys.person, frame.keys.person);
  assert(earlier.keys.count.k0 !== frame.keys.count.k0);
  assert(earlier.keys.choice.k0 !== frame.keys.choice.k0);
});
