import { monthEnd } from "../../base/calendar.ts";
import { addWorkingDays, type WorkingDays } from "../../base/working_days.ts";

/** Working days from the last day to apply until payment: 即时结算 notice of 16 Oct 2025 with T+1, 医保办发〔2024〕9号 without. */
const WORKDAYS_INSTANT = 20, WORKDAYS_ELSE = 30;

/** What sets the day on which a month is paid; `mon.*` of the registry. */
export interface PaidDayOptions {
  /** `lag`: the end of a later month; `workdays`: working days after the last day to apply. */
  readonly payBy: "lag" | "workdays";
  /** Months until paid, under `lag`. */
  readonly lag: number;
  /** Last day to apply, a day of the next month. */
  readonly cutoffDay: number;
  /** Working days until paid, under `workdays`; `null` is 20 with instant settlement, 30 without. */
  readonly payWorkdays: number | null;
  /** Whether the month is settled instantly (T+1, 即时结算). */
  readonly instant: boolean;
}

/** Day number of the last day to apply for a month's money (申报截止日), months from 0. */
export function monthCutoffDay(
  year: number,
  month: number,
  cutoffDay: number,
): number {
  return monthEnd(year, month) + cutoffDay;
}

/**
 * The day on which a month is paid (月度结算到账日), months from 0: the last day that
 * the deadlines allow. `R-MON`, deadlines.
 *
 * @example March 2026 by working days, without and with instant settlement
 * ```ts
 * import { dayNumber, isoDate } from "../../base/calendar.ts";
 * import { workingDays } from "../../base/working_days.ts";
 * import { monthPaidDay } from "./month_paid_day.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const off = ["2026-05-01", "2026-05-04", "2026-05-05"].map(dayNumber);
 * const table = workingDays([
 *   ...off.map((day) => ({ day, working: false })),
 *   { day: dayNumber("2026-05-09"), working: true },
 * ], [2026]);
 * const paid = (instant: boolean) =>
 *   isoDate(monthPaidDay(table, 2026, 2, {
 *     payBy: "workdays",
 *     lag: 1,
 *     cutoffDay: 10,
 *     payWorkdays: null,
 *     instant,
 *   }));
 * assertEquals([paid(false), paid(true)], ["2026-05-26", "2026-05-12"]);
 * ```
 */
export function monthPaidDay(
  table: WorkingDays,
  year: number,
  month: number,
  options: PaidDayOptions,
): number {
  const { payBy, lag, cutoffDay, payWorkdays, instant } = options;
  if (payBy === "lag") return monthEnd(year, month + lag);
  return addWorkingDays(
    table,
    monthCutoffDay(year, month, cutoffDay),
    payWorkdays ?? (instant ? WORKDAYS_INSTANT : WORKDAYS_ELSE),
  );
}
