/**
 * Several outcomes of one race (多重均衡): found from a grid of starts, each with
 * its residual, chosen by history and never averaged.
 *
 * @module
 */
import { assert, assertAlmostEquals, assertEquals } from "@std/assert";
import { fixedPoints } from "../../../../sim/hospital/response/race/fixed_points.ts";
import {
  plainRacers,
  type Racers,
} from "../../../../sim/hospital/response/race/racers.ts";
import { solveRace } from "../../../../sim/hospital/response/race/solve_race.ts";
import { floatingValue } from "../../../../sim/hospital/response/race/value_rule.ts";

/** Twenty that come from open fee for service, each with one point a year. */
function treadmill(lossAversion: number, demand = 1): Racers {
  const racers = plainRacers(new Array(20).fill(demand), {
    k: 0.6,
    kappa: 1.67,
    effort: 0.4,
    lossAversion,
  });
  racers.reference.fill(0.4);
  return racers;
}

Deno.test("equilibria by loss aversion, as the table has them", () => {
  const table = [
    [0, [[0.981, 1.019]]],
    [0.5, [[0.981, 1.019], [1, 1], [1.041, 0.961]]],
    [1, [[0.981, 1.019], [1, 1], [1.088, 0.919]]],
  ] as const;
  for (const [lambda, expected] of table) {
    const found = fixedPoints(treadmill(lambda), floatingValue(20));
    assertEquals(found.length, expected.length);
    expected.forEach(([x, v], e) => {
      assertAlmostEquals(found[e]!.levels[0]!, x, 6e-4);
      assertAlmostEquals(found[e]!.value, v, 6e-4);
    });
  }
});

Deno.test("demand +8 % on a budget +2 %: the calm outcomes are gone", () => {
  const [only, ...others] = fixedPoints(
    treadmill(1, 1.08),
    floatingValue(20.4),
  );
  assertEquals(others, []);
  assertAlmostEquals(only!.levels[0]!, 1.058, 5e-4);
  assertAlmostEquals(only!.value, 0.893, 5e-4);
  assert(only!.stable && only!.basin === 1);
});

Deno.test("every start belongs to one outcome, and each outcome has a residual", () => {
  const found = fixedPoints(treadmill(1), floatingValue(20));
  assertAlmostEquals(found.reduce((sum, { basin }) => sum + basin, 0), 1, 1e-9);
  assertEquals(found.map(({ stable }) => stable), [true, false, true]);
  for (const { residual } of found) assert(residual < 1e-9);
  // Who stands exactly on the kink stays there; a step to either side leaves it.
  assertAlmostEquals(found[1]!.basin, 1 / 201, 1e-9);
});

Deno.test("history selects: the race ends where last year's levels lead", () => {
  const end = (from: number) =>
    solveRace(treadmill(1), floatingValue(20), 20 * from).levels[0]!;
  assertAlmostEquals(end(0.9), 0.981, 5e-4);
  assertAlmostEquals(end(0.999), 0.981, 5e-4);
  assertAlmostEquals(end(1), 1, 1e-9);
  assertAlmostEquals(end(1.001), 1.088, 5e-4);
  assertAlmostEquals(end(1.2), 1.088, 5e-4);
});

Deno.test("the race stops near v (1 − s) = k + (1 − k) ÷ (1 + λ)", () => {
  for (const [lambda, stop] of [[0.5, 0.867], [1, 0.8]] as const) {
    assertAlmostEquals(0.6 + 0.4 / (1 + lambda), stop, 5e-4);
    // κ near 0 leaves effort alone: each goes on until it is no longer worth it.
    const racers = treadmill(lambda);
    racers.kappa.fill(Infinity);
    for (let i = 0; i < 60; i += 3) racers.kappa[i] = 0.01;
    const high = fixedPoints(racers, floatingValue(20), {
      from: 1.01,
      to: 2,
      count: 200,
    }).at(-1)!;
    assertAlmostEquals(high.value * (1 - 1 / 20), stop, 2e-3);
  }
});
