import { assert, assertEquals } from "@std/assert";
import fc from "fast-check";
import { SCALE } from "../../sim/base/points.ts";
import { compare, ratio, toNumber } from "../../sim/base/ratio.ts";
import { METHODS, NO_GROUP, ZONES } from "../../sim/model/ledger.ts";
import { bedDayCost, type BedDayTier } from "../../sim/model/bed_day_cost.ts";
import {
  bedDayCases,
  bedDayPoints,
  scoreBedDays,
} from "../../sim/points/bed_day.ts";
import { claimsOf } from "../grouping/small_city.ts";

const TIERS: readonly BedDayTier[] = [[30, 280], [60, 250], [null, 200]];

Deno.test("a stay is the sum of its days, each at the rate of its tier", () => {
  const rate = (day: number) => day <= 30 ? 280 : day <= 60 ? 250 : 200;
  fc.assert(fc.property(fc.integer({ min: 1, max: 400 }), (days) => {
    let yuan = 0;
    for (let day = 1; day <= days; day++) yuan += rate(day);
    assertEquals(toNumber(bedDayCost(days, TIERS)), yuan * 100);
  }));
});

Deno.test("points never fall as a stay grows, and are the amount at b, rounded once", () => {
  fc.assert(fc.property(
    fc.integer({ min: 1, max: 300 }),
    fc.integer({ min: 1, max: 5000 }),
    (days, b) => {
      const own = bedDayPoints(days, TIERS, ratio(b, 7));
      assert(own <= bedDayPoints(days + 1, TIERS, ratio(b, 7)));
      const error = own * b / 7 / SCALE - toNumber(bedDayCost(days, TIERS));
      assert(Math.abs(error) <= b / 7 / SCALE / 2 + 1e-6);
    },
  ));
});

Deno.test("bed-day stays join the points without a group; all others stay as they were", () => {
  const of = (name: typeof METHODS[number]) => METHODS.indexOf(name);
  const routed = {
    method: Uint8Array.of(of("dip"), of("bedDay"), of("dialysis")),
    group: Uint16Array.of(4, NO_GROUP, NO_GROUP),
  };
  const { cases, byDay } = bedDayCases(routed);
  assertEquals([...cases.method], [of("dip"), of("dip"), of("dialysis")]);
  assertEquals([...cases.group], [4, NO_GROUP, NO_GROUP]);
  assertEquals([...byDay], [0, 1, 0]);
});

Deno.test("bed-day cases are scored by their days and nothing else, none where b is undefined", () => {
  const claims = claimsOf([
    { code: 0, cost: 1, los: 75 },
    { code: 0, cost: 999_999_99, los: 75 },
    { code: 0, cost: 5_000_00, los: 8 },
    { code: 0, cost: 1, los: 75, scheme: 1 },
  ]);
  const scored = {
    points: Float64Array.of(1, 2, 3, 4),
    zone: new Uint8Array(4),
  };
  const { points, zone } = scoreBedDays(
    claims,
    scored,
    Uint8Array.of(1, 1, 0, 1),
    [ratio(850), null],
    TIERS,
  );
  assertEquals([...points], [2223_5294, 2223_5294, 3, 0]);
  assertEquals([...zone].map((z) => ZONES[z]), [
    "bedDay",
    "bedDay",
    "normal",
    "none",
  ]);
  assertEquals(compare(bedDayCost(0, TIERS), ratio(0)), 0);
});
