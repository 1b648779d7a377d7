import { takenBack } from "../../model/ledger.ts";
import type { Fen } from "../../base/fen.ts";
import { sum } from "../../base/sum.ts";
import type { Accounts } from "../journal/accounts.ts";
import type { OpenJournal } from "../journal/journal.ts";
import type { BookInput } from "./book_input.ts";
import { postSigned } from "./postings.ts";

/**
 * Books a hospital's clearing (清算记账): the payable is moved from Σ gross to pay,
 * the deposit goes back or is forfeited, to the fund or to others, deductions not yet taken are kept, the
 * prepayment is offset, and the transfer brings the payable to 0. `R-CLR`,
 * `R-FIN`, `R-PERF`, `R-PRE`.
 */
export function bookClearing(
  journal: OpenJournal,
  accounts: Accounts,
  { hospitalIds, settlement: sheet, months, dates }: BookInput,
  h: number,
): void {
  const { bank, income, expense, payable, deposit, prepayment } = accounts;
  const batch = `${hospitalIds[h]!}/${sheet.year}/${sheet.scheme}`;
  const date = dates.clearing;
  const post = (debit: string, credit: string, amount: Fen, rule: string) =>
    postSigned(journal, { date, debit, credit, amount, rule, batch });
  const own = payable[h]!, returned = sheet.depositReturned[h]!;
  // Deductions inside D′ are booked like the others: as what they are, and once.
  const due = sheet.clear[h]! + sheet.paidAsBooked[h]! +
    sheet.deductedInside[h]!;
  const taken = sum(months.map((month) => month.deductions[h]!));
  post(expense.dip, own, due - sheet.gross[h]!, "R-CLR");
  post(expense.share, own, sheet.shared[h]!, "R-CLR");
  post(deposit[h]!, own, returned, "R-FIN");
  post(deposit[h]!, income.other, sheet.deposit[h]! - returned, "R-FIN");
  post(income.other, own, sheet.redistributed[h]!, "R-PERF");
  post(own, income.other, sheet.deductions[h]! - taken, "R-FIN");
  post(own, prepayment[h]!, takenBack(sheet.prepayment)?.[h] ?? 0, "R-PRE");
  post(own, bank, sheet.transfer[h]!, "R-FIN");
}
