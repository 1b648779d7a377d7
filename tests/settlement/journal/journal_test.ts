import { assert, assertEquals, assertThrows } from "@std/assert";
import {
  openJournal,
  type Posting,
} from "../../../sim/settlement/journal/journal.ts";

const line: Posting = {
  date: 9131,
  debit: "expense/employee/dip",
  credit: "payable/employee/H001",
  amount: 100,
  rule: "R-MON",
  batch: "H001/2025-01/employee",
};

Deno.test("a posted line can be read back", () => {
  const journal = openJournal(["R-BUD", "R-MON"]);
  journal.post({ ...line, date: 1, rule: "R-BUD", batch: "fund/2025" });
  journal.post(line);
  const table = journal.close();
  assertEquals(table.rows, 2);
  assertEquals(table.date[1], 9131);
  assertEquals(table.accounts[table.debit[1]!], line.debit);
  assertEquals(table.accounts[table.credit[1]!], line.credit);
  assertEquals(table.rules[table.rule[1]!], "R-MON");
  assertEquals(table.rules[table.rule[0]!], "R-BUD");
  assertEquals(table.batches[table.batch[1]!], line.batch);
  assertEquals(table.amount[1], 100);
});

Deno.test("nothing is posted for 0 fen", () => {
  const journal = openJournal(["R-MON"]);
  journal.post({ ...line, amount: 0 });
  assertEquals(journal.close().rows, 0);
  assertEquals(journal.close().accounts, []);
});

Deno.test("a negative amount, part of a fen and an unsafe amount are refused", () => {
  const journal = openJournal(["R-MON"]);
  for (const amount of [-1, 0.5, NaN, 2 ** 53]) {
    assertThrows(
      () => journal.post({ ...line, amount }),
      RangeError,
      "whole fen",
    );
  }
  assertEquals(journal.close().rows, 0);
});

Deno.test("a rule that was not announced is refused", () => {
  const journal = openJournal(["R-MON"]);
  assertThrows(
    () => journal.post({ ...line, rule: "R-XXX" }),
    RangeError,
    "R-XXX",
  );
});

Deno.test("the columns grow with the lines, and a closed table does not change", () => {
  const journal = openJournal(["R-MON"]);
  for (let i = 1; i <= 1024; i++) journal.post({ ...line, amount: i });
  const before = journal.close();
  for (let i = 1025; i <= 3000; i++) {
    journal.post({ ...line, amount: i, batch: `H${i}` });
  }
  const after = journal.close();
  assertEquals(before.rows, 1024);
  assertEquals(before.amount.length, 1024);
  assertEquals(after.rows, 3000);
  assert(after.amount.every((amount, row) => amount === row + 1));
  assertEquals(after.batches[after.batch[2999]!], "H3000");
  assertEquals(after.accounts.length, 2);
});
