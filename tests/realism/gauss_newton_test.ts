import { assert, assertAlmostEquals, assertEquals } from "@std/assert";
import { gaussNewton, solve } from "../../sim/study/fit/gauss_newton.ts";

const UNIT = { low: [0, 0], high: [1, 1] };

Deno.test("two numbers are found from two distances, however they are mixed", async () => {
  const distances = ([a, b]: readonly number[]) =>
    Promise.resolve([20 * (a! - 0.3) + 5 * (b! - 0.7), 10 * (b! - 0.7) ** 1]);
  const { x, residuals, reach } = await gaussNewton(
    distances,
    [0.9, 0.1],
    UNIT,
    6,
  );
  assertAlmostEquals(x[0]!, 0.3, 1e-3);
  assertAlmostEquals(x[1]!, 0.7, 1e-3);
  assert(residuals.every((r) => Math.abs(r) < 0.02));
  // One unit of distance is a tenth of b.
  assertAlmostEquals(reach[1]!, 0.1, 1e-3);
});

Deno.test("a curve is followed, not only a line", async () => {
  const { x } = await gaussNewton(
    ([a]) => Promise.resolve([8 * (Math.exp(a!) - Math.exp(0.6))]),
    [0.05],
    { low: [0], high: [1] },
    8,
  );
  assertAlmostEquals(x[0]!, 0.6, 1e-3);
});

Deno.test("a number that no target feels is free and stays where it was", async () => {
  const { x, reach } = await gaussNewton(
    ([a]) => Promise.resolve([10 * (a! - 0.5)]),
    [0.2, 0.8],
    UNIT,
    5,
  );
  assertAlmostEquals(x[0]!, 0.5, 1e-3);
  assertAlmostEquals(x[1]!, 0.8, 1e-9);
  assertEquals(reach[1], Infinity);
});

Deno.test("a target out of reach leaves the number at its bound", async () => {
  const { x } = await gaussNewton(
    ([a]) => Promise.resolve([10 * (a! - 3)]),
    [0.5],
    { low: [0], high: [1] },
    5,
  );
  assertAlmostEquals(x[0]!, 1, 1e-9);
});

Deno.test("a linear system is solved, also when its first pivot is zero", () => {
  const x = solve([[0, 2], [3, 1]], [4, 5]);
  assertAlmostEquals(x[0]!, 1, 1e-12);
  assertAlmostEquals(x[1]!, 2, 1e-12);
});
