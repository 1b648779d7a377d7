import { formatCount, formatMoney, type Lang } from "../base/formats.ts";
import { minus, type Words } from "../chart/words.ts";
import { type Method, METHODS } from "../model/ledger.ts";
import type { ScenarioResult } from "../model/result.ts";
import { type Html, html, tableHtml } from "./html.ts";
import type { ReportInput } from "./report_input.ts";

const METHOD_WORDS: Readonly<Record<Method, Words>> = {
  dip: { zh: "按病种分值付费（DIP）", en: "DIP" },
  bedDay: {
    zh: "床日、精神类（由“其他”线按记账支付）",
    en: "bed-day and psychiatric, paid as booked from “other”",
  },
  dialysis: {
    zh: "透析（由“其他”线按记账支付）",
    en: "dialysis, paid as booked from “other”",
  },
  remote: { zh: "异地就医", en: "out of area" },
  unpaid: { zh: "无统筹支付", en: "without fund money" },
};

/** Where the stays went, and what was looked for in them (病例去向与监管). */
export function casesSection(result: ScenarioResult, lang: Lang): Html {
  const zh = lang === "zh", { counts } = result;
  const rows = METHODS.flatMap((method, m) =>
    counts.byMethod[m] === 0 ? [] : [[
      METHOD_WORDS[method][lang],
      formatCount(counts.byMethod[m]!),
      formatMoney(counts.fundByMethod[m]!, { unit: "wan", lang })
        .split(" ")[0]!,
    ]]
  );
  return html`
    <section
      id="cases"><h2>${zh
        ? "病例去向"
        : "Where the stays went"}</h2>${tableHtml(
          zh
            ? ["付费方式", "例数", "统筹记账（万元）"]
            : ["Payment method", "Stays", "Booked fund (millions of yuan)"],
          rows,
        )}<p>${zh
        ? `DIP 病例中核心病种 ${formatCount(counts.core)} 例、综合病种 ${
          formatCount(counts.comprehensive)
        } 例；费用偏低 ${formatCount(counts.byZone[1]!)} 例、偏高 ${
          formatCount(counts.byZone[2]! + counts.byZone[3]!)
        } 例、无分值病种 ${formatCount(counts.byZone[4]!)} 例。`
        : `Of the DIP cases ${formatCount(counts.core)} fell into core and ${
          formatCount(counts.comprehensive)
        } into comprehensive groups; ${
          formatCount(counts.byZone[1]!)
        } were unusually cheap, ${
          formatCount(counts.byZone[2]! + counts.byZone[3]!)
        } unusually dear, ${
          formatCount(counts.byZone[4]!)
        } without points.`}</p><p>${zh
        ? `监管：本版尚未模拟稽核与绩效考核，疑点表 ${result.findings.rows} 行，审核扣款为零。`
        : `Supervision: not yet played in this version; ${result.findings.rows} findings, nothing deducted.`}</p></section>
  `;
}

/** The books (账簿): every class of account with what was posted; they balance to the fen. */
export function booksSection(
  { balances, tables, lang }: Pick<ReportInput, "balances" | "tables" | "lang">,
  rows: number,
): Html {
  const zh = lang === "zh";
  const classes = new Map<string, { debit: number; credit: number }>();
  for (const { account, debit, credit } of balances) {
    const name = classOf(account);
    const sum = classes.get(name) ?? { debit: 0, credit: 0 };
    sum.debit += debit;
    sum.credit += credit;
    classes.set(name, sum);
  }
  const yuan = (fen: number) =>
    minus(formatMoney(fen, { unit: "yuan", lang }).split(" ")[0]!);
  const all = [...classes.values()].reduce(
    (a, b) => ({ debit: a.debit + b.debit, credit: a.credit + b.credit }),
    { debit: 0, credit: 0 },
  );
  return html`<section id="books"><h2>${
    zh ? "账簿与试算平衡" : "Books and trial balance"
  }</h2><p>${
    zh
      ? `${
        formatCount(rows)
      } 笔分录，借贷相等，差一分即判运行失败；机构应付款与保证金全部清零。逐笔见 ${tables}/journal.csv。`
      : `${
        formatCount(rows)
      } postings; debits equal credits, and a run that is off by one fen fails. Payables and deposits of all institutions end at 0. Every posting is in ${tables}/journal.csv.`
  }</p>${
    tableHtml(
      zh
        ? ["科目（元）", "借方", "贷方", "余额（借 − 贷）"]
        : ["Account (yuan)", "Debit", "Credit", "Balance (debit − credit)"],
      [...classes, [zh ? "合计" : "Total", all] as const].map((
        [name, { debit, credit }],
      ) => [name, yuan(debit), yuan(credit), yuan(debit - credit)]),
    )
  }</section>`;
}

/** `payable/employee/H001` and its like stand in one line. */
function classOf(account: string): string {
  const parts = account.split("/");
  return /^(payable|deposit)$/.test(parts[0]!)
    ? `${parts[0]}/${parts[1]}/*`
    : account;
}
