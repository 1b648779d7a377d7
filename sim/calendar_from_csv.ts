/**
 * The payer's calendar from the texts of `data/calendar/` (读取经办日历): days off,
 * make-up working days and clearing terms, every row checked.
 *
 * @module
 */
import { dayNumber } from "./base/calendar.ts";
import { type Issue, ShapanError, type Text } from "./base/issues.ts";
import { isWeekend, workingDays } from "./base/working_days.ts";
import { type FactRow, factTables } from "./fact_tables.ts";
import type { ClearingTerm, PayerCalendar } from "./model/calendar.ts";

/** Files of the payer's calendar, relative to `data/`. */
export const CALENDAR_FILES: readonly string[] = [
  "calendar/working_days.csv",
  "calendar/clearing.csv",
];

/**
 * Reads the payer's calendar.
 *
 * @param read text of a file below `data/`
 * @throws {ShapanError} with everything that is wrong in the files
 */
export function calendarFromCsv(read: (file: string) => string): PayerCalendar {
  const issues: Issue[] = [];
  const rows = factTables(read, issues);
  const calendar = {
    workingDays: workingDaysOf(rows(CALENDAR_FILES[0]!)),
    clearing: clearingOf(rows(CALENDAR_FILES[1]!)),
  };
  if (issues.length > 0) throw new ShapanError(issues);
  return calendar;
}

function workingDaysOf(rows: readonly FactRow[]) {
  const seen = new Set<number>(), years = new Set<number>();
  const exceptions = rows.flatMap((row) => {
    const date = row.text("date"), kind = row.text("kind");
    const day = dayOf(row, date), working = kind === "workday";
    if (!KINDS.includes(kind)) {
      row.wrong("wrong-choice", "kind", kind, KINDS.join(", "));
    }
    if (day === undefined) return [];
    if (seen.has(day)) row.wrong("duplicate-id", "date", date, "");
    seen.add(day);
    if (working && !isWeekend(day)) {
      row.wrong("out-of-range", "date", date, MADE_UP);
    }
    // A make-up day may stand in the year before the one it belongs to.
    if (!working) years.add(Number(date.slice(0, 4)));
    return [{ day, working }];
  });
  return workingDays(exceptions, years);
}

function clearingOf(rows: readonly FactRow[]): ClearingTerm[] {
  const read = rows.map((row) => {
    const yearFrom = row.whole("year_from", 2000, 2100);
    const pools = row.text("pools"), clearBy = row.text("clear_by");
    dayOf(row, `2026-${clearBy}`, "clear_by", clearBy);
    if (!POOLS.includes(pools)) {
      row.wrong("wrong-choice", "pools", pools, POOLS.join(", "));
    }
    const term = {
      yearFrom,
      clearBy,
      shareLow: shareOf(row, "share_low"),
      shareHigh: shareOf(row, "share_high"),
      approximate: row.whole("approximate", 0, 1) === 1,
    };
    return { row, pools, term };
  });
  const all = read.filter(({ pools }) => pools === "all");
  const pilots = read.filter(({ pools }) => pools === "pilot");
  checkYears(all);
  checkYears(pilots);
  for (const { row, term: { yearFrom } } of pilots) {
    if (all.some(({ term }) => term.yearFrom === yearFrom)) continue;
    row.wrong("out-of-range", "year_from", String(yearFrom), OF_ALL);
  }
  return all.map(({ term }) => ({
    ...term,
    pilotBy: pilots.find((p) => p.term.yearFrom === term.yearFrom)?.term
      .clearBy ?? null,
  }));
}

/** Each row begins after the one before it. */
function checkYears(
  terms: readonly {
    readonly row: FactRow;
    readonly term: { readonly yearFrom: number };
  }[],
): void {
  terms.forEach(({ row, term: { yearFrom } }, i) => {
    const before = terms[i - 1]?.term.yearFrom ?? -Infinity;
    if (yearFrom > before) return;
    row.wrong("out-of-range", "year_from", String(yearFrom), `> ${before}`);
  });
}

function shareOf(row: FactRow, column: string): number | null {
  if (row.text(column) === "") return null;
  const share = row.number(column);
  if (share > 1) row.wrong("out-of-range", column, row.text(column), "0–1");
  return share;
}

/** Day number of a date, or `undefined` with a note. */
function dayOf(
  row: FactRow,
  date: string,
  column = "date",
  given = date,
): number | undefined {
  try {
    return dayNumber(date);
  } catch {
    row.wrong("bad-date", column, given, "");
    return undefined;
  }
}

const KINDS = ["holiday", "workday"], POOLS = ["all", "pilot"];
const MADE_UP: Text = {
  zh: "周六或周日：调休上班日只在周末",
  en: "a Saturday or Sunday: only weekends are made up for",
};
const OF_ALL: Text = {
  zh: "同一年份有 all 行的年份",
  en: "a year that has a row for all pools",
};
