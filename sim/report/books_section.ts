import { formatCount, formatMoney, type Lang } from "../base/formats.ts";
import { minus, SCHEME_NAMES, type Words } from "../chart/words.ts";
import { type Html, markup, tableHtml } from "./html.ts";
import type { ReportInput } from "./report_input.ts";

/** Names of the accounts, by the parts of their path that are not a scheme. */
const ACCOUNTS: Readonly<Record<string, Words>> = {
  "asset/bank": { zh: "银行存款", en: "bank" },
  "equity/surplus": { zh: "累计结余", en: "surplus brought forward" },
  "income/contributions": {
    zh: "收入：缴费与财政补助",
    en: "income: contributions and subsidies",
  },
  "income/interest": { zh: "收入：利息", en: "income: interest" },
  "income/other": { zh: "收入：其他", en: "income: other" },
  "expense/dip": { zh: "支出：住院 DIP", en: "expense: DIP" },
  "expense/share": { zh: "支出：超支分担", en: "expense: overspend shared" },
  "expense/outpatient": { zh: "支出：普通门诊", en: "expense: outpatient" },
  "expense/chronic": { zh: "支出：门诊慢特病", en: "expense: chronic care" },
  "expense/remote": { zh: "支出：异地就医", en: "expense: out of area" },
  "expense/other": { zh: "支出：其他付费方式", en: "expense: other methods" },
  "asset/catastrophic": {
    zh: "大病保险资金",
    en: "catastrophic insurance, money held",
  },
  "income/catastrophic": {
    zh: "收入：大病保险归集",
    en: "income: collected for catastrophic insurance",
  },
  "expense/catastrophic/layers": {
    zh: "支出：大病保险分段支付",
    en: "expense: layers of catastrophic insurance",
  },
  "expense/catastrophic/drugs": {
    zh: "支出：大病保险特殊药品",
    en: "expense: special drugs of catastrophic insurance",
  },
  "asset/account": { zh: "个人账户余额", en: "personal accounts, money held" },
  "equity/account": {
    zh: "个人账户年初余额",
    en: "personal accounts brought forward",
  },
  "income/account": {
    zh: "收入：划入个人账户",
    en: "income: put into personal accounts",
  },
  "expense/account/premium": {
    zh: "个人账户支出：团购商业保险保费",
    en: "accounts: premium of group-bought insurance",
  },
  "expense/account/inpatient": {
    zh: "个人账户支出：住院个人负担",
    en: "accounts: what patients bear of stays",
  },
  "expense/account/outpatient": {
    zh: "个人账户支出：门诊个人负担",
    en: "accounts: what patients bear of outpatient care",
  },
  "expense/account/purchases": {
    zh: "个人账户支出：药店购药",
    en: "accounts: pharmacy purchases",
  },
  payable: { zh: "应付医疗机构", en: "payable to institutions" },
  deposit: { zh: "质量保证金", en: "quality deposits" },
};

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
      } 笔分录，借贷相等，差一分即判运行失败；机构应付款与保证金全部清零。大病保险和职工个人账户在统筹基金之外，另列科目。逐笔见 ${tables}/journal.csv。`
      : `${
        formatCount(rows)
      } postings; debits equal credits, and a run that is off by one fen fails. Payables and deposits of all institutions end at 0. Catastrophic insurance and employees' personal accounts stand beside the pooled fund, on accounts of their own. Every posting is in ${tables}/journal.csv.`
  }</p>${
    tableHtml(
      zh
        ? ["科目（元）", "借方", "贷方", "余额（借 − 贷）"]
        : ["Account (yuan)", "Debit", "Credit", "Balance (debit − credit)"],
      [...kinds, [zh ? "合计" : "Total", all] as const].map((
        [name, { debit, credit }],
      ) => [name, yuan(debit), yuan(credit), yuan(debit - credit)]),
    )
  }</section>`;
}

/** Accounts of all institutions of a scheme share a name. */
function nameOf(account: string, lang: Lang): string {
  const parts = account.split("/");
  const scheme = parts.find((part): part is "employee" | "resident" =>
    part === "employee" || part === "resident"
  );
  const kind = /^(payable|deposit)$/.test(parts[0]!)
    ? parts[0]!
    : parts.filter((part) => part !== scheme).join("/");
  const words = ACCOUNTS[kind];
  if (words === undefined || scheme === undefined) return account;
  return lang === "zh"
    ? `${SCHEME_NAMES[scheme].zh} ${words.zh}`
    : `${SCHEME_NAMES[scheme].en}, ${words.en}`;
}
