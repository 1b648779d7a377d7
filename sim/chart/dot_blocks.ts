import { axisX, dot, gridX, link, ruleX, text } from "@observablehq/plot";
import { formatPercent } from "../base/formats.ts";
import { drawPlot } from "./draw_plot.ts";
import { placePlots } from "./place_plots.ts";
import type { LegendItem } from "./standalone_svg.ts";
import { textWidth } from "./text_width.ts";
import { COLORS, SIZES } from "./theme.ts";
import { minus } from "./words.ts";

/** The sign of a series: what a legend shows and the drawing has. */
export interface DotSeries {
  readonly label: string;
  readonly shape: "ring" | "disc" | "diamond";
  readonly color: string;
}

/** A line of a block: a name, a value of each series, and what stands at its end. */
export interface DotLine {
  readonly name: string;
  /** In the order of the series; `null` where there is none. */
  readonly values: readonly (number | null)[];
  readonly end: string;
  readonly endColor?: string;
}

/** Lines with a scale of their own. */
export interface DotBlock {
  readonly heading: string;
  /** Heading of the column at the end. */
  readonly endHeading: string;
  readonly lines: readonly DotLine[];
  /** Writes a place of the scale; `step` is the distance of two. */
  readonly format: (value: number, step: number) => string;
  /** A value that a dashed line stands at. */
  readonly mark?: number;
  /** Whether the scale begins at 0; left out, it does. */
  readonly zero?: boolean;
}

const LINE = 20, TOP = 26, BOTTOM = 24, GAP = 12;

/**
 * Blocks of lines with dots (点线分块), one below the other, each with its own scale:
 * names on the left, numbers in words on the right, so that a grey copy loses
 * nothing. A block without a value is left out.
 */
export function dotBlocks(
  blocks: readonly DotBlock[],
  series: readonly DotSeries[],
  width: number,
): Element {
  const wide = (texts: readonly string[]) =>
    Math.ceil(Math.max(0, ...texts.map((t) => textWidth(t, SIZES.text))));
  const known = blocks.filter(({ lines }) =>
    lines.some(({ values }) => values.some((value) => value !== null))
  );
  const lines = known.flatMap((block) => block.lines);
  const left = wide(lines.map(({ name }) => name)) + 24;
  const right = Math.max(
    wide(lines.map(({ end }) => end)),
    wide(known.map(({ endHeading }) => endHeading)),
  ) + 26;
  let y = 0;
  return placePlots(known.map((block) => {
    const plot = drawBlock(block, series, { width, left, right });
    const placed = { plot, y };
    y += Number(plot.getAttribute("height")) + GAP;
    return placed;
  }));
}

interface Room {
  readonly width: number;
  readonly left: number;
  readonly right: number;
}

function drawBlock(
  { heading, endHeading, lines, format, mark, zero = true }: DotBlock,
  series: readonly DotSeries[],
  { width, left, right }: Room,
): Element {
  const rows = lines.map((line, i) => ({ ...line, key: i }));
  const dots = rows.flatMap(({ key, values }) =>
    values.flatMap((value, s) => value === null ? [] : [{ key, value, s }])
  );
  const spans = rows.flatMap(({ key, values }) => {
    const known = values.filter((value) => value !== null);
    const low = Math.min(...known), high = Math.max(...known);
    return known.length > 1 && high > low ? [{ key, low, high }] : [];
  });
  const ticks = Math.max(2, Math.round((width - left - right) / 90));
  const scale = domainOf(dots, mark, zero);
  const step = stepOf(scale, ticks);
  const head = (label: string, end: boolean) =>
    text([label], {
      frameAnchor: end ? "top-right" : "top-left",
      textAnchor: end ? "end" : "start",
      dx: end ? right - 12 : 12 - left,
      dy: -20,
      fontWeight: end ? 400 : 700,
      fill: end ? COLORS.quiet : COLORS.ink,
    });
  return drawPlot({
    width,
    height: rows.length * LINE + TOP + BOTTOM,
    marginLeft: left,
    marginRight: right,
    marginTop: TOP,
    marginBottom: BOTTOM,
    x: { zero, inset: 6, nice: true, domain: scale },
    y: { type: "band", domain: rows.map(({ key }) => key), axis: null },
    marks: [
      axisX({
        ticks,
        tickFormat: (value: number) => minus(format(value, step)),
        label: null,
        tickSize: 3,
      }),
      gridX({ ticks, stroke: COLORS.grid, strokeOpacity: 1 }),
      ...(mark === undefined ? [] : [
        ruleX([mark], { stroke: COLORS.quiet, strokeDasharray: "3,2" }),
      ]),
      link(spans, {
        x1: "low",
        x2: "high",
        y: "key",
        stroke: COLORS.quiet,
        strokeWidth: 1.4,
      }),
      ...series.map(({ shape, color }, s) =>
        dot(dots.filter((at) => at.s === s), {
          x: "value",
          y: "key",
          r: shape === "ring" ? 4.6 : 3.8,
          symbol: shape === "diamond" ? "diamond2" : "circle",
          fill: shape === "disc" ? color : COLORS.paper,
          stroke: color,
          strokeWidth: shape === "disc" ? 0 : 1.8,
        })
      ),
      text(rows, {
        y: "key",
        text: "name",
        frameAnchor: "left",
        textAnchor: "end",
        dx: -10,
      }),
      text(rows, {
        y: "key",
        text: "end",
        frameAnchor: "right",
        textAnchor: "end",
        dx: right - 12,
        fill: ({ endColor = COLORS.ink }: DotLine) => endColor,
      }),
      head(heading, false),
      head(endHeading, true),
    ],
  });
}

/** Distance of two places of a scale with some ticks: 1, 2 or 5 of some power of ten. */
function stepOf([low, high]: readonly [number, number], ticks: number): number {
  const rough = (high - low) / ticks;
  const ten = 10 ** Math.floor(Math.log10(rough)), times = rough / ten;
  return ten *
    (times >= Math.sqrt(50)
      ? 10
      : times >= Math.sqrt(10)
      ? 5
      : times >= Math.SQRT2
      ? 2
      : 1);
}

/** Decimals that tell numbers apart that are `step` apart (刻度小数位). */
export function digitsOf(step: number): number {
  return step > 0 ? Math.max(0, -Math.floor(Math.log10(step) + 1e-9)) : 0;
}

/** A share on a scale (刻度百分比), with as many decimals as its neighbours ask for. */
export function percentPlace(share: number, step: number): string {
  return formatPercent(share, digitsOf(step * 100));
}

/** A scale needs room even where all dots are one. */
function domainOf(
  dots: readonly { readonly value: number }[],
  mark: number | undefined,
  zero: boolean,
): [number, number] {
  const values = [
    ...dots.map(({ value }) => value),
    ...(mark === undefined ? [] : [mark]),
    ...(zero ? [0] : []),
  ];
  const low = Math.min(...values), high = Math.max(...values);
  if (high > low) return [low, high];
  return [Math.min(0, low), Math.max(0, high) || 0.1];
}

/** The entries of a legend for some series. */
export function seriesLegend(series: readonly DotSeries[]): LegendItem[] {
  return series.map(({ label, shape, color }) => ({ label, shape, color }));
}
