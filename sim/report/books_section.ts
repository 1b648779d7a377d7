import { formatCount, formatMoney, type Lang } from "../base/formats.ts";
import { minus, SCHEME_NAMES } from "../chart/words.ts";
import { accountName, chartedAccount } from "../model/account_chart.ts";
import { type Html, markup, tableHtml } from "./html.ts";
import type { ReportInput } from "./report_input.ts";

/** What was posted to a kind of account. */
interface Sums {
  readonly debit: number;
  readonly credit: number;
}

/** The books (账簿): every kind of account with what was posted; they balance to the fen. */
export function booksSection(
  { balances, tables, lang }: Pick<ReportInput, "balances" | "tables" | "lang">,
  rows: number,
): Html {
  const zh = lang === "zh";
  const kinds = new Map<string, Sums>();
  for (const { account, debit, credit } of balances) {
    const name = nameOf(account, lang);
    const sum = kinds.get(name) ?? { debit: 0, credit: 0 };
    kinds.set(name, {
      debit: sum.debit + debit,
      credit: sum.credit + credit,
    });
  }
  const sorted = [...kinds].sort(([a], [b]) => a < b ? -1 : a > b ? 1 : 0);
  const all = [...kinds.values()].reduce(
    (a, b) => ({ debit: a.debit + b.debit, credit: a.credit + b.credit }),
    { debit: 0, credit: 0 },
  );
  const yuan = (fen: number) =>
    minus(formatMoney(fen, { unit: "yuan", lang }).split(" ")[0]!);
  return markup`<section id="books"><h2>${
    zh ? "账簿与试算平衡" : "Books and trial balance"
  }</h2><p>${
    zh
      ? `${
        formatCount(rows)
      } 笔分录，借贷相等，差一分即判运行失败；机构应付款与保证金全部清零。大病保险和职工个人账户在统筹基金之外，另列科目。科目编号见会计科目表。逐笔见 ${tables}/journal.csv，另有 journal.parquet（金额为分）和 ledger.journal（可用 hledger 打开）。`
      : `${
        formatCount(rows)
      } postings; debits equal credits, and a run that is off by one fen fails. Payables and deposits of all institutions end at 0. Catastrophic insurance and employees' personal accounts stand beside the pooled fund, on accounts of their own. Every posting is in ${tables}/journal.csv, also as journal.parquet (amounts in fen) and as ledger.journal, which hledger opens.`
  }</p>${
    tableHtml(
      zh
        ? ["科目（元）", "借方", "贷方", "余额（借 − 贷）"]
        : ["Account (yuan)", "Debit", "Credit", "Balance (debit − credit)"],
      [...sorted, [zh ? "合计" : "Total", all] as const].map((
        [name, { debit, credit }],
      ) => [name, yuan(debit), yuan(credit), yuan(debit - credit)]),
    )
  }</section>`;
}

/** Accounts of all institutions of a scheme share a line of the chart of accounts. */
function nameOf(account: string, lang: Lang): string {
  const charted = chartedAccount(account);
  if (charted === undefined) return account;
  const { line, scheme } = charted, name = accountName(line, lang);
  return `${line.code} ${
    lang === "zh"
      ? `${SCHEME_NAMES[scheme].zh} ${name}`
      : `${SCHEME_NAMES[scheme].en}, ${name}`
  }`;
}
