import {
  axisX,
  axisY,
  dot,
  gridX,
  gridY,
  ruleX,
  text,
} from "@observablehq/plot";
import { formatPercent, type Lang } from "../base/formats.ts";
import type { Scheme } from "../model/ledger.ts";
import { type BandRow, bandRows } from "./band_map_rows.ts";
import { CHART_TITLES } from "./chart_names.ts";
import { type Comparison, type Role, sides } from "./comparison.ts";
import { drawPlot } from "./draw_plot.ts";
import { type PlacedPlot, placePlots } from "./place_plots.ts";
import { standaloneSvg } from "./standalone_svg.ts";
import { type ChartOptions, COLORS } from "./theme.ts";
import { captionOf, roleName, SCHEME_NAMES, SIGN_CONVENTION } from "./words.ts";

/** r beyond this is drawn at the edge. */
const FARTHEST = 2;

/** Height of a panel, pixels. */
const PANEL = 250;

/**
 * Clearing bands (清算区间图): each institution by r = J ÷ D and what it is paid of a
 * booked yuan, so that the bands show as pieces of a line: below the lower edge a
 * saving is not kept, to 1 it is, beyond 1 an overspend is shared. `R-CLR`.
 */
export function bandMap(
  comparison: Comparison,
  { lang, width = 640 }: ChartOptions,
): string {
  const zh = lang === "zh", rows = bandRows(comparison);
  const schemes = [...new Set(rows.map(({ scheme }) => scheme))];
  const wide = width / Math.max(1, schemes.length);
  const rates = rows.map(({ rate }) => rate);
  const domain: [number, number] = [
    Math.min(0.9, ...rates),
    Math.max(1.02, ...rates),
  ];
  const placed = schemes.map((scheme, i): PlacedPlot => ({
    plot: panelOf(scheme, rows, comparison, {
      lang,
      width: wide,
      domain,
    }),
    x: i * wide,
  }));
  const beyond = rows.filter(({ ratio }) => ratio > FARTHEST).length;
  return standaloneSvg(placePlots(placed), {
    name: "band-map",
    lang,
    width,
    title: CHART_TITLES.band_map[lang],
    subtitle: zh
      ? `每点一家机构；竖线为区间边界，1 = 记账等于标准。${SIGN_CONVENTION.zh}（该机构）`
      : `One dot an institution; lines are edges of bands, 1 = booked as the standard; ${SIGN_CONVENTION.en}`,
    legend: sides(comparison).map(({ role }) => ({
      label: roleName(role, comparison, lang),
      shape: isRing(role, comparison) ? "ring" : "disc",
      color: isRing(role, comparison) ? COLORS.quiet : COLORS.reform,
    })),
    caption: captionOf(comparison, { rules: "R-CLR" }, lang, [
      ...(beyond === 0 ? [] : [
        zh
          ? `r 超过 ${FARTHEST} 的 ${beyond} 个点画在边上。`
          : `${beyond} dots with r above ${FARTHEST} are drawn at the edge.`,
      ]),
    ]),
  });
}

function isRing(role: Role, { reform }: Comparison): boolean {
  return role === "baseline" && !!reform;
}

function panelOf(
  scheme: Scheme,
  rows: readonly BandRow[],
  comparison: Comparison,
  { lang, width, domain }: {
    readonly lang: Lang;
    readonly width: number;
    readonly domain: [number, number];
  },
): Element {
  const zh = lang === "zh";
  const of = rows.filter((row) => row.scheme === scheme)
    .map((row) => ({ ...row, ratio: Math.min(row.ratio, FARTHEST) }));
  const edges = [
    ...new Set([
      1,
      ...sides(comparison).flatMap(({ result }) =>
        result.settlements.flatMap((s) =>
          s.scheme === scheme && s.edges ? [s.edges.lo, s.edges.up] : []
        )
      ),
    ]),
  ].sort((a, b) => a - b);
  const ratios = [...of.map(({ ratio }) => ratio), ...edges];
  const low = Math.min(...ratios), high = Math.max(...ratios);
  const room = (high - low) * 0.05 || 0.1;
  return drawPlot({
    width,
    height: PANEL,
    marginLeft: 54,
    marginRight: 12,
    marginTop: 44,
    marginBottom: 38,
    x: { domain: [low - room, high + room] },
    y: { domain, nice: true },
    marks: [
      axisX({
        ticks: Math.max(3, Math.round(width / 90)),
        label: zh ? "r = 记账 J ÷ 标准 D" : "r = booked J ÷ standard D",
        labelArrow: "none",
        labelAnchor: "center",
        tickSize: 3,
      }),
      axisY({
        ticks: 5,
        label: null,
        tickSize: 3,
        tickFormat: (rate: number) => formatPercent(rate, 0),
      }),
      gridX({ stroke: COLORS.grid, strokeOpacity: 0.6 }),
      gridY({ ticks: 5, stroke: COLORS.grid, strokeOpacity: 1 }),
      ruleX(edges, { stroke: COLORS.quiet, strokeDasharray: "3,2" }),
      text(spread(edges, (high - low + 2 * room) / (width - 66) * 34), {
        x: "at",
        text: ({ edge }: { edge: number }) => String(edge),
        frameAnchor: "top",
        dy: -10,
        fill: COLORS.quiet,
      }),
      ...(["baseline", "reform"] as const).map((role) =>
        dot(of.filter((row) => row.role === role), {
          x: "ratio",
          y: "rate",
          r: isRing(role, comparison) ? 3.4 : 2.4,
          fill: isRing(role, comparison) ? "none" : COLORS.reform,
          fillOpacity: 0.7,
          stroke: isRing(role, comparison) ? COLORS.quiet : "none",
          strokeWidth: 1.2,
        })
      ),
      text([
        zh
          ? `${SCHEME_NAMES[scheme].zh}：清算额 ÷ 记账额`
          : `${SCHEME_NAMES[scheme].en}: pay ÷ booked`,
      ], {
        frameAnchor: "top-left",
        textAnchor: "start",
        fontWeight: 700,
        dx: -42,
        dy: -38,
      }),
    ],
  });
}

/** Labels of edges, moved apart where they would touch; `least` in units of the axis. */
function spread(edges: readonly number[], least: number) {
  let last = -Infinity;
  return edges.map((edge) => {
    const at = Math.max(edge, last + least);
    last = at;
    return { edge, at };
  });
}
