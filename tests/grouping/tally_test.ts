import { assertEquals } from "@std/assert";
import { tally } from "../../sim/grouping/tally.ts";
import { METHODS } from "../../sim/model/ledger.ts";
import { allDip, claimsOf, codeBook, hospitalsOf } from "./small_city.ts";

const codes = codeBook([{ dx: "J18.9" }, { dx: "K80.1" }]);
const hospitals = hospitalsOf([
  [3, "general"],
  [2, "tcm"],
  [3, "general"],
  [2, "general"],
]);
const open = { losMin: 1, losMax: null };

Deno.test("cases are counted by code and by level and kind of hospital", () => {
  const claims = claimsOf([
    { code: 0, cost: 1000_00, fund: 700_00, hospital: 0 },
    { code: 0, cost: 3000_00, fund: 2000_00, hospital: 2 },
    { code: 1, cost: 500_00, fund: 0, hospital: 1 },
  ]);
  const t = tally(claims, allDip(claims), codes, hospitals, open);
  assertEquals(t.cells, [
    { level: 3, kind: "general" },
    { level: 2, kind: "tcm" },
    { level: 2, kind: "general" },
  ]);
  assertEquals([...t.n], [2, 0, 0, 0, 1, 0]);
  assertEquals([...t.cost], [4000_00, 0, 0, 0, 500_00, 0]);
  assertEquals([...t.fund], [2700_00, 0, 0, 0, 0, 0]);
  assertEquals([...t.sq], [10_000_000, 0, 0, 0, 250_000, 0]);
});

Deno.test("cases without cost, too short, too long or outside DIP do not count", () => {
  const claims = claimsOf([
    { code: 0, cost: 0 },
    { code: 0, cost: 1 },
    { code: 0, cost: 1, los: 1 },
    { code: 0, cost: 1, los: 2 },
    { code: 0, cost: 1, los: 60 },
    { code: 0, cost: 1, los: 61 },
    { code: 0, cost: 1 },
  ]);
  const methods = allDip(claims);
  methods[6] = METHODS.indexOf("remote");
  const count = (losMin: number, losMax: number | null) =>
    tally(claims, methods, codes, hospitals, { losMin, losMax }).n[0];
  assertEquals(count(1, null), 5);
  assertEquals(count(2, null), 4);
  assertEquals(count(2, 60), 3);
  assertEquals(count(2, 59), 2);
});

Deno.test("sums that nobody asks for are not there, the others are the same", () => {
  const claims = claimsOf([{ code: 1, cost: 500_00, fund: 300_00 }]);
  const of = (fund: boolean, squares: boolean) =>
    tally(claims, allDip(claims), codes, hospitals, open, null, {
      fund,
      squares,
    });
  const all = tally(claims, allDip(claims), codes, hospitals, open);
  assertEquals(of(true, true), all);
  assertEquals(of(false, true), { ...all, fund: new Float64Array(0) });
  assertEquals(of(true, false), { ...all, sq: new Float64Array(0) });
});
