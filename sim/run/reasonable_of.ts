import {
  type Cases,
  type CodeBook,
  type Hospitals,
  SCHEMES,
  type Totals,
  type YearRecord,
} from "../model/ledger.ts";
import type { Values } from "../model/policy/mod.ts";
import {
  eventFunds,
  reasonableParts,
} from "../settlement/clearing/reasonable_parts.ts";
import type { SettleOptions } from "../settlement/settle_input.ts";
import { yearTotals } from "../settlement/year_totals.ts";

/** A year's cases, and what they come to. */
interface YearInSums {
  readonly record: YearRecord;
  readonly cases: Cases;
  readonly totals: Totals;
  readonly codes: CodeBook;
  readonly hospitals: Hospitals;
}

/**
 * The reasonable part of overspends, one a scheme (合理超支取数): the number for all,
 * or one a hospital where there are exceptions. Part of the run: it hands tables
 * and settings over.
 */
export function reasonableOf(
  { record, cases, totals, codes, hospitals }: YearInSums,
  values: Values,
): SettleOptions["clearing"]["reasonable"][] {
  const all = values["settlement.clearing.reasonable"];
  const rows = values["settlement.clearing.reasonableFor"];
  if (rows.length === 0) return SCHEMES.map(() => all);
  const n = hospitals.id.length;
  const funds = eventFunds(record.claims, cases, codes, rows, n);
  return SCHEMES.map((_, s) =>
    reasonableParts(
      all,
      rows,
      hospitals,
      funds.map((fund) => fund && fund.subarray(s * n, s * n + n)),
      yearTotals(totals, n, s).booked,
    )
  );
}
