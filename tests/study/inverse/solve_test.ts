import { assert, assertEquals, assertRejects } from "@std/assert";
import fc from "fast-check";
import {
  neededOf,
  solve,
  type SolveOptions,
} from "../../../sim/study/inverse/solve.ts";

/** Reads a function of the number, the same in all replicates unless it says otherwise. */
const readings = (
  f: (x: number, replicate: number) => number,
  target: number,
): SolveOptions["measure"] =>
(replicate, x) => {
  const headline = f(x, replicate);
  return Promise.resolve({ headline, target, kept: headline >= target });
};

Deno.test("a rising function: the root is found to the last decimal asked for, wherever it lies", async () => {
  await fc.assert(fc.asyncProperty(
    fc.double({ min: 0.01, max: 9.99, noNaN: true }),
    fc.integer({ min: 0, max: 4 }),
    async (root, decimals) => {
      const { crossings, turns, keptLow } = await solve({
        lattice: { low: 0, high: 10, decimals },
        grid: 7,
        replicates: 1,
        probability: 1,
        measure: readings((x) => x ** 3, root ** 3),
      });
      const { fails, keeps } = crossings[0]!;
      assertEquals([crossings.length, turns.length, keptLow], [1, 0, false]);
      const step = 10 ** -decimals;
      assert(fails ** 3 < root ** 3 && keeps ** 3 >= root ** 3);
      assert(Math.abs(keeps - fails - step) < 1e-9);
      assert(String(keeps).length <= String(step).length + 1);
    },
  ));
});

Deno.test("a falling function keeps the condition below its root", async () => {
  const { crossings, keptLow } = await solve({
    lattice: { low: 0, high: 1, decimals: 3 },
    grid: 9,
    replicates: 1,
    probability: 1,
    measure: readings((x) => 1 - x, 0.6175),
  });
  assertEquals(keptLow, true);
  assertEquals(crossings, [{ fails: 0.383, keeps: 0.382, replicate: 0 }]);
});

Deno.test("a hump has two crossings, both are told, and where it turns", async () => {
  const { crossings, turns, uneven } = await solve({
    lattice: { low: 0, high: 4, decimals: 2 },
    grid: 9,
    replicates: 1,
    probability: 1,
    measure: readings((x) => x * (4 - x), 3),
  });
  assertEquals(crossings, [
    { fails: 0.99, keeps: 1, replicate: 0 },
    { fails: 3.01, keeps: 3, replicate: 0 },
  ]);
  assertEquals([turns, uneven], [[2], [0]]);
});

Deno.test("kept everywhere and nowhere have no crossing", async () => {
  for (const [target, kept] of [[-1, true], [99, false]] as const) {
    const { crossings, keptLow, grid } = await solve({
      lattice: { low: 0, high: 1, decimals: 2 },
      grid: 5,
      replicates: 3,
      probability: 0.5,
      measure: readings((x) => x, target),
    });
    assertEquals([crossings, keptLow], [[], kept]);
    assertEquals(grid.map((row) => row.kept), Array(5).fill(kept ? 3 : 0));
  }
});

Deno.test("with replicates the answer is the value at which enough of them keep it, and the one that decides is named", async () => {
  // Replicate r begins to keep it at (r + 1) / 10.
  const roots = [0.3, 0.1, 0.5, 0.2, 0.4];
  for (
    const [probability, keeps, replicate] of [
      [0.2, 0.1, 1],
      [0.5, 0.3, 0],
      [0.6, 0.3, 0],
      [0.61, 0.4, 4],
      [1, 0.5, 2],
    ] as const
  ) {
    const { crossings } = await solve({
      lattice: { low: 0, high: 1, decimals: 3 },
      grid: 6,
      replicates: 5,
      probability,
      measure: readings((x, r) => x - roots[r]!, 0),
    });
    assertEquals(crossings, [{
      fails: Number((keeps - 0.001).toFixed(3)),
      keeps,
      replicate,
    }]);
  }
  assertEquals([0.2, 0.6, 0.61, 1].map((p) => neededOf(5, p)), [1, 3, 4, 5]);
});

Deno.test("a higher probability never asks for less", async () => {
  await fc.assert(fc.asyncProperty(
    fc.array(fc.integer({ min: 1, max: 999 }), { minLength: 2, maxLength: 9 }),
    async (roots) => {
      const answers: number[] = [];
      for (const probability of [0.25, 0.5, 0.75, 1]) {
        const { crossings } = await solve({
          lattice: { low: 0, high: 1000, decimals: 0 },
          grid: 4,
          replicates: roots.length,
          probability,
          measure: readings((x, r) => x - roots[r]!, 0),
        });
        answers.push(crossings[0]!.keeps);
        const enough = roots.filter((root) => root <= crossings[0]!.keeps);
        assert(enough.length >= neededOf(roots.length, probability));
      }
      assertEquals(answers, answers.toSorted((a, b) => a - b));
    },
  ));
});

Deno.test("one replicate after the other is read, so that one world at a time is needed", async () => {
  const order: number[] = [];
  await solve({
    lattice: { low: 0, high: 1, decimals: 4 },
    grid: 3,
    replicates: 4,
    probability: 0.9,
    measure: (replicate, x) => {
      if (order.at(-1) !== replicate) order.push(replicate);
      return readings((x) => x, 0.1234)(replicate, x);
    },
  });
  assertEquals(order, [0, 1, 2, 3]);
});

Deno.test("nothing to tell keeps no condition, and an empty range is refused", async () => {
  const { grid } = await solve({
    lattice: { low: 0, high: 1, decimals: 1 },
    grid: 2,
    replicates: 2,
    probability: 1,
    measure: (r) =>
      Promise.resolve(
        r === 0
          ? { headline: null, target: 1, kept: false }
          : { headline: 3, target: 1, kept: true },
      ),
  });
  assertEquals(grid.map(({ mean, kept }) => [mean, kept]), [[3, 1], [3, 1]]);
  await assertRejects(
    () =>
      solve({
        lattice: { low: 0.5, high: 0.5, decimals: 2 },
        grid: 3,
        replicates: 1,
        probability: 1,
        measure: readings((x) => x, 1),
      }),
    RangeError,
    "between 0.5 and 0.5",
  );
});
