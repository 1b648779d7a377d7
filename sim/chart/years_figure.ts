import {
  axisX,
  axisY,
  dot,
  gridY,
  line,
  ruleX,
  text,
} from "@observablehq/plot";
import { formatPercent, type Lang } from "../base/formats.ts";
import type { Scheme } from "../model/ledger.ts";
import {
  lastAlike,
  type PublishedTotals,
  type Years,
  type YearTotals,
} from "../model/years.ts";
import { drawPlot } from "./draw_plot.ts";
import { placePlots } from "./place_plots.ts";
import { type LegendItem, standaloneSvg } from "./standalone_svg.ts";
import { type ChartOptions, COLORS, HALO } from "./theme.ts";
import { SCHEME_NAMES } from "./words.ts";

/** Height of a panel, pixels. */
const PANEL = 230;

/** Colours of the sides, the first grey; a figure has three at most. */
const SIDE_COLORS = [COLORS.baseline, COLORS.reform, COLORS.loss] as const;

/** Scenarios that one figure can tell apart. */
export const MOST_SIDES = SIDE_COLORS.length;

/** A point of a line. */
interface Point {
  readonly year: number;
  readonly share: number;
}

/**
 * Scenarios year by year beside what was published (逐年推演图): above how total cost
 * grew, below what part of it patients pay; published values are rings, and a rule
 * stands where the scenarios part.
 */
export function yearsFigure(
  { city, sides, published }: Years,
  scheme: Scheme,
  { lang, width = 640 }: ChartOptions,
): string {
  const zh = lang === "zh";
  const own = (rows: readonly YearTotals[]) =>
    rows.filter((row) => row.scheme === scheme);
  const years = own(sides[0]!.rows).map(({ year }) => year);
  const told = published.filter((row) =>
    row.scheme === scheme && years.includes(row.year)
  );
  const parts = lastAlike(sides, scheme);
  const panel = (
    of: (row: YearTotals) => number | null,
    printed: (row: PublishedTotals) => number | null,
    from: number | null,
  ) => {
    const lines = sides.map(({ rows }) => points(own(rows), of));
    const rings = points(told, printed);
    const shares = [...lines.flat(), ...rings].map(({ share }) => share);
    const low = from ?? Math.min(...shares) - 0.01;
    return drawPlot({
      width,
      height: PANEL,
      marginLeft: 52,
      marginRight: 58,
      marginTop: 14,
      marginBottom: 34,
      x: { domain: [years[0]! - 0.15, years.at(-1)! + 0.15], label: null },
      y: { domain: [low, Math.max(...shares) + 0.015], label: null },
      marks: [
        gridY({ ticks: 5, stroke: COLORS.grid, strokeOpacity: 1 }),
        axisY({
          label: null,
          ticks: 5,
          tickFormat: (x: number) => formatPercent(x, 0),
        }),
        axisX({
          label: null,
          ticks: years,
          tickFormat: (x: number) => String(x),
        }),
        ruleX([parts + 0.5], { stroke: COLORS.quiet, strokeDasharray: "4,3" }),
        ...lines.flatMap((side, i) => [
          line(side, {
            x: "year",
            y: "share",
            stroke: SIDE_COLORS[i]!,
            strokeWidth: 2,
          }),
          dot(side, { x: "year", y: "share", r: 3.5, fill: SIDE_COLORS[i]! }),
          text(side.slice(-1), {
            x: "year",
            y: "share",
            dx: 8,
            textAnchor: "start",
            text: ({ share }: Point) => formatPercent(share),
            ...HALO,
          }),
        ]),
        dot(rings, {
          x: "year",
          y: "share",
          r: 5,
          fill: COLORS.paper,
          stroke: COLORS.ink,
          strokeWidth: 1.6,
        }),
        text(rings, {
          x: "year",
          y: "share",
          dy: 14,
          text: ({ share }: Point) => formatPercent(share),
          ...HALO,
        }),
      ],
    });
  };
  const growth = panel(({ growth }) => growth, ({ growth }) => growth, 0);
  const shares = panel(
    ({ patientShare }) => patientShare,
    ({ fundShare }) => fundShare === null ? null : 1 - fundShare,
    null,
  );
  return standaloneSvg(
    placePlots([{ plot: growth }, { plot: shares, y: PANEL }]),
    {
      name: `years-${scheme}`,
      lang,
      width,
      title: zh
        ? `逐年：${SCHEME_NAMES[scheme].zh}费用增长与患者负担`
        : `Year by year: growth of cost and patients' share, ${
          SCHEME_NAMES[scheme].en.toLowerCase()
        }`,
      subtitle: zh
        ? "上：总费用比上年增长；下：患者负担占总费用，公布数为 1 − 基金占比"
        : "Above: growth of total cost over the year before; below: patients' part of it, published as 1 − fund share",
      legend: legendOf(sides, lang),
      caption: [
        zh
          ? `虚线以后各方案的规则不同；公布数不进入推演（${city}）。`
          : `The scenarios part at the dashed line; published values enter no play (${city}).`,
      ],
    },
  );
}

function points<R extends { readonly year: number }>(
  rows: readonly R[],
  of: (row: R) => number | null,
): Point[] {
  return rows.flatMap((row) => {
    const share = of(row);
    return share === null ? [] : [{ year: row.year, share }];
  });
}

function legendOf(sides: Years["sides"], lang: Lang): LegendItem[] {
  const zh = lang === "zh";
  return [
    ...sides.map(({ titleZh, titleEn }, i): LegendItem => ({
      label: `${String.fromCharCode(65 + i)} ${zh ? titleZh : titleEn}`,
      shape: "line",
      color: SIDE_COLORS[i]!,
    })),
    { label: zh ? "公布数" : "published", shape: "ring", color: COLORS.ink },
  ];
}
