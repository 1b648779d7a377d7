import { axisX, dot, gridX, ruleX, text } from "@observablehq/plot";
import { formatPercent, type Lang } from "../base/formats.ts";
import { BEHAVIOUR_MODELS, type BehaviourModel } from "../model/behaviour.ts";
import { CHART_TITLES } from "./chart_names.ts";
import type { Comparison } from "./comparison.ts";
import { drawPlot } from "./draw_plot.ts";
import { modelChanges } from "./model_change_rows.ts";
import { MODEL_NAMES } from "./model_words.ts";
import { nameColumn } from "./name_column.ts";
import { standaloneSvg } from "./standalone_svg.ts";
import { type ChartOptions, COLORS } from "./theme.ts";
import { captionOf, minus, sentence, SIGN_CONVENTION } from "./words.ts";

/** Shape and colour of each model: grey paper tells ring, disc and diamond apart. */
export const MODEL_MARKS: Readonly<
  Record<
    BehaviourModel,
    {
      readonly symbol: "circle" | "diamond";
      readonly fill: string;
      readonly stroke: string;
    }
  >
> = {
  none: { symbol: "circle", fill: COLORS.paper, stroke: COLORS.quiet },
  profit: { symbol: "circle", fill: COLORS.reform, stroke: COLORS.reform },
  reference: { symbol: "diamond", fill: COLORS.paper, stroke: COLORS.loss },
};

/**
 * Rival models of behaviour side by side (三种行为模型的差别): the change of each
 * number under M0, M1 and M2. Where the marks lie apart, the answer depends on
 * what institutions make of the rule.
 */
export function modelChange(
  comparison: Comparison,
  { lang, width = 640 }: ChartOptions,
): string {
  const zh = lang === "zh", changes = modelChanges(comparison);
  const ids = [...new Set(changes.map(({ id }) => id))];
  const title = (id: string) =>
    sentence(changes.find((row) => row.id === id)![lang]);
  const { wide, lines, tall } = nameColumn(ids.map(title), width);
  const left = Math.max(80, wide);
  const names = ids.map((id, i) => ({ id, lines: lines[i]! }));
  const ticks = Math.round((width - left) / 90);
  const drawing = drawPlot({
    width,
    height: ids.length * (12 + 13 * tall) + 62,
    marginLeft: left + 22,
    marginRight: 28,
    marginTop: 10,
    marginBottom: 40,
    x: { nice: true, inset: 8 },
    y: { domain: ids, axis: null },
    marks: [
      axisX({
        ticks,
        label: zh ? "变化" : "Change",
        labelArrow: "none",
        labelAnchor: "center",
        tickFormat: (change: number) => minus(formatPercent(change, 1)),
      }),
      gridX({ ticks, stroke: COLORS.grid, strokeOpacity: 1 }),
      ruleX([0], { stroke: COLORS.quiet }),
      text(names, {
        y: "id",
        text: ({ lines }: { lines: readonly string[] }) => lines.join("\n"),
        frameAnchor: "left",
        textAnchor: "end",
        lineHeight: 1.15,
        dx: -10,
      }),
      ...BEHAVIOUR_MODELS.map((model) =>
        dot(changes.filter((row) => row.model === model), {
          x: "change",
          y: "id",
          r: model === "none" ? 5.5 : 4,
          strokeWidth: 1.6,
          ...MODEL_MARKS[model],
        })
      ),
    ],
  });
  return standaloneSvg(drawing, {
    name: "model-change",
    lang,
    width,
    title: CHART_TITLES.model_change[lang],
    subtitle: subtitleOf(comparison, lang),
    legend: BEHAVIOUR_MODELS.map((model) => ({
      label: MODEL_NAMES[model][lang],
      shape: model === "none"
        ? "ring"
        : model === "profit"
        ? "disc"
        : "diamond",
      color: MODEL_MARKS[model].stroke,
    })),
    caption: captionOf(comparison, {}, lang, [
      SIGN_CONVENTION[lang],
      zh
        ? "模型之间不作平均；公布的研究不能在三者中选定一个。"
        : "Models are not averaged: the published evidence does not select one.",
    ]),
  });
}

function subtitleOf({ reform }: Comparison, lang: Lang): string {
  if (reform) {
    return lang === "zh"
      ? "变化 = 同一模型下（改革方案 − 基线）÷ 基线；比例为百分点"
      : "Change = (reform − baseline) ÷ baseline under the same model; of shares, points of %";
  }
  return lang === "zh"
    ? "变化 = （该模型 − M0）÷ M0；比例为百分点"
    : "Change = (this model − M0) ÷ M0; of shares, points of %";
}
