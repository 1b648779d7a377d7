import { formatCount, formatMoney, type Lang } from "../../base/formats.ts";
import {
  levelName,
  minus,
  SCHEME_NAMES,
  SYNTHETIC,
  type Words,
} from "../../chart/words.ts";
import { accountName } from "../../model/account_chart.ts";
import { type Html, markup, raw } from "../html.ts";
import { CONFIRMATION_STYLE } from "./confirmation_style.ts";
import { confirmedAmounts } from "./confirmed_amounts.ts";
import type { ConfirmedYear } from "./confirmed_year.ts";
import { hospitalEntries, type HospitalEntry } from "./hospital_entries.ts";
import { rmbCapitals } from "./rmb_capitals.ts";

const TITLE: Words = {
  zh: "医疗保障资金清算确认书",
  en: "Confirmation of Clearing of Medical Security Funds",
};

/** What a line of the journal is for, by its rule. */
const REASONS: Readonly<Record<string, Words>> = {
  "R-PRE": { zh: "年初预付", en: "prepayment" },
  "R-T1": { zh: "每日预拨", en: "daily advances" },
  "R-MON": { zh: "月度结算", en: "months" },
  "R-BEN": { zh: "其他付费方式", en: "other benefits" },
  "R-CLR": { zh: "年度清算", en: "clearing" },
  "R-FIN": { zh: "清算拨付", en: "transfer" },
  "R-PERF": { zh: "考核", en: "assessment" },
};

/**
 * Confirmations of the year's clearing (清算确认书), a printable page an institution:
 * parties, amounts by scheme, the entries in the books, places for signatures
 * and seals. Yancheng hands it to its institutions and has it back with their
 * entries (清算确认书、账务处理).
 *
 * @param rows institutions that are wanted; all that had cases or money where left out
 */
export function confirmationPage(
  year: ConfirmedYear,
  lang: Lang,
  rows?: readonly number[],
): string {
  const entries = hospitalEntries(year);
  const shown = rows ?? entries.flatMap((own, h) => own.length > 0 ? [h] : []);
  const page = markup`<!doctype html>
<html lang="${lang === "zh" ? "zh-CN" : "en"}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${TITLE[lang]} ${String(year.year)}</title>
<style>${raw(CONFIRMATION_STYLE)}</style>
</head>
<body>
${shown.map((h) => onePage(year, entries[h]!, h, lang))}
</body>
</html>
`;
  return page.html;
}

function onePage(
  year: ConfirmedYear,
  entries: readonly HospitalEntry[],
  h: number,
  lang: Lang,
): Html {
  const zh = lang === "zh", { hospitals, counties, settlements } = year;
  const id = hospitals.id[h]!, county = hospitals.county[h]!;
  const run = `${year.scenario}-${year.recordHash.slice(0, 8)}`;
  const transfer = settlements.reduce((sum, s) => sum + s.transfer[h]!, 0);
  const name = zh ? hospitals.nameZh[h]! : hospitals.nameEn[h]!;
  const where = (zh ? counties.nameZh : counties.nameEn)[county] ?? "";
  return markup`<section class="page" id="${id}">
<p class="label">${SYNTHETIC[lang]}</p>
<p class="number">${zh ? "编号" : "No."} ${String(year.year)}-${id}</p>
<h1>${TITLE[lang]}</h1>
<p class="other">${TITLE[zh ? "en" : "zh"]}</p>
<dl><dt>${zh ? "甲方" : "Party A"}</dt><dd>${
    zh
      ? "统筹地区医疗保障经办机构"
      : "Medical security agency of the pooling area"
  }</dd><dt>${zh ? "清算年度" : "Year cleared"}</dt><dd>${
    String(year.year)
  }-01-01 – ${String(year.year)}-12-31</dd><dt>${
    zh ? "乙方" : "Party B"
  }</dt><dd>${name}${zh ? `（${id}）` : ` (${id})`}</dd><dt>${
    zh ? "区县、级别" : "County, level"
  }</dt><dd>${where} · ${levelName(hospitals.level[h]!, lang)}</dd></dl>
<p>${
    zh
      ? `按“${year.titleZh}”的规定，甲乙双方核对一致，确认住院医疗保障资金年度清算如下（金额单位：元）。`
      : `Under the rules of "${year.titleEn}" both parties have checked and confirm the year's clearing of inpatient funds as follows (amounts in yuan).`
  }</p>
${amountsTable(year, h, lang)}
<p class="capitals">${
    zh
      ? `清算拨付合计（大写）：${rmbCapitals(transfer)}（${
        transfer < 0 ? "由乙方退回，从以后月份结算款中收回" : "由甲方拨付乙方"
      }）`
      : `Transfer in all: ${yuan(transfer)} yuan, ${
        transfer < 0
          ? "to be recovered from Party B's later months"
          : "to be paid by Party A to Party B"
      }`
  }</p>
${entriesTable(entries, lang)}
${signatures(lang)}
<p class="foot">${
    zh
      ? `合成数据，仅用于政策推演，不是结算凭证。推演 ${run}。账务处理为甲方账簿中本机构全年分录按科目汇总，逐笔见 journal.csv。`
      : `Synthetic data for rehearsing policy, no settlement voucher. Run ${run}. Entries are Party A's postings of the year for the institution, summed by account; every one is in journal.csv.`
  }</p>
</section>
`;
}

function amountsTable(year: ConfirmedYear, h: number, lang: Lang): Html {
  const heads = (["employee", "resident", "all"] as const).map((scheme) =>
    markup`<th scope="col">${SCHEME_NAMES[scheme][lang]}</th>`
  );
  const rows = confirmedAmounts(year.settlements, h).map((row) => {
    const kind = row.main ? "main" : row.part ? "part" : "";
    return markup`<tr${
      kind === "" ? [] : [raw(` class="${kind}"`)]
    }><th scope="row">${row.name[lang]}</th>${
      row.cells.map((cell) => markup`<td>${cell}</td>`)
    }</tr>`;
  });
  return markup`<table><thead><tr><th scope="col">${
    lang === "zh" ? "项目" : "Item"
  }</th>${heads}</tr></thead><tbody>${rows}</tbody></table>`;
}

/** The entries by account, as Party A booked them. */
function entriesTable(entries: readonly HospitalEntry[], lang: Lang): Html {
  const zh = lang === "zh";
  const account = (line: HospitalEntry["debit"]) =>
    `${line.code} ${accountName(line, lang)}`;
  const heads = zh
    ? ["摘要", "借方科目", "贷方科目", "笔数", "职工医保", "居民医保"]
    : ["For", "Debit", "Credit", "Lines", "Employees", "Residents"];
  const rows = entries.map((entry) =>
    markup`<tr><td class="text">${
      REASONS[entry.rule]?.[lang] ?? entry.rule
    }</td><td class="text">${account(entry.debit)}</td><td class="text">${
      account(entry.credit)
    }</td><td>${formatCount(entry.lines)}</td>${
      entry.amounts.map((fen) => markup`<td>${yuan(fen)}</td>`)
    }</tr>`
  );
  return markup`<div class="entries"><h2>${
    zh ? "账务处理" : "Entries in the books"
  }</h2><table><thead><tr>${
    heads.map((head) => markup`<th scope="col">${head}</th>`)
  }</tr></thead><tbody>${rows}</tbody></table></div>`;
}

/** Places for seals and signatures; Party B also writes down its own voucher. */
function signatures(lang: Lang): Html {
  const zh = lang === "zh", blank = raw(`<span class="blank"></span>`);
  const day = raw(`<span class="blank short"></span>`);
  const date = zh
    ? markup`<p>日期：${day}年${day}月${day}日</p>`
    : markup`<p>Date: ${blank}</p>`;
  const line = (name: string) =>
    markup`<p>${name}${zh ? "：" : ": "}${blank}</p>`;
  return markup`<div class="sign"><div><div class="seal">${
    zh ? "甲方（盖章）" : "Seal of Party A"
  }</div>${line(zh ? "经办人" : "Prepared by")}${
    line(zh ? "复核人" : "Checked by")
  }${date}</div><div><div class="seal">${
    zh ? "乙方（盖章）" : "Seal of Party B"
  }</div>${line(zh ? "授权代表" : "Representative")}${
    line(zh ? "账务处理凭证号" : "Its own voucher")
  }${date}</div></div>`;
}

function yuan(fen: number): string {
  return minus(formatMoney(fen, { unit: "yuan", lang: "zh" }).split(" ")[0]!);
}
