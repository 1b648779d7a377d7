import type { Lang } from "../../base/formats.ts";
import { SCHEME_NAMES } from "../../chart/words.ts";
import type { ScenarioResult } from "../../model/result.ts";
import { type Html, markup, tableHtml } from "../html.ts";
import { moneyUnit } from "../money_unit.ts";
import { countyCells } from "./county_cells.ts";
import { poolingAnswers } from "./pooling_answers.ts";

/** What pooling asks of the counties and what it brings (市级统筹责任分担); empty where it is not played. `R-GZ`. */
export function poolingSection(result: ScenarioResult, lang: Lang): Html {
  const { pooling = [] } = result;
  if (pooling.length === 0) return markup``;
  const zh = lang === "zh";
  const { heads, rows } = countyCells(result, lang);
  return markup`<section id="pooling"><h2>${
    zh
      ? "市级统筹：谁征缴、谁补足、统筹带来什么（R-GZ）"
      : "Pooling by city: who collects, who tops up, what pooling brings (R-GZ)"
  }</h2>${
    pooling.flatMap((sheet) =>
      poolingAnswers(result, sheet, lang).map((line) => markup`<p>${line}</p>`)
    )
  }${tableHtml(heads, rows, { texts: 2 })}${
    delayedHtml(result, lang)
  }<p class="quiet">${
    zh
      ? "区县账单推演，不改变对医疗机构的支付。收入 = 征缴、各级补助、利息等；目标 = 上年收入乘以（1 + 增幅），按各区县应筹资额分；支出按参保地，住院归参保地，门诊按该机构住院病人的参保地分摊。自管 = 各区县只用自己的收入、按支出分得的年初结余，缺口年末由本级财政补。两侧各记一套流水，迟付天数和财政补足由流水读出，见 tables/pool_journals.csv；全部数字见 tables/county_statements.csv，迟付见 tables/late_payments.csv，被拖延的见 tables/delayed_payments.csv。"
      : "Bills of counties are played beside the settlement; what institutions are paid stays. Income is contributions, subsidies of all levels and interest; the target is last year's income grown, by what the insured of a county finance; benefits by where people are insured, outpatient care by where the institution's inpatients are. Alone: a county with its own income and its share of the surplus by spending, its gap filled by its government at the year’s end. Both sides have a journal of their own, from which days late and what governments pay in are read: tables/pool_journals.csv. All numbers are in tables/county_statements.csv, late payments in tables/late_payments.csv, those that wait for a subsidy in tables/delayed_payments.csv."
  }</p></section>`;
}

/** Payments that a late subsidy delays, a line each; empty where there are none. */
function delayedHtml(
  { pooling = [], counties }: ScenarioResult,
  lang: Lang,
): Html {
  const zh = lang === "zh", names = zh ? counties.nameZh : counties.nameEn;
  const all = pooling.flatMap(({ scheme, delayed }) =>
    delayed.map((own) => ({ scheme, own }))
  );
  if (all.length === 0) return markup``;
  const money = moneyUnit(all.map(({ own }) => own.amount), lang);
  const paid = (months: number | null) =>
    months === null
      ? (zh ? "年末未付" : "not by the year's end")
      : months === 0
      ? (zh ? "按期" : "on time")
      : zh
      ? `晚 ${months} 个月`
      : `${months} month${months === 1 ? "" : "s"} late`;
  return tableHtml(
    zh
      ? [
        "险种",
        "区县",
        "待遇月份",
        `拖延（${money.name}）`,
        "付清",
        "若按期上缴",
      ]
      : [
        "Scheme",
        "County",
        "Benefits of",
        `Waits (${money.name})`,
        "Paid",
        "Had subsidies come on time",
      ],
    all.map(({ scheme, own }) => [
      SCHEME_NAMES[scheme][lang],
      names[own.county]!,
      zh ? `${own.month + 1} 月` : `month ${own.month + 1}`,
      money.text(own.amount),
      paid(own.months),
      paid(own.otherwise),
    ]),
    {
      texts: 3,
      caption: zh
        ? "县级补助晚到拖延的支付"
        : "Payments that wait as a county's own subsidy is late",
    },
  );
}
