import { assert, assertAlmostEquals, assertEquals } from "@std/assert";
import type { Issue } from "../../sim/base/issues.ts";
import { factTables } from "../../sim/fact_tables.ts";
import { schemeAges } from "../../sim/scheme_ages.ts";

const rows = factTables(
  (file) =>
    Deno.readTextFileSync(new URL(`../../data/${file}`, import.meta.url)),
  [] as Issue[],
);
const national = rows("population/scheme_age.csv");
const census = rows("population/age_sex.csv");
const agesOf = (area: string) => schemeAges(national, census, area);
const residents = (area: string) => agesOf(area).map((f) => f.resident);
const sum = (shares: readonly number[]) => shares.reduce((a, b) => a + b, 0);

Deno.test("residents of the whole country have the table's ages", () => {
  const table = national.map((row) => row.number("resident_share"));
  residents("China").forEach((share, band) =>
    assertAlmostEquals(share, 100 * table[band]! / sum(table), 1e-9)
  );
});

Deno.test("an old province has old residents, a young one many children, and shares sum to 100", () => {
  const old = (area: string) => sum(residents(area).slice(13));
  const children = (area: string) => sum(residents(area).slice(0, 3));
  assert(old("Jiangsu") > old("China") && old("China") > old("Jiangxi"));
  assert(children("Jiangxi") > children("China"));
  for (const area of ["Jiangsu", "Jiangxi", "Shandong", "Zhejiang"]) {
    assertAlmostEquals(sum(residents(area)), 100, 1e-9);
  }
});

Deno.test("employees have the country's ages wherever they are, as has an area without a census", () => {
  const employees = (area: string) => agesOf(area).map((f) => f.employee);
  assertEquals(employees("Jiangxi"), employees("China"));
  residents("Nowhere").forEach((share, band) =>
    assertAlmostEquals(share, residents("China")[band]!, 1e-9)
  );
});
