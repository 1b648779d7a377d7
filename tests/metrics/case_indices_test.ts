import { assert, assertAlmostEquals, assertEquals } from "@std/assert";
import { NO_GROUP, OUT_OF_AREA } from "../../sim/model/ledger.ts";
import { areaMeans, indexRows } from "../../sim/metrics/case_indices.ts";
import { claimsOf, hospitalsOf } from "../grouping/small_city.ts";
import { casesOf, catalogueOf } from "../points/small_year.ts";

const hospitals = hospitalsOf([[3, "general"], [1, "township"], [2, "tcm"]]);
const catalogue = catalogueOf(["a", "b"], undefined, [1200_0000, 600_0000]);
const claims = claimsOf([
  { code: 0, los: 10, cost: 12_000_00, hospital: 0, scheme: 0 },
  { code: 0, los: 6, cost: 8_000_00, hospital: 1, scheme: 1 },
  { code: 1, los: 5, cost: 5_000_00, hospital: 1, scheme: 0 },
  { code: 1, los: 900, cost: 900_000_00, hospital: 1, scheme: 0 },
  { code: 0, los: 8, cost: 10_000_00, hospital: OUT_OF_AREA, scheme: 0 },
]);
const cases = casesOf([0, 0, 1, NO_GROUP, 0]);
const rows = indexRows(2025, claims, cases, catalogue, hospitals);
const value = (metric: string, group: string, scheme = "all") => {
  const found = rows.filter((r) =>
    r.metric === metric && r.group === group && r.scheme === scheme
  );
  assertEquals(found.length, 1, `${metric} ${group} ${scheme}`);
  return found[0]!.value;
};

Deno.test("C50, C51: area means are of grouped cases, the pool's own index is 1", () => {
  const means = areaMeans(claims, cases, 2);
  assertEquals([...means.stay], [8, 5]);
  assertEquals([...means.cost], [10_000_00, 5_000_00]);
  for (const scheme of ["all", "employee", "resident"]) {
    for (const metric of ["C50", "C51"]) {
      const own = value(metric, "all", scheme);
      assert(own !== null);
      assertAlmostEquals(own, 1, 1e-12);
    }
  }
});

Deno.test("C23, C50, C51 by institution and level: means of case ratios, not ratios of sums", () => {
  assertEquals(value("C23", "hospital:H1"), 900);
  assertEquals(value("C50", "hospital:H1"), (6 / 8 + 1) / 2);
  assertEquals(value("C51", "level:1"), (0.8 + 1) / 2);
  assertEquals(value("C50", "level:3"), 10 / 8);
  assertEquals(value("C23", "all"), (3 * 1200 + 600) / 4);
});

Deno.test("C23: where there are no grouped cases there is no index, and no row of the institution", () => {
  assertEquals(value("C23", "level:2"), null);
  assertEquals(rows.filter((r) => r.group === "hospital:H2"), []);
});
