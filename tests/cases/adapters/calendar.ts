import { dayNumber, isoDate } from "../../../sim/base/calendar.ts";
import { addWorkingDays, workingDays } from "../../../sim/base/working_days.ts";
import { multiply, type Ratio, ratio } from "../../../sim/base/ratio.ts";
import { readCalendar } from "../../../sim/io.ts";
import { meetsClearingShare } from "../../../sim/metrics/clearing_money.ts";
import {
  clearBy,
  clearingShareLimit,
  clearingTerm,
} from "../../../sim/settlement/calendar/clearing_term.ts";
import {
  octoberRelease,
  releaseAfterClearing,
} from "../../../sim/settlement/calendar/publication.ts";
import { finalTransfer } from "../../../sim/settlement/clearing/final_transfer.ts";
import type { Adapter } from "../adapter.ts";
import { MILLION } from "../given.ts";

const { clearing: TERMS } = readCalendar();

/** Days of the fund year: clearing (`R-CAL`) and publication (`R-PUB`). */
export const CALENDAR: readonly Adapter[] = [
  {
    rules: ["R-CAL"],
    inputs: ["D", "gross", "depositRate", "deductions", "phi"],
    parameters: { "cal.tolerance": "registry" },
    compute(given, settings) {
      const gross = given.million("gross");
      const deposit = fenOf(
        multiply(given.decimal("depositRate"), ratio(gross)),
      );
      const cashPaid = Float64Array.of(gross - deposit);
      const { transfer } = finalTransfer({
        pay: Float64Array.of(given.million("D")),
        deductions: Float64Array.of(given.million("deductions")),
        deposit: Float64Array.of(deposit),
        cashPaid,
        phi: [given.decimal("phi")],
      });
      const money = { transfer, cashPaid, prepayment: null };
      const meets = (year: number) =>
        meetsClearingShare(
          money,
          clearingShareLimit(
            clearingTerm(TERMS, year),
            settings.value("cal.tolerance"),
          ),
        ) === true;
      const all = transfer[0]! + cashPaid[0]!;
      return {
        cash: ratio(cashPaid[0]!, MILLION),
        transfer: ratio(transfer[0]!, MILLION),
        ratioPct: ratio(100 * transfer[0]!, all),
        meets2026: meets(2026),
        meets2027: meets(2027),
      };
    },
  },
  {
    rules: ["R-CAL"],
    inputs: ["clearingYears"],
    compute(given) {
      const years = given.wholes("clearingYears");
      const by = (year: number, pilot: boolean) =>
        isoDate(clearBy(TERMS, year, { pilot, own: null }));
      return {
        allPools: years.map((year) => by(year, false)),
        pilotPools: years.map((year) =>
          clearingTerm(TERMS, year).pilotBy === null ? null : by(year, true)
        ),
      };
    },
  },
  {
    rules: ["R-PUB"],
    inputs: ["settledOn", "holidays", "workingWeekendDays"],
    parameters: { "info.lagWorkdays": "registry" },
    compute(given, settings) {
      const days = (name: string, working: boolean) =>
        given.texts(name).map((date) => ({ day: dayNumber(date), working }));
      const table = workingDays([
        ...days("holidays", false),
        ...days("workingWeekendDays", true),
      ], []);
      const due = addWorkingDays(
        table,
        dayNumber(given.text("settledOn")),
        settings.value("info.lagWorkdays"),
      );
      return { dueBy: isoDate(due) };
    },
  },
  {
    rules: ["R-PUB"],
    inputs: ["clearingCompleted"],
    compute(given) {
      const clearing = dayNumber(given.text("clearingCompleted"));
      const year = Number(isoDate(clearing).slice(0, 4));
      return {
        firstBy: isoDate(releaseAfterClearing(clearing)),
        secondBy: isoDate(octoberRelease(year)),
      };
    },
  },
];

/** A whole number of fen. */
function fenOf({ num, den }: Ratio): number {
  return Number(num / den);
}
