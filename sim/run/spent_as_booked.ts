/**
 * What a year cost before it is settled (上年支出): by line as booked, from the record.
 * Part of the run: it hands settings over by name and computes nothing.
 *
 * @module
 */
import { totalIncome } from "../budget/income.ts";
import { januaryInsured } from "../budget/january_insured.ts";
import { type Spent, spent } from "../budget/lines.ts";
import { servicesOf } from "../budget/services.ts";
import type { CodeBook, Hospitals, YearRecord } from "../model/ledger.ts";
import type { Values } from "../model/policy/mod.ts";
import { asBooked } from "../settlement/method/as_booked.ts";
import { incomeOf } from "./compile_year.ts";
import { withMaternity } from "./with_maternity.ts";
import { methodsOf } from "./methods_of.ts";

/** What a year cost as booked, for years of history that are not settled; one element a scheme. */
export function spentAsBooked(
  record: YearRecord,
  codes: CodeBook,
  hospitals: Hospitals,
  values: Values,
): Spent[] {
  const methods = methodsOf(record, codes, values);
  // Nobody scored the year, so what was booked stands in for points.
  const services = servicesOf(
    record.claims,
    methods,
    record.claims.fund,
    hospitals.id.length,
  );
  const n = hospitals.id.length;
  const booked = asBooked(record, methods, n);
  return withMaternity(booked, record, codes, n, values)
    .map((months, s) =>
      spent(months, null, {
        income: totalIncome(incomeOf(record, s, values)),
        insured: januaryInsured(record.register, s),
        services: services[s]!,
        lastTotal: null,
      })
    );
}
