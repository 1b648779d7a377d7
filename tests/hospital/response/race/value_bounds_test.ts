/**
 * The race under other ways to pay (点值上下限、固定价格、收治量线), and why nobody
 * lets institutions answer each other undamped.
 *
 * @module
 */
import { assert, assertAlmostEquals } from "@std/assert";
import { plainRacers } from "../../../../sim/hospital/response/race/racers.ts";
import { solveRace } from "../../../../sim/hospital/response/race/solve_race.ts";
import { stepBound } from "../../../../sim/hospital/response/race/step_bound.ts";
import {
  floatingValue,
  type ValueRule,
} from "../../../../sim/hospital/response/race/value_rule.ts";

const FLOATING = floatingValue(20);
const racers = (lossAversion = 0) =>
  plainRacers(new Array(20).fill(1), {
    k: 0.6,
    kappa: 1.67,
    effort: lossAversion > 0 ? 0.4 : 0,
    lossAversion,
  });
const end = (rule: Partial<ValueRule>, lambda = 0, from?: number) =>
  solveRace(racers(lambda), { ...FLOATING, ...rule }, from);

Deno.test("a higher floor that keeps last year's margin makes the race smaller, and at 1 there is none", () => {
  const levels = [0, 0.96, 0.97, 0.98, 0.99, 1].map((floor) =>
    end({ floor }, 1, 24).levels[0]!
  );
  // Without a floor 1.088; below 0.97 the floor pays for points that would not be worth it.
  const expected = [1.0878, 1.1111, 1.0811, 1.0526, 1.0256, 1];
  expected.forEach((x, i) => assertAlmostEquals(levels[i]!, x, 5e-4));
});

Deno.test("for who only weighs profit, money from outside the budget is one more reason to race", () => {
  const low = end({ floor: 0.9 }).levels[0]!, high = end({ floor: 0.95 });
  // Nobody's points lower a value that is held, so the own share is not felt.
  assertAlmostEquals(low, 1 + 0.3 / 1.67, 1e-9);
  assertAlmostEquals(high.levels[0]!, 1 + 0.35 / 1.67, 1e-9);
  assertAlmostEquals(high.value, 0.95, 1e-12);
});

Deno.test("a ceiling far below what the budget would pay is answered like a price", () => {
  const rich = { budget: 30 };
  const held = end({ ...rich, ceiling: 1 });
  assertAlmostEquals(held.value, 1, 1e-12);
  assertAlmostEquals(held.levels[0]!, 1 + 0.4 / 1.67, 1e-9);
  assert(held.levels[0]! < end(rich).levels[0]!);
});

Deno.test("a ceiling just below the free value holds points where it begins to hold", () => {
  const rich = { budget: 30 };
  const ceiling = end(rich).value - 0.003;
  const held = end({ ...rich, ceiling });
  assertAlmostEquals(held.total, 30 / ceiling, 1e-6);
  assertAlmostEquals(held.value, ceiling, 1e-9);
  assert(held.residual < 1e-9);
});

Deno.test("a fixed price has no race: each answers the price alone", () => {
  const fixed = end({ form: "fixed", fixed: 1 });
  assertAlmostEquals(fixed.levels[0]!, 1 + 0.4 / 1.67, 1e-12);
});

Deno.test("a volume line above which little is paid holds the race at the line", () => {
  const lined = racers();
  lined.line.fill(1.05), lined.beyond.fill(0.5);
  const held = solveRace(lined, FLOATING);
  assertAlmostEquals(held.points[3]!, 1.05, 1e-9);
  lined.beyond.fill(0.9);
  const beyond = solveRace(lined, FLOATING).points[3]!;
  assert(beyond > 1.05 && beyond < end({}).points[3]!);
  lined.line.fill(2);
  assertAlmostEquals(
    solveRace(lined, FLOATING).points[3]!,
    end({}).points[3]!,
    1e-12,
  );
});

Deno.test("with constant cost, ten that answer in full explode; a step below 4 ÷ N settles at B (N − 1) ÷ N k", () => {
  const [n, budget, k] = [10, 10, 0.6];
  const walk = (step: number) => {
    let own = 1;
    const totals: number[] = [];
    for (let round = 0; round < 60; round++) {
      const others = own * (n - 1);
      const best = Math.max(0, Math.sqrt(budget * others / k) - others);
      own += step * (best - own);
      totals.push(own * n);
    }
    return totals;
  };
  const damped = walk(0.3), full = walk(1);
  assertAlmostEquals(damped[9]!, 15, 0.05);
  assertAlmostEquals(damped.at(-1)!, 15, 1e-6);
  assertAlmostEquals(full[0]!, 32.5, 0.5);
  assertAlmostEquals(full[1]!, 0, 1e-12);
  assert(0.3 < stepBound(n, 0));
  // Just above the bound a small disturbance grows.
  assert(Math.abs(walk(0.45).at(-1)! - 15) > 0.5);
});
