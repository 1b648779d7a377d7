import { assert, assertEquals, assertThrows } from "@std/assert";
import fc from "fast-check";
import { fingerprint } from "../../sim/base/columns.ts";
import { BOOKED_RULES, bookYear } from "../../sim/settlement/book_year.ts";
import {
  type SettledScheme,
  settleScheme,
} from "../../sim/settlement/settle_scheme.ts";
import { expectedBalances } from "../../sim/settlement/journal/expected_balances.ts";
import { openJournal } from "../../sim/settlement/journal/journal.ts";
import {
  checkBooks,
  trialBalance,
} from "../../sim/settlement/journal/trial_balance.ts";
import { bookInput, otherPayments } from "./random_books.ts";
import { anyOptions, anyYear, settledYear } from "./random_year.ts";
import { total } from "./worked_example.ts";

const HOSPITAL_IDS = ["H001", "H002", "H003", "H004"];

function booksOf(year: SettledScheme) {
  const journal = openJournal(BOOKED_RULES);
  bookYear(journal, bookInput(year));
  return journal.close();
}

function sheetsOf(year: SettledScheme) {
  return expectedBalances([{
    hospitalIds: HOSPITAL_IDS,
    settlement: year.sheet,
    otherPayments: otherPayments(year),
    income: year.sheet.budget.income,
    opening: 5_000_000,
  }]);
}

Deno.test("the books of any year agree with its sheets, payables and deposits end at 0", () => {
  fc.assert(
    fc.property(anyYear, anyOptions, (input, options) => {
      const year = settleScheme(input, options);
      const journal = booksOf(year);
      checkBooks(journal, sheetsOf(year));
      const open = trialBalance(journal).filter(({ account }) =>
        /^(payable|deposit|advance)\//.test(account)
      );
      assert(open.length > 0);
      for (const { balance } of open) assertEquals(balance, 0);
      const all = trialBalance(journal);
      assertEquals(total(all.map(({ balance }) => balance)), 0);
    }),
    { seed: 20250101, numRuns: 200 },
  );
});

Deno.test("INV-12: the same year under the same options is the same sheet and the same books, whatever was settled between", () => {
  fc.assert(
    fc.property(anyYear, anyOptions, anyYear, (input, options, other) => {
      const once = settleScheme(input, options);
      const books = fingerprint(once, booksOf(once));
      booksOf(settleScheme(other, options));
      const again = settleScheme(structuredClone(input), options);
      assertEquals(fingerprint(again, booksOf(again)), books);
    }),
    { seed: 20250101, numRuns: 1000 },
  );
});

Deno.test("one fen changed in any line is refused", () => {
  const year = settledYear();
  const journal = booksOf(year), sheets = sheetsOf(year);
  for (let row = 0; row < journal.rows; row++) {
    const amount = journal.amount.slice();
    amount[row]! += row % 2 === 0 ? 1 : -1;
    assertThrows(
      () => checkBooks({ ...journal, amount }, sheets),
      Error,
      "1 fen",
    );
  }
});

Deno.test("an expense booked on the wrong line is refused", () => {
  const year = settledYear();
  const journal = booksOf(year);
  const { scheme } = year.sheet;
  const line = (name: string) =>
    journal.accounts.indexOf(`expense/${scheme}/${name}`);
  const debit = journal.debit.slice();
  debit[debit.indexOf(line("chronic"))] = line("remote");
  assertThrows(
    () => checkBooks({ ...journal, debit }, sheetsOf(year)),
    Error,
    `expense/${scheme}/`,
  );
});

Deno.test("two years and two schemes share a journal", () => {
  const journal = openJournal(BOOKED_RULES);
  const first = settledYear();
  const later = { ...first, sheet: { ...first.sheet, year: 2026 } };
  const scheme = first.sheet.scheme === "employee" ? "resident" : "employee";
  const other: SettledScheme = { ...first, sheet: { ...first.sheet, scheme } };
  const years = [first, later, other];
  years.forEach((year, i) =>
    bookYear(journal, { ...bookInput(year), opening: i === 1 ? 0 : 5_000_000 })
  );
  const sheets = years.map((year, i) => ({
    hospitalIds: HOSPITAL_IDS,
    settlement: year.sheet,
    otherPayments: otherPayments(year),
    income: year.sheet.budget.income,
    opening: i === 1 ? 0 : 5_000_000,
  }));
  checkBooks(journal.close(), expectedBalances(sheets));
});

Deno.test("lines carry date, rule and batch", () => {
  const year = settledYear();
  const journal = booksOf(year);
  const { scheme } = year.sheet;
  const rows = Array.from({ length: journal.rows }, (_, row) => ({
    batch: journal.batches[journal.batch[row]!],
    rule: journal.rules[journal.rule[row]!],
    debit: journal.accounts[journal.debit[row]!],
    credit: journal.accounts[journal.credit[row]!],
    date: journal.date[row],
    amount: journal.amount[row],
  }));
  const march = rows.filter(({ batch, rule }) =>
    batch === `H002/2025-03/${scheme}` && rule === "R-MON"
  );
  const month = year.months[2]!;
  const own = `payable/${scheme}/H002`;
  assertEquals(
    march.map(({ debit, credit, date, amount }) => ({
      debit,
      credit,
      date,
      amount,
    })),
    [
      {
        debit: `expense/${scheme}/dip`,
        credit: own,
        date: 9131 + 90,
        amount: month.gross[1],
      },
      {
        debit: own,
        credit: `deposit/${scheme}/H002`,
        date: 9131 + 90,
        amount: month.deposit[1],
      },
      {
        debit: own,
        credit: `income/${scheme}/other`,
        date: 9131 + 120,
        amount: month.deductions[1],
      },
      {
        debit: own,
        credit: `asset/bank/${scheme}`,
        date: 9131 + 120,
        amount: month.pay[1],
      },
    ],
  );
  const remote = rows.find(({ batch, debit }) =>
    batch === `out-of-area/2025-01/${scheme}` &&
    debit === `expense/${scheme}/remote`
  );
  // The cell after the four hospitals' twelve months.
  assertEquals([remote?.rule, remote?.amount], ["R-BEN", 348]);
  const clinics = rows.find(({ batch, debit }) =>
    batch === `village-clinics/2025-01/${scheme}` &&
    debit === `expense/${scheme}/outpatient`
  );
  // The row after care elsewhere is that of village clinics.
  assertEquals([clinics?.rule, clinics?.amount], ["R-BEN", 160]);
  const last = rows.filter(({ batch }) => batch === `H002/2025/${scheme}`);
  assert(last.length > 0);
  for (const { date } of last) assertEquals(date, 9131 + 500);
});

Deno.test("a transfer that is recovered goes back into the bank", () => {
  const year = settledYear();
  const transfer = year.sheet.transfer.slice();
  const deductions = year.sheet.deductions.slice();
  // Deductions above everything that is still due.
  deductions[0]! += transfer[0]! + 10;
  transfer[0] = -10;
  const recovered = { ...year, sheet: { ...year.sheet, transfer, deductions } };
  const journal = booksOf(recovered);
  checkBooks(journal, sheetsOf(recovered));
  const { scheme } = year.sheet;
  const last = journal.batches.indexOf(`H001/2025/${scheme}`);
  const bank = journal.accounts.indexOf(`asset/bank/${scheme}`);
  const row = journal.batch.findIndex((batch, row) =>
    batch === last && journal.debit[row] === bank
  );
  assertEquals(journal.amount[row], 10);
  assertEquals(
    journal.accounts[journal.credit[row]!],
    `payable/${scheme}/H001`,
  );
});
