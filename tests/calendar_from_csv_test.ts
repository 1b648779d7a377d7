/**
 * The payer's calendar as data (经办日历数据): the years' days off by the notices,
 * and rows that cannot be used.
 *
 * @module
 */
import { assert, assertEquals, assertThrows } from "@std/assert";
import { CALENDAR_FILES, calendarFromCsv } from "../sim/calendar_from_csv.ts";
import { dayNumber, monthEnd } from "../sim/base/calendar.ts";
import { issueText, ShapanError } from "../sim/base/issues.ts";
import { countWorkingDays, isWeekend } from "../sim/base/working_days.ts";
import { readCalendar } from "../sim/io.ts";

const { workingDays } = readCalendar();

Deno.test("every year of 2011–2026 has the working days that its notice makes", () => {
  const found = Array.from({ length: 16 }, (_, i) => {
    const year = 2011 + i;
    return countWorkingDays(
      workingDays,
      monthEnd(year - 1, 11),
      monthEnd(year, 11),
    );
  });
  // Weekdays of the year less the statutory days: 11, with the prolonged
  // Spring Festival of 2020 and Victory Day of 2015, and 13 from 2025 on.
  assertEquals(found, [
    ...[250, 249, 250, 250, 249, 250, 249, 250, 250, 249],
    ...[250, 249, 249, 251, 248, 248],
  ]);
});

Deno.test("only Saturdays and Sundays are made up for, and the known days are off or worked", () => {
  for (const [day, working] of workingDays.exceptions) {
    assert(!working || isWeekend(day));
  }
  const worked = (date: string) =>
    workingDays.exceptions.get(dayNumber(date)) ?? null;
  assertEquals(["2025-01-28", "2025-02-04", "2025-10-08"].map(worked), [
    false,
    false,
    false,
  ]);
  assertEquals(["2011-12-31", "2025-01-26", "2020-02-01"].map(worked), [
    true,
    true,
    false,
  ]);
});

const DAYS = "date,kind,name_zh,name_en,source,status\n";
const TERMS =
  "year_from,pools,clear_by,share_low,share_high,approximate,source,status\n";
const GOOD_DAY = "2025-01-01,holiday,元旦,New Year,assumed,assumed\n";
const GOOD_TERM = "2025,all,05-31,,0.05,0,assumed,assumed\n";

function problems(days: string, terms: string) {
  const texts: Record<string, string> = {
    [CALENDAR_FILES[0]!]: DAYS + days,
    [CALENDAR_FILES[1]!]: TERMS + terms,
  };
  const error = assertThrows(
    () => calendarFromCsv((file) => texts[file]!),
    ShapanError,
  );
  for (const issue of error.issues) {
    assert(issueText(issue, "zh") !== "" && issueText(issue, "en") !== "");
  }
  return error.issues.map(({ file, line, code, key }) =>
    `${file}:${line} ${code} ${key}`
  );
}

Deno.test("a day that is no date, twice, of no kind, or made up for on a weekday is refused with its line", () => {
  assertEquals(
    problems(
      [
        GOOD_DAY.trimEnd(),
        "2025-02-30,holiday,a,a,assumed,assumed",
        "2025-01-01,holiday,a,a,assumed,assumed",
        "2025-01-02,feast,a,a,assumed,assumed",
        "2025-01-03,workday,a,a,assumed,assumed",
      ].join("\n"),
      GOOD_TERM,
    ),
    [
      "data/calendar/working_days.csv:3 bad-date date",
      "data/calendar/working_days.csv:4 duplicate-id date",
      "data/calendar/working_days.csv:5 wrong-choice kind",
      "data/calendar/working_days.csv:6 out-of-range date",
    ],
  );
});

Deno.test("terms of clearing that do not rise, have no date or no row for all pools are refused with their line", () => {
  assertEquals(
    problems(
      GOOD_DAY,
      [
        GOOD_TERM.trimEnd(),
        "2025,all,04-31,,0.05,0,assumed,assumed",
        "2026,pilot,03-31,,1.5,0,assumed,assumed",
        "2027,some,03-31,,0.03,1,assumed,assumed",
      ].join("\n"),
    ),
    [
      "data/calendar/clearing.csv:3 bad-date clear_by",
      "data/calendar/clearing.csv:4 out-of-range share_high",
      "data/calendar/clearing.csv:5 wrong-choice pools",
      "data/calendar/clearing.csv:3 out-of-range year_from",
      "data/calendar/clearing.csv:4 out-of-range year_from",
    ],
  );
});
