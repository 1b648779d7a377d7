/**
 * Who comes and goes within a year (年内参保变动), and whose year it is that decides.
 *
 * @module
 */
import { assert, assertAlmostEquals, assertEquals } from "@std/assert";
import { purposeKey, rootKey } from "../../sim/base/streams.ts";
import { STAYS_ALIVE } from "../../sim/model/world.ts";
import {
  BLOCK,
  drawPersons,
  personsRoom,
} from "../../sim/population/draw_persons.ts";
import { populationFrame } from "../../sim/run/population_frame.ts";
import { yearValues } from "../../sim/run/year_values.ts";
import { smallPlans } from "../support/small_city.ts";

const YEARS = [2022, 2023, 2024, 2025];
const KEY = purposeKey(rootKey("shapan"), "population", 0);
const [plan] = smallPlans(["zibo_2025/baseline"], {}, {
  employee: 150_000,
  resident: 250_000,
});
const settings = yearValues(plan!, 2025);

interface Seen {
  readonly age: number;
  readonly scheme: number;
  readonly leaves: number;
  readonly joins: number;
  readonly until: number;
  readonly switched: number;
}

function seenIn(year: number): Map<number, Seen> {
  const { tables } = populationFrame(plan!.facts, year, settings);
  const seen = new Map<number, Seen>(), room = personsRoom();
  for (let block = 0; block * BLOCK < tables.persons; block++) {
    const p = drawPersons(tables, KEY, block, room);
    for (let i = 0; i < p.rows; i++) {
      seen.set(p.person[i]!, {
        age: p.age[i]!,
        scheme: p.scheme[i]!,
        leaves: p.leaves[i]!,
        joins: p.joins[i]!,
        until: p.until[i]!,
        switched: p.switched[i]!,
      });
    }
  }
  return seen;
}

const years = YEARS.map(seenIn);
const pairs = years.slice(1).map((after, t) => ({ before: years[t]!, after }));

Deno.test("newborns and new employees come in months of their first year, new residents in January; nobody else does", () => {
  for (const { before, after } of pairs) {
    const months = new Set<number>();
    let newborns = 0, days = 0;
    for (const [number, now] of after) {
      const was = before.get(number);
      if (was?.scheme === now.scheme) assertEquals(now.joins, 0);
      assertEquals(now.switched === 1, was !== undefined && now.joins > 0);
      assert(now.leaves >= now.joins && now.until > now.joins);
      if (was && was.scheme !== now.scheme) months.add(now.joins);
      if (was !== undefined) continue;
      if (now.scheme === 1 && now.age > 0) assertEquals(now.joins, 0);
      if (now.age === 0) newborns++, days += now.joins;
    }
    assertEquals(months.size, 12, "jobs begin and end in every month");
    // A few infants move here.
    assertAlmostEquals(days / newborns, 167, 20);
  }
});

Deno.test("an employee who leaves goes in a month of the last year, and whoever goes is gone in the next", () => {
  for (const { before, after } of pairs) {
    let going = 0, left = 0;
    for (const [number, was] of before) {
      const gone = was.leaves === STAYS_ALIVE && !after.has(number);
      if (was.until < STAYS_ALIVE) {
        assertEquals(was.scheme, 0);
        assert(!after.has(number), `${number} is still there`);
      }
      if (was.scheme === 0 && gone) left++;
      if (was.until < STAYS_ALIVE && gone) going++;
    }
    // Who leaves in December, or in the month of coming, is there to the end.
    assert(going > 0.85 * left && going < left, `${going} of ${left}`);
  }
});

Deno.test("what decides who dies is taken from the year in which it happens", () => {
  const lineage = YEARS.map((year) => ({
    ...settings,
    "population.frailtyDeath": year < 2024 ? 0 : 1,
  }));
  const at = (year: number, sets: typeof lineage) => {
    const own = sets.slice(0, year - 2021);
    const { tables } = populationFrame(plan!.facts, year, own.at(-1)!, own);
    const people = personsRoom();
    return Array.from({ length: 20 }, (_, block) => {
      const p = drawPersons(tables, KEY, block, people);
      return [...p.person.subarray(0, p.rows)];
    });
  };
  const early = lineage.map((v) => ({ ...v, "population.frailtyDeath": 0 }));
  // Deaths of 2022 and 2023 are without frailty in both, those of 2024 are not.
  assertEquals(at(2024, lineage), at(2024, early));
  assert(JSON.stringify(at(2025, lineage)) !== JSON.stringify(at(2025, early)));
});

Deno.test("ages at which everyone, or nobody, has a job give chances that are chances", () => {
  const schemeAge = plan!.facts.schemeAge.map((f, band) =>
    band === 6 || band === 7
      ? { ...f, resident: 0 }
      : band === 8
      ? { ...f, employee: 0 }
      : f
  );
  const { turnover } = populationFrame(
    { ...plan!.facts, schemeAge },
    2025,
    settings,
  );
  for (const { leave, flip, newborn, joining } of turnover.turns) {
    for (const x of [...leave, ...flip, newborn, joining]) {
      assert(x >= 0 && x <= 1, `${x}`);
    }
  }
});
