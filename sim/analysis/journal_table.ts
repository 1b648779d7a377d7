import { isoDate } from "../base/calendar.ts";
import type { ScenarioResult } from "../model/result.ts";
import type { ResultColumn, ResultTable } from "../model/table.ts";

/** The journal, a transfer a row (分录表): date, accounts, amount, rule, batch. */
export function journalTable({ journal }: ScenarioResult): ResultTable {
  const { rows, accounts, rules, batches } = journal;
  const text = (
    name: string,
    titleZh: string,
    of: (row: number) => string,
  ): ResultColumn => ({
    name,
    titleZh,
    titleEn: name,
    kind: "text",
    values: Array.from({ length: rows }, (_, row) => of(row)),
  });
  return {
    name: "journal",
    titleZh: "分录",
    titleEn: "Journal",
    columns: [
      text("date", "日期", (row) => isoDate(journal.date[row]!)),
      text("debit", "借方", (row) => accounts[journal.debit[row]!]!),
      text("credit", "贷方", (row) => accounts[journal.credit[row]!]!),
      {
        name: "amount",
        titleZh: "金额",
        titleEn: "amount",
        kind: "fen",
        values: journal.amount.subarray(0, rows),
      },
      text("rule", "规则", (row) => rules[journal.rule[row]!]!),
      text("batch", "批次", (row) => batches[journal.batch[row]!]!),
    ],
  };
}
