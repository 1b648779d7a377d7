import { assertEquals } from "@std/assert";
import {
  prepayment,
  type PrepaymentInput,
} from "../../../sim/settlement/calendar/prepayment.ts";

const year: PrepaymentInput = {
  surplus: 1200,
  expenditure: 1200,
  lastResult: 0,
  projectedResult: 0,
  paidTo: Float64Array.of(1200, 2400, 600, 120),
  grades: ["A", "B", null, "D"],
};
const options = {
  gate: 12,
  months: 1,
  credit: { A: 1, B: 0.8, C: 0.5, D: 0 },
  ungraded: "C",
  close: "offset",
} as const;

Deno.test("a hospital gets a month of last year's mean, by its grade", () => {
  const paid = prepayment(year, options);
  assertEquals([...paid.amounts], [100, 160, 25, 0]);
  assertEquals([paid.months, paid.refused], ["12.00", null]);
});

Deno.test("months at the gate pass, one fen below they do not", () => {
  const refused = (change: Partial<PrepaymentInput>) =>
    prepayment({ ...year, ...change }, options).refused;
  assertEquals(refused({}), null);
  assertEquals(refused({ surplus: 1199 }), "surplus");
  assertEquals(refused({ expenditure: 1201 }), "surplus");
  assertEquals(refused({ surplus: -1 }), "surplus");
  assertEquals(refused({ expenditure: 0 }), "surplus");
});

Deno.test("a deficit last year or a planned one stops it, a balance does not", () => {
  const refused = (change: Partial<PrepaymentInput>) =>
    prepayment({ ...year, ...change }, options).refused;
  assertEquals(refused({ lastResult: -1 }), "lastYear");
  assertEquals(refused({ projectedResult: -1 }), "projected");
  assertEquals(
    [...prepayment({ ...year, lastResult: -1 }, options).amounts],
    [0, 0, 0, 0],
  );
});
