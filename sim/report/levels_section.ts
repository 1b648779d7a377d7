import { from, op } from "arquero";
import type { Lang } from "../base/formats.ts";
import { levelName, SCHEME_NAMES, signedPercent } from "../chart/words.ts";
import { LEVELS } from "../model/ledger.ts";
import type { DifferenceRow, Measure } from "../model/result.ts";
import { type Html, markup, tableHtml } from "./html.ts";
import { type MoneyColumn, moneyUnit } from "./money_unit.ts";

const SHOWN: readonly (readonly [Measure, string, string])[] = [
  ["standard", "年度支付标准", "fund standard"],
  ["shared", "超支分担", "overspend shared"],
  ["pay", "清算额", "pay"],
  ["borne", "医疗机构承担", "borne"],
  ["transfer", "清算拨付", "transfer"],
  ["paidRate", "清算额/记账额（百分点）", "pay ÷ booked, points of %"],
];

/** A line of the pivot: a scheme and group with one difference a measure. */
type Line =
  & { scheme: string; group: string }
  & Partial<
    Record<Measure, number | null>
  >;

/** Differences by level and scheme (分级别差异): reform − baseline. */
export function levelsSection(
  differences: readonly DifferenceRow[],
  lang: Lang,
): Html {
  if (differences.length === 0) return markup``;
  const zh = lang === "zh";
  const groups = ["all", ...LEVELS.map((level) => `level:${level}`)];
  const wide = from(
    differences.filter(({ group }) => groups.includes(group)),
  ).groupby("scheme", "group").pivot("measure", {
    difference: (row: DifferenceRow) => op.any(row.difference),
  }).objects() as Line[];
  const money = moneyUnit(
    wide.map((line) => line.pay ?? 0),
    lang,
  );
  return markup`<section id="levels"><h2>${
    zh ? "分级别差异" : "Differences by level"
  }</h2>${
    tableHtml(
      [
        zh ? "险种" : "Scheme",
        zh ? "级别" : "Level",
        ...SHOWN.map(([measure, nameZh, nameEn]) => {
          const name = zh ? nameZh : nameEn;
          if (measure === "paidRate") return name;
          return zh ? `${name}（${money.name}）` : `${name}, ${money.name}`;
        }),
      ],
      wide.map((line) => [
        SCHEME_NAMES[line.scheme as keyof typeof SCHEME_NAMES][lang],
        groupName(line.group, lang),
        ...SHOWN.map(([measure]) => cellText(measure, line[measure], money)),
      ]),
      { texts: 2 },
    )
  }<p class="quiet">${
    zh
      ? "差异 = 改革方案 − 基线。逐家医疗机构的差异见 tables/differences.csv。"
      : "Difference = reform − baseline. Every institution is in tables/differences.csv."
  }</p></section>`;
}

/** Name of a group of institutions: all, or a level. */
export function groupName(group: string, lang: Lang): string {
  if (group === "all") return lang === "zh" ? "全市" : "City";
  return levelName(Number(group.slice("level:".length)), lang);
}

function cellText(
  measure: Measure,
  value: number | null | undefined,
  money: MoneyColumn,
): string {
  if (value === null || value === undefined) return "–";
  if (value === 0) return "0";
  if (measure === "paidRate") return signedPercent(value, 2).replace("%", "");
  return money.text(value, true);
}
