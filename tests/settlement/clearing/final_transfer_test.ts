import { assert, assertEquals } from "@std/assert";
import fc from "fast-check";
import { finalTransfer } from "../../../sim/settlement/clearing/final_transfer.ts";
import { parseDecimal, ratio } from "../../../sim/base/ratio.ts";
import { yuan } from "../../../sim/base/fen.ts";
import { workedCase } from "../worked_example.ts";

for (const id of ["EX-16.1", "EX-16.2", "EX-16.3"]) {
  Deno.test(`${id} the transfer closes the year`, () => {
    const { inputs, expected } = workedCase<
      {
        pay: string;
        deductionsYear: string;
        deposit: string;
        cashPaid: string;
        prepay?: string;
      },
      Record<"phi" | "forfeit" | "transfer", string>
    >(id);
    // A prepayment that is offset is money paid during the year.
    const cash = yuan(inputs.cashPaid) + yuan(inputs.prepay ?? "0");
    const result = finalTransfer({
      pay: Float64Array.of(yuan(inputs.pay)),
      deductions: Float64Array.of(yuan(inputs.deductionsYear)),
      cashPaid: Float64Array.of(cash),
      deposit: Float64Array.of(yuan(inputs.deposit)),
      phi: [parseDecimal(expected.phi)],
    });
    assertEquals(result.transfer[0], yuan(expected.transfer));
    assertEquals(result.forfeited[0], yuan(expected.forfeit));
  });
}

Deno.test("a hospital that was advanced more than it earned pays back", () => {
  const { transfer } = finalTransfer({
    pay: Float64Array.of(0),
    deductions: Float64Array.of(30),
    cashPaid: Float64Array.of(95),
    deposit: Float64Array.of(5),
    phi: [ratio(1)],
  });
  assertEquals(transfer[0], -125);
});

Deno.test("the returned and the forfeited part are the deposit, half a fen is returned", () => {
  const { returned, forfeited } = finalTransfer({
    pay: Float64Array.of(0, 0, 0),
    deductions: new Float64Array(3),
    cashPaid: new Float64Array(3),
    deposit: Float64Array.of(5, 5, 5),
    phi: [ratio(1, 2), ratio(0), ratio(1)],
  });
  assertEquals(Array.from(returned), [3, 0, 5]);
  assertEquals(Array.from(forfeited), [2, 5, 0]);
});

Deno.test("INV-7 cash and transfer are pay, less deductions and forfeited deposit", () => {
  const money = fc.nat(2 ** 45);
  fc.assert(
    fc.property(
      money,
      money,
      money,
      money,
      fc.integer({ min: 0, max: 100 }),
      (pay, deductions, cashPaid, deposit, score) => {
        const { transfer, returned, forfeited } = finalTransfer({
          pay: Float64Array.of(pay),
          deductions: Float64Array.of(deductions),
          cashPaid: Float64Array.of(cashPaid),
          deposit: Float64Array.of(deposit),
          phi: [ratio(score, 100)],
        });
        assertEquals(returned[0]! + forfeited[0]!, deposit);
        assert(Math.abs(returned[0]! * 100 - deposit * score) <= 50);
        assertEquals(
          cashPaid + transfer[0]!,
          pay - deductions - forfeited[0]!,
        );
      },
    ),
    { seed: 20250101, numRuns: 1000 },
  );
});
