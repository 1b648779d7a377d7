import { assertEquals } from "@std/assert";
import { caseCounts } from "../../sim/metrics/case_counts.ts";
import { METHODS, NO_GROUP, ZONES } from "../../sim/model/ledger.ts";
import { claimsOf } from "../grouping/small_city.ts";
import { catalogueOf } from "../points/small_year.ts";

const method = (name: typeof METHODS[number]) => METHODS.indexOf(name);
const zone = (name: typeof ZONES[number]) => ZONES.indexOf(name);

/** Six claims of four persons: two core, one comprehensive, one blank, one bed-day, one remote. */
const claims = {
  ...claimsOf(
    [1, 2, 4, 8, 16, 32].map((fund) => ({ code: 0, cost: 100, fund })),
  ),
  person: Uint32Array.of(3, 3, 5, 7, 9, 9),
};
const cases = {
  method: Uint8Array.from(
    ["dip", "dip", "dip", "dip", "bedDay", "remote"] as const,
    method,
  ),
  group: Uint16Array.of(0, 0, 1, NO_GROUP, NO_GROUP, NO_GROUP),
};
const points = {
  points: new Float64Array(6),
  zone: Uint8Array.from(
    ["normal", "low", "normal", "blank", "none", "none"] as const,
    zone,
  ),
};
const counts = caseCounts(
  claims,
  cases,
  points,
  catalogueOf(["a", "b"], [1, 0]),
);

Deno.test("every claim is counted once by the method it was sent to, with its fund", () => {
  assertEquals(counts.claims, 6);
  assertEquals(counts.persons, 4);
  assertEquals(counts.byMethod, [4, 1, 0, 1, 0, 0, 0]);
  assertEquals(counts.fundByMethod, [15, 16, 0, 32, 0, 0, 0]);
});

Deno.test("only DIP cases have a zone and a kind of group", () => {
  assertEquals(counts.byZone, [2, 1, 0, 0, 1, 0, 0]);
  assertEquals([counts.core, counts.comprehensive], [2, 1]);
});

Deno.test("cases are counted by the layer that took them; an excluded diagnosis is one, no score is none", () => {
  assertEquals(counts.byLayer, [0, 0, 0, 0, 2, 1]);
  const layered = caseCounts(claims, cases, points, {
    ...catalogueOf(["a", "b"], [1, 0]),
    layer: Uint8Array.of(1, 5),
    excluded: Uint8Array.of(1),
  });
  assertEquals(layered.byLayer, [1, 2, 0, 0, 0, 1]);
});
