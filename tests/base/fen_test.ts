import { assert, assertEquals, assertThrows } from "@std/assert";
import fc from "fast-check";
import {
  multiplyFen,
  shareByRatio,
  shareExactly,
  toYuan,
  yuan,
} from "../../sim/base/fen.ts";
import { parseDecimal, ratio, roundHalfUp } from "../../sim/base/ratio.ts";

const LAW = { seed: 20250101, numRuns: 500 };

const amount = fc.integer({ min: 0, max: 1e15 });
const weights = fc.array(
  fc.oneof(fc.nat(5), fc.integer({ min: 0, max: 1e13 })),
  { minLength: 1, maxLength: 40 },
).filter((list) => list.some((weight) => weight > 0));

/** What is left of each exact share below a whole fen, in parts of the sum. */
function remainders(total: number, list: readonly number[]): bigint[] {
  const sum = list.reduce((a, w) => a + BigInt(w), 0n);
  return list.map((w) => BigInt(total) * BigInt(w) % sum);
}

Deno.test("the parts of an amount sum to it", () => {
  fc.assert(
    fc.property(amount, weights, (total, list) => {
      const sum = shareExactly(total, list).reduce((a, b) => a + b, 0);
      assertEquals(sum, total);
    }),
    LAW,
  );
});

Deno.test("each part is within one fen of the exact share", () => {
  fc.assert(
    fc.property(amount, weights, (total, list) => {
      const sum = list.reduce((a, w) => a + BigInt(w), 0n);
      shareExactly(total, list).forEach((part, i) => {
        const away = BigInt(part) * sum - BigInt(total) * BigInt(list[i]!);
        assert(away < sum && away > -sum, `${part} for weight ${list[i]}`);
      });
    }),
    LAW,
  );
});

Deno.test("weights too large for doubles split an amount as their small likes do, ties as well", () => {
  fc.assert(
    fc.property(amount, weights, (total, list) => {
      const large = list.map((weight) => BigInt(weight) * 10n ** 20n);
      assertEquals(shareExactly(total, large), shareExactly(total, list));
    }),
    LAW,
  );
});

Deno.test("a product of money is the exact one, however large it is", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -1e14, max: 1e14 }),
      fc.bigInt({ min: 0n, max: 10n ** 6n }),
      fc.bigInt({ min: 1n, max: 10n ** 6n }),
      (fen, num, den) => {
        const exact = roundHalfUp(BigInt(fen) * num, den);
        if (exact > 2n ** 53n || exact < -(2n ** 53n)) return;
        assertEquals(multiplyFen(fen, ratio(num, den)), Number(exact));
      },
    ),
    LAW,
  );
});

Deno.test("who weighs more does not get less", () => {
  fc.assert(
    fc.property(amount, weights, (total, list) => {
      const parts = shareExactly(total, list);
      const order = [...list.keys()].sort((a, b) => list[a]! - list[b]!);
      for (let i = 1; i < order.length; i++) {
        const [less, more] = [order[i - 1]!, order[i]!];
        if (list[less]! < list[more]!) assert(parts[less]! <= parts[more]!);
      }
    }),
    LAW,
  );
});

Deno.test("the order of hospitals decides nothing but ties", () => {
  let free = 0;
  fc.assert(
    fc.property(amount, weights, (total, list) => {
      const rest = remainders(total, list);
      const forward = shareExactly(total, list);
      const backward = shareExactly(total, list.toReversed()).toReversed();
      list.forEach((_, i) => {
        if (rest.filter((r) => r === rest[i]).length > 1) return;
        assertEquals(forward[i], backward[i]);
        free++;
      });
    }),
    LAW,
  );
  assert(free > 1000);
});

Deno.test("a negative amount is split like its opposite, without a negative zero", () => {
  fc.assert(
    fc.property(amount, weights, (total, list) => {
      const gain = shareExactly(total, list);
      const loss = shareExactly(-total, list);
      assertEquals([...loss], [...gain].map((part) => 0 - part));
    }),
    LAW,
  );
});

Deno.test("weights as whole numbers, as big integers and as fractions split alike", () => {
  fc.assert(
    fc.property(amount, weights, fc.integer({ min: 1, max: 9999 }), (
      total,
      list,
      den,
    ) => {
      const parts = shareExactly(total, list);
      assertEquals(shareExactly(total, list.map(BigInt)), parts);
      assertEquals(shareByRatio(total, list.map((w) => ratio(w, den))), parts);
      assertEquals(shareExactly(total, Float64Array.from(list)), parts);
    }),
    LAW,
  );
});

Deno.test("EX-10 points inflated by one hospital move the parts of the others", () => {
  const parts = shareExactly(yuan("80000000"), [6_600_000, 3_000_000, 1e6]);
  assertEquals([...parts].map(toYuan), [
    "49811320.76",
    "22641509.43",
    "7547169.81",
  ]);
  const scaled = shareExactly(yuan("80000000"), [66e5, 33e5, 11e5]);
  assertEquals([...scaled].map(toYuan), [
    "48000000.00",
    "24000000.00",
    "8000000.00",
  ]);
});

Deno.test("EX-14 a month of ten million is split by booked fund", () => {
  const parts = shareExactly(yuan("10000000"), [6, 4, 1]);
  assertEquals([...parts].map(toYuan), [
    "5454545.45",
    "3636363.64",
    "909090.91",
  ]);
});

Deno.test("EX-34(ii) two hospitals with the same remainder 8/13: the first gets the fen", () => {
  const points = ["5.6", "3.0", "1.8"].map(parseDecimal);
  const split = (list: typeof points) =>
    [...shareByRatio(yuan("100000000"), list)].map(toYuan);
  assertEquals(split(points), ["53846153.85", "28846153.84", "17307692.31"]);
  assertEquals(split(points.toReversed()), [
    "17307692.31",
    "28846153.85",
    "53846153.84",
  ]);
});

Deno.test("nothing is split where all weights are 0, or there is no one", () => {
  assertEquals([...shareExactly(100, [0, 0])], [0, 0]);
  assertEquals([...shareExactly(100, [])], []);
  assertEquals([...shareExactly(1, [0, 3, 3])], [0, 1, 0]);
});

Deno.test("weights below 0 and numbers that are not whole are refused", () => {
  assertThrows(() => shareExactly(100, [1, -1]), RangeError, "negative");
  assertThrows(() => shareExactly(100, [-1n]), RangeError, "negative");
  assertThrows(() => shareExactly(100, [0.5]), RangeError, "0.5");
  assertThrows(() => shareExactly(100, [2 ** 53]), RangeError);
  assertThrows(() => shareExactly(0.5, [1]), RangeError, "0.5");
  assertThrows(() => shareExactly(NaN, [1]), RangeError, "NaN");
});

Deno.test("an amount times a factor is rounded half away from zero", () => {
  const half = ratio(1, 2);
  assertEquals([0, 1, 2, 3].map((x) => multiplyFen(x, half)), [0, 1, 1, 2]);
  assertEquals([-1, -3].map((x) => multiplyFen(x, half)), [-1, -2]);
  assertEquals(multiplyFen(yuan("5454545.45"), parseDecimal("0.05")), 27272727);
  assertThrows(() => multiplyFen(0.1, half), RangeError);
});

Deno.test("fen written in yuan and read again are the same", () => {
  fc.assert(
    fc.property(
      fc.integer({
        min: -Number.MAX_SAFE_INTEGER,
        max: Number.MAX_SAFE_INTEGER,
      }),
      (fen) => assertEquals(yuan(toYuan(fen)), fen),
    ),
    LAW,
  );
  assertEquals(toYuan(-5), "-0.05");
  assertEquals(["0.1", "12", "-0.00"].map(yuan), [10, 1200, 0]);
});

Deno.test("texts that are no amounts in yuan are refused", () => {
  for (const text of ["", "1,000", "1.234", "1.", "+5", "5 元", "1e5"]) {
    assertThrows(() => yuan(text), SyntaxError);
  }
  assertThrows(() => yuan("99999999999999.99"), RangeError);
  assertThrows(() => toYuan(0.5), RangeError);
});
