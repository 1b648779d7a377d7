import type { Fen } from "../../base/fen.ts";
import type { Journal } from "../../model/ledger.ts";

/** An account with what was posted to it, fen. */
export interface AccountBalance {
  readonly account: string;
  readonly debit: Fen;
  readonly credit: Fen;
  /** Debit − credit: positive for assets and expenses. */
  readonly balance: Fen;
}

/** The trial balance of a journal (试算平衡表), by account in order of first use. */
export function trialBalance(journal: Journal): AccountBalance[] {
  const debit = new Float64Array(journal.accounts.length);
  const credit = new Float64Array(journal.accounts.length);
  for (let row = 0; row < journal.rows; row++) {
    const amount = journal.amount[row]!;
    debit[journal.debit[row]!]! += amount;
    credit[journal.credit[row]!]! += amount;
  }
  return journal.accounts.map((account, row) => ({
    account,
    debit: debit[row]!,
    credit: credit[row]!,
    balance: debit[row]! - credit[row]!,
  }));
}

/**
 * Refuses a journal that is off by one fen (对账). It passes if debits, credits
 * and amounts have the same sum, if every `payable/`, `deposit/`, `advance/`,
 * `prepayment/`, `county/`, `treasury/`, `remote/` and `fines/` account ends at 0 or what is expected of it, and
 * if the other accounts end at what the settlement sheets say
 * (see `expectedBalances`); an account without an expectation must not exist.
 *
 * @throws {Error} naming the first account that is off, and by how many fen.
 */
export function checkBooks(
  journal: Journal,
  expectations: ReadonlyMap<string, Fen>,
): void {
  const balances = trialBalance(journal);
  checkSums(journal, balances);
  const known = new Map(balances.map((line) => [line.account, line.balance]));
  for (const [account, balance] of known) {
    const expected = expectations.get(account) ??
      (/^(payable|deposit|advance|prepayment|county|treasury|remote|fines)\//
          .test(
            account,
          )
        ? 0
        : undefined);
    if (expected === undefined) {
      throw new Error(
        `Account ${account} has a balance of ${balance} fen that no settlement sheet explains`,
      );
    }
    checkAccount(account, balance, expected);
  }
  for (const [account, expected] of expectations) {
    checkAccount(account, known.get(account) ?? 0, expected);
  }
}

function checkSums(
  journal: Journal,
  balances: readonly AccountBalance[],
): void {
  const debit = balances.reduce((sum, line) => sum + line.debit, 0);
  const credit = balances.reduce((sum, line) => sum + line.credit, 0);
  const amount = journal.amount.reduce((sum, value) => sum + value, 0);
  if (debit !== amount || credit !== amount) {
    throw new Error(
      `Journal amounts sum to ${amount} fen, but debits to ${debit} and credits to ${credit}`,
    );
  }
}

function checkAccount(account: string, balance: Fen, expected: Fen): void {
  if (balance === expected) return;
  throw new Error(
    `Account ${account} is off by ${
      balance - expected
    } fen: the journal has ${balance}, the settlement sheets say ${expected}`,
  );
}
