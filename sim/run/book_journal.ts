/**
 * Books a settled year, both schemes, and proves the books (记账与试算平衡). Part
 * of the run: it hands the sheets to the journal.
 *
 * @module
 */
import { dayNumber, monthEnd } from "../base/calendar.ts";
import type { Hospitals, Journal } from "../model/ledger.ts";
import type { SettledYear } from "./settle_year.ts";
import type { YearValues } from "./year_values.ts";
import { BOOKED_RULES, bookYear } from "../settlement/book_year.ts";
import { expectedBalances } from "../settlement/journal/expected_balances.ts";
import { openJournal } from "../settlement/journal/journal.ts";
import { checkBooks } from "../settlement/journal/trial_balance.ts";

/**
 * The journal of the year. A book that is off by one fen fails the run.
 *
 * @throws if the trial balance does not hold
 */
export function bookJournal(
  settled: SettledYear,
  hospitals: Hospitals,
  { months, end: last }: YearValues,
): Journal {
  const { year } = settled;
  const journal = openJournal(BOOKED_RULES);
  const end = (month: number) =>
    monthEnd(year + Math.floor(month / 12), month % 12);
  settled.settlements.forEach((settlement, s) =>
    bookYear(journal, {
      hospitalIds: hospitals.id,
      settlement,
      months: settled.months[s]!,
      income: settled.income[s]!,
      benefits: settled.otherMonths[s]!,
      opening: 0,
      dates: {
        monthEnd: end,
        monthPaid: (month) =>
          end(month + months[month]!["settlement.month.lag"]),
        clearing: dayNumber(
          `${year + 1}-${last["settlement.clearing.date"]}`,
        ),
      },
    })
  );
  const closed = journal.close();
  checkBooks(
    closed,
    expectedBalances(settled.settlements.map((settlement, s) => ({
      settlement,
      otherPayments: settled.otherPayments[s]!,
      income: settled.income[s]!,
      opening: 0,
    }))),
  );
  return closed;
}
