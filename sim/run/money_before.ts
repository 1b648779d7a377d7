/**
 * Money that leaves the fund before the month is settled (月结前拨付): prepayment and
 * daily advances of a year. Part of the run: it computes nothing.
 *
 * @module
 */
import { dateOf, dayNumber } from "../base/calendar.ts";
import { multiplyFen } from "../base/fen.ts";
import { cannotPlay } from "../base/issues.ts";
import { fromNumber, multiply, ratio } from "../base/ratio.ts";
import type { Spent } from "../budget/lines.ts";
import { openOn } from "../hospital/open_on.ts";
import {
  type Cases,
  type CodeBook,
  type Hospitals,
  SCHEMES,
  type Standing,
  type YearRecord,
} from "../model/ledger.ts";
import type { Values } from "../model/policy/mod.ts";
import type { BudgetSheet, Prepayment } from "../model/settlement.ts";
import {
  type DailyAdvances,
  dailyAdvances,
} from "../settlement/calendar/daily_advances.ts";
import { dailyBooked } from "../settlement/calendar/daily_booked.ts";
import { prepayment } from "../settlement/calendar/prepayment.ts";

/** Cumulative surplus of a scheme on 1 January, fen: its months of last year's payments. */
export function openingSurplus(
  scheme: number,
  before: Spent,
  values: Values,
): number {
  const months = values["budget.opening.months"][SCHEMES[scheme]!];
  return multiplyFen(
    before.total,
    multiply(fromNumber(months), ratio(1, 12)),
  );
}

/**
 * The prepayment of a scheme-year; `null` where the scenario has none. Who has
 * closed by the day of the prepayment gets nothing: there is no care to turn
 * money over for.
 *
 * @param grades credit grades of last year's assessment; `null` where there was none
 */
export function prepaymentOf(
  scheme: number,
  before: Spent,
  budget: BudgetSheet,
  grades: Standing["grade"] | null,
  { id }: Hospitals,
  values: Values,
): Prepayment | null {
  if (!values["settlement.prepayment.enabled"]) return null;
  if (before.income === null || before.paidTo === null) {
    throw cannotPlay("settlement.prepayment.enabled", "true", {
      zh:
        "预付金的门槛算不出来：读入的病例没有上年收入和各机构上年基金支付额，而通知要求上年无当期赤字、按上年月均支付额预付；请关闭预付金，或用有历史年度的方案",
      en:
        "the gate of the prepayment cannot be computed: beside claims that were read there is neither last year's income nor what each institution was paid, and the notice asks for no deficit last year; switch the prepayment off or use a scenario with history",
    });
  }
  const open = openOn(
    id,
    values["hospital.events.changes"],
    dayNumber(`${budget.year}-${values["settlement.prepayment.date"]}`),
  );
  return prepayment({
    surplus: openingSurplus(scheme, before, values),
    expenditure: before.total,
    lastResult: before.income - before.total,
    projectedResult: (budget.planned ?? budget.income.total) - budget.total,
    paidTo: before.paidTo.map((paid, h) => open[h] ? paid : 0),
    grades: grades ?? new Array<null>(before.paidTo.length).fill(null),
  }, {
    gate: values[
      SCHEMES[scheme] === "employee"
        ? "settlement.prepayment.gateEmployee"
        : "settlement.prepayment.gateResident"
    ],
    months: values["settlement.prepayment.months"],
    credit: values["settlement.prepayment.credit"],
    ungraded: values["settlement.prepayment.ungraded"],
    close: values["settlement.prepayment.close"],
  });
}

/** A year's bills by the way they are paid. */
interface YearPaid {
  readonly record: YearRecord;
  readonly cases: Cases;
  readonly codes: CodeBook;
  readonly hospitals: Hospitals;
}

/** The daily advances of a year, one element a scheme; `null` where the scheme has none. */
export function advancesOf(
  year: YearPaid,
  values: Values,
): (DailyAdvances | null)[] {
  return SCHEMES.map((_, scheme) => schemeAdvances(scheme, year, values));
}

function schemeAdvances(
  scheme: number,
  { record, cases: { method }, codes, hospitals }: YearPaid,
  values: Values,
): DailyAdvances | null {
  const schemes: readonly string[] = values["settlement.t1.schemes"];
  if (
    !values["settlement.t1.enabled"] || !schemes.includes(SCHEMES[scheme]!)
  ) return null;
  const booked = dailyBooked(record, method, codes.chapter, {
    scheme,
    hospitals: hospitals.id.length,
    services: values["settlement.t1.services"],
  });
  const levels: readonly number[] = values["settlement.t1.levels"];
  return dailyAdvances(booked, {
    rate: values["settlement.t1.rate"],
    firstDay: firstDay(record.year, values["settlement.t1.start"]),
    joined: Array.from(hospitals.level, (level) => levels.includes(level)),
  });
}

/** Day of the year, 0–365, from which bookings are advanced; 365 is none of it. */
function firstDay(year: number, start: string | null): number {
  if (start === null) return 0;
  const from = dayNumber(start);
  let day = 0;
  while (day < 365 && dateOf(year, day) < from) day++;
  return day;
}
