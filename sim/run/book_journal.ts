/**
 * Books a settled year, both schemes, and proves the books (记账与试算平衡). Part
 * of the run: it hands the sheets to the journal.
 *
 * @module
 */
import { dayNumber, monthEnd } from "../base/calendar.ts";
import type {
  Counties,
  Hospitals,
  Journal,
  YearRecord,
} from "../model/ledger.ts";
import type { Values } from "../model/policy/mod.ts";
import type { SettledYear } from "./settle_year.ts";
import type { YearValues } from "./year_values.ts";
import {
  BESIDE_RULES,
  bookAccounts,
  bookCatastrophic,
} from "../settlement/book_beside.ts";
import { BOOKED_RULES, bookYear } from "../settlement/book_year.ts";
import {
  besideBalances,
  expectedBalances,
} from "../settlement/journal/expected_balances.ts";
import { openJournal } from "../settlement/journal/journal.ts";
import { checkBooks } from "../settlement/journal/trial_balance.ts";
import { catastrophicMoney } from "../settlement/method/catastrophic_money.ts";
import { personalAccounts } from "../settlement/method/personal_accounts.ts";

/**
 * The journal of the year: the pooled fund, and beside it catastrophic insurance
 * and personal accounts. A book that is off by one fen fails the run.
 *
 * @throws if the trial balance does not hold
 */
export function bookJournal(
  settled: SettledYear,
  record: YearRecord,
  hospitals: Hospitals,
  counties: Counties,
  { start, months, end: last }: YearValues,
): Journal {
  const { year } = settled;
  const journal = openJournal([...new Set([...BOOKED_RULES, ...BESIDE_RULES])]);
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
  const catastrophic = catastrophicMoney(
    record,
    counties.id.length,
    start["settlement.catastrophic.premium"],
  );
  for (const sheet of catastrophic) {
    bookCatastrophic(journal, sheet, counties.id, { monthEnd: end });
  }
  const accounts = personalAccounts(
    record,
    hospitals.id.length,
    accountOptions(start),
  );
  if (accounts !== null) {
    bookAccounts(journal, accounts, counties.id, hospitals.id, {
      monthEnd: end,
    });
  }
  const closed = journal.close();
  checkBooks(
    closed,
    new Map([
      ...expectedBalances(settled.settlements.map((settlement, s) => ({
        settlement,
        otherPayments: settled.otherPayments[s]!,
        income: settled.income[s]!,
        opening: 0,
      }))),
      ...besideBalances(catastrophic, accounts),
    ]),
  );
  return closed;
}

function accountOptions(values: Values) {
  return {
    base: values["settlement.account.base"],
    rate: values["settlement.account.rate"],
    opening: values["settlement.account.opening"],
    premium: values["settlement.account.premium"],
    share: values["settlement.account.share"],
    purchases: values["settlement.account.purchases"],
  };
}
