import { assertAlmostEquals, assertEquals } from "@std/assert";
import * as fc from "fast-check";
import { ratio, toFixed, toNumber } from "../../sim/base/ratio.ts";
import { bedBalance, takenTogether } from "../../sim/points/bed_balance.ts";
import { lessViolation } from "../../sim/points/violation.ts";

const OPTIONS = {
  maxOccupancy: 0.93,
  targetOccupancy: 0.85,
  penalty: 0.5,
  balance: false,
};

Deno.test("R-BEDSD: a hospital at its limit to the day loses nothing, one day more costs", () => {
  // 100 beds × 365 × 0.8 = 29,200 days.
  const at = { ...OPTIONS, maxOccupancy: 0.8 };
  const { shares } = bedBalance([29_200, 29_201, 0], [100, 100, 100], at);
  assertEquals(shares.map(({ num }) => num > 0n), [false, true, false]);
  assertEquals(toFixed(shares[1]!, 8), (0.5 / 29_201).toFixed(8));
});

Deno.test("R-BEDSD: agreed beds beyond need are cut alike, scarce ones stay", () => {
  const balance = { ...OPTIONS, balance: true };
  // 31,025 days need 100 beds; 200 are agreed, so each counts for half.
  const cut = bedBalance([25_000, 6_025], [100, 100], balance);
  assertEquals([cut.needed, cut.beds], [100, 200]);
  const limit = 50 * 365 * 0.93;
  assertAlmostEquals(
    toNumber(cut.shares[0]!),
    0.5 * (25_000 - limit) / 25_000,
    1e-12,
  );
  assertEquals(cut.shares[1]!.num, 0n);
  const scarce = bedBalance([60_000, 62_050], [100, 100], balance);
  assertEquals(
    scarce.shares.map((s) => toFixed(s, 12)),
    bedBalance([60_000, 62_050], [100, 100], OPTIONS).shares
      .map((s) => toFixed(s, 12)),
  );
});

Deno.test("R-BEDSD: a penalty of 0 only reports; no beds at all lose the whole penalty share", () => {
  const none = bedBalance([50_000], [100], { ...OPTIONS, penalty: 0 });
  assertEquals(none.shares[0]!.num, 0n);
  const bedless = bedBalance([10], [0], OPTIONS);
  assertEquals(toNumber(bedless.shares[0]!), 0.5);
});

Deno.test("law: more bed-days never leave more points, and the share stays within the penalty", () => {
  const days = fc.integer({ min: 0, max: 400_000 });
  fc.assert(fc.property(days, days, (a, b) => {
    const [low, high] = a < b ? [a, b] : [b, a];
    const { shares } = bedBalance([low, high], [500, 500], OPTIONS);
    const after = shares.map((s) => lessViolation(1_000_000_0000, s));
    return after[1]! <= after[0]! && toNumber(shares[1]!) <= 0.5;
  }));
});

Deno.test("R-VIO then R-BEDSD are taken one after the other and rounded once", () => {
  // 1 − 0.9 × 0.8 = 0.28, not 0.3.
  const both = takenTogether(ratio(1, 10), ratio(2, 10));
  assertEquals(lessViolation(1_0000, both), 7200);
});
