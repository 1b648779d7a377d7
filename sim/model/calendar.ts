/**
 * The payer's calendar (经办日历): working days, by when a fund year is cleared, and
 * what is published when.
 *
 * @module
 */
import type { WorkingDays } from "../base/working_days.ts";

/** By when fund years are cleared, and what the clearing may come to (清算时限), from a year until the next term. */
export interface ClearingTerm {
  /** First clearing year. */
  readonly yearFrom: number;
  /** Month and day of the next year, `MM-DD`. */
  readonly clearBy: string;
  /** The same for pilot pools; `null` where they have no date of their own. */
  readonly pilotBy: string | null;
  /** Clearing money ÷ payments of the year, 0–1; `null` where nothing is asked. */
  readonly shareLow: number | null;
  /** Upper bound of it. */
  readonly shareHigh: number | null;
  /** The bound is "about": the tolerance of the parameters comes on top. */
  readonly approximate: boolean;
}

/** What the payer's dates come from. */
export interface PayerCalendar {
  /** Which days are worked. */
  readonly workingDays: WorkingDays;
  /** Rising by year. */
  readonly clearing: readonly ClearingTerm[];
}

/** Steps of a fund year that have a day (年度日程): prepayment and first advance where there are any, each month, the five steps of the clearing. */
export const CALENDAR_STEPS = [
  "prepaid",
  "advance",
  "apply",
  "paid",
  "plan",
  "data",
  "assessment",
  "amount",
  "payment",
] as const;
/** One of {@linkcode CALENDAR_STEPS}. */
export type CalendarStep = typeof CALENDAR_STEPS[number];

/** A step of the fund year and its day. */
export interface CalendarDay {
  /** Day number, days since 2000-01-01. */
  readonly day: number;
  /** What is done by then. */
  readonly step: CalendarStep;
  /** Month or year that it is about, such as `2025-03`. */
  readonly period: string;
}

/** What the payer tells hospitals (发布内容). */
export const PUBLISHED_ITEMS = [
  "grouping",
  "points",
  "pace",
  "indices",
  "pointValue",
  "payRate",
  "fund",
  "effect",
  "anomalies",
] as const;
/** One of {@linkcode PUBLISHED_ITEMS}. */
export type PublishedItem = typeof PUBLISHED_ITEMS[number];

/** Something that is published: hospitals know it from that day on (数据发布). */
export interface Publication {
  /** Day number, days since 2000-01-01: the last day that the rules allow. */
  readonly day: number;
  /** A push after a month or quarter, or a half-year release. */
  readonly kind: "monthly" | "quarterly" | "halfYear";
  /** What it covers: `2025-03`, `2025-Q1`, `2025-H1`, `2025`. */
  readonly period: string;
  /** What it tells. */
  readonly what: readonly PublishedItem[];
}

/** A fund year's days (基金年度日程). */
export interface FundYearDays {
  /** Calendar year. */
  readonly year: number;
  /** Steps in the order of their days. */
  readonly steps: readonly CalendarDay[];
  /** Day number of the clearing and its transfer. */
  readonly clearing: number;
  /** Day number that the three-year plan asks for. */
  readonly clearBy: number;
  /** Largest share of the year's payments that the clearing may be; `null` where nothing is asked. */
  readonly clearingShare: number | null;
  /** The same where the plan ends up, from its last term on. */
  readonly clearingShareGoal: number | null;
}
