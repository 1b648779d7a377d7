import { assertEquals } from "@std/assert";
import { group, type GroupingCatalogue } from "../../sim/grouping/group.ts";
import { METHODS, NO_GROUP } from "../../sim/model/ledger.ts";
import { allDip, claimsOf } from "./small_city.ts";

const catalogue: GroupingCatalogue = {
  id: "test",
  version: "2.0",
  group: ["A", "B"],
  name: ["甲", "乙"],
  core: Uint8Array.of(1, 1),
  treatmentClass: Uint8Array.of(4, 4),
  cases: Float64Array.of(20, 20),
  points: Float64Array.of(0, 0),
  groupOfCode: Uint16Array.of(0, 1, NO_GROUP, 1),
  ambiguous: new Map([[3, {
    upTo: Float64Array.of(200, Infinity),
    group: Uint16Array.of(0, 1),
  }]]),
};

Deno.test("a claim has the group of its code, and none outside DIP or the catalogue", () => {
  const claims = claimsOf([0, 1, 2, 0].map((code) => ({ code, cost: 100 })));
  const methods = allDip(claims);
  methods[3] = METHODS.indexOf("dialysis");
  const cases = group(claims, methods, catalogue);
  assertEquals([...cases.group], [0, 1, NO_GROUP, NO_GROUP]);
  assertEquals([...cases.method], [...methods]);
});

Deno.test("where only the cost can decide, it decides case by case", () => {
  const claims = claimsOf(
    [199, 200, 201].map((cost) => ({ code: 3, cost })),
  );
  assertEquals([...group(claims, allDip(claims), catalogue).group], [0, 0, 1]);
  const { ambiguous: _, ...plain } = catalogue;
  assertEquals([...group(claims, allDip(claims), plain).group], [1, 1, 1]);
});
