/**
 * Books a settled year, both schemes, and proves the books (记账与试算平衡). Part
 * of the run: it hands the sheets to the journal.
 *
 * @module
 */
import { dateOf, isoDate, monthEnd } from "../base/calendar.ts";
import type { PayerCalendar } from "../model/calendar.ts";
import {
  type Counties,
  type Hospitals,
  type Journal,
  SCHEMES,
  type YearRecord,
} from "../model/ledger.ts";
import type { Values } from "../model/policy/mod.ts";
import { bookDates } from "./book_dates.ts";
import { catastrophicYear } from "./insurers_of.ts";
import type { SettledYear } from "./settle_year.ts";
import type { YearValues } from "./year_values.ts";
import {
  BESIDE_RULES,
  bookAccounts,
  bookCatastrophic,
} from "../settlement/book_beside.ts";
import { bookFines, PENALTY_RULE } from "../settlement/book_fines.ts";
import { bookInflow, inflowBalances } from "../settlement/book_inflow.ts";
import { bookInsurer } from "../settlement/book_insurers.ts";
import { BOOKED_RULES, bookYear } from "../settlement/book_year.ts";
import type { BookInput } from "../settlement/booking/book_input.ts";
import { carriedPayments } from "../settlement/booking/carried_payments.ts";
import {
  besideBalances,
  expectedBalances,
} from "../settlement/journal/expected_balances.ts";
import { openJournal } from "../settlement/journal/journal.ts";
import { checkBooks } from "../settlement/journal/trial_balance.ts";
import { checkSubLedgers } from "../settlement/journal/sub_ledgers.ts";
import { countyContributions } from "../settlement/method/county_contributions.ts";
import { personalAccounts } from "../settlement/method/personal_accounts.ts";

/** A settled year and the settings that date its payments. */
export interface PaidYear {
  readonly settled: SettledYear;
  readonly through: YearValues;
}

/** A settled year with everything its books need (记账材料). */
export interface BookedYear extends PaidYear {
  readonly record: YearRecord;
  readonly hospitals: Hospitals;
  readonly counties: Counties;
  /** The year before, settled; `null` where there is none. */
  readonly before: PaidYear | null;
  readonly calendar: PayerCalendar;
}

/** What each scheme's year pays, and when. */
function paymentsOf(
  { settled, through }: PaidYear,
  hospitals: Hospitals,
  calendar: PayerCalendar,
) {
  const dates = bookDates(settled.year, through, calendar);
  return settled.settlements.map((settlement, s) => ({
    hospitalIds: hospitals.id,
    settlement,
    months: settled.months[s]!,
    benefits: settled.otherMonths[s]!,
    advances: settled.advances[s]!,
    dates,
  }));
}

/** What is booked of the pooled fund (记账依据), one element a scheme. */
export function bookInputs(year: BookedYear): BookInput[] {
  const { settled, record, hospitals, counties, before, calendar } = year;
  const old = before && paymentsOf(before, hospitals, calendar);
  return paymentsOf(year, hospitals, calendar).map((payments, s) => ({
    ...payments,
    income: settled.income[s]!,
    counties: {
      ids: counties.id,
      contributions: countyContributions(
        record.register,
        s,
        counties.id.length,
      ),
    },
    opening: settled.opening[s]!,
    carried: old === null ? [] : carriedPayments(
      old[s]!,
      (day) => isoDate(dateOf(old[s]!.settlement.year, day)),
    ),
  }));
}

/**
 * The journal of the year: the pooled fund, and beside it catastrophic insurance
 * and personal accounts. It opens with what is still to be paid for the year
 * `before`. A book that is off by one fen fails the run.
 *
 * @param inputs what is booked of the pooled fund, if it is at hand
 * @throws if the trial balance, or a sub-ledger at a month's end, does not hold
 */
export function bookJournal(
  booked: BookedYear,
  inputs: readonly BookInput[] = bookInputs(booked),
): Journal {
  const { settled, record, hospitals, counties, through } = booked;
  const { year } = settled, { start } = through;
  const penalised = settled.fines.length > 0;
  const journal = openJournal([
    ...new Set([
      ...BOOKED_RULES,
      ...BESIDE_RULES,
      "R-OUT",
      ...(penalised ? [PENALTY_RULE] : []),
    ]),
  ]);
  const end = (month: number) =>
    monthEnd(year + Math.floor(month / 12), month % 12);
  for (const input of inputs) bookYear(journal, input);
  const { sheets, insurers } = catastrophicYear(record, counties, start);
  for (const sheet of sheets) {
    const contracted = insurers.filter(({ scheme }) => scheme === sheet.scheme)
      .flatMap((own) => own.counties);
    const dates = { monthEnd: end };
    bookCatastrophic(journal, sheet, counties.id, dates, contracted);
  }
  const days = bookDates(year, through, booked.calendar);
  for (const sheet of settled.inflow) {
    bookInflow(journal, sheet, hospitals.id, days);
  }
  for (const sheet of insurers) bookInsurer(journal, sheet, { monthEnd: end });
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
  settled.fines.forEach((fines, s) =>
    bookFines(
      journal,
      fines,
      SCHEMES[s]!,
      year,
      hospitals.id,
      { monthEnd: end },
      start["supervision.penalty.payDays"],
    )
  );
  const closed = journal.close();
  checkBooks(
    closed,
    new Map([
      ...expectedBalances(settled.settlements.map((settlement, s) => ({
        hospitalIds: hospitals.id,
        settlement,
        otherPayments: settled.otherPayments[s]!,
        income: settled.income[s]!,
        opening: settled.opening[s]!,
      }))),
      ...besideBalances(sheets, accounts, insurers),
      ...inflowBalances(settled.inflow, hospitals.id),
    ]),
  );
  checkSubLedgers(closed, inputs);
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
