import { assert, assertEquals } from "@std/assert";
import fc from "fast-check";
import { multiplyFen } from "../../sim/base/fen.ts";
import { fromNumber } from "../../sim/base/ratio.ts";
import { cell } from "../../sim/model/ledger.ts";
import { conductWeights, refused } from "../../sim/supervision/refused.ts";

const HOSPITALS = 3;
const every = (share: number) => new Array<number>(12).fill(share);

Deno.test("what is refused is the share of each month's booked fund, to the fen, and never more than was booked", () => {
  let capped = 0;
  fc.assert(
    fc.property(
      fc.array(fc.nat(10_000_000), {
        minLength: HOSPITALS * 24,
        maxLength: HOSPITALS * 24,
      }),
      fc.constantFrom(0, 0.0035, 0.05, 0.2),
      fc.array(fc.integer({ min: 0, max: 10_000 }), {
        minLength: HOSPITALS,
        maxLength: HOSPITALS,
      }),
      fc.constantFrom(0, 1),
      (cells, share, weights, scheme) => {
        const booked = Float64Array.from(cells);
        const lost = refused(
          booked,
          scheme,
          every(share),
          Float64Array.from(weights),
        );
        for (let month = 0; month < 12; month++) {
          const own = Array.from(
            { length: HOSPITALS },
            (_, h) => booked[cell(h, scheme, month)]!,
          );
          const all = own.reduce((a, b) => a + b, 0);
          const taken = own.map((_, h) => lost[h * 12 + month]!);
          const sum = taken.reduce((a, b) => a + b, 0);
          assert(taken.every((fen, h) => fen >= 0 && fen <= own[h]!));
          const wanted = multiplyFen(all, fromNumber(share));
          const some = own.some((j, h) => j * weights[h]! > 0);
          if (taken.some((fen, h) => fen === own[h] && fen > 0)) capped++;
          else assertEquals(sum, some ? wanted : 0);
        }
      },
    ),
    { seed: 20250101, numRuns: 1000 },
  );
  assert(capped > 0, "the law must meet one that lost everything");
});

Deno.test("a date on which the share changes counts from its month", () => {
  const booked = new Float64Array(24).fill(1000_00);
  const shares = every(0).map((_, month) => month < 6 ? 0 : 0.01);
  const lost = refused(booked, 0, shares, Float64Array.of(1000));
  assertEquals([...lost], [...every(0).fill(0, 0, 6).fill(10_00, 6)]);
});

Deno.test("conduct is held against the pool's, index by index", () => {
  // Index 0: 3 of 20 in all = 15 %; 2 of 10 is a third above, 1 of 10 a third below.
  // Index 1: nobody; it says nothing.
  const weights = conductWeights({
    found: Float64Array.of(2, 1, 0, 0, 0, 0),
    among: Float64Array.of(10, 10, 0, 10, 10, 0),
  }, HOSPITALS);
  assertEquals([...weights], [1333, 667, 1000]);
  assertEquals([...conductWeights(null, 2)], [1000, 1000]);
  const worst = conductWeights({
    found: Float64Array.of(1, 0, 0),
    among: Float64Array.of(1, 1000, 1000),
  }, HOSPITALS);
  assertEquals([...worst], [10_000, 0, 0]);
});
