import { assert, assertEquals } from "@std/assert";
import { ratio } from "../../sim/base/ratio.ts";
import { SCALE } from "../../sim/base/points.ts";
import { detailsRoom } from "../../sim/claims/describe.ts";
import type { Points } from "../../sim/model/ledger.ts";
import {
  type RaisedYear,
  raisePoints,
  technologyBonus,
} from "../../sim/points/extra_points.ts";
import { claimsOf, codeBook, hospitalsOf } from "../grouping/small_city.ts";
import { casesOf } from "./small_year.ts";

const OPERATION = "17.4200";

/** Four cases: ages 3, 40, 80, 90; the last one outside DIP; all with consumables of half the cost. */
function yearOf(): RaisedYear {
  const details = detailsRoom(4);
  details.age.set([3, 40, 80, 90]);
  details.consumables.fill(5000);
  const cases = casesOf([0, 0, 1, 0]);
  cases.method[3] = 1;
  return {
    claims: claimsOf([0, 0, 1, 0].map((code) => ({ code, cost: 24_000_00 }))),
    details,
    cases,
    hospitals: hospitalsOf([[3, "general"]]),
    codes: codeBook([
      { dx: "K80.1", operations: [OPERATION], rank: 4 },
      { dx: "I50.9" },
    ]),
  };
}

function plain(points = 1000_0000): Points {
  return {
    points: Float64Array.of(points, points, points, 0),
    zone: new Uint8Array(4),
  };
}

Deno.test("extra points: both ends of an indicator count, several rules add up, other methods get none", () => {
  const scored = raisePoints(yearOf(), plain(), [
    { indicator: "age", from: 0, to: 3, percent: 0.1 },
    { indicator: "age", from: 80, to: null, percent: 0.05 },
    { indicator: "treatmentClass", from: 4, to: 4, percent: 0.0123 },
  ]);
  assertEquals([...scored.raise!], [112_3000, 12_3000, 50_0000, 0]);
  assertEquals([...scored.points], [1112_3000, 1012_3000, 1050_0000, 0]);
});

Deno.test("without rules nothing is copied, without lists what they would say gives nothing", () => {
  const before = plain(), year = yearOf();
  assert(raisePoints(year, before, []) === before);
  const scored = raisePoints({ ...year, details: null }, before, [
    { indicator: "age", from: 0, to: null, percent: 0.1 },
    { indicator: "los", from: 5, to: 5, percent: 0.1 },
    { indicator: "hospitalLevel", from: 2, to: 2, percent: 0.1 },
  ]);
  assertEquals([...scored.raise!], [100_0000, 100_0000, 100_0000, 0]);
});

const ITEM = { operation: "17.42", part: "consumables" } as const;
const B = [ratio(1000), ratio(1000)];

Deno.test("new technology: the eligible part of the cost × share ÷ b, for those with the operation", () => {
  const scored = technologyBonus(yearOf(), plain(100_000_0000), B, {
    items: [ITEM],
    share: 0.7,
    maxShare: 1,
  });
  // 12,000 yuan of consumables × 0.7 ÷ 10 yuan a point.
  assertEquals([...scored.technology!], [840_0000, 840_0000, 0, 0]);
  assertEquals(scored.points[0], 100_840_0000);
});

Deno.test("beyond the cap all bonuses of a hospital shrink alike and never pass it", () => {
  const points = 1000_0000, maxShare = 0.02;
  const scored = technologyBonus(yearOf(), plain(points), B, {
    items: [ITEM],
    share: 0.7,
    maxShare,
  });
  const [first, second] = scored.technology!;
  assertEquals(first, second);
  const cap = 3 * points * maxShare;
  assert(first! + second! <= cap && first! + second! > cap - 2);
  assertEquals(scored.points[2], points);
  assertEquals(SCALE * 30 * 2, cap);
});
