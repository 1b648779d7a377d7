/**
 * The cash film of a settled year (资金日历). Part of the run: it hands journal,
 * bookings and settings to the metrics.
 *
 * @module
 */
import {
  type CodeBook,
  type Hospitals,
  type Journal,
  SCHEMES,
  type YearRecord,
} from "../model/ledger.ts";
import { MONTH_OF_DAY } from "../base/calendar.ts";
import type { CashFilm } from "../model/cash.ts";
import type { Values } from "../model/policy/mod.ts";
import { cashFilm } from "../metrics/cash_film.ts";
import { PENALTY_RULE } from "../settlement/book_fines.ts";
import { BOOKED_RULES, bookYear } from "../settlement/book_year.ts";
import type { BookInput } from "../settlement/booking/book_input.ts";
import { withoutAdvances } from "../settlement/booking/without_advances.ts";
import {
  dailyBooked,
  T1_SERVICES,
} from "../settlement/calendar/daily_booked.ts";
import { openJournal } from "../settlement/journal/journal.ts";

/** Films the year, and the same year without daily advances where there are any. */
export function filmCash(
  journal: Journal,
  inputs: readonly BookInput[],
  record: YearRecord,
  methods: Uint8Array,
  codes: CodeBook,
  hospitals: Hospitals,
  values: Values,
): CashFilm {
  const n = hospitals.id.length;
  const filmed = inputs.map((input) => {
    const { settlement, months, dates, advances, benefits } = input;
    const lines = dailyBooked(record, methods, codes.chapter, {
      scheme: SCHEMES.indexOf(settlement.scheme),
      hospitals: n,
      services: T1_SERVICES,
    });
    return {
      settlement,
      booked: lines.dip.map((fen, at) =>
        fen + lines.outpatient[at]! + lines.chronic[at]! + lines.other[at]! +
        monthEndOf(benefits.maternity, at)
      ),
      carry: months.map(({ carry }) => carry),
      clearing: dates.clearing,
      withoutAdvances: advances === null
        ? null
        : journalOf(withoutAdvances(input)),
    };
  });
  return cashFilm(journal, record, hospitals.id, filmed, {
    openingDays: values["settlement.cash.openingDays"],
    costRatio: values["settlement.cash.costRatio"],
    loanRate: values["settlement.cash.loanRate"],
    depositRate: values["settlement.cash.depositRate"],
  });
}

/** Prenatal care of a month is booked on its last day, as no bill of it has a day; 0 on all others. */
function monthEndOf(months: Float64Array, at: number): number {
  const day = at % 365, month = MONTH_OF_DAY[day]!;
  return MONTH_OF_DAY[day + 1] === month
    ? 0
    : months[Math.floor(at / 365) * 12 + month]!;
}

function journalOf(input: BookInput): Journal {
  const journal = openJournal([...BOOKED_RULES, PENALTY_RULE]);
  bookYear(journal, input);
  return journal.close();
}
