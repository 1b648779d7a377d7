import { assertEquals } from "@std/assert";
import { type REHABILITATION_WAYS, route } from "../../sim/grouping/route.ts";
import { METHODS, OUT_OF_AREA } from "../../sim/model/ledger.ts";
import { claimsOf, codeBook } from "./small_city.ts";

const codes = codeBook([
  { dx: "J18.9" },
  { dx: "Z51.5", bedDay: true },
  { dx: "F20.0", psychiatric: true },
  { dx: "N18.0", dialysis: true },
  { dx: "F10.2", psychiatric: true, dialysis: true },
]);
const claims = claimsOf([
  ...[0, 1, 2, 3, 4].map((code) => ({ code, cost: 100 })),
  ...[0, 1, 3].map((code) => ({ code, cost: 100, hospital: OUT_OF_AREA })),
]);
const all = { bedDay: true, dialysis: true, psychiatric: true };
const sent = (options: typeof all) =>
  Array.from(route(claims, codes, options), (m) => METHODS[m]);

Deno.test("hospice, psychiatric and dialysis stays leave DIP, and stays outside the area first of all", () => {
  assertEquals(sent(all), [
    "dip",
    "bedDay",
    "bedDay",
    "dialysis",
    "bedDay",
    "remote",
    "remote",
    "remote",
  ]);
});

Deno.test("rehabilitation goes the way it is sent, and a stay goes one way only", () => {
  const book = codeBook([
    { dx: "Z50.1", bedDay: true },
    { dx: "Z51.5", bedDay: true },
    { dx: "Z50.9" },
  ]);
  const stays = claimsOf([0, 1, 2].map((code) => ({ code, cost: 100 })));
  const go = (way: typeof REHABILITATION_WAYS[number], codes: string[]) =>
    Array.from(
      route(stays, book, { ...all, rehabilitation: { way, codes } }),
      (m) => METHODS[m],
    );
  assertEquals(go("asMarked", ["Z50"]), ["bedDay", "bedDay", "dip"]);
  assertEquals(go("dip", ["Z50"]), ["dip", "bedDay", "dip"]);
  assertEquals(go("day", ["Z50"]), ["bedDay", "bedDay", "bedDay"]);
  assertEquals(go("item", ["Z50.9"]), ["bedDay", "bedDay", "item"]);
});

Deno.test("a kind of stay that does not leave DIP is paid by disease", () => {
  assertEquals(sent({ ...all, bedDay: false })[1], "dip");
  assertEquals(sent({ ...all, dialysis: false })[3], "dip");
  const noPsychiatric = sent({ ...all, psychiatric: false });
  assertEquals([noPsychiatric[2], noPsychiatric[4]], ["dip", "dialysis"]);
});
