import { formatCount, type Lang } from "../../base/formats.ts";
import { sum } from "../../base/sum.ts";
import { SCHEME_NAMES } from "../../chart/words.ts";
import type { PoolingSheet } from "../../model/pooling.ts";
import type { ScenarioResult } from "../../model/result.ts";
import { type Html, markup, tableHtml } from "../html.ts";
import { moneyUnit } from "../money_unit.ts";
import { countyCells } from "./county_cells.ts";

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
  }</h2>${pooling.map((sheet) => markup`<p>${answer(sheet, lang)}</p>`)}${
    tableHtml(heads, rows, { texts: 2 })
  }<p class="quiet">${
    zh
      ? "区县账单推演，不改变对医疗机构的支付。收入 = 征缴、各级补助、利息等；目标 = 上年收入乘以（1 + 增幅），按各区县应筹资额分；支出按参保地，住院归参保地，门诊按该机构住院病人的参保地分摊。自管 = 各区县只用自己的收入、按支出分得的年初结余。全部数字见 tables/county_statements.csv，迟付见 tables/late_payments.csv。"
      : "Bills of counties are played beside the settlement; what institutions are paid stays. Income is contributions, subsidies of all levels and interest; the target is last year's income grown, by what the insured of a county finance; benefits by where people are insured, outpatient care by where the institution's inpatients are. Alone: a county with its own income and its share of the surplus by spending. All numbers are in tables/county_statements.csv, late payments in tables/late_payments.csv."
  }</p></section>`;
}

/** In a sentence: who pays the gap, what was late, what pooling brought. */
function answer(sheet: PoolingSheet, lang: Lang): string {
  const { scheme, counties, late, gap, left } = sheet;
  const zh = lang === "zh", name = SCHEME_NAMES[scheme][lang];
  const money = moneyUnit(counties.map(({ spent }) => spent), lang);
  const m = (fen: number) => `${money.text(fen)} ${money.name}`;
  const topUps = sum(counties.map(({ topUp }) => topUp));
  const below = counties.filter(({ topUp }) => topUp > 0).length;
  const short = counties.filter(({ alone }) => alone.lowest < 0).length;
  if (zh) {
    return [
      gap > 0
        ? `${name}当年收支缺口 ${m(gap)}`
        : `${name}当年结余 ${m(-gap)}，没有市级缺口`,
      `${below} 个区县征缴不足，补足 ${m(topUps)}`,
      left > 0 ? `其余 ${m(left)} 由区县分担` : "不需再分担",
      late.length === 0
        ? "没有迟付"
        : `迟付 ${late.length} 笔，最长 ${longest(sheet, lang)}`,
      `各自为政时 ${formatCount(short)} 个区县全年某月余额为负，最多共缺 ${
        m(sheet.shortAlone)
      }；统筹后最多缺 ${m(sheet.shortPooled)}。`,
    ].join("；");
  }
  return [
    gap > 0
      ? `${name}: short of ${m(gap)} this year`
      : `${name}: a surplus of ${m(-gap)} this year, no gap`,
    `${below} counties collected less than asked and top up ${m(topUps)}`,
    left > 0
      ? `the counties share the other ${m(left)}`
      : "nothing more to be shared",
    late.length === 0
      ? "nothing was paid late"
      : `${late.length} payments were late, by up to ${longest(sheet, lang)}`,
    `alone, ${
      formatCount(short)
    } counties would have been below zero in some month, short of ${
      m(sheet.shortAlone)
    } together at worst; pooled, of ${m(sheet.shortPooled)}.`,
  ].join("; ");
}

function longest({ late }: PoolingSheet, lang: Lang): string {
  if (late.some(({ months }) => months === null)) {
    return lang === "zh" ? "年末仍未付清" : "more than the year";
  }
  const most = Math.max(...late.map(({ months }) => months!));
  return lang === "zh" ? `${most} 个月` : `${most} months`;
}
