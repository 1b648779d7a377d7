import { assert, assertAlmostEquals, assertEquals } from "@std/assert";
import { parseCsv } from "../../sim/base/csv.ts";
import { readPlan } from "../../sim/io.ts";
import type { CityPlan } from "../../sim/run.ts";
import { playYears } from "../../sim/run/play_year.ts";
import { buildCity } from "../../sim/run/world_frames.ts";
import { yearValues } from "../../sim/run/year_values.ts";
import {
  addTotals,
  type Area,
  areasOf,
  type CountryFrame,
  playCountry,
  shapeValues,
} from "../../sim/study/country.ts";
import { PLAIN } from "../support/small_city.ts";

const FILE = new URL("../../data/country/shapes.csv", import.meta.url);
const shapes = parseCsv(Deno.readTextFileSync(FILE), { file: "shapes.csv" })
  .map((row) => ({
    shape: row.shape!,
    areas: Number(row.areas),
    employee: Number(row.employee),
    resident: Number(row.resident),
  }));

/** Two shapes and three areas, small enough for a test. */
const frame: CountryFrame = await smallFrame(["zibo_2025", "ganzhou_2021"]);
const areas: readonly Area[] = [
  { shape: 0, number: 1, insured: { employee: 9000, resident: 12000 } },
  { shape: 1, number: 1, insured: { employee: 3000, resident: 150_000 } },
  { shape: 0, number: 2, insured: { employee: 9000, resident: 12000 } },
];

Deno.test("the country has 393 pooling areas and the insured that the bulletin of 2025 counts", () => {
  const all = areasOf(shapes);
  assertEquals(all.length, 393);
  const sum = (scheme: "employee" | "resident") =>
    all.reduce((n, { insured }) => n + insured[scheme], 0);
  assertEquals(sum("employee"), 388_561_000);
  assertEquals(sum("resident"), 942_133_000);
});

Deno.test("areas of a shape have the same size, to a person", () => {
  const sizes = areasOf([
    { shape: "zibo_2025", areas: 3, employee: 10_000, resident: 20_000 },
  ]).map(({ insured }) => insured.employee);
  assertEquals(sizes, [3334, 3333, 3333]);
});

Deno.test("an area is paid by its own city's benefits and falls ill at the country's rate", async () => {
  const own = (await readPlan("ganzhou_2021/baseline") as CityPlan).scenario
    .valuesOn("2025-01-01");
  const national = (await readPlan("zibo_2025/baseline") as CityPlan).scenario
    .valuesOn("2025-01-01");
  const values = shapeValues(own, national);
  assertEquals(
    values["claims.benefit.deductible"],
    own["claims.benefit.deductible"],
  );
  assertEquals(values["need.admissionRate"], national["need.admissionRate"]);
  assertEquals(values["population.area"], "Jiangxi");
});

Deno.test("areas come out in order and alike with one worker and with two", async () => {
  const one = await playCountry(frame, areas, 1, () => {});
  const two = await playCountry(frame, areas, 2, () => {});
  assertEquals(two, one);
  assertEquals(one.map(({ area }) => area), [...areas]);
  assert(
    one[0]!.totals[0]!.stays !== one[2]!.totals[0]!.stays,
    "two areas of one shape have luck of their own",
  );
});

Deno.test("an area's totals are those of the city that is played whole", async () => {
  const [area] = await playCountry(frame, [areas[1]!], 1, () => {});
  const totals = area!.totals;
  const shape = frame.shapes[1]!, own = `${frame.seed}/${shape.id}/1`;
  const values = { ...shape.values, "population.insured": areas[1]!.insured };
  const [played] = await playYears(
    buildCity(shape.facts, own),
    [{ year: frame.year, values }],
    own,
    PLAIN,
    () => {},
  );
  const { claims } = played!.record;
  const sum = (column: ArrayLike<number>, scheme: number) =>
    Array.from(column).reduce(
      (total, n, row) => claims.scheme[row] === scheme ? total + n : total,
      0,
    );
  for (const scheme of [0, 1]) {
    assertEquals(totals[scheme]!.cost, sum(claims.cost, scheme));
    assertEquals(totals[scheme]!.fund, sum(claims.fund, scheme));
  }
  assertEquals(totals[0]!.stays + totals[1]!.stays, claims.rows);
});

Deno.test("the country's totals are the sum of its areas", async () => {
  const played = await playCountry(frame, areas, 1, () => {});
  const [employees, residents] = addTotals(played);
  for (const [s, total] of [employees!, residents!].entries()) {
    for (const key of ["insured", "stays", "days", "cost", "fund"] as const) {
      const parts = played.map(({ totals }) => totals[s]![key]);
      assertEquals(total[key], parts.reduce((a, b) => a + b), key);
    }
  }
  // People come and go in the year, so those who were drawn are near those who were meant.
  assertAlmostEquals(employees!.insured / 21_000, 1, 0.02);
  assertAlmostEquals(residents!.insured / 174_000, 1, 0.02);
});

async function smallFrame(ids: readonly string[]): Promise<CountryFrame> {
  const national = await readPlan("zibo_2025/baseline") as CityPlan;
  const values = yearValues(national, 2025);
  const shapes = await Promise.all(ids.map(async (id) => {
    const { facts, scenario } = await readPlan(`${id}/baseline`) as CityPlan;
    const own = scenario.valuesOn("2025-01-01");
    return { id, facts, values: shapeValues(own, values) };
  }));
  return { shapes, year: 2025, seed: "test" };
}
