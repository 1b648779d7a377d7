import type { Fen } from "../base/fen.ts";
import type { InflowSheet } from "../model/remote.ts";
import { postSigned } from "./booking/postings.ts";
import type { OpenJournal } from "./journal/journal.ts";

/** Day numbers of the bookings. */
export interface InflowDates {
  /** Last day of month 0–11. */
  readonly monthEnd: (month: number) => number;
  /** Day on which a month is paid. */
  readonly monthPaid: (month: number) => number;
  /** Day of the clearing's transfers. */
  readonly clearing: number;
}

/** Accounts that money of home pools passes through (异地清算科目). */
export function inflowAccounts(scheme: string, hospitalIds: readonly string[]) {
  return {
    transit: `asset/remote/${scheme}`,
    owed: hospitalIds.map((id) => `remote/${scheme}/${id}`),
  };
}

/**
 * Books what home pools pay for their insured here (外来参保人记账): as booked by the
 * month, the rest of the standard with the clearing; the money comes through the
 * province's clearing and goes to the institution, and nothing of the pooled fund is
 * touched. Every account ends at 0. Where this pool pays, nothing is booked here, as
 * what was moved over is income. `R-OUT`.
 */
export function bookInflow(
  journal: OpenJournal,
  sheet: InflowSheet,
  hospitalIds: readonly string[],
  { monthEnd, monthPaid, clearing }: InflowDates,
): void {
  if (sheet.budget !== "home") return;
  const { scheme, year } = sheet;
  const { transit, owed } = inflowAccounts(scheme, hospitalIds);
  const pay = (h: number, due: number, paid: number, fen: Fen, of: string) => {
    const post = (date: number, debit: string, credit: string) =>
      postSigned(journal, {
        date,
        debit,
        credit,
        amount: fen,
        rule: "R-OUT",
        batch: `${hospitalIds[h]!}/${of}/${scheme}`,
      });
    post(due, transit, owed[h]!);
    post(paid, owed[h]!, transit);
  };
  for (let h = 0; h < hospitalIds.length; h++) {
    for (let m = 0; m < 12; m++) {
      const of = `${year}-${String(m + 1).padStart(2, "0")}`;
      pay(h, monthEnd(m), monthPaid(m), sheet.months[h * 12 + m]!, of);
    }
    const rest = sheet.standard[h]! - sheet.booked[h]!;
    pay(h, clearing, clearing, rest, String(year));
  }
}

/** Closing balances of these accounts: nothing stays. */
export function inflowBalances(
  sheets: readonly InflowSheet[],
  hospitalIds: readonly string[],
): Map<string, Fen> {
  return new Map(
    sheets.flatMap(({ scheme }) => {
      const { transit, owed } = inflowAccounts(scheme, hospitalIds);
      return [transit, ...owed].map((account) => [account, 0] as const);
    }),
  );
}
