import { assert, assertEquals } from "@std/assert";
import { Decimal } from "decimal.js";
import fc from "fast-check";
import { mulDiv, mulDiv3, SCALE } from "../../sim/base/points.ts";
import { type TestRandom, testRandom } from "../support/random.ts";

/** Factors and divisor of a product: a × b ÷ d, or a × b × c ÷ d. */
type Product = readonly [a: number, b: number, c: number | null, d: number];

const AMOUNT = 1e8, POINTS = 5e8, SUM = 1e13, CASES = 1e5;

/** The products of the rules, with numbers as large as a city has. */
const PRODUCTS: Readonly<Record<string, (random: TestRandom) => Product>> = {
  "points × institution coefficient": (r) => [
    r.anySize(1, POINTS),
    r.whole(5000, 15000),
    null,
    SCALE,
  ],
  "points × institution coefficient × auxiliary coefficient": (r) => [
    r.anySize(1, POINTS),
    r.whole(5000, 15000),
    r.whole(1000, 50000),
    SCALE * SCALE,
  ],
  "points × cost ÷ reference cost × institution coefficient": (r) => [
    r.anySize(1, POINTS),
    r.anySize(1, AMOUNT),
    r.whole(5000, 15000),
    r.anySize(1e4, AMOUNT) * SCALE,
  ],
  "points of a disease: cost ÷ cases ÷ mean of all × 1000": (r) => {
    const cases = r.anySize(1, CASES);
    const cost = r.anySize(cases, Math.min(SUM, cases * AMOUNT));
    return [cost, 1000 * SCALE, null, cases * r.anySize(1e5, 2e6)];
  },
  "a hospital's part of the fund: fund × its points ÷ all points": (r) => [
    r.anySize(1, SUM),
    r.anySize(1, SUM),
    null,
    r.anySize(SUM / 10, SUM),
  ],
};

// Two million products in all.
for (const [row, [name, draw]] of Object.entries(PRODUCTS).entries()) {
  Deno.test(`decimal.js agrees on 400,000 products: ${name}`, () => {
    const random = testRandom(20250101 + row);
    const Exact = Decimal.clone({ precision: 60 });
    for (let i = 0; i < 400_000; i++) {
      const product = draw(random), [a, b, c, d] = product;
      const expected = new Exact(a).times(b).times(c ?? 1).div(d)
        .toDecimalPlaces(0, Decimal.ROUND_HALF_UP).toNumber();
      const actual = rounded(product);
      // The text is made only where it is needed.
      if (actual !== expected) {
        assertEquals(actual, expected, `${a} × ${b} × ${c} ÷ ${d}`);
      }
    }
  });
}

Deno.test("products one part beside a half, which plain doubles often miss, are exact", () => {
  const random = testRandom(7);
  let products = 0, plainWrong = 0;
  for (let i = 0; i < 20_000; i++) {
    const d = random.anySize(1e6, SUM), c = i % 2 ? random.whole(2, 50000) : 1;
    const a = random.anySize(1, SUM / c);
    const inverse = inverseOf(BigInt(a) * BigInt(c), BigInt(d));
    if (inverse === null) continue;
    for (const beside of [-1n, 0n, 1n]) {
      // b makes the rest of a × b × c by d the half of d, or one less or more.
      const rest = BigInt(d) / 2n + beside;
      const b = Number(inverse * rest % BigInt(d));
      const exact = whole(BigInt(a) * BigInt(b) * BigInt(c), BigInt(d));
      if (exact > BigInt(Number.MAX_SAFE_INTEGER)) continue;
      const product: Product = [a, b, c === 1 ? null : c, d];
      assertEquals(rounded(product), Number(exact), product.join(" "));
      products++;
      if (Math.round(a * b * c / d) !== Number(exact)) plainWrong++;
    }
  }
  assert(products > 20_000, `only ${products} products`);
  assert(plainWrong > products / 10, `plain: ${plainWrong} of ${products}`);
});

Deno.test("a product is exact just below, at and above 2^52 and 2^53, where doubles end", () => {
  const near = fc.tuple(
    fc.constantFrom(52n, 53n),
    fc.bigInt(-2000n, 2000n),
    fc.integer({ min: 1, max: 50 }),
  );
  let beside = 0;
  fc.assert(
    fc.property(near, ([power, away, k]) => {
      // p × 1 ÷ d, with the quotient as near as can be to k + 1/2.
      const p = 2n ** power + away;
      if (p > BigInt(Number.MAX_SAFE_INTEGER)) return;
      const about = 2n * p / BigInt(2 * k + 1);
      for (const d of [about - 1n, about, about + 1n]) {
        assertEquals(mulDiv(Number(p), 1, Number(d)), Number(whole(p, d)));
        assertEquals(mulDiv3(1, Number(p), 1, Number(d)), Number(whole(p, d)));
        if ((2n * p) % d !== 0n) beside++;
      }
    }),
    { seed: 20250101, numRuns: 1000 },
  );
  assert(beside > 1000);
});

Deno.test("a half is rounded up, what is just below it down", () => {
  assertEquals([4999, 5000, 5001].map((x) => mulDiv(1, x, SCALE)), [0, 1, 1]);
  assertEquals(mulDiv(1_0001, 5000, SCALE), 5001);
  assertEquals(mulDiv(0, 15000, SCALE), 0);
  assertEquals(mulDiv3(3, 5, 333, 9990), 1);
  assertEquals(mulDiv3(3, 5, 333, 9991), 0);
  assertEquals(mulDiv3(5e8, 0, 15000, SCALE), 0);
});

Deno.test("EX-05 a severe case with two coefficients has 6600.0528 points", () => {
  assertEquals(mulDiv3(1440_0000, 4_1667, 1_1000, SCALE * SCALE), 6600_0528);
});

function rounded([a, b, c, d]: Product): number {
  return c === null ? mulDiv(a, b, d) : mulDiv3(a, b, c, d);
}

function whole(product: bigint, d: bigint): bigint {
  return (2n * product + d) / (2n * d);
}

/** The number that times `a` leaves rest 1 by `d`, where there is one. */
function inverseOf(a: bigint, d: bigint): bigint | null {
  let [r, next, x, y] = [d, a % d, 0n, 1n];
  while (next !== 0n) {
    const times = r / next;
    [r, next] = [next, r - times * next];
    [x, y] = [y, x - times * y];
  }
  return r === 1n ? (x + d) % d : null;
}
