/**
 * The maternity line beside what is paid as booked (生育支出): hands the record and the
 * settings over. Part of the run: it computes nothing.
 *
 * @module
 */
import type { CodeBook, YearRecord } from "../model/ledger.ts";
import type { Values } from "../model/policy/mod.ts";
import type { OtherMonths } from "../settlement/method/as_booked.ts";
import {
  birthsOf,
  MATERNITY_SCHEME,
  maternityMonths,
} from "../settlement/method/maternity.ts";

/** The months with the maternity line, where the scenario has one. */
export function withMaternity(
  months: readonly OtherMonths[],
  record: YearRecord,
  codes: CodeBook,
  hospitals: number,
  values: Values,
): OtherMonths[] {
  if (!values["settlement.maternity.enabled"]) return [...months];
  return months.map((sheet, s) =>
    s !== MATERNITY_SCHEME ? sheet : {
      ...sheet,
      maternity: maternityMonths(
        birthsOf(record.claims, codes, hospitals, s),
        {
          covered: values["settlement.maternity.covered"],
          leaveDays: values["settlement.maternity.leaveDays"],
          difficultDays: values["settlement.maternity.difficultDays"],
          wage: values["settlement.maternity.wage"],
          monthDays: values["settlement.maternity.monthDays"],
          prenatal: {
            visits: values["settlement.maternity.prenatalVisits"],
            months: values["settlement.maternity.prenatalMonths"],
            cost: values["settlement.maternity.prenatalCost"],
            share: values["settlement.maternity.prenatalShare"],
          },
        },
      ),
    }
  );
}
