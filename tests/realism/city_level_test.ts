import { assertAlmostEquals, assertEquals, assertThrows } from "@std/assert";
import { countyPart } from "../../sim/claims/outpatient_reach.ts";
import { register } from "../../sim/claims/register.ts";
import { topTwoHospitals } from "../../sim/metrics/realism/institutions.ts";
import type { Claims } from "../../sim/model/claims.ts";
import { read, tinyYear } from "./tiny_year.ts";

/** The tiny year with its second employee, who was treated elsewhere, in the county whose employees the city insures. */
function withCityLevel(costFactor = 1) {
  const year = tinyYear(), { claims } = year.record;
  const moved: Claims = {
    ...claims,
    county: Uint8Array.of(1, 1, 0, 0, 0, 0),
    cost: claims.cost.map((fen) => fen * costFactor),
  };
  return {
    ...year,
    record: { ...year.record, claims: moved },
    counties: ["other", "city"],
    cityLevel: { counties: [false, true], outpatientPart: 0.25 },
  };
}

Deno.test("total cost at city level is that of its employees' stays and their part of the clinics' bills", () => {
  // Rows 0 and 1 are stays of its employee; clinics bill employees 20000 yuan.
  assertAlmostEquals(
    read("total_cost_city_level", "employee", { at: withCityLevel() }) * 1e8,
    20_000 + 6_000 + 0.25 * 20_000,
    1e-6,
  );
});

Deno.test("growth at city level compares with the year before", () => {
  const base = { at: withCityLevel(2), before: withCityLevel() };
  assertAlmostEquals(
    read("growth_total_cost_city_level", "employee", base),
    100 * ((52_000 + 5_000) / (26_000 + 5_000) - 1),
    1e-9,
  );
});

Deno.test("the two largest hospitals are the whole city's, their share that of those insured at city level", () => {
  const asked = { before: null, scheme: 0, national: false };
  assertEquals(topTwoHospitals({ ...asked, at: withCityLevel() }), [0]);
  assertAlmostEquals(
    read("top2_share_city_level", "employee", { at: withCityLevel() }),
    100 * 20 / 26,
    1e-9,
  );
  assertAlmostEquals(
    read("top2_share_of_inpatient_cost", "employee", { at: withCityLevel() }),
    100 * 20 / 56,
    1e-9,
  );
});

Deno.test("a city whose data name no city level has no number for it", () => {
  assertThrows(
    () => read("total_cost_city_level", "employee"),
    Error,
    "at city level",
  );
});

Deno.test("a county's part of the clinics' visits follows its heads and how often their ages go", () => {
  // Employees by county: 700 working and 300 retired, 300 and 700; residents do not count.
  const counts = Float64Array.of(0, 700, 300, 9, 9, 9, 0, 300, 700, 9, 9, 9);
  const table = register(counts, new Float64Array(144), {
    employee: 1,
    resident: 1,
  });
  const weights = { employee: [1, 1, 2.5], resident: [1, 1, 1] };
  assertAlmostEquals(
    countyPart(table, 0, weights, [true, false]),
    1450 / 3500,
    1e-12,
  );
  assertAlmostEquals(countyPart(table, 0, weights, [true, true]), 1, 1e-12);
});
