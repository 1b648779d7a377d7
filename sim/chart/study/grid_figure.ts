import { axisX, axisY, cell, text } from "@observablehq/plot";
import type { Lang } from "../../base/formats.ts";
import { drawPlot } from "../draw_plot.ts";
import { standaloneSvg } from "../standalone_svg.ts";
import { textWidth, wrapText } from "../text_width.ts";
import { type ChartOptions, COLORS, SIZES } from "../theme.ts";
import { SIGN_CONVENTION } from "../words.ts";

/** A point of a grid in one headline. */
export interface GridCell {
  /** Values on the axes, as they are read; "" where there is one axis. */
  readonly x: string;
  readonly y: string;
  /** Difference from the baseline. */
  readonly diff: number;
  /** The difference as it is read. */
  readonly shown: string;
  /** The baseline itself. */
  readonly own: boolean;
}

/** What the figure of a grid is called, and what stands around it. */
export interface GridFrame {
  /** Part of ids, unique in a page. */
  readonly name: string;
  /** The headline. */
  readonly title: string;
  readonly xTitle: string;
  /** Empty where there is one axis. */
  readonly yTitle: string;
  readonly source: string;
}

/** Steps of colour by the share of the largest difference, weakest first. */
const STEPS = {
  more: ["#eef5fa", COLORS.light, "#5aa0c8"],
  less: ["#f6dcc4", "#f0b27a", "#f0b27a"],
} as const;

/** Pixels a row. */
const ROW = 34;

/**
 * A headline over a grid of two rules (网格图): the difference of every point from the
 * baseline, darker where it is larger; the baseline's own point is framed. Each
 * point carries its number, so that a page can mark the one that is looked at.
 */
export function gridFigure(
  cells: readonly GridCell[],
  { name, title, xTitle, yTitle, source }: GridFrame,
  { lang, width = 640 }: ChartOptions,
): string {
  const zh = lang === "zh";
  const xs = [...new Set(cells.map(({ x }) => x))];
  const ys = [...new Set(cells.map(({ y }) => y))];
  const most = Math.max(...cells.map(({ diff }) => Math.abs(diff)));
  const left = 30 +
    Math.max(0, ...ys.map((label) => textWidth(label, SIZES.text)));
  const room = (width - left - 14) / xs.length * 0.94;
  const written = cells.every(({ shown }) =>
    textWidth(shown, SIZES.text) * 1.05 <= room
  );
  const drawing = drawPlot({
    width,
    height: ys.length * ROW + 46,
    marginLeft: left,
    marginRight: 14,
    marginTop: 40,
    marginBottom: 6,
    x: { type: "band", domain: xs, padding: 0.06 },
    y: { type: "band", domain: ys, padding: 0.1 },
    marks: [
      axisX({
        anchor: "top",
        tickSize: 0,
        label: xTitle,
        labelArrow: "none",
        labelAnchor: "center",
        ...(textWidth(xs.join("  "), SIZES.text) > width - left
          ? { ticks: xs.filter((_, i) => i % 4 === 0) }
          : {}),
      }),
      axisY({ tickSize: 0, label: null }),
      cell(cells, {
        x: "x",
        y: "y",
        fill: ({ diff }: GridCell) => colorOf(diff, most),
        stroke: ({ own }: GridCell) => own ? COLORS.ink : COLORS.grid,
        strokeWidth: ({ own }: GridCell) => own ? 2.4 : 1,
      }),
      ...(written ? [text(cells, { x: "x", y: "y", text: "shown" })] : []),
    ],
  });
  numberCells(drawing, cells.length);
  return standaloneSvg(drawing, {
    name,
    lang,
    width,
    title: zh
      ? `${title}：各格与基线之差`
      : `${title}: points against the baseline`,
    subtitle: subtitleOf(yTitle, lang),
    legend: [
      { label: zh ? "多于基线" : "more", shape: "bar", color: STEPS.more[2] },
      { label: zh ? "少于基线" : "less", shape: "bar", color: STEPS.less[1] },
      {
        label: zh ? "基线所在" : "baseline",
        shape: "stroke",
        color: COLORS.ink,
      },
    ],
    caption: wrapText(
      written
        ? source
        : `${source}${zh ? "；各格数字见表" : "; numbers stand in the table"}`,
      width - 24,
      SIZES.caption,
    ),
  });
}

function subtitleOf(yTitle: string, lang: Lang): string {
  const rows = lang === "zh" ? `纵：${yTitle}；` : `Down: ${yTitle}; `;
  return `${yTitle === "" ? "" : rows}${
    lang === "zh"
      ? `差异 = 该格 − 基线，颜色越深差异越大。${SIGN_CONVENTION.zh}`
      : `difference = point − baseline, darker where larger; ${SIGN_CONVENTION.en}`
  }`;
}

function colorOf(diff: number, most: number): string {
  if (diff === 0 || most === 0) return COLORS.paper;
  const step = Math.min(2, Math.floor(Math.abs(diff) / most * 3));
  return STEPS[diff > 0 ? "more" : "less"][step]!;
}

/** The row of each point on its rectangle. */
function numberCells(drawing: Element, count: number): void {
  const all = [...drawing.querySelectorAll('[aria-label="cell"] rect')];
  if (all.length !== count) {
    throw new RangeError(`${all.length} rectangles for ${count} points`);
  }
  all.forEach((rect, i) => rect.setAttribute("data-cell", String(i)));
}
