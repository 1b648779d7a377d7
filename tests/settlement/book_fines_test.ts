import { assertEquals } from "@std/assert";
import { bookFines } from "../../sim/settlement/book_fines.ts";
import { openJournal } from "../../sim/settlement/journal/journal.ts";

Deno.test("R-PEN: a fine is owed at the month's end and paid to the treasury as many days later as the rules give", () => {
  for (const days of [15, 30]) {
    const journal = openJournal(["R-PEN"]);
    const fines = new Float64Array(24);
    fines[12 + 4] = 120_000_00;
    bookFines(
      journal,
      fines,
      "employee",
      2025,
      ["H1", "H2"],
      { monthEnd: (month) => 1000 + month },
      days,
    );
    const { rows, date, amount, accounts, debit, credit, rule, rules } = journal
      .close();
    const lines = Array.from({ length: rows }, (_, row) => [
      date[row],
      accounts[debit[row]!],
      accounts[credit[row]!],
      amount[row],
      rules[rule[row]!],
    ]);
    const due = "fines/due/employee/H2", treasury = "fines/treasury/employee";
    assertEquals(lines, [
      [1004, due, treasury, 120_000_00, "R-PEN"],
      [1004 + days, treasury, due, 120_000_00, "R-PEN"],
    ]);
  }
});
