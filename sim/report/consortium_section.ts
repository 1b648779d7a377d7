import { formatCount, formatPercent, type Lang } from "../base/formats.ts";
import { SCHEME_NAMES } from "../chart/words.ts";
import type { ScenarioResult } from "../model/result.ts";
import { type Html, markup, tableHtml } from "./html.ts";
import { moneyUnit } from "./money_unit.ts";

/** Total payment to county consortia, tried on the year (医共体总额付费试算); empty where it is not tried. `R-MC`. */
export function consortiumSection(
  { consortia = [], counties }: ScenarioResult,
  lang: Lang,
): Html {
  if (consortia.length === 0) return markup``;
  const zh = lang === "zh";
  const money = moneyUnit(
    [consortia.reduce((all, { total }) => all + total, 0)],
    lang,
  );
  const shown = (fen: number) => fen === 0 ? "–" : money.text(fen);
  return markup`<section id="consortia"><h2>${
    zh
      ? "医共体总额付费试算（R-MC）"
      : "Total payment to county consortia, tried (R-MC)"
  }</h2>${
    tableHtml(
      zh
        ? [
          "险种",
          "区县",
          "参保人",
          `总额 G（${money.name}）`,
          "县内支出",
          "县外支出",
          "县外占比",
          "留用结余",
          "超支",
          "基金分担",
        ]
        : [
          "Scheme",
          "County",
          "Insured",
          `Total G (${money.name})`,
          "Inside",
          "Outside",
          "Outside, share",
          "Kept",
          "Overspend",
          "Fund's share",
        ],
      consortia.map((row) => [
        SCHEME_NAMES[row.scheme][lang],
        (zh ? counties.nameZh : counties.nameEn)[row.county]!,
        formatCount(row.insured),
        money.text(row.total),
        money.text(row.inside),
        money.text(row.outside),
        row.inside + row.outside === 0
          ? "–"
          : formatPercent(row.outside / (row.inside + row.outside)),
        shown(row.retained),
        shown(row.over),
        shown(row.fundShare),
      ]),
      { texts: 2 },
    )
  }<p class="quiet">${
    zh
      ? "只试算不支付：支出按记账金额，住院归参保地，门诊按该机构住院病人的参保地分摊；超支都当作合理。转诊和县内留治的应对没有推演。全部数字见 tables/consortia.csv。"
      : "A trial, nothing is paid by it: use is as booked, stays by where the patient is insured, outpatient care by where the institution's inpatients are insured, and every overspend counts as reasonable. Referrals do not respond. All numbers are in tables/consortia.csv."
  }</p></section>`;
}
