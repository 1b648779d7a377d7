import { assertEquals } from "@std/assert";
import { isoDate } from "../../../sim/base/calendar.ts";
import { readCalendar } from "../../../sim/io.ts";
import {
  clearBy,
  clearingShareLimit,
  clearingTerm,
} from "../../../sim/settlement/calendar/clearing_term.ts";

const { clearing: TERMS } = readCalendar();
const by = (year: number, pilot = false, own: string | null = null) =>
  isoDate(clearBy(TERMS, year, { pilot, own }));
const limit = (year: number) =>
  clearingShareLimit(clearingTerm(TERMS, year), 0.005);

Deno.test("EX-38: the year 2026 is cleared by 30 April 2027, pilots by 31 March; 2027 by 31 March 2028", () => {
  assertEquals([by(2026), by(2026, true)], ["2027-04-30", "2027-03-31"]);
  assertEquals([by(2027), clearingTerm(TERMS, 2027).pilotBy], [
    "2028-03-31",
    null,
  ]);
});

Deno.test("2025 is cleared by 31 May 2026, pilots by 31 March; from 2027 on pilots have no date of their own", () => {
  assertEquals([by(2025), by(2025, true)], ["2026-05-31", "2026-03-31"]);
  assertEquals([by(2027, true), by(2035)], ["2028-03-31", "2036-03-31"]);
});

Deno.test("years before the three-year plan are cleared by 30 June", () => {
  assertEquals([by(2015), by(2024), by(1999)], [
    "2016-06-30",
    "2025-06-30",
    "2000-06-30",
  ]);
});

Deno.test("a day of its own goes before the table", () => {
  assertEquals(by(2025, true, "02-28"), "2026-02-28");
});

Deno.test("clearing money is at most 5 % for 2025 and 2026, 3 % and the tolerance from 2027 on, and nothing is asked before", () => {
  assertEquals([2024, 2025, 2026, 2027, 2030].map(limit), [
    null,
    0.05,
    0.05,
    0.035,
    0.035,
  ]);
});
