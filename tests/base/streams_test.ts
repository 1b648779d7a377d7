import { assert, assertEquals, assertNotEquals } from "@std/assert";
import {
  fillWords,
  purposeKey,
  rootKey,
  threefry,
} from "../../sim/base/streams.ts";

Deno.test("threefry() gives the published words of Random123 for 2x32 and 20 rounds", () => {
  const known: [number[], number[]][] = [
    [[0, 0, 0, 0], [0x6b200159, 0x99ba4efe]],
    [[-1, -1, -1, -1], [0x1cb996fc, 0xbb002be7]],
    [[0x13198a2e, 0x03707344, 0x243f6a88, 0x85a308d3], [
      0xc4923a9c,
      0x483df7a0,
    ]],
  ];
  for (const [[k0, k1, c0, c1], expected] of known) {
    const out = new Int32Array(2);
    threefry(k0! | 0, k1! | 0, c0! | 0, c1! | 0, out);
    assertEquals([...out].map((x) => x >>> 0), expected);
  }
});

Deno.test("a key depends on seed, purpose and period, and on nothing else", () => {
  const key = (seed: string, purpose: string, period: number) =>
    purposeKey(rootKey(seed), purpose, period);
  assertEquals(key("a", "need", 2025), key("a", "need", 2025));
  assertNotEquals(key("a", "need", 2025), key("b", "need", 2025));
  assertNotEquals(key("a", "need", 2025), key("a", "need", 2026));
  assertNotEquals(key("a", "need", 2025), key("a", "care", 2025));
});

Deno.test("a block's stream does not depend on how much of it is drawn", () => {
  const key = rootKey("shapan");
  const short = new Uint32Array(10), long = new Uint32Array(1000);
  fillWords(key, 7, short);
  fillWords(key, 7, long);
  assertEquals([...short], [...long.subarray(0, 10)]);
});

Deno.test("words of neighbouring blocks collide as often as chance says (birthday test)", () => {
  // 2^20 words have n²/2^33 = 128 expected collisions; Poisson, so 128 ± 5 × 11.3.
  const n = 1 << 20, blocks = 256, words = new Uint32Array(n);
  const key = rootKey("birthday");
  for (let b = 0; b < blocks; b++) {
    fillWords(key, b, words.subarray(b * n / blocks, (b + 1) * n / blocks));
  }
  const collisions = n - new Set(words).size;
  assert(Math.abs(collisions - 128) < 57, `${collisions} collisions`);
});
