/**
 * Intensity, stay and readmission against worked numbers (诊疗强度与住院日算例).
 *
 * @module
 */
import { assert, assertAlmostEquals, assertEquals } from "@std/assert";
import {
  bestIntensity,
  intensityChange,
  netCost,
} from "../../../../sim/hospital/response/care/best_intensity.ts";
import {
  effectiveCostShare,
  LAG_WEIGHTS,
} from "../../../../sim/hospital/response/care/effective_cost_share.ts";
import { returnGains } from "../../../../sim/hospital/response/conduct_terms.ts";
import { atRest } from "../../../../sim/model/levers.ts";

const UNIT = { altruism: 0.6, benefit: 1, curvature: 0.1, cost: 0.5 };

Deno.test("δ = 0.95: what comes back by the share of a group", () => {
  const table = [[0.02, 0.02], [0.1, 0.09], [0.25, 0.23], [0.5, 0.47], [
    1,
    0.93,
  ]];
  for (const [share, back] of table) {
    assertAlmostEquals(
      effectiveCostShare(share!, LAG_WEIGHTS, 0.95),
      back!,
      5e-3,
    );
  }
});

Deno.test("days by cost share: 1.7, 4.2, 6.7, the patient's optimum 10, the social one 5", () => {
  const days = (share: number, altruism = 0.6) =>
    bestIntensity({ ...UNIT, altruism }, share, 0);
  assertAlmostEquals(days(0), 1.7, 0.05);
  assertAlmostEquals(days(0.3), 4.2, 0.05);
  assertAlmostEquals(days(0.6), 6.7, 0.05);
  assertAlmostEquals(days(1), 10, 1e-9);
  // Who values patients as themselves and bears all cost chooses what society would.
  assertAlmostEquals(days(0, 1), 5, 1e-9);
});

Deno.test("a mark-up goes beyond the patient's optimum, and nobody gives less than nothing", () => {
  assert(bestIntensity(UNIT, 1, 0.1) > 10);
  assertEquals(bestIntensity({ ...UNIT, altruism: 0.2 }, 0, 0), 0);
});

Deno.test("the change is that of both best levels, with the curvature in units of the old level", () => {
  const before = bestIntensity(UNIT, 1, 0.1), now = bestIntensity(UNIT, 0.3, 0);
  const change = intensityChange(
    netCost(0.5, 1, 0.1),
    netCost(0.5, 0.3, 0),
    UNIT.altruism,
    UNIT.curvature * before,
  );
  assertAlmostEquals(change, now / before - 1, 1e-12);
});

Deno.test("shorter stays bring more readmissions, for any slope", () => {
  const levers = atRest(1);
  levers.stay[0] = -0.08;
  levers.stay[1] = 0.08;
  for (const slope of [0.1, 0.17, 1, 3]) {
    const [shorter, longer, same] = returnGains(levers, slope);
    assert(shorter! > 0 && longer! < 0);
    assertEquals(same, 0);
  }
  // I6: stays 8 % shorter, readmissions +1.36 % at 0.17, or from 6 % to 7.3 % at 2.5.
  assertAlmostEquals(returnGains(levers, 0.17)[0]!, 0.0136, 2e-4);
  assertAlmostEquals(0.06 * returnGains(levers, 2.5)[0]!, 0.0136, 5e-4);
});
