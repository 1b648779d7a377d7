import { sum } from "../../base/sum.ts";
import { insurerBalances } from "../book_insurers.ts";
import type { Fen } from "../../base/fen.ts";
import type { InsurerSheet } from "../../model/insurer.ts";
import type {
  AccountSheet,
  CatastrophicSheet,
  OtherPayments,
  Settlement,
} from "../../model/settlement.ts";

/** What the sheets of one scheme-year say about its accounts. */
export interface YearSheets {
  readonly hospitalIds: readonly string[];
  readonly settlement: Settlement;
  readonly otherPayments: OtherPayments;
  /** Income that arrived in the year, fen. */
  readonly income: {
    readonly contributions: Fen;
    readonly subsidy: Fen;
    readonly interest: Fen;
    readonly other: Fen;
    /** Of it, what home pools moved over, by month. */
    readonly moved?: Float64Array;
  };
  /** Cumulative surplus brought forward into this year's books, 0 if the journal carries it. */
  readonly opening: Fen;
}

/**
 * Closing balances of the accounts, recomputed from the sheets alone (账表核对):
 * the bank from opening, receipts and payments; each expense and income account
 * from its column. Years of one journal add up. Debit balances are positive.
 *
 * The columns are read, never the journal, so a line booked wrongly differs.
 */
export function expectedBalances(
  years: readonly YearSheets[],
): Map<string, Fen> {
  const balances = new Map<string, Fen>();
  for (const year of years) {
    const { settlement, otherPayments, income, opening } = year;
    const { scheme, prepayment } = settlement;
    const add = (account: string, amount: Fen) =>
      balances.set(account, (balances.get(account) ?? 0) + amount);

    const benefits = [
      ["outpatient", sum(otherPayments.outpatient)],
      ["chronic", sum(otherPayments.chronic)],
      ["remote", sum(otherPayments.remote)],
      ["other", sum(otherPayments.other)],
      ["maternity", sum(otherPayments.maternity)],
    ] as const;
    let paid = sum(settlement.cashPaid) + sum(settlement.transfer);
    if (prepayment !== null) {
      paid += sum(prepayment.amounts);
      if (prepayment.close === "rollover") {
        prepayment.amounts.forEach((amount, h) =>
          add(`prepayment/${scheme}/${year.hospitalIds[h]!}`, amount)
        );
      }
    }
    for (const [line, amount] of benefits) {
      add(`expense/${scheme}/${line}`, amount);
      paid += amount;
    }
    add(
      `expense/${scheme}/dip`,
      sum(settlement.clear) + sum(settlement.paidAsBooked) +
        sum(settlement.deductedInside),
    );
    add(`expense/${scheme}/share`, sum(settlement.shared));

    const { contributions, subsidy, interest, other } = income;
    const moved = sum(income.moved ?? []);
    const kept = sum(settlement.deductions) + sum(settlement.deposit) -
      sum(settlement.depositReturned) - sum(settlement.redistributed);
    add(`income/${scheme}/contributions`, -contributions);
    add(`income/${scheme}/subsidy`, -subsidy);
    add(`income/${scheme}/interest`, -interest);
    add(`income/${scheme}/moved`, -moved);
    add(`income/${scheme}/other`, -(other - moved + kept));
    // What sharing used stays on the reserve, against its expense.
    add(`equity/${scheme}/surplus`, sum(settlement.shared) - opening);
    add(`reserve/${scheme}`, -sum(settlement.shared));
    add(
      `asset/bank/${scheme}`,
      opening + contributions + subsidy + interest + other - paid,
    );
  }
  return balances;
}

/**
 * Closing balances of what stands beside the pooled fund (大病保险、个人账户核对),
 * from the sheets alone, to be checked with {@linkcode expectedBalances}.
 *
 * @param accounts `null` where there are none
 * @param insurers contracts, whose claims are no longer the agency's
 */
export function besideBalances(
  catastrophic: readonly CatastrophicSheet[],
  accounts: AccountSheet | null,
  insurers: readonly InsurerSheet[] = [],
): Map<string, Fen> {
  const balances = new Map<string, Fen>(insurerBalances(insurers));
  for (const { scheme, premium, layers, drugs } of catastrophic) {
    const collected = sum(premium);
    let stays = sum(layers), bought = sum(drugs);
    for (const own of insurers) {
      if (own.scheme !== scheme) continue;
      stays -= sum(own.claims);
      bought -= own.drugs;
    }
    const asset = `asset/catastrophic/${scheme}`;
    balances.set(`income/catastrophic/${scheme}`, -collected);
    balances.set(`expense/catastrophic/${scheme}/layers`, stays);
    balances.set(`expense/catastrophic/${scheme}/drugs`, bought);
    balances.set(
      asset,
      collected - stays - bought + (balances.get(asset) ?? 0),
    );
  }
  if (accounts !== null) {
    for (
      const on of ["premium", "inpatient", "outpatient", "purchases"] as const
    ) balances.set(`expense/account/employee/${on}`, sum(accounts[on]));
    balances.set("income/account/employee", -sum(accounts.inflow));
    balances.set("equity/account/employee", -accounts.opening);
    balances.set("asset/account/employee", accounts.closing);
  }
  return balances;
}
