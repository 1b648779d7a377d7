import { assert, assertEquals, assertThrows } from "@std/assert";
import fc from "fast-check";
import { splitMonths } from "../../sim/budget/split_months.ts";
import { million, total, workedCase } from "../settlement/worked_example.ts";

Deno.test("EX-07.2 the months follow last year's booked fund", () => {
  const { inputs, expected } = workedCase<
    { F_DIP: string; lastYearShares: string[] },
    { F_m: string[] }
  >("EX-07.2");
  const known = inputs.lastYearShares.map((share) =>
    Number(share.split("/")[0])
  );
  // The example names three months; the other nine share the rest of 960.
  const rest = 960 - total(known);
  const weights = [...known, ...new Array(8).fill(80), rest - 640];
  const months = splitMonths(million(inputs.F_DIP), weights);
  assertEquals(Array.from(months.slice(0, 3)), expected.F_m.map(million));
  assertEquals(total(months), million(inputs.F_DIP));
});

Deno.test("without history every month has a twelfth, the first ones the odd fen", () => {
  const months = splitMonths(125, new Float64Array(12));
  assertEquals(Array.from(months), [11, 11, 11, 11, 11, ...Array(7).fill(10)]);
});

Deno.test("a month that booked nothing has no quota", () => {
  const weights = [0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1];
  assertEquals(splitMonths(1100, weights)[0], 0);
});

Deno.test("eleven weights are refused", () => {
  assertThrows(() => splitMonths(1, new Float64Array(11)), RangeError, "11");
});

Deno.test("the months sum to the year and none is off its share by a fen", () => {
  fc.assert(
    fc.property(
      fc.nat(2 ** 45),
      fc.array(fc.nat(2 ** 40), { minLength: 12, maxLength: 12 }),
      (amount, weights) => {
        const months = splitMonths(amount, weights);
        assertEquals(total(months), amount);
        const sum = BigInt(total(weights));
        if (sum === 0n) return;
        months.forEach((fen, month) => {
          const share = BigInt(amount) * BigInt(weights[month]!);
          const gap = BigInt(fen) * sum - share;
          assert(gap < sum && gap > -sum);
        });
      },
    ),
    { seed: 20250101, numRuns: 500 },
  );
});

Deno.test("shares written as decimals are weights as well", () => {
  const weights = [0.5, 0.3, 0.2, ...new Array<number>(9).fill(0)];
  assertEquals([...splitMonths(1001, weights)].slice(0, 4), [501, 300, 200, 0]);
});
