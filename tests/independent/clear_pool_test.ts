import { assert, assertEquals } from "@std/assert";
import fc from "fast-check";
import {
  assess,
  type AssessmentOptions,
  redistributed,
} from "../../sim/settlement/clearing/assessed.ts";
import { clearYear } from "../../sim/settlement/clearing/clear_year.ts";
import { clearingAmounts } from "../../sim/settlement/clearing/clearing_amounts.ts";
import { finalTransfer } from "../../sim/settlement/clearing/final_transfer.ts";
import {
  type ClearedHospital,
  clearPool,
  type Pool,
  type PoolHospital,
} from "./clear_pool.ts";

/** The same pool through the engine. */
function byEngine(pool: Pool): ClearedHospital[] {
  const column = (of: (hospital: PoolHospital) => number) =>
    Float64Array.from(pool.hospitals, of);
  const scores = pool.hospitals.map(({ score }) =>
    score === null ? null : Number(score)
  );
  const options: AssessmentOptions = {
    channel: pool.channel,
    form: pool.linear ? "linear" : "banded",
    bands: [90, 80, 60],
    lowShare: 0.6,
    forfeit: pool.redistribute ? "redistribute" : "fund",
    coefficients: [
      { from: 90, k: 1 },
      { from: 80, k: 0.99 },
      { from: 60, k: 0.98 },
      { from: 0, k: 0.95 },
    ],
  };
  const { phi, k } = assess(scores, options);
  const deductions = column((h) => h.deductions);
  const amounts = clearingAmounts(
    {
      standard: column((h) => h.due),
      booked: column((h) => h.booked),
      deductions,
      k,
    },
    pool.insideD ? "insideD" : "atTransfer",
  );
  const { reserve, epsilon } = pool;
  const cleared = clearYear({ ...amounts, reserve, epsilon }, {
    lo: Number(pool.lo),
    kappa: Number(pool.kappa),
    retention: Number(pool.retention),
    recycle: pool.recycle,
    steps: pool.steps.map(({ from, up, share }) => ({
      from: Number(from),
      up: Number(up),
      share: Number(share),
    })),
    reasonable: column((h) => Number(h.reasonable)),
  });
  const deposit = column((h) => h.deposit);
  const final = finalTransfer({
    pay: cleared.pay,
    deductions: deductions.map((fen, h) => fen - amounts.inside[h]!),
    cashPaid: column((h) => h.cashPaid),
    prepaid: column((h) => h.prepaid),
    deposit,
    phi,
    redistribute: (lost) => redistributed(lost, deposit, scores, options),
  });
  return pool.hospitals.map((_, h) => ({
    standard: amounts.standard[h]!,
    booked: amounts.booked[h]!,
    clear: cleared.clear[h]!,
    shared: cleared.shared[h]!,
    returned: final.returned[h]!,
    redistributed: final.redistributed[h]!,
    transfer: final.transfer[h]!,
  }));
}

const money = fc.oneof(fc.nat(3_000), fc.nat(2 ** 40));
const hundredth = fc.integer({ min: 0, max: 100 })
  .map((n) => (n / 100).toFixed(2));

const hospital: fc.Arbitrary<PoolHospital> = fc.record({
  due: money,
  rate: fc.integer({ min: 6_000, max: 13_000 }),
  edge: fc.constantFrom(null, 8_000, 10_000, 11_000),
  deductions: fc.oneof(fc.constant(0), fc.nat(5_000), fc.nat(2 ** 41)),
  cashPaid: money,
  prepaid: money,
  deposit: money,
  score: fc.oneof(
    fc.constant(null),
    fc.constantFrom("90", "89.99", "80", "79.99", "60", "59.99"),
    fc.integer({ min: 0, max: 10_000 }).map((n) => (n / 100).toFixed(2)),
  ),
  reasonable: fc.oneof(fc.constant("1"), hundredth),
}).map(({ due, rate, edge, ...rest }) => ({
  ...rest,
  due,
  booked: Math.round(due * (edge ?? rate) / 10_000),
}));

const pool: fc.Arbitrary<Pool> = fc.record({
  hospitals: fc.array(hospital, { minLength: 1, maxLength: 12 }),
  reserve: fc.oneof(fc.nat(500), fc.nat(2 ** 38)),
  epsilon: fc.integer({ min: -(2 ** 36), max: 2 ** 36 }),
  lo: fc.constantFrom("0.75", "0.8", "0.9"),
  kappa: hundredth,
  retention: fc.constantFrom("1", "0.85", "0"),
  steps: fc.constantFrom(
    [{ from: "1", up: "1.1", share: "0.6" }],
    [{ from: "1", up: "1.1", share: "0.7" }, {
      from: "1.1",
      up: "1.2",
      share: "0.4",
    }],
    [],
  ),
  recycle: fc.boolean(),
  insideD: fc.boolean(),
  channel: fc.constantFrom(
    "deposit" as const,
    "coefficient" as const,
    "both" as const,
  ),
  linear: fc.boolean(),
  redistribute: fc.boolean(),
});

Deno.test("R-CLR, R-PERF and R-FIN written twice agree to the fen on a thousand pools", () => {
  let shared = 0, given = 0, kept = 0;
  fc.assert(
    fc.property(pool, (one) => {
      const plain = clearPool(one);
      assertEquals(byEngine(one), plain);
      for (const hospital of plain) {
        shared += hospital.shared > 0 ? 1 : 0;
        given += hospital.redistributed > 0 ? 1 : 0;
        kept += hospital.clear > hospital.booked ? 1 : 0;
      }
    }),
    { seed: 20250101, numRuns: 1000 },
  );
  assert(shared > 100 && given > 100 && kept > 100, "all parts are met");
});

Deno.test("the second opinion knows EX-15, EX-16 and EX-35 by itself", () => {
  const rules = {
    reserve: 1_000_000_00,
    epsilon: 0,
    lo: "0.80",
    kappa: "0",
    retention: "1",
    steps: [{ from: "1.0", up: "1.10", share: "0.6" }],
    recycle: false,
    insideD: false,
    channel: "deposit",
    linear: false,
    redistribute: false,
  } as const;
  const plain = {
    deductions: 0,
    cashPaid: 0,
    prepaid: 0,
    deposit: 0,
    score: null,
    reasonable: "1",
  };
  const [a, b, c] = clearPool({
    ...rules,
    hospitals: [
      {
        ...plain,
        due: 48_000_000_00,
        booked: 45_600_000_00,
        deductions: 120_000_00,
        cashPaid: 42_750_000_00,
        deposit: 2_250_000_00,
        score: "88",
      },
      { ...plain, due: 24_000_000_00, booked: 27_600_000_00 },
      { ...plain, due: 8_000_000_00, booked: 6_000_000_00 },
    ],
  });
  assertEquals(a!.transfer, 4_860_000_00);
  assertEquals(b!.clear + b!.shared, 25_000_000_00);
  assertEquals(c!.clear, 6_000_000_00);
  const [last] = clearPool({
    ...rules,
    insideD: true,
    channel: "coefficient",
    hospitals: [{
      ...plain,
      due: 22_993_548_39,
      booked: 22_000_000_00,
      deductions: 150_000_00,
      cashPaid: 20_700_000_00,
      prepaid: 1_500_000_00,
      score: "70",
    }],
  });
  assertEquals(last!.standard, 22_383_677_42);
  assertEquals(last!.transfer, 183_677_42);
});
