import { assertEquals } from "@std/assert";
import { occupancy } from "../../sim/metrics/occupancy.ts";
import { OUT_OF_AREA } from "../../sim/model/ledger.ts";
import { claimsOf, hospitalsOf } from "../grouping/small_city.ts";

Deno.test("occupancy is the days that patients lay in the agreed beds of a year", () => {
  const hospitals = {
    ...hospitalsOf([[3, "general"], [1, "township"], [1, "township"]]),
    beds: Uint16Array.of(2, 1, 5),
  };
  const claims = claimsOf([
    { code: 0, cost: 1, hospital: 0, los: 300 },
    { code: 0, cost: 1, hospital: 0, los: 65 },
    { code: 0, cost: 1, hospital: 1, los: 73 },
    { code: 0, cost: 1, hospital: OUT_OF_AREA, los: 90 },
  ]);
  assertEquals([...occupancy(claims, hospitals)], [0.5, 0.2, 0]);
  const others = Float64Array.of(365, 0, 73);
  assertEquals([...occupancy(claims, hospitals, others)], [1, 0.2, 0.04]);
});
