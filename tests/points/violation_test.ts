import { assert, assertEquals } from "@std/assert";
import fc from "fast-check";
import { compare, ratio, toNumber } from "../../sim/base/ratio.ts";
import { NO_SECONDARY } from "../../sim/model/ledger.ts";
import { detailsRoom } from "../../sim/claims/describe.ts";
import {
  lessViolation,
  VIOLATIONS,
  violationShare,
} from "../../sim/points/violation.ts";
import {
  violationCounts,
  violationShares,
  yearPointsAfter,
} from "../../sim/points/violation_rates.ts";
import { claimsOf, codeBook, hospitalsOf } from "../grouping/small_city.ts";
import { casesOf } from "./small_year.ts";

const OPTIONS = {
  weights: {
    readmission: 0.1,
    lowAdmission: 0.1,
    longStay: 0.05,
    recordQuality: 0.05,
    mortality: 0.05,
  },
  cap: 0.05,
};
const CUTS = { readmissionDays: 31, lowCost: 0.3, longStay: 2, lowRisk: 0.5 };

Deno.test("the adjustment is 0 at or below peers, grows with the excess and stops at the cap", () => {
  const rate = fc.integer({ min: 0, max: 1000 });
  fc.assert(
    fc.property(rate, rate, fc.integer({ min: 1, max: 1000 }), (a, b, peer) => {
      const [low, high] = [Math.min(a, b), Math.max(a, b)].map((n) =>
        violationShare({
          readmission: { rate: ratio(n, 1000), peer: ratio(peer, 1000) },
        }, OPTIONS)
      );
      assert(compare(low!, high!) <= 0);
      assert(toNumber(high!) <= OPTIONS.cap);
      if (Math.max(a, b) <= peer) assertEquals(high!.num, 0n);
      assert(lessViolation(1000_0000, high!) <= 1000_0000);
    }),
  );
});

Deno.test("without a peer rate an index counts nothing", () => {
  const none = { rate: ratio(1, 2), peer: ratio(0) };
  assertEquals(violationShare({ mortality: none }, OPTIONS).num, 0n);
});

Deno.test("what counts: a return within the window, a cheap stay, a long one, an empty list, a death", () => {
  const claims = {
    ...claimsOf([
      { code: 0, cost: 10_000_00, day: 10, los: 5 },
      // Admitted on day 35, 25 days after the discharge, for the same category.
      { code: 0, cost: 10_000_00, day: 40, los: 5 },
      // Admitted 32 days later: outside the window.
      { code: 0, cost: 2_900_00, day: 77, los: 5 },
      { code: 1, cost: 3_000_00, day: 80, los: 40 },
      { code: 0, cost: 10_000_00, day: 90, los: 5, hospital: 1 },
    ]),
    person: Uint32Array.of(7, 7, 7, 7, 8),
  };
  const details = detailsRoom(5);
  details.secondary.fill(NO_SECONDARY);
  details.outcome[4] = 2;
  const reference = {
    value: new Float64Array(6).fill(10_000_00),
    num: new Float64Array(6).fill(10_000_00),
    den: new Float64Array(6).fill(1),
    wide: new Map(),
    timesBase: new Uint8Array(6),
    base: Float64Array.of(10_000, 10_000),
  };
  const hospitals = hospitalsOf([[2, "general"], [2, "general"]]);
  const codes = codeBook([{ dx: "I50.9" }, { dx: "J18.9" }]);
  const cases = casesOf([0, 0, 0, 1, 0]);
  const { found, among } = violationCounts(
    claims,
    details,
    cases,
    codes,
    hospitals,
    reference,
    CUTS,
  );
  const at = (k: number, h: number) => [found[k * 2 + h], among[k * 2 + h]];
  assertEquals(at(0, 0), [1, 4]);
  // 2,900 is below 0.3 of 10,000, 3,000 is not.
  assertEquals(at(1, 0), [1, 4]);
  assertEquals(at(2, 0), [0, 4], "a disease's only stay is its mean");
  // A death asks for a secondary diagnosis, and the list has none.
  assertEquals(at(3, 1), [1, 1]);
  assertEquals(at(4, 1), [1, 1]);
  const planned = { ...details, planned: new Uint8Array(5).fill(1) };
  const without = violationCounts(
    claims,
    planned,
    cases,
    codes,
    hospitals,
    reference,
    CUTS,
  );
  assertEquals(without.found[0], 0, "a planned stay is no readmission");
  const bare = violationCounts(
    claims,
    null,
    cases,
    codes,
    hospitals,
    reference,
    CUTS,
  );
  assertEquals([...bare.among.subarray(6)], [0, 0, 0, 0], "no lists, no index");
});

Deno.test("hospitals that are all alike lose nothing; one that is its own peer group neither", () => {
  const found = new Float64Array(VIOLATIONS.length * 3).fill(2);
  const among = new Float64Array(VIOLATIONS.length * 3).fill(50);
  const hospitals = hospitalsOf([[3, "a"], [2, "b"], [2, "c"]]);
  const shares = violationShares({ found, among }, hospitals, OPTIONS);
  assertEquals(shares.map((s) => s.num), [0n, 0n, 0n]);
  const points = Float64Array.of(1, 2, 3);
  assertEquals(yearPointsAfter(points, shares), points);
  found[1] = 4;
  const [, worse, better] = violationShares(
    { found, among },
    hospitals,
    OPTIONS,
  );
  // 4 of 50 against 6 of 100: a third above its peers.
  assertEquals(compare(worse!, ratio(1, 30)), 0);
  assertEquals(better!.num, 0n);
});
