import { assert, assertEquals, assertThrows } from "@std/assert";
import { openJournal } from "../../../sim/settlement/journal/journal.ts";
import {
  checkBooks,
  trialBalance,
} from "../../../sim/settlement/journal/trial_balance.ts";

function journalOf(lines: readonly (readonly [string, string, number])[]) {
  const journal = openJournal(["R-MON"]);
  for (const [debit, credit, amount] of lines) {
    journal.post({ date: 0, debit, credit, amount, rule: "R-MON", batch: "x" });
  }
  return journal.close();
}

const dip = "expense/employee/dip", bank = "asset/bank/employee";
const own = "payable/employee/H001";
const year = [[dip, own, 100], [own, bank, 100]] as const;
const sheets = new Map([[dip, 100], [bank, -100]]);

Deno.test("a trial balance lists what was posted to each account", () => {
  assertEquals(trialBalance(journalOf([...year, [dip, own, 5]])), [
    { account: dip, debit: 105, credit: 0, balance: 105 },
    { account: own, debit: 100, credit: 105, balance: -5 },
    { account: bank, debit: 0, credit: 100, balance: -100 },
  ]);
});

Deno.test("books that agree with the sheets pass", () => {
  checkBooks(journalOf(year), sheets);
});

Deno.test("a payable that is left open is named with the fen", () => {
  assertThrows(
    () => checkBooks(journalOf([[dip, own, 100], [own, bank, 97]]), sheets),
    Error,
    `${own} is off by -3 fen`,
  );
});

Deno.test("a deposit that is left open is named", () => {
  const deposit = "deposit/employee/H001";
  const lines = [...year, [own, deposit, 1], [dip, own, 1]] as const;
  assertThrows(
    () => checkBooks(journalOf(lines), new Map([...sheets, [dip, 101]])),
    Error,
    deposit,
  );
});

Deno.test("a bank that does not agree with the sheets is refused", () => {
  assertThrows(
    () => checkBooks(journalOf(year), new Map([...sheets, [bank, -99]])),
    Error,
    `${bank} is off by -1 fen`,
  );
});

Deno.test("an account that no sheet knows, and a sheet that was not booked, are refused", () => {
  const extra = [...year, ["expense/gifts", bank, 1], [bank, dip, 1]] as const;
  assertThrows(
    () => checkBooks(journalOf(extra), new Map([[dip, 99], [bank, -100]])),
    Error,
    "expense/gifts",
  );
  assertThrows(
    () => checkBooks(journalOf(year), new Map([...sheets, ["income/x", -7]])),
    Error,
    "income/x is off by 7 fen",
  );
});

Deno.test("a line on an account that is not listed is refused", () => {
  const journal = journalOf(year);
  const broken = { ...journal, debit: journal.debit.slice() };
  broken.debit[1] = 99;
  const error = assertThrows(() => checkBooks(broken, sheets), Error, "debits");
  assert(error.message.includes("200"));
});
