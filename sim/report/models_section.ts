import type { Lang } from "../base/formats.ts";
import type { Comparison } from "../chart/comparison.ts";
import { headlineScale } from "../chart/headline_scale.ts";
import { MODEL_NAMES } from "../chart/model_words.ts";
import { BEHAVIOUR_MODELS, type ModelRow } from "../model/behaviour.ts";
import { type Html, markup, tableHtml } from "./html.ts";
import { modelWeatherTable } from "./model_weather_table.ts";

/**
 * The comparison under three models of behaviour (三种行为模型), side by side and
 * never averaged; empty where models were not asked for.
 */
export function modelsSection(comparison: Comparison, lang: Lang): Html {
  const rows = comparison.models?.rows ?? [];
  if (rows.length === 0) return markup``;
  const zh = lang === "zh", pair = Boolean(comparison.reform);
  const ids = [...new Set(rows.map(({ id }) => id))];
  const heads = BEHAVIOUR_MODELS.flatMap((model) => {
    const name = MODEL_NAMES[model][lang];
    return pair ? [name, zh ? "变化" : "change"] : [name];
  });
  return markup`<section id="models"><h2>${
    zh ? "三种行为模型" : "Three models of behaviour"
  }</h2>${
    tableHtml(
      [zh ? "政策年度" : "Policy year", ...heads],
      ids.map((id) => cells(rows.filter((row) => row.id === id), pair, lang)),
    )
  }${modelWeatherTable(comparison, lang)}<p class="quiet">${
    zh
      ? `${
        pair ? "各列为基线数值和改革方案带来的变化。" : ""
      }M0：无人响应，规则照原样的病例重算；M1：医疗机构按利润与患者利益取舍，逐月调整；M2：医疗机构力保上年结余。公布的研究不能在三者中选定一个，三列的差距就是行为带来的不确定。十项已发表结果的检验见 deno task validate --recorded：通过不足八项时，M1、M2 用来说明，不用来预测。参数多为假设，见设定一节；逐月手柄见 charts/model_levers.csv，各家机构见 charts/lever_hospitals.csv。`
      : `${
        pair ? "Columns are the baseline and what the reform changes. " : ""
      }M0: nobody answers, the rules are replayed on the same cases; M1: institutions weigh profit against the patient's good and move month by month; M2: institutions defend last year's margin. The published evidence does not select one: the distance between the columns is what behaviour leaves open. How ten published results are met is printed by deno task validate --recorded: below eight of ten M1 and M2 explain and do not predict. Most parameters are assumed, see the settings; levers by month are in charts/model_levers.csv, those of each institution in charts/lever_hospitals.csv.`
  }</p></section>`;
}

function cells(
  rows: readonly ModelRow[],
  pair: boolean,
  lang: Lang,
): string[] {
  const { unit } = rows[0]!;
  const values = rows.flatMap(({ baseline, reform }) =>
    [baseline, reform].filter((x) => x !== null)
  );
  const scale = unit === "days"
    ? {
      name: lang === "zh" ? "天" : "days",
      text: (x: number, sign = false) =>
        `${sign && x > 0 ? "+" : ""}${x.toFixed(2)}`.replace(/^-/, "−"),
    }
    : headlineScale(unit, values, lang);
  const text = (value: number | null, sign = false) =>
    value === null ? "–" : scale.text(value, sign);
  const title = rows[0]![lang];
  return [
    title.includes(scale.name)
      ? title
      : lang === "zh"
      ? `${title}（${scale.name}）`
      : `${title}, ${scale.name}`,
    ...rows.flatMap(({ baseline, diff }) =>
      pair ? [text(baseline), text(diff, true)] : [text(baseline)]
    ),
  ];
}
