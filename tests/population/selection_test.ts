import { assert, assertAlmostEquals } from "@std/assert";
import { purposeKey, rootKey } from "../../sim/base/streams.ts";
import { STAYS_ALIVE } from "../../sim/model/world.ts";
import { massByAge } from "../../sim/population/ages.ts";
import {
  BLOCK,
  drawPersons,
  personsRoom,
} from "../../sim/population/draw_persons.ts";
import { deathCurve } from "../../sim/population/mortality.ts";
import { populationFrame } from "../../sim/run/population_frame.ts";
import { yearValues } from "../../sim/run/year_values.ts";
import { smallPlans } from "../support/small_city.ts";

const KEY = purposeKey(rootKey("shapan"), "population", 0);

Deno.test("in later years, too, the old die at their census rate, although the frail went first", () => {
  const [big] = smallPlans(["zibo_2025/baseline"], {}, {
    employee: 600_000,
    resident: 1_000_000,
  });
  const { facts } = big!;
  const { tables } = populationFrame(facts, 2025, yearValues(big!, 2025));
  const curve = (rate: (f: typeof facts.ageSex[number]) => number) =>
    deathCurve(facts.ageSex.map((f) => rate(f) / 1000));
  const curves = [curve((f) => f.deathMale), curve((f) => f.deathFemale)];
  for (const [from, to] of AGES) {
    let dead = 0, due = 0;
    const room = personsRoom();
    for (let block = 0; block * BLOCK < tables.persons; block++) {
      const { rows, age, sex, leaves } = drawPersons(tables, KEY, block, room);
      for (let i = 0; i < rows; i++) {
        if (age[i]! < from || age[i]! > to) continue;
        due += 1 - Math.exp(-curves[sex[i]!]![age[i]!]!);
        if (leaves[i]! < STAYS_ALIVE) dead++;
      }
    }
    assertAlmostEquals(dead / due, 1, 0.03 + 4 / Math.sqrt(due), `${from}`);
  }
});

const AGES = [[70, 79], [80, 84], [85, 89], [90, 94], [95, 100]] as const;

Deno.test("the rate of the open band is that of all its people, and rises with age", () => {
  const [plan] = smallPlans(["zibo_2025/baseline"]);
  const rates = plan!.facts.ageSex.map((f) => f.deathFemale / 1000);
  const curve = deathCurve(rates);
  const mass = massByAge(rates.map((_, band) => band === 18 ? 1 : 0));
  const mean = mass.reduce((sum, m, age) => sum + m * curve[age]!, 0);
  assertAlmostEquals(mean, rates[18]!, 1e-9);
  for (let age = 80; age < 100; age++) assert(curve[age + 1]! > curve[age]!);
  // Bands below keep the published rate in their middles.
  assertAlmostEquals(curve[82]!, rates[16]!, 1e-12);
});
