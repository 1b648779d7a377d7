import { methodTotals } from "../analysis/method_table.ts";
import { formatCount, type Lang } from "../base/formats.ts";
import { SCHEME_NAMES } from "../chart/words.ts";
import type { ScenarioResult } from "../model/result.ts";
import { type Html, markup, tableHtml } from "./html.ts";
import { moneyUnit } from "./money_unit.ts";

/** What the methods outside disease points pay beside what was booked (多元复合支付); empty where all is paid as booked. */
export function methodsSection(result: ScenarioResult, lang: Lang): Html {
  const zh = lang === "zh", totals = methodTotals(result);
  if (totals.length === 0) return markup``;
  const money = moneyUnit(totals.map(({ booked }) => booked), lang);
  const rows = totals.map((total) => [
    SCHEME_NAMES[total.scheme][lang],
    total.method[lang],
    total.line[lang],
    `${formatCount(total.institutions)} / ${formatCount(total.less)}`,
    formatCount(total.units),
    money.text(total.booked),
    money.text(total.pay),
    money.text(total.pay - total.booked),
  ]);
  return markup`<section id="methods"><h2>${
    zh
      ? "多元复合支付：床日、定额、次均、人头、门诊病种、药店"
      : "Several payment methods: by the day, fixed amounts, means, heads, outpatient diseases, pharmacies"
  }</h2>${
    tableHtml(
      zh
        ? [
          "险种",
          "支付方式",
          "预算指标",
          "机构 / 少于记账",
          "人次",
          `记账（${money.name}）`,
          "支付",
          "差额",
        ]
        : [
          "Scheme",
          "Method",
          "Budget line",
          "Institutions / paid less",
          "Stays or visits",
          `Booked (${money.name})`,
          "Paid",
          "Difference",
        ],
      rows,
      { texts: 3 },
    )
  }<p class="quiet">${
    zh
      ? "差额为正即机构多得。按月支付的与年终结算的合为全年支付，年终结算随 12 月支付；个人已付部分不变。各机构见 tables/other_methods.csv。"
      : "A positive difference is more money to institutions. Payments of the months and the settlement at the year's end, which comes with December's, together; what patients paid stays. All institutions are in tables/other_methods.csv."
  }</p></section>`;
}
