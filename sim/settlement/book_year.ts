import { dateOf, isoDate } from "../base/calendar.ts";
import { bookBenefits } from "./booking/book_benefits.ts";
import { bookClearing } from "./booking/book_clearing.ts";
import { bookIncome } from "./booking/book_income.ts";
import type { BookInput } from "./booking/book_input.ts";
import { bookQuarters } from "./booking/book_quarters.ts";
import { bookAdvances, bookMonth } from "./booking/book_months.ts";
import { bookReserve } from "./booking/book_reserve.ts";
import { postSigned } from "./booking/postings.ts";
import { type Accounts, accountsOf } from "./journal/accounts.ts";
import type { OpenJournal } from "./journal/journal.ts";

/** Rule ids that {@linkcode bookYear} cites; a journal it writes to must know them. */
export const BOOKED_RULES = [
  "R-BUD",
  "R-PRE",
  "R-T1",
  "R-BEN",
  "R-MON",
  "R-CLR",
  "R-FIN",
  "R-PERF",
] as const;

/**
 * Books a scheme-year (年度记账), in the order of its calendar: what was brought
 * forward, the prepayment, daily advances, months, benefits, quarters, clearing. Accounts
 * are those of `accountsOf`. What a month comes to is due at its end and paid on
 * the payment day, less what was advanced; the clearing brings every payable,
 * deposit and advance to 0, and a prepayment too unless it rolls over.
 *
 * `R-PRE`, `R-T1`, `R-MON`, `R-CLR`, `R-FIN`, other benefits `R-BEN`, income `R-BUD`.
 */
export function bookYear(journal: OpenJournal, input: BookInput): void {
  const { hospitalIds, settlement } = input, { scheme, year } = settlement;
  const accounts = accountsOf(scheme, hospitalIds, input.counties.ids);
  bookOpening(journal, accounts, input);
  bookIncome(journal, accounts, input);
  bookReserve(journal, accounts, input);
  bookPrepayment(journal, accounts, input);
  bookAdvances(
    journal,
    accounts,
    input,
    (day) => isoDate(dateOf(year, day)),
  );
  for (let month = 0; month < 12; month++) {
    bookMonth(journal, accounts, input, month);
    bookBenefits(journal, accounts, input, month);
  }
  bookQuarters(journal, accounts, input);
  hospitalIds.forEach((_, h) => bookClearing(journal, accounts, input, h));
}

/** The surplus, and what is still owed for last year, on its last day; then the payments of these debts. */
function bookOpening(
  journal: OpenJournal,
  { bank, surplus, payable, elsewhere }: Accounts,
  { settlement: { scheme, year }, opening, carried, dates }: BookInput,
): void {
  const date = dates.monthEnd(0) - 31;
  postSigned(journal, {
    date,
    debit: bank,
    credit: surplus,
    amount: opening,
    rule: "R-BUD",
    batch: `fund/${year}/${scheme}`,
  });
  for (const { row, amount, rule, batch, date: paid } of carried) {
    const payee = batch.slice(0, batch.indexOf("/"));
    const own = payable[row] ?? elsewhere[payee]!;
    postSigned(journal, {
      date,
      debit: bank,
      credit: own,
      amount,
      rule,
      batch,
    });
    postSigned(journal, {
      date: paid,
      debit: own,
      credit: bank,
      amount,
      rule,
      batch,
    });
  }
}

/** Turnover money is lent, not spent: a receivable of each hospital. */
function bookPrepayment(
  journal: OpenJournal,
  { bank, prepayment }: Accounts,
  { hospitalIds, settlement, dates }: BookInput,
): void {
  const { prepayment: paid, scheme, year } = settlement;
  paid?.amounts.forEach((amount, h) =>
    journal.post({
      date: dates.prepaid,
      debit: prepayment[h]!,
      credit: bank,
      amount,
      rule: "R-PRE",
      batch: `${hospitalIds[h]!}/${year}/${scheme}`,
    })
  );
}
