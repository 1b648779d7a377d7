import type { Accounts } from "../journal/accounts.ts";
import type { OpenJournal } from "../journal/journal.ts";
import type { BookInput } from "./book_input.ts";
import { postSigned, quarterBatch } from "./postings.ts";

/**
 * Books the quarterly clearings of a year (季度清算记账): what a quarter pays or
 * recovers moves the payables, and the year's clearing says what was due.
 * `R-CLR`, `clr.periods`.
 */
export function bookQuarters(
  journal: OpenJournal,
  { bank, payable }: Accounts,
  { hospitalIds, settlement: { scheme, year, interim }, dates }: BookInput,
): void {
  interim.forEach((amounts, quarter) =>
    amounts.forEach((amount, h) =>
      postSigned(journal, {
        date: dates.quarterPaid(quarter),
        debit: payable[h]!,
        credit: bank,
        amount,
        rule: "R-CLR",
        batch: quarterBatch(hospitalIds[h]!, year, quarter, scheme),
      })
    )
  );
}
