import { SCHEME_NAMES } from "../../chart/words.ts";
import {
  type NegotiationRun,
  type NegotiationSheet,
  PROTOCOL_NAMES,
} from "../../model/negotiation.ts";
import { type Html, markup, tableHtml } from "../html.ts";
import {
  publicGroupCells,
  publicHospitalCells,
  representativeCells,
} from "./group_cells.ts";
import { negotiationPage } from "./negotiation_page.ts";
import { BOTH, percentText } from "./voice.ts";

/**
 * The plan for publication (公示稿): total, groups and institutions with what they
 * had and get, who represented whom. Nothing of claims, reservations, offers or
 * other rules. Both languages.
 */
export function publicPage(run: NegotiationRun): string {
  return negotiationPage(run, {
    title: {
      zh: "年度总额控制分配方案（公示稿）",
      en: "Plan of the year's total and its division (for publication)",
    },
    body: run.sheets.map((sheet) => schemeSection(run, sheet)),
  });
}

function schemeSection(run: NegotiationRun, sheet: NegotiationSheet): Html {
  const { zh, en } = SCHEME_NAMES[sheet.scheme];
  const groups = publicGroupCells(sheet, BOTH);
  const hospitals = publicHospitalCells(run, sheet, BOTH);
  const people = representativeCells(run, sheet, BOTH);
  const { money, unit } = BOTH, protocol = PROTOCOL_NAMES[sheet.protocol];
  const growth = percentText(sheet.envelope / sheet.lastYear - 1);
  const total = money(sheet.envelope);
  return markup`<section id="${sheet.scheme}"><h2>${zh} ${en}</h2>
<p>${run.year} 年按病种付费总额 ${total}（${unit}），比上年支付标准增长 ${growth}；程序：${protocol.zh}，会议 ${sheet.sessions} 场。</p>
<p>Total of ${run.year} for payment by disease: ${total} (${unit}), ${growth} over last year's standard; protocol: ${protocol.en}, ${sheet.sessions} sessions.</p>
${tableHtml(groups.heads, groups.rows)}
<h3>授权代表 Representatives</h3>
${tableHtml(people.heads, people.rows, { texts: 2 })}
<details><summary>各机构分配额 Institutions</summary>
<div class="institutions">${
    tableHtml(hospitals.heads, hospitals.rows, { texts: 2 })
  }</div>
</details></section>
`;
}
