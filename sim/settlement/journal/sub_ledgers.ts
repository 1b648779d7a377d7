import { takenBack } from "../../model/ledger.ts";
import type { Fen } from "../../base/fen.ts";
import type { Journal } from "../../model/ledger.ts";
import { benefitPayments } from "../booking/book_benefits.ts";
import type { BookInput } from "../booking/book_input.ts";
import { accountsOf } from "./accounts.ts";

/** Accounts of institutions, other payees, counties and the treasury, debit − credit, fen. */
export type SubLedgers = ReadonlyMap<string, Fen>;

/**
 * What the sheets say that each institution, county and other payee has open on
 * a day (明细账应有余额): payables, deposits, advances, prepayments. No line of the
 * journal is read, so a line booked to the wrong institution differs.
 * `R-MON`, `R-T1`, `R-PRE`, `R-FIN`.
 */
export function expectedSubLedgers(input: BookInput, day: number): SubLedgers {
  const { hospitalIds, settlement: sheet, months, advances, dates } = input;
  const accounts = accountsOf(sheet.scheme, hospitalIds, input.counties.ids);
  const { payable, deposit, advance, prepayment, elsewhere } = accounts;
  const open = new Map<string, Fen>();
  const add = (account: string, amount: Fen) =>
    open.set(account, (open.get(account) ?? 0) + amount);
  for (const account of [...accounts.county, accounts.treasury]) {
    add(account, 0);
  }
  const cleared = dates.clearing <= day;
  for (const { row, batch, amount, date } of input.carried) {
    const payee = batch.slice(0, batch.indexOf("/"));
    if (date > day) add(payable[row] ?? elsewhere[payee]!, -amount);
  }
  for (let month = 0; month < 12; month++) {
    const due = dates.monthEnd(month) <= day;
    const paid = dates.monthPaid(month) <= day;
    const money = months[month]!;
    hospitalIds.forEach((_, h) => {
      const taken = money.advances[h]! + money.deductions[h]! + money.pay[h]!;
      add(payable[h]!, (paid ? taken : 0) - (due ? money.net[h]! : 0));
      add(deposit[h]!, due ? -money.deposit[h]! : 0);
      add(advance[h]!, paid ? -money.advances[h]! : 0);
    });
    for (
      const { row, payee, amount, before } of benefitPayments(input, month)
    ) {
      const own = payable[row] ?? elsewhere[payee]!;
      add(own, (paid ? amount : 0) - (due ? amount : 0));
      if (paid && before > 0) add(advance[row]!, -before);
    }
  }
  sheet.interim.forEach((quarter, q) => {
    if (dates.quarterPaid(q) > day) return;
    quarter.forEach((amount, h) => add(payable[h]!, amount));
  });
  hospitalIds.forEach((_, h) => {
    add(advance[h]!, advancedUntil(input, h, day));
    const lent = sheet.prepayment?.amounts[h] ?? 0;
    const offset = cleared && takenBack(sheet.prepayment) !== null;
    add(prepayment[h]!, dates.prepaid <= day && !offset ? lent : 0);
    if (!cleared) return;
    // The clearing pays whatever is still open and holds no deposit.
    open.set(payable[h]!, 0);
    open.set(deposit[h]!, 0);
  });
  return open;

  function advancedUntil({ dates }: BookInput, h: number, last: number): Fen {
    if (advances === null) return 0;
    const n = advances.days.length / hospitalIds.length;
    let total = 0;
    for (let d = 0; d < n; d++) {
      if (dates.advanced(d) <= last) total += advances.days[h * n + d]!;
    }
    return total;
  }
}

/** Balances of a journal's accounts at the end of each of some days (期末余额), by account, debit − credit; days ascend. */
export function balancesOn(
  journal: Journal,
  days: readonly number[],
): Map<string, Float64Array> {
  const n = days.length;
  const moved = new Float64Array(journal.accounts.length * n);
  for (let row = 0; row < journal.rows; row++) {
    const date = journal.date[row]!, amount = journal.amount[row]!;
    let at = 0;
    while (at < n && days[at]! < date) at++;
    if (at === n) continue;
    const debit = journal.debit[row]! * n + at;
    const credit = journal.credit[row]! * n + at;
    moved[debit] = moved[debit]! + amount;
    moved[credit] = moved[credit]! - amount;
  }
  return new Map(journal.accounts.map((account, a) => {
    const balances = moved.slice(a * n, a * n + n);
    for (let i = 1; i < n; i++) balances[i] = balances[i]! + balances[i - 1]!;
    return [account, balances];
  }));
}

/**
 * Refuses a journal whose sub-ledgers do not agree with the sheets at a month's
 * end (明细账核对), or whose trial balance is not 0 there.
 *
 * @param inputs what was booked, a scheme-year each
 * @throws {Error} naming the first account that is off, the day and by how much
 */
export function checkSubLedgers(
  journal: Journal,
  inputs: readonly BookInput[],
): void {
  const days = [
    ...new Set(
      inputs.flatMap(({ dates }) =>
        Array.from({ length: 12 }, (_, month) => dates.monthEnd(month))
      ),
    ),
  ].sort((a, b) => a - b);
  const found = balancesOn(journal, days);
  days.forEach((day, at) => {
    let trial = 0;
    for (const balances of found.values()) trial += balances[at]!;
    if (trial !== 0) {
      throw new Error(
        `The trial balance of day ${day} is off by ${trial} fen`,
      );
    }
    for (const input of inputs) {
      for (const [account, expected] of expectedSubLedgers(input, day)) {
        const balance = found.get(account)?.[at] ?? 0;
        if (balance === expected) continue;
        throw new Error(
          `Account ${account} is off by ${
            balance - expected
          } fen on day ${day}: the journal has ${balance}, the sheets say ${expected}`,
        );
      }
    }
  });
}
