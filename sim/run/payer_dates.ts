/**
 * The days of a fund year under a scenario's rules (经办日程): payment of each
 * month, clearing and its steps, publications. Part of the run: it hands
 * settings to the calendar.
 *
 * @module
 */
import { dayNumber, monthEnd } from "../base/calendar.ts";
import { unknownYears, type WorkingDays } from "../base/working_days.ts";
import type {
  CalendarDay,
  FundYearDays,
  PayerCalendar,
  Publication,
} from "../model/calendar.ts";
import type { Values } from "../model/policy/mod.ts";
import type { ScenarioResult } from "../model/result.ts";
import { clearingSteps } from "../settlement/calendar/clearing_steps.ts";
import {
  clearBy,
  clearingShareLimit,
  clearingTerm,
} from "../settlement/calendar/clearing_term.ts";
import {
  monthCutoffDay,
  monthPaidDay,
} from "../settlement/calendar/month_paid_day.ts";
import { publications } from "../settlement/calendar/publication.ts";
import { quarterPaidDay } from "../settlement/calendar/quarter_paid_day.ts";
import { datesInOrder } from "./dates_in_order.ts";
import type { YearValues } from "./year_values.ts";

/** Days of a fund year, as the run uses them. */
export interface PayerDates {
  readonly days: FundYearDays;
  /** Day number on which month 0–11 is paid. */
  readonly paid: readonly number[];
  /** Day number on which each quarter is cleared; empty where the year is cleared once. */
  readonly quarters: readonly number[];
  readonly published: readonly Publication[];
  /** What a reader must know: years whose days off are not known. */
  readonly notes: ScenarioResult["notes"];
}

/**
 * The days of the policy year: months by the settings of their first day, clearing
 * and publication by those of the year's last.
 *
 * @throws {ShapanError} if days run backwards, see `datesInOrder`
 */
export function payerDates(
  calendar: PayerCalendar,
  year: number,
  { start, months, end }: YearValues,
): PayerDates {
  const table = withOwnDays(calendar.workingDays, end);
  const pilot = end["settlement.calendar.pilot"];
  const own = end["settlement.clearing.date"];
  const paid = months.map((values, m) => paidDay(table, year, m, values));
  const clearing = clearBy(calendar.clearing, year, { pilot, own });
  const quarters = end["settlement.clearing.periods"] === 4
    ? [0, 1, 2, 3].map((quarter) =>
      quarterPaidDay(year, quarter, end["settlement.clearing.quarterLag"])
    )
    : [];
  datesInOrder({ paid, quarters, clearing }, { start, months, end });
  const published = publications(table, year, paid, clearing, {
    release: end["settlement.publish.release"],
    lagWorkdays: end["settlement.publish.lagWorkdays"],
  });
  const steps = [
    ...advanceSteps(year, start),
    ...months.flatMap((values, m) => monthSteps(year, m, values, paid[m]!)),
    ...clearingSteps(
      table,
      year,
      clearing,
      end["settlement.calendar.stepShares"],
    ),
  ].sort((a, b) => a.day - b.day);
  const last = Math.max(clearing, ...published.map(({ day }) => day));
  return {
    days: {
      year,
      steps,
      clearing,
      clearBy: clearBy(calendar.clearing, year, { pilot, own: null }),
      clearingShare: clearingShareLimit(
        clearingTerm(calendar.clearing, year),
        end["settlement.calendar.tolerance"],
      ),
      clearingShareGoal: clearingShareLimit(
        calendar.clearing.at(-1)!,
        end["settlement.calendar.tolerance"],
      ),
    },
    paid,
    quarters,
    published,
    notes: unknownNotes(unknownYears(table, monthEnd(year, 0), last)),
  };
}

/** The nation's days with the scenario's own, which count before them. */
function withOwnDays(table: WorkingDays, values: Values): WorkingDays {
  const own = values["settlement.calendar.extraDays"];
  if (own.length === 0) return table;
  return {
    ...table,
    exceptions: new Map([
      ...table.exceptions,
      ...own.map(({ date, kind }) =>
        [dayNumber(date), kind === "workday"] as const
      ),
    ]),
  };
}

function paidDay(
  table: WorkingDays,
  year: number,
  month: number,
  values: Values,
): number {
  const start = values["settlement.t1.start"];
  return monthPaidDay(table, year, month, {
    payBy: values["settlement.month.payBy"],
    lag: values["settlement.month.lag"],
    cutoffDay: values["settlement.month.cutoffDay"],
    payWorkdays: values["settlement.month.payWorkdays"],
    instant: values["settlement.t1.enabled"] &&
      (start === null || dayNumber(start) <= monthEnd(year, month)),
  });
}

function monthSteps(
  year: number,
  month: number,
  values: Values,
  paid: number,
): CalendarDay[] {
  const period = `${year}-${String(month + 1).padStart(2, "0")}`;
  const cutoff = values["settlement.month.cutoffDay"];
  return [
    { step: "apply", day: monthCutoffDay(year, month, cutoff), period },
    { step: "paid", day: paid, period },
  ];
}

/** Prepayment and the first daily advance, where the scenario has them. */
function advanceSteps(year: number, values: Values): CalendarDay[] {
  const period = String(year), newYear = monthEnd(year - 1, 11) + 1;
  const from = values["settlement.t1.start"];
  // T+1: the day after the first day whose bookings are advanced.
  const advance = Math.max(newYear, from === null ? 0 : dayNumber(from)) + 1;
  return [
    ...(values["settlement.prepayment.enabled"]
      ? [{
        step: "prepaid" as const,
        day: dayNumber(`${year}-${values["settlement.prepayment.date"]}`),
        period,
      }]
      : []),
    ...(values["settlement.t1.enabled"] && advance <= monthEnd(year, 11) + 1
      ? [{ step: "advance" as const, day: advance, period }]
      : []),
  ];
}

function unknownNotes(years: readonly number[]): ScenarioResult["notes"] {
  if (years.length === 0) return [];
  return [{
    zh: `${
      years.join("、")
    } 年的放假安排不在工作日表内，这些年份只按周末推算工作日；可用 settlement.calendar.extraDays 补上。`,
    en: `The days off of ${
      years.join(", ")
    } are not in the table of working days: there only weekends are off; settlement.calendar.extraDays can add them.`,
  }];
}
