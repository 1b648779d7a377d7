import { assert, assertEquals, assertThrows } from "@std/assert";
import { Decimal } from "decimal.js";
import fc from "fast-check";
import {
  add,
  compare,
  divide,
  fromNumber,
  multiply,
  parseDecimal,
  type Ratio,
  ratio,
  roundHalfUp,
  subtract,
  toFixed,
  toNumber,
} from "../../sim/base/ratio.ts";

const fraction: fc.Arbitrary<Ratio> = fc.tuple(
  fc.bigInt(-(10n ** 24n), 10n ** 24n),
  fc.bigInt(1n, 10n ** 24n),
).map(([num, den]) => ratio(num, den));

const LAW = { seed: 20250101, numRuns: 500 };

Deno.test("a decimal text is exactly the fraction it says", () => {
  assertEquals(parseDecimal("0.05"), { num: 5n, den: 100n });
  assertEquals(parseDecimal("-12"), { num: -12n, den: 1n });
  assertEquals(parseDecimal("1.5e3"), { num: 1500n, den: 1n });
  assertEquals(parseDecimal("2e-7"), { num: 2n, den: 10n ** 7n });
  for (const text of ["", "1,000", "5%", ".5", "1.", "NaN", "1e", "0x10"]) {
    assertThrows(() => parseDecimal(text), SyntaxError);
  }
});

Deno.test("a number is the decimal it was written as, not the double it is held as", () => {
  assertEquals(fromNumber(0.05), { num: 5n, den: 100n });
  assertEquals(fromNumber(1e-7), { num: 1n, den: 10n ** 7n });
  assertEquals(compare(add(fromNumber(0.1), fromNumber(0.2)), ratio(3, 10)), 0);
  assertThrows(() => fromNumber(NaN), RangeError);
  assertThrows(() => fromNumber(Infinity), RangeError);
});

Deno.test("the denominator is positive and never 0", () => {
  assertEquals(ratio(3, -4), { num: -3n, den: 4n });
  assertThrows(() => ratio(1, 0), RangeError);
  assertThrows(() => divide(ratio(1), ratio(0, 5)), RangeError);
  assertEquals(compare(divide(ratio(1), ratio(-1, 2)), ratio(-2)), 0);
});

Deno.test("fractions add, subtract, multiply, divide and compare as numbers do", () => {
  fc.assert(
    fc.property(fraction, fraction, fraction, (a, b, c) => {
      const same = (x: Ratio, y: Ratio) => assertEquals(compare(x, y), 0);
      same(add(a, b), add(b, a));
      same(subtract(add(a, b), b), a);
      same(multiply(a, add(b, c)), add(multiply(a, b), multiply(a, c)));
      if (b.num !== 0n) same(multiply(divide(a, b), b), a);
      assertEquals(compare(a, b), -compare(b, a) + 0);
      assertEquals(compare(add(a, ratio(1, 10n ** 60n)), a), 1);
    }),
    LAW,
  );
});

Deno.test("a half is rounded away from zero, below and above it to the nearer", () => {
  const halves: [bigint, bigint][] = [[1n, 1n], [3n, 2n], [-1n, -1n]];
  for (const [num, expected] of halves) {
    assertEquals(roundHalfUp(num, 2n), expected);
  }
  assertEquals([4999n, 5000n, 5001n].map((n) => roundHalfUp(n, 10000n)), [
    0n,
    1n,
    1n,
  ]);
  assertEquals([4999n, 5000n, 5001n].map((n) => roundHalfUp(-n, 10000n)), [
    0n,
    -1n,
    -1n,
  ]);
});

Deno.test("toFixed() writes the digits that decimal.js writes", () => {
  const Exact = Decimal.clone({ precision: 120 });
  fc.assert(
    fc.property(fraction, fc.nat(12), (value, digits) => {
      const expected = new Exact(`${value.num}`).div(`${value.den}`)
        .toFixed(digits, Decimal.ROUND_HALF_UP);
      // decimal.js keeps the minus of a negative value that rounds to zero.
      const zero = !/[1-9]/.test(expected);
      const text = zero ? expected.replace("-", "") : expected;
      assertEquals(toFixed(value, digits), text);
    }),
    LAW,
  );
  assertEquals(toFixed(ratio(1005, 1000), 2), "1.01");
  assertEquals(toFixed(ratio(-1005, 1000), 2), "-1.01");
  assertEquals(toFixed(ratio(-1, 1000), 2), "0.00");
  assertEquals(toFixed(ratio(5, 2), 0), "3");
});

Deno.test("toNumber() is the nearest double", () => {
  const Exact = Decimal.clone({ precision: 120 });
  fc.assert(
    fc.property(fraction, (value) => {
      const text = new Exact(`${value.num}`).div(`${value.den}`).toFixed(90);
      assertEquals(toNumber(value), Number(text) + 0);
    }),
    LAW,
  );
  // Written out, these lie on or beside the middle of two doubles.
  const middle = 2n ** 54n + 2n;
  assertEquals(toNumber(ratio(middle, 1)), 2 ** 54);
  assertEquals(
    toNumber(ratio(middle * 10n ** 30n + 1n, 10n ** 30n)),
    2 ** 54 + 4,
  );
  assertEquals(toNumber(ratio(1, 10n ** 40n)), 1e-40);
  assert(Object.is(toNumber(ratio(0)), 0));
});

Deno.test("a number goes to a fraction and back unchanged", () => {
  fc.assert(
    fc.property(
      fc.double({ noNaN: true, min: -1e15, max: 1e15 })
        .filter((x) => x === 0 || Math.abs(x) > 1e-200),
      (x) => assertEquals(toNumber(fromNumber(x)), x + 0),
    ),
    LAW,
  );
});
