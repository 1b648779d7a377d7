import {
  formatAmount,
  formatCount,
  formatPercent,
  type Lang,
} from "../base/formats.ts";
import type { Comparison } from "../chart/comparison.ts";
import { minus, roleName } from "../chart/words.ts";
import { type FigureUnit, keyFigures } from "./key_figures.ts";

/** Headings of a table of key figures: figure, baseline, and where there is a reform, reform and difference. */
export function figureHeads(
  first: string,
  comparison: Comparison,
  lang: Lang,
): string[] {
  return [
    first,
    roleName("baseline", comparison, lang),
    ...(comparison.reform
      ? [
        roleName("reform", comparison, lang),
        lang === "zh" ? "差异" : "Difference",
      ]
      : []),
  ];
}

/** Key figures of a scheme as rows of text (关键数字文本), the same in terminal and report. */
export function figureRows(
  comparison: Comparison,
  scheme: number,
  lang: Lang,
): string[][] {
  return keyFigures(comparison, scheme).map((figure) => [
    figure.label[lang],
    figureText(figure.baseline, figure.unit, lang),
    ...(comparison.reform
      ? [
        figureText(figure.reform, figure.unit, lang),
        differenceText(figure.difference, figure.unit, lang),
      ]
      : []),
  ]);
}

/** A key figure as people read it. */
export function figureText(
  value: number | null,
  unit: FigureUnit,
  lang: Lang,
): string {
  if (value === null) return "–";
  switch (unit) {
    case "fen":
      return minus(formatAmount(value, lang));
    case "share":
      return formatPercent(value, 2);
    case "count":
      return formatCount(value);
    case "yuanPerPoint":
      return value.toFixed(4);
    case "factor":
      return String(value);
  }
}

/** A difference of key figures with its sign. */
export function differenceText(
  value: number | null,
  unit: FigureUnit,
  lang: Lang,
): string {
  if (value === null) return "–";
  if (value === 0) return "0";
  const plus = value > 0 ? "+" : "";
  switch (unit) {
    case "fen":
      return minus(formatAmount(value, lang, true));
    case "share":
      return pointsText(value, lang);
    case "count":
      return minus(`${plus}${value}`);
    case "yuanPerPoint":
      return minus(`${plus}${value.toFixed(4)}`);
    case "factor":
      return minus(`${plus}${+value.toFixed(10)}`);
  }
}

/** A difference of shares in percentage points (百分点). */
function pointsText(value: number, lang: Lang): string {
  const plus = value > 0 ? "+" : "";
  const text = minus(`${plus}${(value * 100).toFixed(2)}`);
  return lang === "zh" ? `${text} 个百分点` : `${text} points`;
}
