/**
 * A city through its years (参保人口的更替): who stays the same, who comes and goes.
 *
 * @module
 */
import { assert, assertAlmostEquals, assertEquals } from "@std/assert";
import { purposeKey, rootKey } from "../../sim/base/streams.ts";
import { AID, type Persons, STAYS_ALIVE } from "../../sim/model/world.ts";
import {
  BLOCK,
  drawPersons,
  personsRoom,
} from "../../sim/population/draw_persons.ts";
import { populationFrame } from "../../sim/run/population_frame.ts";
import { yearValues } from "../../sim/run/year_values.ts";
import { assertShare } from "../support/sampling.ts";
import { smallPlans } from "../support/small_city.ts";

const YEARS = [2022, 2023, 2024, 2025];
const SIZE = { employee: 150_000, resident: 250_000 };
const KEY = purposeKey(rootKey("shapan"), "population", 0);
const [plan] = smallPlans(["zibo_2025/baseline"], {}, SIZE);
const settings = yearValues(plan!, 2025);

type Sizes = readonly {
  readonly employee: number;
  readonly resident: number;
}[];

/** Every block of a year; sizes by year where they are not constant. */
function draw(year: number, sizes?: Sizes): Persons[] {
  const lineage = sizes?.slice(0, year - 2021).map((insured) => ({
    ...settings,
    "population.insured": insured,
  }));
  const now = lineage?.at(-1) ?? settings;
  const { tables } = populationFrame(plan!.facts, year, now, lineage);
  return Array.from(
    { length: Math.ceil(tables.persons / BLOCK) },
    (_, block) => drawPersons(tables, KEY, block, personsRoom()),
  );
}

interface Seen {
  readonly age: number;
  readonly sex: number;
  readonly scheme: number;
  readonly county: number;
  readonly chronic: number;
  readonly known: number;
  readonly retired: number;
  readonly leaves: number;
  readonly frailty: number;
}

function byNumber(blocks: readonly Persons[]): Map<number, Seen> {
  const seen = new Map<number, Seen>();
  for (const p of blocks) {
    for (let i = 0; i < p.rows; i++) {
      seen.set(p.person[i]!, {
        age: p.age[i]!,
        sex: p.sex[i]!,
        scheme: p.scheme[i]!,
        county: p.county[i]!,
        chronic: p.chronic[i]!,
        known: p.known[i]!,
        retired: p.retired[i]!,
        leaves: p.leaves[i]!,
        frailty: p.frailty[i]!,
      });
    }
  }
  return seen;
}

const years = YEARS.map((year) => byNumber(draw(year)));
const places = SIZE.employee + SIZE.resident;
/** Consecutive years, with whoever is there in both. */
const pairs = years.slice(1).map((after, t) => ({ before: years[t]!, after }));

Deno.test("every number is one person: no two places share one", () => {
  years.forEach((seen) => assertEquals(seen.size, places));
});

Deno.test("a person who stays is a year older, has the same sex and frailty, and never gets well or unretires", () => {
  for (const { before, after } of pairs) {
    let together = 0;
    for (const [number, now] of after) {
      const was = before.get(number);
      if (!was) continue;
      together++;
      assertEquals(now.age, Math.min(100, was.age + 1));
      assertEquals([now.sex, now.frailty], [was.sex, was.frailty]);
      assertEquals(now.chronic & was.chronic, was.chronic);
      assertEquals(now.known & was.known, was.known);
      if (was.retired && now.scheme === 0) assertEquals(now.retired, 1);
    }
    assert(together > 0.97 * places, `${together} of ${places}`);
  }
});

Deno.test("whoever dies in a year is gone in the next, and nobody comes back", () => {
  for (const { before, after } of pairs) {
    for (const [number, was] of before) {
      if (was.leaves < STAYS_ALIVE) assert(!after.has(number), `${number}`);
    }
  }
  for (const number of years[0]!.keys()) {
    let gone = false;
    for (const seen of years) {
      if (!seen.has(number)) gone = true;
      else assert(!gone, `person ${number} came back`);
    }
  }
});

Deno.test("each age and sex dies at its census rate, on every day of the year", () => {
  const all = years.flatMap((seen) => [...seen.values()]);
  const { ageSex } = plan!.facts;
  for (const band of [9, 11, 13, 15, 16]) {
    for (const sex of [0, 1]) {
      const there = all.filter((p) =>
        p.sex === sex && Math.floor(p.age / 5) === band
      );
      const dead = there.filter((p) => p.leaves < STAYS_ALIVE).length;
      const rate = sex ? ageSex[band]!.deathFemale : ageSex[band]!.deathMale;
      const due = there.length * rate / 1000;
      // The curve runs through the middles of the bands and is not theirs to the last person.
      assert(
        Math.abs(dead - due) < 0.08 * due + 4 * Math.sqrt(due),
        `band ${band}, sex ${sex}: ${dead} deaths, due ${due}`,
      );
    }
  }
  const days = all.filter((p) => p.leaves < STAYS_ALIVE).map((p) => p.leaves);
  assertAlmostEquals(days.reduce((a, b) => a + b, 0) / days.length, 182, 6);
});

Deno.test("the ill and the frail die more often than others of their age", () => {
  const old = years.flatMap((seen) => [...seen.values()])
    .filter((p) => p.age >= 65 && p.age < 80);
  const rate = (test: (p: Seen) => boolean) => {
    const some = old.filter(test);
    return some.filter((p) => p.leaves < STAYS_ALIVE).length / some.length;
  };
  const cancer = 1 << 7;
  const others = rate((p) => (p.chronic & cancer) === 0);
  assert(rate((p) => (p.chronic & cancer) !== 0) > 2 * others);
  assert(rate((p) => p.frailty > 2) > 1.5 * rate((p) => p.frailty < 0.5));
});

Deno.test("births, departures and moves come at the rates that were set", () => {
  pairs.forEach(({ before, after }) => {
    const fresh = [...after].filter(([number]) => !before.has(number));
    const born = fresh.filter(([, p]) => p.age === 0).length;
    assertAlmostEquals(
      born / places,
      settings["population.birthRate"],
      // Infants who join from elsewhere are a few more.
      0.0012,
    );
    const young = [...before].filter(([, p]) =>
      p.age < 60 && p.leaves === STAYS_ALIVE
    );
    const left = young.filter(([number]) => !after.has(number)).length;
    assertShare(left, young.length, settings["population.leaveRate"], "left");
    const stayed = [...before].filter(([number]) => after.has(number));
    const moved = stayed.filter(([number, p]) =>
      after.get(number)!.county !== p.county
    ).length / stayed.length;
    const rate = settings["population.moveRate"];
    assert(moved > 0.6 * rate && moved < rate, `${moved}: some move within`);
  });
});

Deno.test("people change the scheme by taking and losing jobs, not in old age", () => {
  pairs.forEach(({ before, after }) => {
    let up = 0, down = 0;
    for (const [number, now] of after) {
      const was = before.get(number);
      if (!was || was.scheme === now.scheme) continue;
      assert(was.age >= 18 && was.age < 50);
      if (now.scheme === 0) up++;
      else down++;
    }
    assert(up > 0 && down > 0);
  });
});

Deno.test("each scheme keeps the size that its year was given, growing or shrinking", () => {
  const paths: Sizes[] = [
    [1, 1.03, 1.06, 1.09].map((x) => grown(x, 1)),
    [1, 0.97, 0.94, 0.91].map((x) => grown(x, 1)),
    [1, 1.02, 1.04, 1.06].map((x) => grown(x, 2 - x)),
    [1, 0.99, 1.01, 1].map((x) => grown(x, x)),
  ];
  for (const sizes of paths) {
    YEARS.forEach((year, t) => {
      const count = [0, 0], numbers = new Set<number>();
      for (const p of draw(year, sizes)) {
        for (let i = 0; i < p.rows; i++) {
          count[p.scheme[i]!]!++;
          numbers.add(p.person[i]!);
        }
      }
      const { employee, resident } = sizes[t]!;
      assertEquals(count[0]! + count[1]!, employee + resident);
      assertEquals(numbers.size, employee + resident);
      assert(
        Math.abs(count[0]! / employee - 1) < 0.01,
        `${year}: ${count[0]} employees, given ${employee}`,
      );
    });
  }
});

Deno.test("people who have not left by a year are the same however large the city grows later", () => {
  const still = byNumber(draw(2023));
  const growing = byNumber(
    draw(2023, [1, 1, 1.2, 1.4].map((x) => grown(x, 1))),
  );
  assertEquals(growing, still);
});

Deno.test("help goes to the share of residents that was set, most of it to the old; no employee is poor", () => {
  const blocks = draw(2025);
  const poor = [0, 0, 0], old = [0, 0, 0];
  let residents = 0;
  for (const p of blocks) {
    for (let i = 0; i < p.rows; i++) {
      if (p.scheme[i] === 1) residents++;
      AID.forEach((_, k) => {
        if ((p.aid[i]! >> k & 1) === 0) return;
        if (k < 2) assertEquals(p.scheme[i], 1);
        poor[k]!++;
        if (p.age[i]! >= 60) old[k]!++;
      });
    }
  }
  assertAlmostEquals(poor[0]! / residents, 0.0033, 0.0004);
  assertAlmostEquals(poor[1]! / residents, 0.029, 0.002);
  assert(old[0]! / poor[0]! > 0.6 && old[1]! / poor[1]! > 0.25);
});

Deno.test("a number has room for ten million insured and many generations", () => {
  const insured = { employee: 3_000_000, resident: 7_000_000 };
  const { tables } = populationFrame(plan!.facts, 2025, {
    ...settings,
    "population.insured": insured,
  });
  assert(tables.stride > 10_000_000);
  assert(2 ** 32 / tables.stride >= 100);
});

function grown(employee: number, resident: number) {
  return {
    employee: Math.round(SIZE.employee * employee),
    resident: Math.round(SIZE.resident * resident),
  };
}

Deno.test("survivors are admitted less than those whom death took, the frail among them least, and the frame knows by how much", () => {
  const first = populationFrame(plan!.facts, 2022, settings);
  const last = populationFrame(plan!.facts, 2025, settings);
  const classes = first.survivors.length / 38;
  // Nobody was chosen yet; who dies in the year has no fewer stays.
  assert(first.survivors.every((x) => x === 1));
  for (let cell = 0; cell < 38; cell++) {
    const own = last.survivors.subarray(cell * classes, (cell + 1) * classes);
    const frailest = own.at(-1)!, fittest = own[0]!;
    assert(frailest <= fittest + 1e-12, `${cell}`);
    // The young hardly die; of the oldest the well are left.
    if (cell < 16) assert(frailest > 0.97, `${cell}: ${frailest}`);
    if (cell > 33) assert(frailest < 0.75, `${cell}: ${frailest}`);
  }
});
