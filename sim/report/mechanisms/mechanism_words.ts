import {
  formatAmount,
  formatCount,
  formatPercent,
  formatPoints,
  type Lang,
} from "../../base/formats.ts";
import { SCALE } from "../../base/points.ts";
import type { MeasureUnit, Verdict } from "../../model/mechanisms.ts";

/** Verdicts in words (结论). */
export const VERDICT_WORDS: Readonly<
  Record<Verdict, Readonly<Record<Lang, string>>>
> = {
  works: { zh: "有效", en: "works" },
  same: { zh: "没有差别", en: "no difference" },
  contrary: { zh: "方向相反", en: "wrong sign" },
  told: { zh: "文字说明", en: "told" },
  missing: { zh: "尚缺", en: "missing" },
};

/** A measure in the units that people read (指标读数); empty where there is none. */
export function valueText(
  value: number | null,
  unit: MeasureUnit,
  lang: Lang,
): string {
  if (value === null) return "";
  switch (unit) {
    case "fen":
      return formatAmount(Math.round(value), lang);
    case "yuan":
      return formatAmount(Math.round(value * 100), lang);
    case "share":
      return formatPercent(value, 2);
    case "count":
      return formatCount(value);
    case "points":
      return formatPoints(Math.round(value));
    case "coefficient":
      return (value / SCALE).toFixed(4);
    default:
      return String(Number(value.toPrecision(6)));
  }
}
