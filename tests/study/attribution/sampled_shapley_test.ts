import { assert, assertAlmostEquals, assertEquals } from "@std/assert";
import { tQuantile } from "../../../sim/analysis/inference/t_quantile.ts";
import {
  drawOrders,
  sampledShapley,
} from "../../../sim/study/attribution/sampled_shapley.ts";
import { shapley } from "../../../sim/study/attribution/shapley.ts";
import { testRandom } from "../../support/random.ts";

const FACTORS = 8, PAIRS = 24;
const drawing = (seed: string) => ({
  seed,
  pairs: PAIRS,
  t: tQuantile(0.975, PAIRS - 1),
});

/** A game whose factors help and hinder each other. */
function gameOf(seed: number): (on: number) => number[] {
  const { next } = testRandom(seed);
  const own = Array.from({ length: FACTORS }, () => next() * 1e6);
  const pair = Array.from({ length: FACTORS ** 2 }, () => (next() - 0.5) * 4e5);
  return (on) => {
    let value = 5e6;
    for (let i = 0; i < FACTORS; i++) {
      if (!(on >> i & 1)) continue;
      value += own[i]!;
      for (let j = 0; j < i; j++) {
        if (on >> j & 1) value += pair[i * FACTORS + j]!;
      }
    }
    // A limit that binds once much is on.
    const limited = Math.round(Math.min(value, 8.5e6));
    return [limited, limited / 1e7];
  };
}

Deno.test("orders are drawn in pairs of opposites, the same again for the same seed", () => {
  const orders = drawOrders(FACTORS, drawing("a"));
  assertEquals(orders.length, 2 * PAIRS);
  for (let o = 0; o < orders.length; o += 2) {
    assertEquals(orders[o + 1], orders[o]!.toReversed());
    assertEquals([...orders[o]!].sort(), [0, 1, 2, 3, 4, 5, 6, 7]);
  }
  assertEquals(drawOrders(FACTORS, drawing("a")), orders);
  assert(String(drawOrders(FACTORS, drawing("b"))) !== String(orders));
});

Deno.test("sampled shares sum to the change exactly and hold the exact ones within their bounds", async () => {
  let inside = 0, all = 0;
  for (let g = 0; g < 12; g++) {
    const value = gameOf(g), isWhole = (e: number) => e === 0;
    const exact = shapley(FACTORS, value, isWhole);
    const found = await sampledShapley(
      FACTORS,
      (on) => Promise.resolve(value(on)),
      isWhole,
      drawing(`game ${g}`),
    );
    const change = value((1 << FACTORS) - 1)[0]! - value(0)[0]!;
    assertEquals(found.parts.reduce((sum, [x]) => sum + x!, 0), change);
    assertAlmostEquals(
      found.parts.reduce((sum, [, y]) => sum + y!, 0),
      change / 1e7,
      1e-12,
    );
    found.parts.forEach((part, f) => {
      const truth = exact[f]![0]!, half = found.half[f]![0]!;
      all++;
      if (Math.abs(part[0]! - truth) <= half + 1) inside++;
      assert(found.least[f]![0]! - 1 <= part[0]!);
      assert(part[0]! <= found.most[f]![0]! + 1);
      assert(Math.abs(part[0]! - truth) < 4 * half + 1, `game ${g}, ${f}`);
    });
  }
  // 95 % of 96 are 91; fewer than 84 would be chance in one of ten thousand.
  assert(inside >= 84, `${inside} of ${all} intervals hold the exact share`);
});

Deno.test("a game that adds is found without any error", async () => {
  const own = [5, -3, 0, 12, 7];
  const value = (on: number) => [
    own.reduce((sum, x, f) => sum + (on >> f & 1 ? x : 0), 100),
  ];
  const found = await sampledShapley(
    5,
    (on) => Promise.resolve(value(on)),
    () => true,
    { seed: "s", pairs: 3, t: tQuantile(0.975, 2) },
  );
  assertEquals(found.parts.map(([x]) => x), own);
  assertEquals(found.half.map(([x]) => x), own.map(() => 0));
  assertEquals(found.least, found.most);
});
