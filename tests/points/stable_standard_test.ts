import { assert, assertEquals } from "@std/assert";
import fc from "fast-check";
import { compare, type Ratio, ratio, toNumber } from "../../sim/base/ratio.ts";
import { SCALE } from "../../sim/base/points.ts";
import { type Points, ZONES } from "../../sim/model/ledger.ts";
import { exactPoints } from "../../sim/points/exact_points.ts";
import type { ScoreOptions } from "../../sim/points/score.ts";
import { stableStandard } from "../../sim/points/stable_standard.ts";
import { totalCost } from "../../sim/points/total_cost.ts";
import { claimsOf } from "../grouping/small_city.ts";
import { casesOf } from "./small_year.ts";

const DRAFT: ScoreOptions = {
  low: 0.5,
  high: 2,
  extreme: null,
  highForm: "reviewOnly",
  applyHToLow: true,
  lowInclusive: false,
  blankDiscount: 0.8,
  paymentStandard: true,
};

/** Scores cases of one disease of 1000 points against the value of their scheme. */
function scorer(costs: readonly number[]) {
  return ([b]: readonly (Ratio | null)[]): Points => {
    const one = ratio(1);
    const scored = costs.map((cost) =>
      exactPoints(
        { S: ratio(1000), A: one, H: one },
        ratio(cost),
        null,
        b!,
        DRAFT,
      )
    );
    return {
      points: Float64Array.from(scored, (s) => s.points),
      zone: Uint8Array.from(scored, (s) => ZONES.indexOf(s.zone)),
    };
  };
}

function stable(costs: readonly number[], total: number, start: number) {
  const claims = claimsOf(costs.map((cost) => ({ code: 0, cost })));
  return stableStandard(
    claims,
    casesOf(costs.map(() => 0)),
    [ratio(total), ratio(0)],
    [ratio(start), null],
    scorer(costs),
  );
}

Deno.test("INV-14: with the settlement value low cases are paid their cost and all is spent", () => {
  // Two cases are low at 10 yuan a point; the higher value makes a third one low.
  const costs = [1_000_00, 4_000_00, 5_200_00, 9_000_00, 12_000_00, 15_000_00];
  const total = 50_000_00;
  const { scored, value, rounds } = stable(costs, total, 1000);
  assert(rounds > 1, "the membership moved");
  const PV = toNumber(value[0]!);
  const low = ZONES.indexOf("low");
  const lows = costs.filter((_, i) => scored.zone[i] === low);
  assertEquals(lows, [1_000_00, 4_000_00, 5_200_00]);
  costs.forEach((cost, i) => {
    const paid = scored.points[i]! / SCALE * PV;
    if (scored.zone[i] === low) assert(Math.abs(paid - cost) < 1);
  });
  const paid = scored.points.reduce((sum, p) => sum + p, 0) / SCALE * PV;
  assert(Math.abs(paid - total) < 1, `${paid}`);
  // PV = (T − C_low) ÷ P_normal.
  assertEquals(compare(value[0]!, ratio(total - 10_200_00, 3000)), 0);
});

Deno.test("where nothing is low the value is the total over the points, at once", () => {
  const { value, rounds } = stable([9_000_00, 11_000_00], 20_000_00, 1000);
  assertEquals(compare(value[0]!, ratio(1000)), 0);
  assertEquals(rounds, 1);
});

Deno.test("a year always settles, from above and from below: a case that turns low can only raise the value", () => {
  fc.assert(fc.property(
    fc.array(fc.integer({ min: 1_00, max: 20_000_00 }), {
      minLength: 2,
      maxLength: 30,
    }),
    fc.integer({ min: 100, max: 5000 }),
    (costs, start) => {
      const all = costs.reduce((a, b) => a + b, 0);
      const { value, rounds, scored } = stable(costs, all, start);
      if (value[0] === null) return;
      assert(rounds > 0);
      const again = scorer(costs)(value);
      assertEquals(again.zone, scored.zone);
    },
  ));
});

Deno.test("the total in total-cost terms is the fund over its share of the cost; 0 where nothing was booked", () => {
  const claims = claimsOf([
    { code: 0, cost: 10_000_00, fund: 6_000_00 },
    { code: 0, cost: 10_000_00, fund: 8_000_00 },
    { code: 0, cost: 5_000_00, fund: 0, scheme: 1 },
  ]);
  const [employees, residents] = totalCost(claims, casesOf([0, 0, 0]), [
    7_000_00,
    1,
  ]);
  assertEquals(compare(employees!, ratio(10_000_00)), 0);
  assertEquals(residents!.num, 0n);
});
