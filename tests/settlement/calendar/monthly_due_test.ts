import { assert, assertEquals } from "@std/assert";
import fc from "fast-check";
import { monthlyDue } from "../../../sim/settlement/calendar/monthly_due.ts";
import { total } from "../worked_example.ts";

const amounts = fc.array(
  fc.record({
    net: fc.integer({ min: -1000, max: 5000 }),
    advances: fc.nat(5000),
    deductions: fc.nat(500),
  }),
  { minLength: 12, maxLength: 12 },
);

Deno.test("over a year what is paid and advanced is net less deductions, but for what December leaves open", () => {
  fc.assert(
    fc.property(amounts, (months) => {
      let carry = Float64Array.of(0);
      const paid = months.map(({ net, advances, deductions }) => {
        const due = monthlyDue({
          net: Float64Array.of(net),
          advances: Float64Array.of(advances),
          deductions: Float64Array.of(deductions),
          carry,
        });
        carry = Float64Array.from(due.carry);
        assert(due.pay[0]! >= 0 && due.carry[0]! <= 0);
        assert(due.pay[0] === 0 || due.carry[0] === 0);
        return due.pay[0]! + advances;
      });
      assertEquals(
        total(paid) + carry[0]!,
        total(months.map(({ net, deductions }) => net - deductions)),
      );
    }),
    { seed: 20250101, numRuns: 1000 },
  );
});
