import type { Fen } from "../base/fen.ts";
import type { AccountSheet, CatastrophicSheet } from "../model/settlement.ts";
import type { OpenJournal } from "./journal/journal.ts";

/** Rule ids that money beside the pooled fund is booked under. */
export const BESIDE_RULES = ["R-BIG", "R-BEN"] as const;

/** Day numbers of the bookings. */
export interface BesideDates {
  /** Last day of month 0–11. */
  readonly monthEnd: (month: number) => number;
}

/**
 * Books catastrophic insurance of a scheme-year (大病保险记账), county by county:
 * what is collected to `asset/catastrophic`, what layers pay month by month and
 * special drugs at the year's end from it. What insurers pay is booked with their
 * contracts. `R-BIG`.
 *
 * @param countyIds by row
 * @param contracted rows of the counties where an insurer pays
 */
export function bookCatastrophic(
  journal: OpenJournal,
  sheet: CatastrophicSheet,
  countyIds: readonly string[],
  { monthEnd }: BesideDates,
  contracted: readonly number[] = [],
): void {
  const { scheme, year } = sheet, rule = "R-BIG";
  const asset = `asset/catastrophic/${scheme}`;
  const income = `income/catastrophic/${scheme}`;
  const expense = `expense/catastrophic/${scheme}`;
  countyIds.forEach((id, c) => {
    const post = (debit: string, credit: string, amount: Fen, m: number) =>
      journal.post({
        date: monthEnd(m),
        debit,
        credit,
        amount,
        rule,
        batch: `catastrophic/${id}/${monthOf(year, m)}/${scheme}`,
      });
    for (let m = 0; m < 12; m++) {
      post(asset, income, sheet.premium[c * 12 + m]!, m);
      if (contracted.includes(c)) continue;
      post(`${expense}/layers`, asset, sheet.layers[c * 12 + m]!, m);
    }
    if (contracted.includes(c)) return;
    post(`${expense}/drugs`, asset, sheet.drugs[c]!, 11);
  });
}

/**
 * Books employees' personal accounts (个人账户记账): filled by county and month,
 * group insurance by county in January, what patients pay with them by payee and
 * month, pharmacies by month. `R-BEN`.
 */
export function bookAccounts(
  journal: OpenJournal,
  sheet: AccountSheet,
  countyIds: readonly string[],
  hospitalIds: readonly string[],
  { monthEnd }: BesideDates,
): void {
  const { year } = sheet, rule = "R-BEN", asset = "asset/account/employee";
  const post = (
    m: number,
    debit: string,
    credit: string,
    amount: Fen,
    of: string,
  ) =>
    journal.post({
      date: monthEnd(m),
      debit,
      credit,
      amount,
      rule,
      batch: `account/${of}/${monthOf(year, m)}/employee`,
    });
  const spend = (m: number, on: string, amount: Fen, of: string) =>
    post(m, `expense/account/employee/${on}`, asset, amount, of);
  journal.post({
    date: monthEnd(0) - 31,
    debit: asset,
    credit: "equity/account/employee",
    amount: sheet.opening,
    rule,
    batch: `account/opening/${year}/employee`,
  });
  const payees = [...hospitalIds, "elsewhere", "village-clinics"];
  for (let m = 0; m < 12; m++) {
    countyIds.forEach((id, c) => {
      const filled = sheet.inflow[c * 12 + m]!;
      post(m, asset, "income/account/employee", filled, id);
      if (m === 0) spend(m, "premium", sheet.premium[c]!, id);
    });
    payees.forEach((id, row) => {
      spend(m, "inpatient", sheet.inpatient[row * 12 + m]!, id);
      spend(m, "outpatient", sheet.outpatient[row * 12 + m]!, id);
    });
    spend(m, "purchases", sheet.purchases[m]!, "pharmacies");
  }
}

/** Such as `2025-03`. */
function monthOf(year: number, month: number): string {
  return `${year}-${String(month + 1).padStart(2, "0")}`;
}
