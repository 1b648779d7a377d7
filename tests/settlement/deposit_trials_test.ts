import { assert, assertEquals } from "@std/assert";
import { depositTrials } from "../../sim/settlement/deposit_trials.ts";
import { settleScheme } from "../../sim/settlement/settle_scheme.ts";
import { oneYear, usual } from "./random_year.ts";
import { total } from "./worked_example.ts";

const year = {
  ...oneYear(20250101),
  prepayment: {
    months: "13.00",
    gate: 12,
    refused: null,
    amounts: Float64Array.of(500, 400, 300, 200),
    close: "offset" as const,
  },
};

Deno.test("under its own deposit a trial is the year, and the prepayment is no clearing money", () => {
  const { sheet } = settleScheme(year, usual);
  const [trial] = depositTrials(year, usual, [0.05]);
  assertEquals(trial, {
    scheme: sheet.scheme,
    year: sheet.year,
    deposit: 0.05,
    withheld: total(sheet.deposit),
    paid: total(sheet.cashPaid),
    transferred: total(sheet.transfer) + 1400,
  });
});

Deno.test("a larger deposit leaves more to the clearing and pays less before it", () => {
  const trials = depositTrials(year, usual, [0, 0.01, 0.02, 0.05]);
  for (let i = 1; i < trials.length; i++) {
    assert(trials[i]!.withheld > trials[i - 1]!.withheld);
    assert(trials[i]!.paid <= trials[i - 1]!.paid);
    assert(trials[i]!.transferred > trials[i - 1]!.transferred - 1);
  }
  assertEquals(trials[0]!.withheld, 0);
});
