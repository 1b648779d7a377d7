import { type Fen, shareExactly } from "../../base/fen.ts";
import type { Accounts } from "../journal/accounts.ts";
import type { OpenJournal } from "../journal/journal.ts";
import type { BookInput } from "./book_input.ts";
import { monthBatch, postSigned } from "./postings.ts";

/**
 * Books what comes in (基金收入记账): contributions and subsidies of a month become
 * due from each county, go to the treasury and from there to the fund's bank
 * (区县征缴、入国库、划入财政专户), a batch a county and month, contributions and subsidies apart; interest and other
 * income go to the bank at once. `R-BUD`; Ganzhou's pooled budget has the income
 * of its counties on the municipal treasury account.
 */
export function bookIncome(
  journal: OpenJournal,
  { bank, county, treasury, income: account }: Accounts,
  { settlement: { scheme, year }, income, counties, dates }: BookInput,
): void {
  const extra = income.months.map((fen, month) =>
    fen - contributed(counties.contributions, month)
  );
  // What was moved over follows the patients' months, interest those of contributions.
  const moved = income.moved ?? new Float64Array(12);
  const interest = shareExactly(
    income.interest,
    extra.map((fen, month) => fen - moved[month]!),
  );
  const subsidy = shareExactly(income.subsidy, counties.contributions);
  for (let month = 0; month < 12; month++) {
    const date = dates.monthEnd(month);
    const post = (
      debit: string,
      credit: string,
      amount: Fen,
      payer: string,
    ) =>
      postSigned(journal, {
        date,
        debit,
        credit,
        amount,
        rule: "R-BUD",
        batch: monthBatch(payer, year, month, scheme),
      });
    counties.ids.forEach((id, c) => {
      const amount = counties.contributions[c * 12 + month]!;
      const payer = `county/${id}`;
      const part = subsidy[c * 12 + month]!;
      post(county[c]!, account.contributions, amount - part, payer);
      post(county[c]!, account.subsidy, part, payer);
      post(treasury, county[c]!, amount, payer);
      post(bank, treasury, amount, payer);
    });
    post(bank, account.interest, interest[month]!, "fund");
    post(bank, account.moved, moved[month]!, "out-of-area");
    const other = extra[month]! - interest[month]! - moved[month]!;
    post(bank, account.other, other, "fund");
  }
}

/** Contributions of a month, all counties. */
function contributed(contributions: Float64Array, month: number): Fen {
  let total = 0;
  for (let at = month; at < contributions.length; at += 12) {
    total += contributions[at]!;
  }
  return total;
}
