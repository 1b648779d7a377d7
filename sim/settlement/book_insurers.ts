import { sum } from "../base/sum.ts";
import type { Fen } from "../base/fen.ts";
import type { InsurerSheet } from "../model/insurer.ts";
import type { BesideDates } from "./book_beside.ts";
import type { OpenJournal } from "./journal/journal.ts";

/** Accounts of a scheme with an insurer (商保往来科目): the agency's, then the insurer's own book of the contract. */
export interface InsurerAccounts {
  /** Money of catastrophic insurance that the agency holds. */
  readonly held: string;
  /** Handed over in advance or paid for the insurer, less what it is owed. */
  readonly due: string;
  readonly premium: string;
  readonly lossShare: string;
  readonly returned: string;
  readonly own: {
    readonly held: string;
    readonly premium: string;
    readonly shared: string;
    readonly layers: string;
    readonly drugs: string;
    readonly cost: string;
    readonly returned: string;
  };
}

/** The accounts that a contract's year is booked on. */
export function insurerAccounts(
  { scheme, insurer }: Pick<InsurerSheet, "scheme" | "insurer">,
): InsurerAccounts {
  const income = `income/insurer/${scheme}/${insurer}`;
  const expense = `expense/insurer/${scheme}/${insurer}`;
  return {
    held: `asset/catastrophic/${scheme}`,
    due: `insurer/${scheme}/${insurer}`,
    premium: `expense/catastrophic/${scheme}/premium`,
    lossShare: `expense/catastrophic/${scheme}/lossShare`,
    returned: `income/catastrophic/${scheme}/returned`,
    own: {
      held: `asset/insurer/${scheme}/${insurer}`,
      premium: `${income}/premium`,
      shared: `${income}/shared`,
      layers: `${expense}/layers`,
      drugs: `${expense}/drugs`,
      cost: `${expense}/cost`,
      returned: `${expense}/returned`,
    },
  };
}

/**
 * Books a contract's year (商保承办记账): premiums due, handed over and kept back,
 * claims and their recovery, the settlement on the last day; and beside the agency's
 * accounts the insurer's own book, which ends at its profit or loss. What is due
 * between the two ends at 0. `R-BIG`.
 */
export function bookInsurer(
  journal: OpenJournal,
  sheet: InsurerSheet,
  { monthEnd }: BesideDates,
): void {
  const { year, scheme, insurer } = sheet, a = insurerAccounts(sheet);
  const post = (
    m: number,
    debit: string,
    credit: string,
    amount: Fen,
    date = monthEnd(m),
  ) =>
    journal.post({
      date,
      debit,
      credit,
      amount,
      rule: "R-BIG",
      batch: `insurer/${insurer}/${year}-${
        String(m + 1).padStart(2, "0")
      }/${scheme}`,
    });
  const handOver = (m: number, amount: Fen, date?: number) => {
    post(m, a.due, a.held, amount, date);
    post(m, a.own.held, a.own.premium, amount, date);
  };
  handOver(0, sheet.prepaid, monthEnd(0) - 30);
  const agency = sheet.payer === "agency";
  // What the insurer gives back in the year's last month is also for drugs.
  for (let m = 0; m < 12; m++) {
    post(m, a.premium, a.due, sheet.premium[m]!);
    handOver(m, sheet.handed[m]!);
    if (agency) {
      post(m, a.due, a.held, sheet.claims[m]!);
      if (m === 11) post(m, a.due, a.held, sheet.drugs);
      const recovered = sheet.recovered[m]!;
      const drugs = m === 11 ? sheet.drugs : 0;
      post(m, a.held, a.due, recovered);
      post(m, a.own.layers, a.own.held, recovered - drugs);
      post(m, a.own.drugs, a.own.held, drugs);
    } else {
      post(m, a.own.layers, a.own.held, sheet.claims[m]!);
      if (m === 11) post(m, a.own.drugs, a.own.held, sheet.drugs);
    }
  }
  post(11, a.own.cost, a.own.held, sheet.cost);
  handOver(11, sheet.deposit);
  post(11, a.held, a.returned, sheet.returned);
  post(11, a.own.returned, a.own.held, sheet.returned);
  post(11, a.lossShare, a.held, sheet.shared);
  post(11, a.own.held, a.own.shared, sheet.shared);
}

/** Closing balances of the accounts of contracts (商保往来核对), recomputed from the sheets alone. */
export function insurerBalances(
  insurers: readonly InsurerSheet[],
): Map<string, Fen> {
  const balances = new Map<string, Fen>();
  const add = (account: string, amount: Fen) =>
    balances.set(account, (balances.get(account) ?? 0) + amount);
  for (const sheet of insurers) {
    const a = insurerAccounts(sheet);
    const premium = sum(sheet.premium), layers = sum(sheet.claims);
    const { drugs, cost, returned, shared } = sheet;
    add(a.premium, premium);
    add(a.lossShare, shared);
    add(a.returned, -returned);
    add(a.due, 0);
    add(a.held, returned - premium - shared);
    add(a.own.premium, -premium);
    add(a.own.shared, -shared);
    add(a.own.layers, layers);
    add(a.own.drugs, drugs);
    add(a.own.cost, cost);
    add(a.own.returned, returned);
    add(
      a.own.held,
      premium + shared - layers - drugs - cost - returned,
    );
  }
  return balances;
}
