/**
 * The cash film of a year (资金日历): what institutions booked and received on every
 * day, what the fund held. Amounts are fen; a column by institution and day has
 * its element at institution × days + day.
 *
 * @module
 */
import type { Scheme } from "./ledger.ts";

/** What money comes to an institution for (到账事由): prepayment, daily advance, month by points, lines paid as booked, clearing. */
export const CASH_REASONS = [
  "prepayment",
  "advance",
  "month",
  "benefits",
  "clearing",
] as const;
/** One of {@linkcode CASH_REASONS}. */
export type CashReason = typeof CASH_REASONS[number];

/** What a scheme's bank paid its institutions, and what was left, day by day. */
export interface BankDays {
  /** Received by institution and day, less what was paid back. */
  readonly received: Readonly<Record<CashReason, Float64Array>>;
  /** In the fund's bank at the end of each day. */
  readonly balance: Float64Array;
  /** Cumulative surplus (累计结余) at the end of each day: what is in the bank or lent, less what is owed. */
  readonly surplus: Float64Array;
  /** Owed to each institution for the year before, on 1 January. */
  readonly owed: Float64Array;
}

/** One scheme of a film. */
export interface SchemeFilm extends BankDays {
  /** Insurance scheme. */
  readonly scheme: Scheme;
  /** Booked fund by institution and day, all lines. */
  readonly booked: Float64Array;
  /** Advances beyond what the months came to so far (多拨), by institution × 12 + month; carried on until later months or the clearing take them back. */
  readonly overpaid: Float64Array;
  /** Prepayment that stays with the institution beyond the clearing. */
  readonly rolled: Float64Array;
  /** Day of the film on which the year is cleared. */
  readonly cleared: number;
  /** What the scheme paid last year; a twelfth is a month of payments. */
  readonly lastPayments: number;
  /** The same year as if nothing were advanced day by day (如无即时结算); `null` where nothing is. */
  readonly withoutAdvances: BankDays | null;
}

/** The film of a year, both schemes. */
export interface CashFilm {
  /** Calendar year. */
  readonly year: number;
  /** Day number of 1 January, days since 2000-01-01. */
  readonly firstDay: number;
  /** Days of the film: the year and on to the last payment for it. */
  readonly days: number;
  /** Days of the calendar year. */
  readonly yearDays: number;
  /** Employees, then residents. */
  readonly schemes: readonly SchemeFilm[];
  /** Paid on the day by patients and other payers, by institution and day. */
  readonly otherRevenue: Float64Array;
  /** Running cost a day, by institution. */
  readonly runningCost: Float64Array;
  /** In hand on 1 January, by institution. */
  readonly openingCash: Float64Array;
  /** Interest a year on what institutions finance themselves, 0.031 = 3.1 %. */
  readonly loanRate: number;
  /** Interest a year that the fund's bank pays. */
  readonly depositRate: number;
}
