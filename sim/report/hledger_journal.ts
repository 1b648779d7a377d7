import { type AccountKind, chartedAccount } from "../model/account_chart.ts";
import type { Journal } from "../model/ledger.ts";
import { journalTexts } from "./journal_texts.ts";

/** hledger's letters for kinds of account. */
const TYPES: Readonly<Record<AccountKind, string>> = {
  asset: "A",
  liability: "L",
  equity: "E",
  income: "R",
  expense: "X",
};

/** Names of the parties of a journal, by what their batches begin with. */
export type Payees = ReadonlyMap<string, string>;

/**
 * The journal in hledger's plain text (复式记账文本 ledger.journal): commodity,
 * payees and accounts declared, each with its line of the chart of accounts; a
 * transaction a line, by day, in CNY with two decimals. Its payee is the party,
 * its code the rule, its note the batch, so that `hledger register
 * desc:H001/2025-01-23` shows what a day's batch moved.
 *
 * `hledger check --strict` and `hledger balance` read it.
 *
 * @param payees names of parties beside their codes, such as of institutions
 */
export function hledgerJournal(journal: Journal, payees: Payees): string {
  const account = journal.accounts.map((path) => path.replaceAll("/", ":"));
  const party = journal.batches.map((batch) => partyOf(batch, payees));
  const { date, amount } = journalTexts(journal);
  const lines = [
    "; 沙盘 Shapan：合成数据 synthetic data",
    "commodity 1000.00 CNY",
    ...new Set(party.map((name) => `payee ${name}`)),
    ...journal.accounts.map((path, a) => {
      const line = chartedAccount(path)?.line;
      return line === undefined
        ? `account ${account[a]}`
        : `account ${account[a]}  ; type: ${
          TYPES[line.kind]
        }, code: ${line.code}, zh: ${line.zh}, en: ${
          line.en.replaceAll(",", " ")
        }`;
    }),
  ];
  for (const row of byDay(journal)) {
    const yuan = amount(row), batch = journal.batch[row]!;
    lines.push(
      `\n${date(row)} (${journal.rules[journal.rule[row]!]}) ${
        party[batch]
      } | ${journal.batches[batch]}\n  ${
        account[journal.debit[row]!]
      }  ${yuan} CNY\n  ${account[journal.credit[row]!]}  -${yuan} CNY`,
    );
  }
  lines.push("");
  return lines.join("\n");
}

/** Rows by date, those of one day in the order in which they were booked. */
function byDay({ date, rows }: Journal): Uint32Array {
  return Uint32Array.from({ length: rows }, (_, row) => row)
    .sort((a, b) => date[a]! - date[b]! || a - b);
}

/** Whose money a batch is about: the first part of its name, with the party's own name where it has one. */
function partyOf(batch: string, payees: Payees): string {
  const parts = batch.split("/"), head = parts[0]!;
  // County, catastrophic insurance and accounts say of whom in their second part.
  const code = /^(county|catastrophic|account|insurer)$/.test(head)
    ? `${head} ${parts[1]}`
    : head;
  const name = payees.get(code);
  return (name === undefined ? code : `${code} ${name}`)
    // These signs end a payee in hledger.
    .replace(/[|;\r\n]/g, " ").trim();
}
