import type { Lang } from "../base/formats.ts";
import { sum } from "../base/sum.ts";
import { type Comparison, sides } from "../chart/comparison.ts";
import { roleName, SCHEME_NAMES, type Words } from "../chart/words.ts";
import { SCHEMES } from "../model/ledger.ts";
import type { ElasticSheet } from "../model/settlement.ts";
import { type Html, markup, tableHtml } from "./html.ts";
import { playedSchemes } from "./key_figures.ts";
import { moneyUnit } from "./money_unit.ts";

const FORMS: Readonly<Record<ElasticSheet["form"], Words>> = {
  volume: { zh: "服务量", en: "volume" },
  severity: { zh: "疾病严重程度", en: "severity" },
  cost: { zh: "基础成本", en: "base cost" },
};

/** The two values of an elastic year and what each paid (弹性点值); empty where no value is elastic. `R-PVE`. */
export function elasticSection(comparison: Comparison, lang: Lang): Html {
  const zh = lang === "zh";
  const rows = playedSchemes(comparison).flatMap((s) =>
    sides(comparison).flatMap(({ role, result }) => {
      const { elastic } = result.settlements[s]!;
      return elastic ? [{ s, role, elastic }] : [];
    })
  );
  if (rows.length === 0) return markup``;
  const money = moneyUnit(rows.map(({ elastic }) => elastic.total), lang);
  const named = (name: string) =>
    `${name}${zh ? "（" : ", "}${money.name}${zh ? "）" : ""}`;
  return markup`<section id="elastic"><h2>${
    zh ? "弹性点值（R-PVE）" : "Elastic point value (R-PVE)"
  }</h2>${
    tableHtml(
      [
        zh ? "险种" : "Scheme",
        zh ? "方案" : "Scenario",
        zh ? "形式" : "Form",
        zh ? "基础点值 f" : "Preset f",
        zh ? "浮动点值 v" : "Floating v",
        named(zh ? "总额 T" : "Total T"),
        named(zh ? "基础部分" : "Base"),
        named(zh ? "增量部分" : "Increment"),
        named(zh ? "未用" : "Unspent"),
      ],
      rows.map(({ s, role, elastic }) => [
        SCHEME_NAMES[SCHEMES[s]!][lang],
        roleName(role, comparison, lang),
        FORMS[elastic.form][lang],
        elastic.f === null ? "–" : yuanText(elastic.f),
        `${yuanText(elastic.v)}${
          elastic.capped ? zh ? "（上限）" : " (limit)" : ""
        }`,
        money.text(elastic.total),
        money.text(sum(elastic.base)),
        money.text(sum(elastic.increment)),
        money.text(elastic.unspent),
      ]),
      { texts: 3 },
    )
  }<p class="quiet">${
    zh
      ? "点值单位为元/分，口径同结算点值算法；金额为总额 T 的口径。一个分值有两个点值，摘要和图中的结算点值是按全部分值的平均，B15 按平均计算。未用的增量资金归统筹基金。逐家机构见 tables/elastic.csv。"
      : "Values in yuan per point, in the unit of the method; money in the terms of T. A point has two values: the settlement value in summary and figures is their mean over all points, and B15 is taken of the mean. Unspent money goes back to the fund. By institution: tables/elastic.csv."
  }</p></section>`;
}

/** Fen per point as yuan with four decimals. */
function yuanText(fen: string): string {
  return (Number(fen) / 100).toFixed(4);
}
