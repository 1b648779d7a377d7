import type { ScenarioResult } from "../model/result.ts";
import { hledgerJournal } from "./hledger_journal.ts";
import { journalCsv } from "./journal_csv.ts";
import { journalParquet } from "./journal_parquet.ts";

/** The journal's files by name (分录文件): CSV, Parquet and hledger's text. */
export function journalFiles(
  { journal, hospitals, counties, insurers = [] }: Pick<
    ScenarioResult,
    "journal" | "hospitals" | "counties" | "insurers"
  >,
): { readonly name: string; readonly text: string | Uint8Array }[] {
  const payees = new Map([
    ...hospitals.id.map((id, h) => [id, hospitals.nameZh[h]!] as const),
    ...insurers.map((own) => [`insurer ${own.insurer}`, own.nameZh] as const),
    ...counties.id.flatMap((id, c) =>
      ["county", "catastrophic", "account"].map((head) =>
        [`${head} ${id}`, counties.nameZh[c]!] as const
      )
    ),
  ]);
  return [
    { name: "journal.csv", text: journalCsv(journal) },
    { name: "journal.parquet", text: journalParquet(journal) },
    { name: "ledger.journal", text: hledgerJournal(journal, payees) },
  ];
}
