/**
 * A stress book (压力册): shocks that a pool may meet, each under several rules of
 * sharing. Money in fen.
 *
 * @module
 */
import type { Scheme } from "./ledger.ts";

/** A shock or a rule of the book: a scenario, by its id and titles. */
export interface StressEntry {
  /** Scenario id, such as `stress/shocks/epidemic`. */
  readonly id: string;
  /** Title in Chinese. */
  readonly titleZh: string;
  /** Title in English. */
  readonly titleEn: string;
}

/** What a scheme's year came to. */
export interface StressReading {
  /** Insurance scheme. */
  readonly scheme: Scheme;
  /** Months of last year's payments that the surplus pays for, once the year is cleared (累计结余可支付月数). */
  readonly reserveMonths: number;
  /** First month, such as `2025-08`, in which the bank cannot pay what is due; `null` = none until the clearing is paid. */
  readonly bankShort: string | null;
  /** First month in which the city's account cannot transfer what counties ask; `null` = none. */
  readonly accountShort: string | null;
  /** What the fund is left with of the year, all lines. */
  readonly left: number;
  /** Booked by institutions and not paid to them at clearing; below 0 they keep savings. */
  readonly unpaid: number;
  /** What patients bear of stays themselves, inside the rules and off the list. */
  readonly patients: number;
  /** What counties' governments owe the pool. */
  readonly counties: number;
  /** Paid at clearing, by institution. */
  readonly pay: Float64Array;
}

/** One shock under one rule. */
export interface StressCell {
  /** Row of the shock in {@linkcode StressBook.shocks}. */
  readonly shock: number;
  /** Row of the rule in {@linkcode StressBook.rules}. */
  readonly rule: number;
  /** Employees, then residents. */
  readonly readings: readonly StressReading[];
}

/** All of them; the first shock is none, the first rule is what is written. */
export interface StressBook {
  /** Scenario that all of them change. */
  readonly base: StressEntry;
  /** Row 0 is an ordinary year. */
  readonly shocks: readonly StressEntry[];
  /** Row 0 is the rules as they are. */
  readonly rules: readonly StressEntry[];
  /** Shock by shock, each under all rules. */
  readonly cells: readonly StressCell[];
  /** Calendar year. */
  readonly year: number;
}
