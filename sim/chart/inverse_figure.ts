import {
  areaY,
  axisX,
  axisY,
  dot,
  gridY,
  line,
  ruleX,
  ruleY,
  text,
} from "@observablehq/plot";
import type { Inverse, InverseRow } from "../model/inverse.ts";
import { formatPercent, type Lang } from "../base/formats.ts";
import { drawPlot } from "./draw_plot.ts";
import { headlineScale, type MetricUnit } from "./headline_scale.ts";
import { placePlots } from "./place_plots.ts";
import { type LegendItem, standaloneSvg } from "./standalone_svg.ts";
import { type ChartOptions, COLORS, HALO } from "./theme.ts";
import { minus, type Words } from "./words.ts";

/** What is drawn: the headline's title and unit, and the parameter's title. */
export interface InverseWords {
  readonly headline: Words;
  readonly unit: MetricUnit;
  readonly parameter: Words;
  /** A value of the parameter as it is read. */
  readonly place: (value: number, lang: Lang) => string;
}

/**
 * An inverse question (反问图): the headline against the parameter, the mean and the
 * range of the replicates, with what it is held against; below, the share of
 * replicates that keep the condition, with the probability asked for. The answer
 * is a line through both.
 */
export function inverseFigure(
  answer: Inverse,
  words: InverseWords,
  { lang, width = 640 }: ChartOptions,
): string {
  const zh = lang === "zh", { headline, unit, parameter } = words;
  const place = (value: number) => minus(words.place(value, lang));
  const rows = [...answer.grid, ...answer.measured]
    .toSorted((a, b) => a.x - b.x);
  const told = rows.filter(({ mean }) => mean !== null);
  const values = told.flatMap((row) => [
    row.mean!,
    row.least!,
    row.most!,
    row.target ?? row.mean!,
  ]);
  const scale = headlineScale(unit, values, lang, true);
  const x = {
    domain: [answer.low, answer.high],
    label: null,
    inset: 6,
  } as const;
  const found = answer.kind === "found" || answer.kind === "end"
    ? [answer.value!]
    : [];
  const lines = answer.kind === "several"
    ? answer.crossings.map(({ keeps }) => keeps)
    : found;
  const frame = { width, marginLeft: 78, marginRight: 18 };
  const answers = (label: boolean) => [
    ruleX(lines, {
      stroke: COLORS.loss,
      strokeWidth: 1.6,
      strokeDasharray: answer.kind === "several" ? "2,3" : "none",
    }),
    ...(label
      ? [text(lines, {
        x: (value: number) => value,
        frameAnchor: "top",
        text: place,
        textAnchor: "start",
        dx: 5,
        dy: -4,
        ...HALO,
        fill: COLORS.loss,
      })]
      : []),
  ];
  const upper = drawPlot({
    ...frame,
    height: 230,
    marginTop: 24,
    marginBottom: 8,
    x: { ...x, axis: null },
    y: { label: null, nice: true, inset: 4 },
    marks: [
      gridY({ stroke: COLORS.grid, strokeOpacity: 1 }),
      axisY({
        label: null,
        ticks: 5,
        tickFormat: (value: number) => scale.text(value).replace(/\.0+$/, ""),
      }),
      areaY(told, {
        x: "x",
        y1: "least",
        y2: "most",
        fill: COLORS.light,
      }),
      line(told.filter(({ target }) => target !== null), {
        x: "x",
        y: "target",
        stroke: COLORS.ink,
        strokeDasharray: "5,3",
      }),
      line(told, { x: "x", y: "mean", stroke: COLORS.reform, strokeWidth: 2 }),
      dot(told, { x: "x", y: "mean", r: 3, fill: COLORS.reform }),
      ...answers(true),
    ],
  });
  const share = ({ kept }: InverseRow) => kept / answer.replicates;
  const lower = drawPlot({
    ...frame,
    height: 130,
    marginTop: 12,
    marginBottom: 40,
    x,
    y: { label: null, domain: [0, 1], inset: 4 },
    marks: [
      gridY({ ticks: 4, stroke: COLORS.grid, strokeOpacity: 1 }),
      axisY({
        label: null,
        ticks: 4,
        tickFormat: (value: number) => formatPercent(value, 0),
      }),
      axisX({
        ticks: 7,
        tickFormat: (value: number) => place(+value.toPrecision(6)),
        label: parameter[lang],
        labelAnchor: "center",
        labelArrow: "none",
      }),
      ruleY([answer.probability], {
        stroke: COLORS.ink,
        strokeDasharray: "5,3",
      }),
      line(rows, { x: "x", y: share, stroke: COLORS.quiet, strokeWidth: 1.4 }),
      dot(rows, {
        x: "x",
        y: share,
        r: 3,
        fill: COLORS.paper,
        stroke: COLORS.quiet,
        strokeWidth: 1.4,
      }),
      ...answers(false),
    ],
  });
  const condition = answer.condition
    .replace(/^\S+(?= [<>=])/, headline[lang])
    .replace(">=", "≥").replace("<=", "≤");
  const probability = formatPercent(answer.probability, 0);
  return standaloneSvg(
    placePlots([{ plot: upper }, { plot: lower, y: 230 }]),
    {
      name: "inverse",
      lang,
      width,
      title: titleOf(answer, parameter[lang], place, zh),
      subtitle: zh
        ? `上：${headline.zh}，${scale.name}；下：满足条件的重复所占比例`
        : `Above: ${headline.en}, ${scale.name}; below: share of replicates that keep the condition`,
      legend: legendOf(lang),
      caption: [
        zh
          ? `条件 ${condition}，概率 ${probability}，${answer.replicates} 次重复，共 ${answer.runs} 次结算。`
          : `Condition ${condition}, probability ${probability}, ${answer.replicates} replicates, ${answer.runs} settlements.`,
        `${zh ? answer.titleZh : answer.titleEn} (${answer.scenario}, ${
          answer.recordHash.slice(0, 8)
        })`,
      ],
    },
  );
}

/** The answer in a title. */
function titleOf(
  answer: Inverse,
  name: string,
  place: (value: number) => string,
  zh: boolean,
): string {
  const { kind, value, other } = answer;
  switch (kind) {
    case "found": {
      const side = value! > other! ? "≥" : "≤";
      return zh
        ? `需要多少：${name} ${side} ${place(value!)}`
        : `What it takes: ${name} ${side} ${place(value!)}`;
    }
    case "end":
      return zh
        ? `需要多少：${name} 在 ${place(value!)} 即已满足`
        : `What it takes: ${name} of ${place(value!)} is enough`;
    case "none":
      return zh
        ? `${name}：范围内没有满足条件的取值`
        : `${name}: no value of the range keeps the condition`;
    default:
      return zh
        ? `${name}：条件不止一次转折，没有单一答案`
        : `${name}: the condition turns more than once, there is no one answer`;
  }
}

function legendOf(lang: "zh" | "en"): LegendItem[] {
  const zh = lang === "zh";
  return [
    {
      label: zh ? "各次重复的均值" : "mean of replicates",
      shape: "line",
      color: COLORS.reform,
    },
    {
      label: zh ? "最小到最大" : "least to most",
      shape: "bar",
      color: COLORS.light,
    },
    {
      label: zh ? "对照值、概率" : "held against",
      shape: "dashes",
      color: COLORS.ink,
    },
    { label: zh ? "答案" : "answer", shape: "line", color: COLORS.loss },
  ];
}
