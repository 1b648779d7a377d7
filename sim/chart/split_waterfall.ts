import { axisX, barX, gridX, link, ruleX, text } from "@observablehq/plot";
import type { Attribution, SplitRow } from "../model/split.ts";
import { drawPlot } from "./draw_plot.ts";
import { headlineScale, type MetricUnit } from "./headline_scale.ts";
import { type PlacedPlot, placePlots } from "./place_plots.ts";
import { type LegendItem, standaloneSvg } from "./standalone_svg.ts";
import { textWidth, wrapText } from "./text_width.ts";
import { changeColor, type ChartOptions, COLORS, SIZES } from "./theme.ts";
import { waterfallTurns } from "./waterfall_turns.ts";
import { sentence, SIGN_CONVENTION, type Words } from "./words.ts";

/** One panel of the figure: a group of institutions. */
export interface WaterfallPanel {
  /** Its name in the language of the figure. */
  readonly name: string;
  /** The headline of the group, split. */
  readonly row: SplitRow;
}

/** The headline that is drawn. */
export interface WaterfallHeadline {
  /** Title of the headline, with its scheme. */
  readonly title: Words;
  readonly unit: MetricUnit;
}

/** A bar: where it begins and ends on the way from baseline to reform. */
interface Step {
  readonly key: string;
  readonly from: number;
  readonly to: number;
  readonly total: boolean;
  readonly low?: number;
  readonly high?: number;
  readonly cells: readonly string[];
}

/**
 * Waterfall of a change (变化分解瀑布图): from the baseline to the reform by the Shapley
 * value of each provision, with what it does alone and last, a panel a group on
 * one scale. Whiskers are the confidence interval where orders were drawn.
 */
export function splitWaterfall(
  split: Attribution,
  { title, unit }: WaterfallHeadline,
  panels: readonly WaterfallPanel[],
  { lang, width = 640 }: ChartOptions,
): string {
  const zh = lang === "zh";
  const numbers = panels.flatMap(({ row }) => [
    row.reform - row.baseline,
    ...row.contributions.flatMap((c) => [c.part, c.alone, c.last]),
  ]);
  const scale = headlineScale(unit, numbers, lang, true);
  const steps = panels.map(({ row }) => stepsOf(split, row, scale.text, lang));
  const ends = steps.flat().flatMap((s) => [
    s.from,
    s.to,
    s.low ?? s.to,
    s.high ?? s.to,
  ]);
  const domain = [Math.min(0, ...ends), Math.max(0, ...ends)];
  const heads = zh ? ["贡献", "单独", "最后"] : ["share", "alone", "last"];
  const wide = heads.map((head, i) =>
    Math.max(
      ...[head, ...steps.flat().map(({ cells }) => cells[i] ?? "")]
        .map((cell) => textWidth(cell, SIZES.text) * 1.08),
    ) + 12
  );
  const right = wide.reduce((a, b) => a + b, 0) + 8;
  const longest = Math.max(
    ...steps.flat().map(({ key }) => textWidth(key, SIZES.text)),
  );
  const left = Math.min(longest * 1.05 + 22, width * 0.36);
  let y = 0;
  const placed = panels.map(({ name }, i): PlacedPlot => {
    const plot = panelOf(name, steps[i]!, {
      width,
      left,
      right,
      wide,
      heads: i === 0 ? heads : [],
      domain,
      axis: i === panels.length - 1,
      tick: (value) => scale.text(value).replace(/\.0+$/, ""),
    });
    const at = y;
    y += Number(plot.getAttribute("height"));
    return { plot, y: at };
  });
  const money = unit === "fen";
  return standaloneSvg(placePlots(placed), {
    name: "split-waterfall",
    lang,
    width,
    title: zh
      ? `${title.zh}为什么变：各条款的贡献`
      : `Why ${title.en} changes: what each provision adds`,
    subtitle: `${
      zh
        ? `变化 = 改革方案 − 基线，${scale.change}`
        : `Change = reform − baseline, ${scale.change}`
    }${money ? (zh ? "。" : "; ") + SIGN_CONVENTION[lang] : ""}`,
    legend: legendOf(split, lang),
    caption: captionOf(split, lang),
  });
}

interface PanelLayout {
  readonly width: number;
  readonly left: number;
  readonly right: number;
  readonly wide: readonly number[];
  readonly heads: readonly string[];
  readonly domain: readonly number[];
  readonly axis: boolean;
  readonly tick: (value: number) => string;
}

function panelOf(
  name: string,
  steps: readonly Step[],
  { width, left, right, wide, heads, domain, axis, tick }: PanelLayout,
): Element {
  const lines = Math.max(
    ...steps.map(({ key }) => wrapText(key, left - 20, SIZES.text).length),
  );
  const room = steps.length * (6 + 14 * lines);
  const bottom = axis ? 30 : 4;
  const ticks = Math.max(2, Math.round((width - left - right) / 90));
  const end = (i: number) =>
    12 + wide.slice(0, i + 1).reduce((a, b) => a + b, 0);
  return drawPlot({
    width,
    height: room + 26 + bottom,
    marginLeft: left,
    marginRight: right + 12,
    marginTop: 26,
    marginBottom: bottom,
    x: { domain, nice: true, inset: 4, ...(axis ? {} : { axis: null }) },
    y: { domain: steps.map(({ key }) => key), axis: null, padding: 0.3 },
    marks: [
      gridX({ ticks, stroke: COLORS.grid, strokeOpacity: 1 }),
      ...(axis ? [axisX({ ticks, label: null, tickFormat: tick })] : []),
      ruleX([0], { stroke: COLORS.quiet }),
      waterfallTurns(steps),
      barX(steps, {
        x1: "from",
        x2: "to",
        y: "key",
        fill: ({ total, from, to }: Step) =>
          total ? COLORS.baseline : changeColor(to - from),
      }),
      link(steps.filter(({ low }) => low !== undefined), {
        x1: "low",
        x2: "high",
        y: "key",
        stroke: COLORS.ink,
        strokeWidth: 1.4,
      }),
      text(steps, {
        y: "key",
        text: ({ key }: Step) =>
          wrapText(key, left - 20, SIZES.text).join("\n"),
        fontWeight: 400,
        frameAnchor: "left",
        textAnchor: "end",
        lineHeight: 1.15,
        dx: -8,
      }),
      ...wide.map((_, i) =>
        text(steps, {
          y: "key",
          text: ({ cells }: Step) => cells[i] ?? "",
          frameAnchor: "right",
          textAnchor: "end",
          fill: ({ cells }: Step) =>
            cells[i]?.startsWith("−")
              ? COLORS.loss
              : cells[i]?.startsWith("+")
              ? COLORS.gain
              : COLORS.quiet,
          fontWeight: i === 0 ? 700 : 400,
          dx: end(i),
        })
      ),
      ...heads.map((head, i) =>
        text([head], {
          frameAnchor: "top-right",
          textAnchor: "end",
          dx: end(i),
          dy: -16,
          fill: COLORS.quiet,
        })
      ),
      text([name], {
        frameAnchor: "top-left",
        textAnchor: "start",
        fontWeight: 700,
        dx: 12 - left,
        dy: -16,
      }),
    ],
  });
}

/** The bars of a panel: a provision a step, then the whole change from 0. */
function stepsOf(
  split: Attribution,
  { baseline, reform, contributions }: SplitRow,
  write: (value: number, sign?: boolean) => string,
  lang: "zh" | "en",
): Step[] {
  let at = 0;
  const steps = split.factors.map((factor, f): Step => {
    const { part, alone, last, bounds } = contributions[f]!;
    const from = at;
    at += part;
    return {
      key: sentence(factor[lang]),
      from,
      to: at,
      total: false,
      ...(bounds && { low: from + bounds.low, high: from + bounds.high }),
      cells: [part, alone, last].map((value) => write(value, true)),
    };
  });
  const change = reform - baseline;
  return [...steps, {
    key: lang === "zh" ? "变化合计" : "Change",
    from: 0,
    to: change,
    total: true,
    cells: [write(change, true)],
  }];
}

function legendOf({ method }: Attribution, lang: "zh" | "en"): LegendItem[] {
  const zh = lang === "zh", percent = method.confidence * 100;
  return [
    { label: zh ? "增加" : "increase", shape: "bar", color: COLORS.gain },
    { label: zh ? "减少" : "decrease", shape: "bar", color: COLORS.loss },
    {
      label: zh ? "变化合计" : "change",
      shape: "bar",
      color: COLORS.baseline,
    },
    ...(method.exact ? [] : [{
      label: zh ? `${percent}% 置信区间` : `${percent} % interval`,
      shape: "line" as const,
      color: COLORS.ink,
    }]),
  ];
}

/** How the parts were found, then the two scenarios and their runs. */
function captionOf(
  { method, scenarios, titles, hashes }: Attribution,
  lang: "zh" | "en",
): string[] {
  const zh = lang === "zh";
  const sides = zh ? ["基线", "改革方案"] : ["Baseline", "Reform"];
  return [
    zh
      ? "贡献：沙普利值，各条款在所有切换次序下增量的平均，相加等于变化；单独：其他条款照基线；最后：其他条款照改革方案。"
      : "Share: Shapley value, the mean of what a provision adds over all orders; shares sum to the change. Alone: all others as in the baseline; last: all others as in the reform.",
    method.exact
      ? zh
        ? `结算了全部 ${method.mixtures} 种组合。`
        : `All ${method.mixtures} mixtures were settled.`
      : zh
      ? `抽取 ${method.orders} 个次序（两两相反），结算 ${method.mixtures} 种组合。`
      : `${method.orders} orders were drawn in pairs of opposites, ${method.mixtures} mixtures settled.`,
    ...sides.map((side, i) =>
      `${side}${zh ? "：" : ": "}${titles[i]![lang]} (${scenarios[i]}, ${
        hashes[i]!.slice(0, 8)
      })`
    ),
  ];
}
