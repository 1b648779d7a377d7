import { formatPercent, type Lang } from "../../base/formats.ts";
import { sum } from "../../base/sum.ts";
import { SCHEME_NAMES } from "../../chart/words.ts";
import type { ScenarioResult } from "../../model/result.ts";
import { moneyUnit } from "../money_unit.ts";

/** A line a scheme and county, for a page and a terminal (区县账单摘要). */
export function countyCells(
  { pooling = [], counties }: ScenarioResult,
  lang: Lang,
): { readonly heads: readonly string[]; readonly rows: readonly string[][] } {
  const zh = lang === "zh";
  const money = moneyUnit(
    pooling.map(({ counties: all }) => sum(all.map(({ spent }) => spent))),
    lang,
  );
  const shown = (fen: number) => fen === 0 ? "–" : money.text(fen);
  const names = zh ? counties.nameZh : counties.nameEn;
  return {
    heads: zh
      ? [
        "险种",
        "区县",
        `目标（${money.name}）`,
        "实际收入",
        "完成率",
        "待遇支出",
        "逾期补助",
        "征缴补足",
        "分担缺口",
        "应付合计",
        "自管最低余额",
      ]
      : [
        "Scheme",
        "County",
        `Target (${money.name})`,
        "Collected",
        "Of target",
        "Benefits",
        "Overdue",
        "Top-up",
        "Share of gap",
        "Bill",
        "Lowest alone",
      ],
    rows: pooling.flatMap(({ scheme, counties: all }) =>
      all.map((own) => [
        SCHEME_NAMES[scheme][lang],
        names[own.county]!,
        money.text(own.target),
        money.text(own.collected),
        own.target === 0 ? "–" : formatPercent(own.collected / own.target),
        money.text(own.spent),
        shown(own.overdue),
        shown(own.topUp),
        shown(own.share),
        shown(own.bill),
        money.text(own.alone.lowest),
      ])
    ),
  };
}
