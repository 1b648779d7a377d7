import { formatCsv } from "../base/csv.ts";
import type { Journal } from "../model/ledger.ts";
import { journalTexts } from "./journal_texts.ts";

/**
 * The journal as CSV (分录表文件), a transfer a row: what `tableCsv` makes of the
 * journal's table, byte for byte, without an object a cell.
 */
export function journalCsv(journal: Journal): string {
  const cell = (text: string) =>
    formatCsv([text], [], { bom: false }).slice(0, -1);
  const accounts = journal.accounts.map(cell), rules = journal.rules.map(cell);
  const batches = journal.batches.map(cell);
  const { date, amount } = journalTexts(journal);
  const lines = new Array<string>(journal.rows + 2);
  lines[0] =
    "\uFEFF日期 date,借方 debit,贷方 credit,金额 amount（元 yuan）,规则 rule,批次 batch";
  for (let row = 0; row < journal.rows; row++) {
    lines[row + 1] = `${date(row)},${accounts[journal.debit[row]!]},${
      accounts[journal.credit[row]!]
    },${amount(row)},${rules[journal.rule[row]!]},${
      batches[journal.batch[row]!]
    }`;
  }
  lines[journal.rows + 1] = "";
  return lines.join("\r\n");
}
