import type { Fen } from "../../base/fen.ts";
import { SCHEMES } from "../../model/ledger.ts";
import { type AccountLine, chartedAccount } from "../../model/account_chart.ts";
import type { ConfirmedYear } from "./confirmed_year.ts";

/** Lines of an institution between two kinds of account for one reason, summed. */
export interface HospitalEntry {
  /** Lines of the chart of accounts. */
  readonly debit: AccountLine;
  readonly credit: AccountLine;
  readonly rule: string;
  /** Lines behind it. */
  lines: number;
  /** By scheme. */
  readonly amounts: [Fen, Fen];
}

/**
 * The year's journal by institution (账务处理): lines whose batch is the
 * institution's and of the year, summed by accounts and rule, in the order in
 * which they first come. What is still paid for the year before is not in it.
 */
export function hospitalEntries(
  { journal, hospitals, year }: Pick<
    ConfirmedYear,
    "journal" | "hospitals" | "year"
  >,
): HospitalEntry[][] {
  const { batches, accounts, rules } = journal;
  const rowOf = new Map(hospitals.id.map((id, row) => [id, row]));
  const own = new Int32Array(batches.length).fill(-1);
  const scheme = new Uint8Array(batches.length);
  batches.forEach((batch, i) => {
    const [id, period, of] = batch.split("/");
    const s = (SCHEMES as readonly (string | undefined)[]).indexOf(of);
    if (s < 0 || !period!.startsWith(String(year))) return;
    own[i] = rowOf.get(id!) ?? -1;
    scheme[i] = s;
  });
  const charted = accounts.map((account) => chartedAccount(account)!.line);
  const names = [...new Set(charted)];
  const kind = charted.map((line) => names.indexOf(line));
  const found = hospitals.id.map(() => new Map<number, HospitalEntry>());
  for (let i = 0; i < journal.rows; i++) {
    const batch = journal.batch[i]!, h = own[batch]!;
    if (h < 0) continue;
    const debit = kind[journal.debit[i]!]!, credit = kind[journal.credit[i]!]!;
    const rule = journal.rule[i]!;
    const key = (debit * names.length + credit) * rules.length + rule;
    let entry = found[h]!.get(key);
    if (entry === undefined) {
      entry = {
        debit: names[debit]!,
        credit: names[credit]!,
        rule: rules[rule]!,
        lines: 0,
        amounts: [0, 0],
      };
      found[h]!.set(key, entry);
    }
    entry.lines++;
    const s = scheme[batch]! as 0 | 1;
    entry.amounts[s] += journal.amount[i]!;
  }
  return found.map((entries) => [...entries.values()]);
}
