import {
  axisX,
  axisY,
  dot,
  gridX,
  gridY,
  line,
  ruleY,
  text,
} from "@observablehq/plot";
import type { Lang } from "../base/formats.ts";
import type { Basins, RestPoint } from "../model/behave.ts";
import { drawPlot } from "./draw_plot.ts";
import { placePlots } from "./place_plots.ts";
import { type LegendItem, standaloneSvg } from "./standalone_svg.ts";
import { type ChartOptions, COLORS, HALO } from "./theme.ts";

/** Heights of both parts. */
const UPPER = 300, LOWER = 190;

/**
 * Equilibria and basins of the race (均衡与吸引域图): where each start leads, rest
 * points that hold and those that do not, and below the years that the engine
 * went from three starts. What several outcomes share is never averaged.
 */
export function basinsFigure(
  { points, from, to, ends, paths }: Basins,
  { lang, width = 640 }: ChartOptions,
): string {
  const zh = lang === "zh";
  const stable = points.filter((point) => point.stable);
  const levels = [
    ...points.map(({ level }) => level),
    ...paths.flatMap((p) => p.levels),
  ];
  const y = {
    domain: [Math.min(...levels) - 0.02, Math.max(...levels) + 0.025],
    label: null,
  } as const;
  const ticks = axisY({
    label: null,
    ticks: 5,
    tickFormat: (x: number) => x.toFixed(2),
  });
  const shared = [
    gridY({ ticks: 5, stroke: COLORS.grid, strokeOpacity: 1 }),
    ticks,
    ruleY(stable, { y: "level", stroke: COLORS.light, strokeWidth: 3 }),
  ];
  const upper = drawPlot({
    width,
    height: UPPER,
    marginLeft: 52,
    marginRight: 18,
    marginTop: 14,
    marginBottom: 40,
    x: { domain: [from, to], label: null },
    y,
    marks: [
      gridX({ ticks: 5, stroke: COLORS.grid, strokeOpacity: 1 }),
      ...shared,
      axisX({
        label: zh
          ? "起点：上年分值 ÷ 无应对时"
          : "start: last year's points ÷ those without response",
        labelAnchor: "center",
        labelArrow: "none",
        ticks: 5,
        tickFormat: (x: number) => x.toFixed(2),
      }),
      dot(ends, {
        x: "start",
        y: "end",
        r: 1.6,
        fill: COLORS.quiet,
      }),
      dot(stable, {
        x: "level",
        y: "level",
        r: 6,
        fill: COLORS.reform,
      }),
      dot(points.filter((point) => !point.stable), {
        x: "level",
        y: "level",
        r: 5,
        fill: COLORS.paper,
        stroke: COLORS.loss,
        strokeWidth: 2,
      }),
      text(points, {
        x: "level",
        y: "level",
        dx: 12,
        dy: 14,
        textAnchor: "start",
        text: (point: RestPoint) => labelOf(point, lang),
        ...HALO,
      }),
    ],
  });
  const years = Math.max(...paths.map((path) => path.levels.length));
  const went = paths.map(({ title, levels }) => ({
    title: title[lang],
    end: levels.at(-1)!,
    steps: [1, ...levels].map((level, year) => ({ year, level })),
  }));
  const lower = drawPlot({
    width,
    height: LOWER,
    marginLeft: 52,
    marginRight: width >= 960 ? 300 : 226,
    marginTop: 12,
    marginBottom: 40,
    x: { domain: [0, years], label: null },
    y,
    marks: [
      ...shared,
      axisX({
        label: zh ? "改革后的年份" : "years since the reform",
        labelAnchor: "center",
        labelArrow: "none",
        ticks: years,
        tickFormat: (x: number) => String(x),
      }),
      ...went.flatMap(({ steps }) => [
        line(steps, {
          x: "year",
          y: "level",
          stroke: COLORS.reform,
          strokeWidth: 1.8,
        }),
        dot(steps, { x: "year", y: "level", r: 3, fill: COLORS.reform }),
      ]),
      text(went, {
        x: () => years,
        y: "end",
        dx: 9,
        textAnchor: "start",
        text: ({ title, end }: typeof went[number]) =>
          `${title} · ${end.toFixed(3)}`,
        ...HALO,
      }),
    ],
  });
  return standaloneSvg(
    placePlots([{ plot: upper }, { plot: lower, y: UPPER }]),
    {
      name: "basins",
      lang,
      width,
      title: zh
        ? "守住上年结余：同样的规则，几种结局"
        : "Last year's margin defended: the same rules, several outcomes",
      subtitle: zh
        ? "纵轴：分值 ÷ 无应对时的分值。上：起点引向哪里；下：引擎逐年推演所到"
        : "Vertical: points ÷ points without response. Above: where a start leads; below: where the engine went",
      legend: legendOf(lang),
      caption: [
        zh
          ? "20 家同样的医院，k = 0.6，κ = 1.67，λ = 1。占比为所取起点中引向该均衡的部分；不作平均。"
          : "Twenty hospitals alike, k = 0.6, κ = 1.67, λ = 1. Shares are of the starts that were looked at; nothing is averaged.",
      ],
    },
  );
}

function labelOf({ level, stable, basin }: RestPoint, lang: Lang): string {
  if (!stable) return level.toFixed(3);
  const share = `${Math.round(basin * 100)}%`;
  return lang === "zh"
    ? `${level.toFixed(3)}，起点的 ${share}`
    : `${level.toFixed(3)}, ${share} of starts`;
}

function legendOf(lang: Lang): LegendItem[] {
  const zh = lang === "zh";
  return [
    {
      label: zh ? "稳定均衡" : "stable rest point",
      shape: "disc",
      color: COLORS.reform,
    },
    {
      label: zh ? "不稳定均衡" : "unstable rest point",
      shape: "ring",
      color: COLORS.loss,
    },
    {
      label: zh ? "起点所至" : "where a start leads",
      shape: "dots",
      color: COLORS.quiet,
    },
  ];
}
