import { assert, assertEquals } from "@std/assert";
import fc from "fast-check";
import { clearYear } from "../../../sim/settlement/clearing/clear_year.ts";
import type { ClearingOptions } from "../../../sim/settlement/clearing/clearing_options.ts";
import { compare, ratio, toNumber } from "../../../sim/base/ratio.ts";
import { yuan } from "../../../sim/base/fen.ts";
import { fenColumn, total, workedCase, written } from "../worked_example.ts";

const options: ClearingOptions = {
  lo: 0.8,
  kappa: 0,
  steps: [{ from: 1, up: 1.1, share: 0.6 }],
  recycle: false,
  retention: 1,
  reasonable: 1,
};

interface Inputs {
  readonly D: string[];
  readonly J: string[];
  readonly R: string;
  readonly epsilon: string;
}

function clear(inputs: Inputs, changed: Partial<ClearingOptions>) {
  return clearYear({
    standard: fenColumn(inputs.D),
    booked: fenColumn(inputs.J),
    reserve: yuan(inputs.R),
    epsilon: yuan(inputs.epsilon),
  }, { ...options, ...changed });
}

/** One hospital with D = 1000 fen and plenty of reserve. */
function one(booked: number, changed: Partial<ClearingOptions> = {}) {
  const result = clearYear({
    standard: Float64Array.of(1000),
    booked: Float64Array.of(booked),
    reserve: 1e6,
    epsilon: 0,
  }, { ...options, ...changed });
  return result.pay[0];
}

for (const id of ["EX-15.1", "EX-15.2"]) {
  Deno.test(`${id} bands and the scaling by the reserve`, () => {
    const { inputs, expected } = workedCase<
      Inputs,
      {
        r: string[];
        clear: string[];
        share: string[];
        R_avail: string;
        lambda: string;
        pay: string[];
        sumPay: string;
      }
    >(id);
    const result = clear(inputs, { recycle: id === "EX-15.2" });
    expected.r.forEach((r, h) =>
      assertEquals(written(result.ratio[h] ?? null, r), r)
    );
    assertEquals(result.clear, fenColumn(expected.clear));
    assertEquals(
      result.share.map(toNumber),
      expected.share.map(yuan),
    );
    assertEquals(result.shareAsked, total(expected.share.map(yuan)));
    assertEquals(result.reserveAvailable, yuan(expected.R_avail));
    assertEquals(written(result.lambda, expected.lambda), expected.lambda);
    assertEquals(result.pay, fenColumn(expected.pay));
    assertEquals(total(result.pay), yuan(expected.sumPay));
    // F = ΣD: what was not paid of fund and reserve.
    assertEquals(total(result.pay), yuan(expected.sumPay));
  });
}

Deno.test("EX-43.1 only the reasonable part of an overspend is shared", () => {
  const { inputs, expected } = workedCase<
    Inputs,
    { shareB: string; lambda: string; payB: string }
  >("EX-43.1");
  const result = clear(inputs, { reasonable: [1, 0.5, 1] });
  assertEquals(toNumber(result.share[1]!), yuan(expected.shareB));
  assertEquals(written(result.lambda, expected.lambda), expected.lambda);
  assertEquals(result.pay[1], yuan(expected.payB));
});

Deno.test("r exactly lo keeps its saving, one fen below it does not", () => {
  assertEquals(one(799), 799);
  assertEquals(one(800), 1000);
  assertEquals(one(801), 1000);
});

Deno.test("r exactly 1 is the middle band, one fen above it shares", () => {
  assertEquals([one(999), one(1000)], [1000, 1000]);
  // 0.6 and 1.2 fen of share.
  assertEquals([one(1001), one(1002)], [1001, 1001]);
});

Deno.test("above the last step nothing more is paid", () => {
  // 59.4, 60 and 60 fen of share at 1.099, 1.1 and 1.101.
  assertEquals([one(1099), one(1100), one(1101)], [1059, 1060, 1060]);
  assertEquals(one(5000), 1060);
});

Deno.test("κ is the part of the saving kept below the band", () => {
  assertEquals(one(700, { kappa: 0.5 }), 850);
  // 799 + 0.5 × 201 = 899.5
  assertEquals(one(799, { kappa: 0.5 }), 900);
  assertEquals(one(800, { kappa: 0.5 }), 1000);
  assertEquals(one(0, { kappa: 1 }), 1000);
});

Deno.test("retention is the part of the saving kept inside the band", () => {
  assertEquals(one(900, { retention: 0.85 }), 985);
  // 999 + 0.85 = 999.85
  assertEquals(one(999, { retention: 0.85 }), 1000);
  assertEquals(one(1000, { retention: 0.85 }), 1000);
  assertEquals(one(799, { retention: 0.85 }), 799);
});

Deno.test("two steps are added up", () => {
  const steps = [
    { from: 1, up: 1.1, share: 0.7 },
    { from: 1.1, up: 1.2, share: 0.4 },
  ];
  assertEquals(one(1100, { steps }), 1070);
  assertEquals(one(1150, { steps }), 1090);
  assertEquals(one(1200, { steps }), 1110);
  assertEquals(one(1201, { steps }), 1110);
});

Deno.test("without steps an overspend is not shared", () => {
  assertEquals(one(1200, { steps: [] }), 1000);
});

Deno.test("savings that are recycled top up the reserve", () => {
  const input = {
    standard: Float64Array.of(1000, 1000),
    booked: Float64Array.of(500, 1100),
    reserve: 10,
    epsilon: 0,
  };
  const kept = clearYear(input, options);
  assertEquals(kept.reserveAvailable, 10);
  assertEquals(Array.from(kept.pay), [500, 1010]);
  const recycled = clearYear(input, { ...options, recycle: true });
  assertEquals(recycled.reserveAvailable, 510);
  assertEquals(Array.from(recycled.pay), [500, 1060]);
});

Deno.test("ε comes off the reserve before sharing, a negative one is added", () => {
  const available = (epsilon: number) =>
    clearYear({
      standard: Float64Array.of(1000),
      booked: Float64Array.of(1100),
      reserve: 40,
      epsilon,
    }, options);
  assertEquals(available(15).reserveAvailable, 25);
  assertEquals(available(15).pay[0], 1025);
  assertEquals(available(-15).reserveAvailable, 55);
  assertEquals(available(41).reserveAvailable, 0);
  assertEquals(available(41).pay[0], 1000);
});

Deno.test("a share equal to the reserve is not scaled, one fen less scales it", () => {
  const lambda = (reserve: number) =>
    clearYear({
      standard: Float64Array.of(1000),
      booked: Float64Array.of(1100),
      reserve,
      epsilon: 0,
    }, options).lambda;
  assertEquals(compare(lambda(60), ratio(1)), 0);
  assertEquals(compare(lambda(59), ratio(59, 60)), 0);
  assertEquals(compare(lambda(0), ratio(0)), 0);
});

Deno.test("a scarce reserve is split with the residual rule", () => {
  const { pay, shared } = clearYear({
    standard: Float64Array.of(1000, 1000, 1000),
    booked: Float64Array.of(1100, 1100, 1100),
    reserve: 100,
    epsilon: 0,
  }, options);
  assertEquals(Array.from(shared), [34, 33, 33]);
  assertEquals(Array.from(pay), [1034, 1033, 1033]);
});

Deno.test("D = 0 has no ratio and is paid nothing, whatever was booked", () => {
  const result = clearYear({
    standard: Float64Array.of(0, 0),
    booked: Float64Array.of(500, 0),
    reserve: 1000,
    epsilon: 0,
  }, { ...options, recycle: true });
  assertEquals(result.ratio, [null, null]);
  assertEquals(Array.from(result.pay), [0, 0]);
  assertEquals(result.reserveAvailable, 1000);
  assertEquals(result.shareAsked, 0);
  assertEquals(compare(result.lambda, ratio(1)), 0);
});

const tenth = fc.integer({ min: 0, max: 10 }).map((n) => n / 10);
const years = fc.record({
  hospitals: fc.array(
    fc.tuple(fc.nat(2 ** 40), fc.integer({ min: 6_000, max: 13_000 })),
    { minLength: 1, maxLength: 8 },
  ),
  reserve: fc.nat(2 ** 36),
  epsilon: fc.integer({ min: -(2 ** 34), max: 2 ** 34 }),
});

Deno.test("INV-6 no one is paid above D unless it overspent, no pool above its money", () => {
  let scaled = 0, middle = 0;
  fc.assert(
    fc.property(
      years,
      tenth,
      fc.constantFrom(1, 1, 0.85, 0),
      fc.boolean(),
      tenth,
      ({ hospitals, reserve, epsilon }, kappa, retention, recycle, share) => {
        const standard = Float64Array.from(hospitals, ([d]) => d);
        const booked = Float64Array.from(
          hospitals,
          ([d, rate]) => Math.round(d * rate / 10_000),
        );
        const result = clearYear({ standard, booked, reserve, epsilon }, {
          ...options,
          kappa,
          retention,
          recycle,
          steps: [{ from: 1, up: 1.1, share }, {
            from: 1.1,
            up: 1.3,
            share: 0.4,
          }],
        });
        let sharing = 0;
        result.pay.forEach((pay, h) => {
          const d = standard[h]!, j = booked[h]!;
          assert(Number.isInteger(pay) && pay >= 0);
          if (j <= d) {
            assert(pay <= d);
            if (j * 5 >= d * 4 && d > 0 && retention === 1) {
              middle++;
              assertEquals(pay, d);
            }
          } else {
            assert(pay >= d && pay <= Math.max(d, j));
            sharing++;
          }
        });
        assert(compare(result.lambda, ratio(0)) >= 0);
        assert(compare(result.lambda, ratio(1)) <= 0);
        // F = ΣD − ε. Where everything asked is paid each pay is rounded, so
        // a reserve that is just enough may be missed by half a fen a hospital.
        const scarce = compare(result.lambda, ratio(1)) < 0;
        if (scarce) {
          scaled++;
          assertEquals(total(result.shared), result.reserveAvailable);
        }
        const money = Math.max(
          total(standard) - epsilon + reserve,
          total(standard),
        );
        assert(total(result.pay) <= money + (scarce ? 0 : sharing / 2));
      },
    ),
    { seed: 20250101, numRuns: 1000 },
  );
  assert(scaled > 50 && middle > 50, "the law must meet both cases");
});
