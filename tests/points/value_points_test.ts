import { assertEquals } from "@std/assert";
import { ratio } from "../../sim/base/ratio.ts";
import {
  auxiliaryType,
  type Cases,
  type Catalogue,
  cell,
  type ClaimDetails,
  type Claims,
  METHODS,
  NO_GROUP,
  type Points,
} from "../../sim/model/ledger.ts";
import { costLimits, sumsWithin } from "../../sim/points/cost_limits.ts";
import { fundPoints } from "../../sim/points/fund_points.ts";
import { rigidCosts, rigidTotals } from "../../sim/points/rigid_cost.ts";
import { severePoints } from "../../sim/points/severe_points.ts";

const DIP = METHODS.indexOf("dip"), BED = METHODS.indexOf("bedDay");
/** Six cases of two hospitals; the last leaves DIP, the fifth has no group. */
const claims = {
  rows: 6,
  hospital: Uint16Array.of(0, 0, 1, 1, 1, 0),
  scheme: new Uint8Array(6),
  day: Uint16Array.of(0, 31, 31, 31, 364, 0),
  cost: Int32Array.of(1000, 2000, 3000, 4000, 5000, 9000),
  fund: Int32Array.of(500, 1000, 1000, 0, 4000, 9000),
} as unknown as Claims;
const cases: Cases = {
  method: Uint8Array.of(DIP, DIP, DIP, DIP, DIP, BED),
  group: Uint16Array.of(0, 0, 1, 1, NO_GROUP, 0),
};
const points: Points = {
  points: Float64Array.of(10, 20, 30, 40, 50, 0),
  zone: new Uint8Array(6),
  auxiliaryType: Uint8Array.from(
    ["severity.III", "none", "icu.0", "icu.4", "none", "severity.III"],
    auxiliaryType,
  ),
};
const catalogue = {
  group: ["I21.0+36.0700", "K80-4"],
  points: Float64Array.of(100_0000, 50_0000),
} as unknown as Catalogue;
const filled = (column: Float64Array | readonly bigint[]) =>
  Array.from(column as Float64Array, (value, k) => [k, value] as const)
    .filter(([, value]) => Number(value) !== 0);

Deno.test("points times the ratio of each case are exact where the division is, and rounded up else", () => {
  const sums = fundPoints(claims, cases, points, 2), fine = 1n << 128n;
  assertEquals(sums[cell(0, 0, 0)], 5n * fine);
  assertEquals(sums[cell(0, 0, 1)], 10n * fine);
  // 30 × 1000 ÷ 3000, and nothing booked of the fourth.
  assertEquals(sums[cell(1, 0, 1)], 10n * fine);
  assertEquals(sums[cell(1, 0, 11)], 40n * fine);
  assertEquals(filled(sums).length, 4);
  const thirds = {
    ...claims,
    fund: Int32Array.of(0, 0, 1, 0, 0, 0),
    weight: 3,
  };
  const [[, third]] = filled(fundPoints(thirds, cases, points, 2)) as [
    [number, unknown],
  ];
  assertEquals(third, 3n * (fine / 100n + 1n));
});

Deno.test("severe points by type, and by what a disease begins with", () => {
  const rule = { types: ["severity.III", "icu.4"], diseases: ["K80", "I2"] };
  const by = (by: "auxiliary" | "list", more = {}) =>
    filled(severePoints(claims, cases, points, catalogue, 2, {
      ...rule,
      by,
      ...more,
    }));
  // A case outside DIP is not severe whatever its type is.
  assertEquals(by("auxiliary"), [[cell(0, 0, 0), 10], [cell(1, 0, 1), 40]]);
  assertEquals(by("list", { diseases: ["K80"] }), [[cell(1, 0, 1), 70]]);
  assertEquals(by("list", { diseases: [] }), []);
  const { auxiliaryType: _, ...untyped } = points;
  assertEquals(
    filled(severePoints(claims, cases, untyped, catalogue, 2, {
      ...rule,
      by: "auxiliary",
    })),
    [],
  );
});

Deno.test("base cost is the mean of drugs and consumables, or a share of the standard cost", () => {
  const details = {
    drugs: Uint16Array.of(3000, 3000, 2500, 2500, 0, 0),
    consumables: Uint16Array.of(2000, 2000, 2500, 2500, 0, 0),
  } as unknown as ClaimDetails;
  const listed = rigidCosts({ claims, cases, details }, catalogue, null, 0.4);
  assertEquals([...listed], [750, 1750]);
  const shared = rigidCosts(
    { claims, cases, details: null },
    catalogue,
    ratio(25, 2),
    0.4,
  );
  // 100 and 50 points × 12.5 fen × 0.4.
  assertEquals([...shared], [500, 250]);
  assertEquals([...rigidCosts(null, catalogue, null, 0.4)], [0, 0]);
  assertEquals(filled(rigidTotals(claims, cases, 2, [listed, listed])), [
    [cell(0, 0, 0), 750],
    [cell(0, 0, 1), 750],
    [cell(1, 0, 1), 3500],
  ]);
});

Deno.test("costs between two quantiles, ends included, by scheme; residents have none here", () => {
  // Grouped costs 1000 to 4000: quantiles 0.25 and 0.75 are 1750 and 3250.
  const limits = costLimits(claims, cases, 0.25, 0.75);
  assertEquals(limits, [{ lo: 1750, hi: 3250 }, { lo: 0, hi: Infinity }]);
  const kept = sumsWithin(claims, cases, points, 2, limits);
  assertEquals(filled(kept.cost), [[cell(0, 0, 1), 2000], [
    cell(1, 0, 1),
    3000,
  ]]);
  assertEquals(filled(kept.points), [[cell(0, 0, 1), 20], [cell(1, 0, 1), 30]]);
  const [whole] = costLimits(claims, cases, 0, 1);
  assertEquals(whole, { lo: 1000, hi: 4000 });
});
