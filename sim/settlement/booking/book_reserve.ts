import { sum } from "../../base/sum.ts";
import type { Accounts } from "../journal/accounts.ts";
import type { OpenJournal } from "../journal/journal.ts";
import type { BookInput } from "./book_input.ts";
import { postSigned } from "./postings.ts";

/**
 * Books the risk reserve R0 (风险金记账): set aside out of the surplus on the
 * year's first day; what adjustments of the budget take goes back at the end of their
 * month; released at clearing less what overspend sharing used; that
 * part stays on the account against its expense. Where sharing used more than R0,
 * as savings of the year are added to it, the rest is set aside at clearing.
 * `R-BUD`, `R-CLR`.
 */
export function bookReserve(
  journal: OpenJournal,
  { surplus, reserve }: Accounts,
  { settlement: { scheme, year, budget, shared }, dates }: BookInput,
): void {
  const batch = `fund/${year}/${scheme}`;
  const released = budget.released ?? [];
  postSigned(journal, {
    date: dates.monthEnd(0) - 30,
    debit: surplus,
    credit: reserve,
    amount: released.reduce((sum, r) => sum + r.amount, budget.reserve),
    rule: "R-BUD",
    batch,
  });
  for (const { month, amount } of released) {
    postSigned(journal, {
      date: dates.monthEnd(month - 1),
      debit: reserve,
      credit: surplus,
      amount,
      rule: "R-BUD",
      batch,
    });
  }
  postSigned(journal, {
    date: dates.clearing,
    debit: reserve,
    credit: surplus,
    amount: budget.reserve - sum(shared),
    rule: "R-CLR",
    batch,
  });
}
