/**
 * The race for points against what can be solved by hand (点数竞赛闭式解).
 *
 * @module
 */
import { assert, assertAlmostEquals, assertEquals } from "@std/assert";
import {
  plainRacers,
  WAY_COUNT,
} from "../../../../sim/hospital/response/race/racers.ts";
import {
  type RaceEnd,
  solveRace,
} from "../../../../sim/hospital/response/race/solve_race.ts";
import { floatingValue } from "../../../../sim/hospital/response/race/value_rule.ts";

const alike = (n: number, k: number, kappa: number) =>
  plainRacers(new Array(n).fill(1), { k, kappa });

/** Volume of an institution relative to the year before. */
const volume = (end: RaceEnd, row: number) => end.levels[row * WAY_COUNT]!;

/** Positive root of κx² + (k − κ)x − v0(1 − 1/N) = 0. */
function closedForm(n: number, k: number, kappa: number, v0: number): number {
  const b = k - kappa;
  return (-b + Math.sqrt(b * b + 4 * kappa * v0 * (1 - 1 / n))) / (2 * kappa);
}

Deno.test("twenty alike, k = 0.6: levels and values of the table, and the closed form", () => {
  const table = [
    [1.5, 1.150, 0.869],
    [3, 1.090, 0.917],
    [6, 1.051, 0.952],
    [12, 1.027, 0.974],
  ] as const;
  for (const [kappa, x, v] of table) {
    const end = solveRace(alike(20, 0.6, kappa), floatingValue(20));
    assertAlmostEquals(volume(end, 0), x, 5.1e-4);
    assertAlmostEquals(end.value, v, 5.1e-4);
    assertAlmostEquals(volume(end, 7), closedForm(20, 0.6, kappa, 1), 1e-10);
    assert(end.residual < 1e-12);
  }
});

Deno.test("the closed form holds for any number, cost and budget", () => {
  for (const n of [2, 5, 80]) {
    for (const kappa of [1.5, 4, 12]) {
      for (const k of [0.4, 0.8]) {
        for (const budget of [0.7, 1, 1.3]) {
          const end = solveRace(alike(n, k, kappa), floatingValue(budget * n));
          assertAlmostEquals(
            volume(end, n - 1),
            closedForm(n, k, kappa, budget),
            1e-9,
          );
        }
      }
    }
  }
});

Deno.test("as cost rises less and less, points near B (N − 1) ÷ N k and the profit B ÷ N", () => {
  const [n, k] = [20, 0.6];
  const end = solveRace(alike(n, k, 1e-5), floatingValue(n));
  assertAlmostEquals(end.total, n * (n - 1) / (n * k), 1e-3);
  assertAlmostEquals(end.value, k * n / (n - 1), 1e-4);
  assertAlmostEquals(end.value, 0.632, 5e-4);
  const profit = (end.value - k) * end.total;
  assertAlmostEquals(profit, 1, 1e-3);
});

Deno.test("two with 23 % each and eighteen small ones of equal technology: the big feel their own dilution", () => {
  const points = [0.23, 0.23, ...new Array<number>(18).fill(0.03)];
  const end = solveRace(
    plainRacers(points, { k: 0.6, kappa: 4 }),
    floatingValue(1),
  );
  assertAlmostEquals(volume(end, 0), 1.033, 5e-4);
  assertAlmostEquals(volume(end, 2), 1.079, 5e-4);
});

Deno.test("the published pattern needs big ones that expand more cheaply", () => {
  const points = [0.23, 0.23, ...new Array<number>(18).fill(0.03)];
  const racers = plainRacers(points, { k: 0.7, kappa: 5 });
  for (const big of [0, 1]) {
    racers.money[big * WAY_COUNT] = 0.5;
    racers.kappa[big * WAY_COUNT] = 2.5;
  }
  const end = solveRace(racers, floatingValue(1));
  assertAlmostEquals(volume(end, 0), 1.088, 5e-4);
  assertAlmostEquals(volume(end, 2), 1.043, 5e-4);
  assertAlmostEquals(end.value, 0.941, 1e-3);
});

Deno.test("one institution has nobody to race: it does no more than before", () => {
  for (const kappa of [1.5, 3, 12]) {
    const end = solveRace(alike(1, 0.6, kappa), floatingValue(1));
    // All marginal pay is its own dilution, so only cost is left: x = 1 − k ÷ κ.
    assertAlmostEquals(volume(end, 0), 1 - 0.6 / kappa, 1e-9);
  }
});

Deno.test("coming from open fee for service, a floating value rewards slightly less: x = 0.981", () => {
  const racers = plainRacers(new Array(20).fill(1), {
    k: 0.6,
    kappa: 1.67,
    effort: 0.4,
  });
  const end = solveRace(racers, floatingValue(20));
  assertAlmostEquals(volume(end, 0), 0.981, 5e-4);
  assertAlmostEquals(end.value, 1.019, 5e-4);
});

Deno.test("the elasticity at the baseline is v ÷ κ", () => {
  const racers = alike(400, 1, 10);
  const up = solveRace(racers, {
    ...floatingValue(400),
    form: "fixed",
    fixed: 1.1,
  });
  assertAlmostEquals(volume(up, 0) - 1, 0.1 / 10, 1e-12);
});

Deno.test("a response of Taiwan's size, 14 % more points, asks for κ near 1.7", () => {
  const x = (kappa: number) =>
    volume(solveRace(alike(20, 0.6, kappa), floatingValue(20)), 0);
  assert(x(1.6) > 1.14 && x(1.75) < 1.14);
});

Deno.test("points that nobody here can change dampen the fall of the value", () => {
  const alone = solveRace(alike(20, 0.6, 3), floatingValue(20));
  const wide = solveRace(
    { ...alike(20, 0.6, 3), outside: 20 },
    floatingValue(40),
  );
  assert(wide.value > alone.value);
  assertAlmostEquals(
    wide.total,
    20 + 20 * volume(wide, 0),
    1e-9,
  );
});

Deno.test("who is not paid from the pool neither races nor dilutes", () => {
  const racers = alike(3, 1, 3);
  racers.pooled[2] = 0;
  const end = solveRace(racers, floatingValue(2));
  assertEquals(volume(end, 2), 1);
  assertAlmostEquals(end.total, end.points[0]! + end.points[1]!, 1e-12);
});

Deno.test("three ways at once: each holds its own condition, points are their product", () => {
  const racers = alike(10, 0.6, 3);
  for (let i = 0; i < 30; i++) {
    racers.kappa[i] = [3, 5, 12][i % 3]!;
    racers.most[i] = Infinity;
    racers.least[i] = 0;
  }
  const end = solveRace(racers, floatingValue(10));
  const [n, w, c] = end.levels;
  const gain = end.value * (1 - 1 / 10) - 0.6;
  assertAlmostEquals(3 * (n! - 1), gain, 1e-9);
  assertAlmostEquals(5 * (w! - 1), gain, 1e-9);
  assertAlmostEquals(12 * (c! - 1), gain, 1e-9);
  assertAlmostEquals(end.points[0]!, n! * w! * c!, 1e-9);
  assert(end.residual < 1e-12);
});

Deno.test("full beds are a cost above the free ones, and none below", () => {
  const free = solveRace(alike(20, 0.6, 3), floatingValue(20));
  const full = alike(20, 0.6, 3);
  full.room.fill(1), full.crowding.fill(2);
  assert(volume(solveRace(full, floatingValue(20)), 0) < volume(free, 0));
  const roomy = alike(20, 0.6, 3);
  roomy.room.fill(1.2), roomy.crowding.fill(2);
  assertEquals(
    volume(solveRace(roomy, floatingValue(20)), 0),
    volume(free, 0),
  );
});

Deno.test("an institution that had no case has no points, and the race of the others ends as without it", () => {
  const one = { k: 0.6, kappa: 3, lossAversion: 1 };
  const alone = solveRace(plainRacers([1, 2], one), floatingValue(3));
  const beside = solveRace(plainRacers([1, 0, 2], one), floatingValue(3));
  assertEquals(beside.points[1], 0);
  assertEquals([beside.points[0], beside.points[2]], [...alone.points]);
  assertEquals(beside.value, alone.value);
});
