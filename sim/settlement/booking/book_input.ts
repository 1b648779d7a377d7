import type { Fen } from "../../base/fen.ts";
import type { Settlement } from "../../model/settlement.ts";
import type { DailyAdvances } from "../calendar/daily_advances.ts";
import type { SettledMonth } from "../settle_months.ts";

/** Day numbers (days since 2000-01-01) of the year's bookings. */
export interface BookDates {
  /** Last day of month 0–11: income arrives and the month's claims become due. */
  readonly monthEnd: (month: number) => number;
  /** Day on which the money of month 0–11 is paid. */
  readonly monthPaid: (month: number) => number;
  /** Day of the prepayment. */
  readonly prepaid: number;
  /** Day on which the bookings of day 0–364 of the year are advanced. */
  readonly advanced: (day: number) => number;
  /** Day on which quarter 0–3 is cleared, where quarters are. */
  readonly quarterPaid: (quarter: number) => number;
  /** Day of the annual clearing and its transfer. */
  readonly clearing: number;
}

/** Benefits paid as booked: fen, row × 12 + month, a row a hospital, one more for out of area and pharmacies, and one for village clinics. */
export interface MonthlyBenefits {
  readonly outpatient: Float64Array;
  readonly chronic: Float64Array;
  readonly remote: Float64Array;
  readonly other: Float64Array;
  /** The last row is mothers and employers. */
  readonly maternity: Float64Array;
}

/** Income that arrived in the year, fen. */
export interface ReceivedIncome {
  /** Part of what counties hand over. */
  readonly subsidy: Fen;
  readonly interest: Fen;
  readonly other: Fen;
  /** Of `other`, what home pools of patients treated here moved over, by month. */
  readonly moved?: Float64Array;
  /** Twelve amounts: contributions and subsidies, interest and other together. */
  readonly months: Float64Array;
}

/** What counties collect for a scheme (区县征缴). */
export interface CountyIncome {
  readonly ids: readonly string[];
  /** Contributions and subsidies, fen by county × 12 + month; part of the months' income. */
  readonly contributions: Float64Array;
}

/** A payment of last year's accounts that falls into this year, or what is recovered of it if negative. */
export interface CarriedPayment {
  /** Row of the hospital; the next is elsewhere with pharmacies, the one after it village clinics. */
  readonly row: number;
  readonly date: number;
  readonly amount: Fen;
  readonly rule: string;
  readonly batch: string;
}

/** One scheme-year to be booked. */
export interface BookInput {
  readonly hospitalIds: readonly string[];
  /** Scheme, year and the clearing by hospital. */
  readonly settlement: Settlement;
  /** The twelve months, by hospital. */
  readonly months: readonly SettledMonth[];
  readonly income: ReceivedIncome;
  readonly counties: CountyIncome;
  readonly benefits: MonthlyBenefits;
  /** Instant settlement (即时结算); `null` where there is none. */
  readonly advances: DailyAdvances | null;
  /** Cumulative surplus brought forward (累计结余), 0 if the journal carries it. */
  readonly opening: Fen;
  /** What is still to be paid for the year before. */
  readonly carried: readonly CarriedPayment[];
  readonly dates: BookDates;
}
