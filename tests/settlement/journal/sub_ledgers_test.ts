import { assert, assertEquals, assertThrows } from "@std/assert";
import fc from "fast-check";
import { BOOKED_RULES, bookYear } from "../../../sim/settlement/book_year.ts";
import {
  balancesOn,
  checkSubLedgers,
  expectedSubLedgers,
} from "../../../sim/settlement/journal/sub_ledgers.ts";
import { openJournal } from "../../../sim/settlement/journal/journal.ts";
import { settleScheme } from "../../../sim/settlement/settle_scheme.ts";
import { bookInput } from "../random_books.ts";
import { anyOptions, anyYear, settledYear } from "../random_year.ts";

function booked(input: ReturnType<typeof bookInput>) {
  const journal = openJournal(BOOKED_RULES);
  bookYear(journal, input);
  return journal.close();
}

Deno.test("at every month's end each institution, county and payee has open what the sheets say, and the trial balance is 0", () => {
  fc.assert(
    fc.property(anyYear, anyOptions, (year, options) => {
      const input = bookInput(settleScheme(year, options));
      checkSubLedgers(booked(input), [input]);
      const after = expectedSubLedgers(input, input.dates.clearing);
      for (const [account, balance] of after) {
        if (!account.startsWith("prepayment/")) {
          assertEquals(balance, 0, account);
        }
      }
    }),
    { seed: 20250102, numRuns: 200 },
  );
});

Deno.test("a line that is booked to the wrong institution, or a fen too much, is refused at the next month's end", () => {
  const input = bookInput(settledYear()), journal = booked(input);
  const last = input.dates.monthEnd(11);
  const own = (a: number) =>
    /^(payable|deposit|advance|prepayment)\//.test(journal.accounts[a]!);
  let tried = 0;
  for (let row = 0; row < journal.rows; row += 7) {
    if (journal.date[row]! > last || !own(journal.debit[row]!)) continue;
    const debit = journal.debit.slice();
    debit[row] = journal.accounts.findIndex((name, a) =>
      a !== debit[row] && own(a) && name.split("/")[0] ===
        journal.accounts[debit[row]!]!.split("/")[0]
    );
    assertThrows(
      () => checkSubLedgers({ ...journal, debit }, [input]),
      Error,
      "is off by",
    );
    const amount = journal.amount.slice();
    amount[row] = amount[row]! + 1;
    assertThrows(
      () => checkSubLedgers({ ...journal, amount }, [input]),
      Error,
      "1 fen",
    );
    tried++;
  }
  assert(tried > 5, `${tried}`);
});

Deno.test("what counties collect passes through the treasury into the bank, county by county", () => {
  const input = bookInput(settledYear()), journal = booked(input);
  const { scheme } = input.settlement;
  const through = (debit: string, credit: string) => {
    let total = 0;
    for (let row = 0; row < journal.rows; row++) {
      if (
        journal.accounts[journal.debit[row]!] === debit &&
        journal.accounts[journal.credit[row]!] === credit
      ) total += journal.amount[row]!;
    }
    return total;
  };
  const { contributions } = input.counties;
  const sum = (part: Float64Array) => part.reduce((a, b) => a + b, 0);
  ["C1", "C2"].forEach((id, c) => {
    const wanted = sum(contributions.subarray(c * 12, c * 12 + 12));
    assert(wanted > 0);
    const own = `county/${scheme}/${id}`;
    const [paid, subsidy] = ["contributions", "subsidy"].map((line) =>
      through(own, `income/${scheme}/${line}`)
    );
    assert(subsidy! > 0);
    assertEquals(paid! + subsidy!, wanted);
    assertEquals(through(`treasury/${scheme}`, own), wanted);
  });
  assertEquals(
    through(`asset/bank/${scheme}`, `treasury/${scheme}`),
    sum(contributions),
  );
});

Deno.test("the reserve is set aside on 1 January and keeps, once cleared, what sharing used", () => {
  const input = bookInput(settledYear()), journal = booked(input);
  const { scheme, budget, shared } = input.settlement;
  const { monthEnd, clearing } = input.dates;
  const used = shared.reduce((a, b) => a + b, 0);
  assert(budget.reserve > 0);
  const [before, first, last] = balancesOn(
    journal,
    [monthEnd(0) - 31, monthEnd(0) - 30, clearing],
  ).get(`reserve/${scheme}`)!;
  assertEquals([before, first, last], [0, -budget.reserve, 0 - used]);
});
