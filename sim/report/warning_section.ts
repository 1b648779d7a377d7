import { WARNING_WORDS } from "../analysis/warning_table.ts";
import { formatPercent, type Lang } from "../base/formats.ts";
import { fromNumber, toFixed } from "../base/ratio.ts";
import { type Comparison, sides } from "../chart/comparison.ts";
import { roleName, SCHEME_NAMES } from "../chart/words.ts";
import type { WarningIndicator, WarningRow } from "../model/warning.ts";
import { type Html, markup, tableHtml } from "./html.ts";

/** Ends of the quarters, months from 0. */
const SHOWN = [2, 5, 8, 11] as const;

/**
 * Early warning (基金运行预警): each indicator at the ends of the quarters, and the
 * first month in which it warns. Nothing where no month was watched.
 */
export function warningSection(comparison: Comparison, lang: Lang): Html {
  const zh = lang === "zh";
  const rows = sides(comparison).flatMap(({ role, result }) =>
    result.warnings
      .filter(({ values }) => values.some((value) => value !== null))
      .map((row) => ({ role, row }))
  );
  if (rows.length === 0) return markup``;
  return markup`<section id="warning"><h2>${
    zh ? "基金运行预警" : "Early warning"
  }</h2>${
    tableHtml(
      [
        zh ? "险种" : "Scheme",
        zh ? "方案" : "Scenario",
        zh ? "指标（年初至当月）" : "Indicator, since January",
        zh ? "预警线" : "Threshold",
        ...SHOWN.map((month) => monthName(month, lang)),
        zh ? "首次预警" : "First warns in",
      ],
      rows.map(({ role, row }) => [
        SCHEME_NAMES[row.scheme][lang],
        roleName(role, comparison, lang),
        WARNING_WORDS[row.indicator][lang],
        edgeText(row, lang),
        ...SHOWN.map((month) => valueText(row, month)),
        row.first === null
          ? zh ? "未预警" : "none"
          : monthName(row.first, lang),
      ]),
      { texts: 3 },
    )
  }<p class="quiet">${
    zh
      ? "可支付月数 =（年初累计结余 + 收入 − 应付）÷ 上年月均支出，低于预警线预警；其余三项高于预警线预警，带 ▲ 的数已越线。预警线文件没有给出，均为假设，逐月数值见 early_warning.csv。"
      : "Months = (surplus brought forward + income − owed) ÷ last year's mean month, warns below; the others warn above. ▲ marks a value beyond its threshold. No document gives thresholds: they are assumed. All months are in early_warning.csv."
  }</p></section>`;
}

function edgeText({ indicator, threshold }: WarningRow, lang: Lang): string {
  const side = indicator === "reserve" ? "<" : ">";
  const unit = indicator !== "reserve"
    ? ""
    : lang === "zh"
    ? " 个月"
    : " months";
  return `${side} ${inUnit(indicator, threshold)}${unit}`;
}

function valueText({ indicator, values, fires }: WarningRow, month: number) {
  const value = values[month] ?? null;
  if (value === null) return "–";
  return `${fires[month] ? "▲ " : ""}${inUnit(indicator, value)}`;
}

function inUnit(indicator: WarningIndicator, value: number): string {
  return indicator === "reserve"
    ? toFixed(fromNumber(value), 1)
    : formatPercent(value);
}

function monthName(month: number, lang: Lang): string {
  if (lang === "zh") return `${month + 1} 月`;
  return [
    ...["Jan", "Feb", "Mar", "Apr", "May", "Jun"],
    ...["Jul", "Aug", "Sep", "Oct", "Nov", "Dec"],
  ][month]!;
}
