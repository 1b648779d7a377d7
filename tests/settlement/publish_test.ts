import { assertEquals } from "@std/assert";
import { publish } from "../../sim/settlement/publish.ts";
import { ratio } from "../../sim/base/ratio.ts";
import type { Publication } from "../../sim/model/calendar.ts";
import type { Catalogue } from "../../sim/model/ledger.ts";
import { settledYear } from "./random_year.ts";

const catalogue: Catalogue = {
  id: "toy-2.0",
  version: "2.0",
  group: [],
  name: [],
  core: new Uint8Array(0),
  treatmentClass: new Uint8Array(0),
  cases: new Float64Array(0),
  points: new Float64Array(0),
  groupOfCode: new Uint16Array(0),
};

const push: Publication = {
  day: 9000,
  kind: "monthly",
  period: "2025-03",
  what: ["points"],
};
const year = settledYear().sheet;
const employees = {
  ...year,
  points: Float64Array.of(30_000, 10_000),
  booked: Float64Array.of(500, 0),
  standard: Float64Array.of(450, 150),
};
const residents = {
  ...year,
  points: Float64Array.of(0, 0),
  booked: Float64Array.of(0, 100),
  standard: Float64Array.of(0, 110),
};

Deno.test("publish gives pay rates by hospital and scheme, none where nothing was booked", () => {
  const signals = publish({
    year: 2025,
    catalogue,
    yearStartValue: [ratio(17, 2), null],
    settlements: [employees, residents],
    occupancy: Float64Array.of(0.9, 0.7),
    published: [push],
  });
  assertEquals(signals.payRate, [0.9, null, null, 1.1]);
  assertEquals(signals.yearStartValue, [8.5, null]);
  // 600 fen for 4 points; residents had no points.
  assertEquals(signals.settlementValue, [150, null]);
  assertEquals(signals.catalogue.id, "toy-2.0");
  assertEquals(signals.year, 2025);
  assertEquals(signals.published, [push]);
});
