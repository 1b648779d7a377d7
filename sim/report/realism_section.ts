import type { Lang } from "../base/formats.ts";
import type { CardRow } from "../model/realism.ts";
import type { ScenarioResult } from "../model/result.ts";
import { type Html, markup, tableHtml } from "./html.ts";
import { targetNumber, unitName } from "../chart/target_units.ts";

/** Held against what is published (真实性核对): the city's own rows of the year, misses first, the share on checks only. */
export function realismSection(
  { realism, titleZh, titleEn }: ScenarioResult,
  lang: Lang,
): Html | readonly Html[] {
  if (realism.length === 0) return [];
  const zh = lang === "zh";
  const checks = realism.filter(({ target }) => target.kind === "check");
  const good = checks.filter((row) => row.inBand).length;
  const rows = [...realism].sort((a, b) =>
    Number(a.inBand) - Number(b.inBand) || distance(b) - distance(a)
  );
  return markup`<section id="realism"><h2>${
    zh ? "与公布数核对" : "Held against what is published"
  }</h2><p>${
    zh
      ? `${titleZh}：检验项 ${checks.length} 项中 ${good} 项在区间内；拟合项可用来设定参数，不计入。全部城市和全国行见 deno task realism。`
      : `${titleEn}: ${good} of ${checks.length} checks lie in their bands; rows of kind "fit" may set parameters and do not count. deno task realism has all cities and the country.`
  }</p>${
    tableHtml(
      zh
        ? ["目标", "类别", "单位", "推演值", "目标值", "区间", "结论"]
        : ["Target", "Kind", "Unit", "Ours", "Target value", "Band", "Verdict"],
      rows.map((row) => cells(row, lang)),
      { texts: 3 },
    )
  }<ul>${
    rows.filter((row) => !row.inBand && row.note !== null).map((row) =>
      markup`<li>${label(row, lang)}${zh ? "：" : ": "}${row.note![lang]}</li>`
    )
  }</ul></section>`;
}

function cells(row: CardRow, lang: Lang): string[] {
  const { target, value, inBand } = row, zh = lang === "zh";
  return [
    label(row, lang),
    target.kind === "fit" ? (zh ? "拟合" : "fit") : (zh ? "检验" : "check"),
    unitName(target, lang),
    value === null ? "–" : targetNumber(value, target),
    targetNumber(target.value, target),
    `${targetNumber(target.low, target)} – ${
      targetNumber(target.high, target)
    }`,
    value === null
      ? (zh ? "暂无" : "not yet")
      : inBand
      ? (zh ? "达标" : "pass")
      : (zh ? "未达" : "miss"),
  ];
}

function label({ target }: CardRow, lang: Lang): string {
  return lang === "zh" ? target.labelZh : target.labelEn;
}

/** Rows that cannot be measured yet stand after the measured misses. */
function distance({ value, distance }: CardRow): number {
  return value === null ? -1 : distance;
}
