import { isoDate } from "../../base/calendar.ts";
import type { Fen } from "../../base/fen.ts";
import { sum } from "../../base/sum.ts";
import type { Journal, Scheme } from "../../model/ledger.ts";
import { openJournal } from "../journal/journal.ts";
import type { CountyIncome } from "./county_income.ts";
import type { BenefitPayment } from "./pay_debts.ts";
import type { PurseCash } from "./purse_cash.ts";

/** Day numbers of a pooled year (统收统支日程). */
export interface PoolDates {
  /** 1 January. */
  readonly first: number;
  /** By month: income of the month is on the treasury account; city's transfer to the counties; last day. */
  readonly income: readonly number[];
  readonly transfer: readonly number[];
  readonly monthEnd: readonly number[];
  /** By county: own subsidy, where it comes this year. */
  readonly own: readonly number[];
}

/** What both sides have in common: where, when, what came in and what was due. */
export interface SidesYear {
  readonly scheme: Scheme;
  readonly ids: readonly string[];
  readonly dates: PoolDates;
  readonly income: CountyIncome;
  /** Benefits by county × 12 + month, fen. */
  readonly spending: Float64Array;
  /** Money on 1 January by county, and what each owes from before. */
  readonly opening: Float64Array;
  readonly before: readonly Fen[];
}

/** The year as the pool paid it, and what the counties are billed; lists by county, fen. */
export interface PooledBooks {
  readonly payments: readonly BenefitPayment[];
  /** City to county accounts, county × 12 + month. */
  readonly transfers: Float64Array;
  readonly overdue: Float64Array;
  readonly topUp: Float64Array;
  readonly share: Float64Array;
}

type Post = (
  date: number,
  debit: string,
  credit: string,
  amount: Fen,
  batch: string,
) => void;

/** Where a side keeps a county's books, and which account pays for it. */
interface Places {
  readonly own: (c: number) => string;
  readonly bank: (c: number) => string;
  /** Account that pays benefits. */
  readonly payer: (c: number) => string;
  /** Between the county and the bank, where money goes through one. */
  readonly treasury: string | null;
}

/**
 * Books a year of purses apart (区县各自专户流水): each county's income by level goes to
 * its own treasury account, which pays its benefits; what is still owed on 31 December
 * its government fills. `R-GZ`: what pooling is measured against.
 */
export function bookApart(
  year: SidesYear,
  purses: readonly PurseCash[],
): Journal {
  const { scheme, ids, dates } = year, last = dates.monthEnd[11]!;
  const own = (c: number) => `purse/${scheme}/${ids[c]!}`;
  const bank = (c: number) => `${own(c)}/bank`;
  return book((post) => {
    const places = { own, bank, payer: bank, treasury: null };
    bookCommon(post, year, places);
    purses.forEach(({ payments, filled }, c) => {
      bookPayments(post, year, places, payments, dates.income);
      post(
        last,
        bank(c),
        `${own(c)}/government`,
        sum(filled),
        batchOf(year, c, last),
      );
      filled.forEach((fen, at) =>
        post(last, `${own(c)}/payable`, bank(c), fen, dueBatch(year, c, at - 1))
      );
    });
  });
}

/**
 * Books a pooled year (统收统支流水): income of all counties through the treasury to the
 * city's account, gaps from before filled by their governments, turnover money and
 * monthly transfers to the counties' accounts, which pay; on 31 December overdue
 * subsidies, top-ups and shares of the gap are due from the counties. `R-GZ`.
 */
export function bookPooled(year: SidesYear, pool: PooledBooks): Journal {
  const { scheme, ids, dates, before } = year, last = dates.monthEnd[11]!;
  const own = (c: number) => `pool/${scheme}/county/${ids[c]!}`;
  const bank = () => `pool/${scheme}/bank`;
  const payer = (c: number) => `${own(c)}/account`;
  return book((post) => {
    const treasury = `pool/${scheme}/treasury`;
    const places = { own, bank, payer, treasury };
    bookCommon(post, year, places);
    ids.forEach((_, c) => {
      const batch = dueBatch(year, c, -1);
      post(dates.first, bank(), `${own(c)}/government`, before[c]!, batch);
      post(dates.first, `${own(c)}/payable`, bank(), before[c]!, batch);
    });
    pool.transfers.forEach((fen, at) => {
      const c = Math.floor(at / 12), date = dates.transfer[at % 12]!;
      post(date, payer(c), bank(), fen, batchOf(year, c, date));
    });
    bookPayments(post, year, places, pool.payments, dates.transfer);
    ids.forEach((_, c) => {
      const due = `${own(c)}/receivable`, batch = batchOf(year, c, last);
      post(last, due, `${own(c)}/subsidy`, pool.overdue[c]!, batch);
      post(last, due, `${own(c)}/topUp`, pool.topUp[c]!, batch);
      post(last, due, `${own(c)}/share`, pool.share[c]!, batch);
    });
  });
}

/** Opens a journal, lets it be written in any order and gives it by date. */
function book(write: (post: Post) => void): Journal {
  const lines: Parameters<Post>[] = [];
  write((...line) => {
    if (line[3] !== 0) lines.push(line);
  });
  const journal = openJournal(["R-GZ"]);
  for (
    const [date, debit, credit, amount, batch] of lines.toSorted((a, b) =>
      a[0] - b[0]
    )
  ) {
    journal.post(
      amount < 0
        ? {
          date,
          debit: credit,
          credit: debit,
          amount: -amount,
          rule: "R-GZ",
          batch,
        }
        : { date, debit, credit, amount, rule: "R-GZ", batch },
    );
  }
  return journal.close();
}

/** Opening money and debts, income by level, and benefits as they become due. */
function bookCommon(post: Post, year: SidesYear, places: Places): void {
  const { ids, dates, income, spending, opening, before } = year;
  const { own, bank, treasury } = places, { first } = dates;
  ids.forEach((_, c) => {
    const batch = dueBatch(year, c, -1);
    post(first, bank(c), `${own(c)}/opening`, opening[c]!, batch);
    post(first, `${own(c)}/opening`, `${own(c)}/payable`, before[c]!, batch);
    const come = (date: number, from: string, fen: Fen) => {
      const own = batchOf(year, c, date);
      if (treasury === null) return post(date, bank(c), from, fen, own);
      post(date, treasury, from, fen, own);
      post(date, bank(c), treasury, fen, own);
    };
    for (let m = 0; m < 12; m++) {
      const at = c * 12 + m, date = dates.income[m]!;
      come(date, `${own(c)}/fees`, income.fees[at]!);
      come(date, `${own(c)}/upper`, income.upper[at]!);
      come(date, `${own(c)}/other`, income.extra[at]!);
      come(dates.own[c]!, `${own(c)}/subsidy`, income.subsidy[at]!);
      post(
        dates.monthEnd[m]!,
        `${own(c)}/benefits`,
        `${own(c)}/payable`,
        spending[at]!,
        dueBatch(year, c, m),
      );
    }
  });
}

function bookPayments(
  post: Post,
  year: SidesYear,
  { own, payer }: Places,
  payments: readonly BenefitPayment[],
  money: readonly number[],
): void {
  for (const { county, month, paid, at, amount } of payments) {
    post(
      at === "money" ? money[paid]! : year.dates.monthEnd[paid]!,
      `${own(county)}/payable`,
      payer(county),
      amount,
      dueBatch(year, county, month),
    );
  }
}

/** Batch of a county's benefits of a month, −1 = of before: due and paid under one name. */
function dueBatch(
  { scheme, ids, dates }: SidesYear,
  c: number,
  month: number,
): string {
  const of = month < 0 ? "before" : isoDate(dates.monthEnd[month]!).slice(0, 7);
  return `county/${ids[c]!}/${of}/${scheme}`;
}

function batchOf({ scheme, ids }: SidesYear, c: number, date: number): string {
  return `county/${ids[c]!}/${isoDate(date)}/${scheme}`;
}
