import { assertEquals } from "@std/assert";
import { ZONES } from "../../sim/model/ledger.ts";
import { abnormalHospitals } from "../../sim/points/abnormal_shares.ts";
import { claimsOf } from "../grouping/small_city.ts";
import { casesOf } from "./small_year.ts";

Deno.test("a hospital is named above the share of abnormal cases, not at it; other methods do not count", () => {
  const zones = [
    "low",
    "normal",
    "normal",
    "normal",
    "high",
    "extreme",
    "blank",
    "low",
  ];
  const hospital = [0, 0, 0, 0, 1, 1, 1, 0];
  const claims = claimsOf(
    hospital.map((h) => ({ code: 0, cost: 1, hospital: h })),
  );
  const cases = casesOf(zones.map(() => 0));
  cases.method[7] = 1;
  const points = {
    points: new Float64Array(8),
    zone: Uint8Array.from(
      zones,
      (z) => ZONES.indexOf(z as typeof ZONES[number]),
    ),
  };
  assertEquals(abnormalHospitals(claims, cases, points, 3, 0.25), [1]);
  assertEquals(abnormalHospitals(claims, cases, points, 3, 0.24), [0, 1]);
});
