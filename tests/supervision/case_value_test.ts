import { assert, assertEquals } from "@std/assert";
import type { Claims } from "../../sim/model/ledger.ts";
import {
  billedWorth,
  type CaseValues,
  excessOf,
  paidBy,
  settledWorth,
  smallerCase,
  wholeCase,
} from "../../sim/supervision/inspect/case_value.ts";
import { lossOf } from "../../sim/supervision/inspect/losses.ts";

/** Two bills of one person: 8,000 and 6,000 yuan, of which the fund booked 5,000 and 4,500; the second is of July. */
const claims = {
  rows: 2,
  person: Uint32Array.of(1, 1),
  hospital: Uint16Array.of(0, 0),
  scheme: Uint8Array.of(0, 0),
  day: Uint16Array.of(20, 200),
  cost: Int32Array.of(8000_00, 6000_00),
  fund: Int32Array.of(5000_00, 4500_00),
} as unknown as Claims;
/** Ten yuan a point. */
const POINTS: CaseValues = {
  claims,
  points: Float64Array.of(900_0000, 700_0000),
  value: [{ num: 1000n, den: 1n }],
};
/** Weights at 10,000 yuan; 9,000 and 7,000 yuan due. */
const RATE: CaseValues = {
  claims,
  points: Float64Array.of(9000, 7000),
  value: [{ num: 10_000_00n, den: 1n }],
  pay: Float64Array.of(9000_00, 7000_00),
};
const BOOKED: CaseValues = { ...POINTS, value: [null] };

Deno.test("an upcoded case costs the fund points at their value, or what it was due beyond at a rate, or nothing on the bill", () => {
  const lighter = { points: 600_0000, pay: 0, cost: 8000_00 };
  assertEquals(excessOf(POINTS, 0, lighter), 3000_00);
  const atRate = { points: 6000, pay: 6000_00, cost: 8000_00 };
  assertEquals(excessOf(RATE, 0, atRate), 3000_00);
  assertEquals(excessOf(BOOKED, 0, lighter), 0);
});

Deno.test("R-DRG: where patients bore more than the lighter group is due, the fund lost what it paid and no more", () => {
  // Patients bore 3,000: the fund paid 6,000 and would have paid nothing.
  const least = { points: 2000, pay: 2000_00, cost: 8000_00 };
  assertEquals(excessOf(RATE, 0, least), 6000_00);
  assertEquals(excessOf(RATE, 0, { ...least, pay: 0 }), 6000_00);
});

Deno.test("a record that supports as much or more costs the fund nothing, however cases are paid", () => {
  for (const year of [POINTS, RATE, BOOKED]) {
    const own = settledWorth(year, 0);
    assertEquals(excessOf(year, 0, own), 0);
    const heavier = {
      points: own.points + 1,
      pay: own.pay + 1,
      cost: own.cost + 1,
    };
    assertEquals(excessOf(year, 0, heavier), 0);
  }
});

Deno.test("a bill that is padded costs the fund its part where bills are paid, and nothing where the group is", () => {
  const honest = (year: CaseValues) => ({
    ...settledWorth(year, 0),
    cost: 7200_00,
  });
  assertEquals(excessOf(BOOKED, 0, honest(BOOKED)), 500_00);
  assertEquals(excessOf(POINTS, 0, honest(POINTS)), 0);
  assertEquals(excessOf(RATE, 0, honest(RATE)), 0);
});

Deno.test("a stay without need costs the fund what it paid for it, the smaller of two bills of one stay likewise", () => {
  const whole = (year: CaseValues) => wholeCase(year, 0);
  assertEquals([POINTS, RATE, BOOKED].map(whole), [5000_00, 6000_00, 5000_00]);
  const part = (year: CaseValues) => {
    const own = settledWorth(year, 1);
    return lossOf({ ...year, evidence: null }, 1, "split", own, 0).fen;
  };
  // 700 points, but at most the bill; 7,000 due less 1,500; one bill would have been paid as much.
  assertEquals([POINTS, RATE, BOOKED].map(part), [6000_00, 5500_00, 0]);
  assertEquals(smallerCase(RATE, 1, 0, 0), 5500_00);
});

Deno.test("a case that is held to be wrong without another code is worth its bill", () => {
  assertEquals(billedWorth(POINTS, 0).points, 800_0000);
  assertEquals(excessOf(POINTS, 0, billedWorth(POINTS, 0)), 1000_00);
  assertEquals(excessOf(RATE, 0, billedWorth(RATE, 0)), 1000_00);
  assertEquals(excessOf(BOOKED, 0, billedWorth(BOOKED, 0)), 0);
});

Deno.test("months before disease points begin are paid as booked, and so is a case without points", () => {
  const fromJuly = Uint8Array.from({ length: 12 }, (_, m) => m < 6 ? 0 : 1);
  const year = { ...POINTS, months: fromJuly };
  assertEquals([paidBy(year, 0), paidBy(year, 1)], ["bill", "points"]);
  const none = { ...POINTS, points: Float64Array.of(0, 700_0000) };
  assertEquals(paidBy(none, 0), "bill");
  assert(excessOf(year, 1, { points: 0, pay: 0, cost: 0 }) > 0);
});
