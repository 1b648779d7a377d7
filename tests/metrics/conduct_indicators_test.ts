import { assertEquals } from "@std/assert";
import { conductIndicators } from "../../sim/metrics/conduct_indicators.ts";
import { NO_GROUP, ZONES } from "../../sim/model/ledger.ts";
import { claimsOf, codeBook } from "../grouping/small_city.ts";
import { casesOf, catalogueOf } from "../points/small_year.ts";

/**
 * Four patients. Person 0: two stays of K80, 20 days apart; person 1: J18, then J15
 * after 10 days; person 2: J18 again after 5 days, the second planned; person 3 has one stay
 * of 70 days that no disease takes.
 */
const codes = codeBook([
  { dx: "K80.1", operations: ["51.23"], rank: 4 },
  { dx: "J18.9" },
  { dx: "J15.9" },
]);
const claims = {
  ...claimsOf([
    { code: 0, los: 10, day: 20, cost: 10_000_00 },
    { code: 0, los: 10, day: 50, cost: 40_000_00 },
    { code: 1, los: 2, day: 20, cost: 4_000_00, scheme: 1 },
    { code: 2, los: 5, day: 35, cost: 5_000_00, scheme: 1 },
    { code: 1, los: 1, day: 40, cost: 4_000_00, scheme: 1 },
    { code: 1, los: 2, day: 47, cost: 4_000_00, scheme: 1 },
    { code: 1, los: 70, day: 90, cost: 9_000_00, scheme: 1 },
  ]),
  person: Uint32Array.of(0, 0, 1, 1, 2, 2, 3),
};
const zone = (name: typeof ZONES[number]) => ZONES.indexOf(name);
const rows = conductIndicators({
  year: 2025,
  claims,
  cases: casesOf([0, 0, 1, 2, 1, 1, NO_GROUP]),
  catalogue: {
    ...catalogueOf(["K80.1+51.23", "J18.9", "J15.9", "other"], [1, 1, 1, 0]),
    treatmentClass: Uint8Array.of(4, 0, 0, 0),
  },
  codes,
  planned: Uint8Array.of(0, 0, 0, 0, 0, 1, 0),
  zone: Uint8Array.of(
    zone("normal"),
    zone("high"),
    zone("low"),
    zone("normal"),
    zone("none"),
    zone("normal"),
    zone("blank"),
  ),
}, { short: 2, long: 60, times: 3 });
const value = (metric: string, scheme = "all") =>
  rows.find((r) => r.metric === metric && r.scheme === scheme)!.value;

Deno.test("B4, B16, C24: core diseases and cases with and without an operation", () => {
  assertEquals(value("B4"), 2);
  assertEquals(value("B16"), 5 / 7);
  assertEquals(value("C24"), 2 / 7);
  assertEquals(value("C24", "resident"), 0);
});

Deno.test("B17: low and high cases of those that are paid by case; a case without history is neither", () => {
  assertEquals(value("B17"), 2 / 7);
  assertEquals(value("B17", "employee"), 1 / 2);
});

Deno.test("C3, C33: at most two days is short; beyond sixty days, or thrice the disease's mean, is very long", () => {
  assertEquals(value("C3"), 3 / 7);
  assertEquals(value("C33"), 1 / 7);
});

Deno.test("C21, C28, C29: diseases with a case, and how much their cost varies", () => {
  assertEquals(value("C21"), 3);
  // K80: 10 and 40 thousand, SD 15 ÷ mean 25 = 0.6; J18: alike, 0; J15 has one case.
  assertEquals([value("C28"), value("C29")], [1, 0]);
});

Deno.test("C36, C37: the same category within 30 and 14 days, planned stays left out", () => {
  assertEquals(value("C36"), 1 / 7);
  assertEquals(value("C37"), 0);
  assertEquals(value("C36", "resident"), 0);
});
