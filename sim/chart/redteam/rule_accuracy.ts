import { axisX, dot, gridX, link, text } from "@observablehq/plot";
import type { Lang } from "../../base/formats.ts";
import { drawPlot } from "../draw_plot.ts";
import { standaloneSvg } from "../standalone_svg.ts";
import { textWidth } from "../text_width.ts";
import { type ChartOptions, COLORS, SIZES } from "../theme.ts";

/** A rule, 0–1; `null` where there is nothing to divide by. */
export interface AccuracyRow {
  readonly zh: string;
  readonly en: string;
  readonly precision: number | null;
  readonly recall: number | null;
}

const ROW = 24;

/** Name and heading of screens that are not those of a red team (图题). */
export interface AccuracyHeading {
  /** Begins the ids in the file. */
  readonly name: string;
  readonly title: string;
  readonly subtitle: string;
}

const LEVERS: Readonly<Record<Lang, AccuracyHeading>> = {
  zh: {
    name: "rule-accuracy",
    title: "规则的查准率与查全率",
    subtitle: "各规则对它所要查的手柄；疑点不等于查处",
  },
  en: {
    name: "rule-accuracy",
    title: "Precision and recall of the screens",
    subtitle:
      "Each against the lever that it looks for; a suspicion is not yet a case",
  },
};

/**
 * Precision and recall of each screen (规则查准率与查全率), against the lever that it
 * looks for: the ring says how much of what it raises is true, the disc how much
 * of what is true it raises.
 */
export function ruleAccuracyFigure(
  rows: readonly AccuracyRow[],
  caption: readonly string[],
  { lang, width = 640 }: ChartOptions,
  heading: AccuracyHeading = LEVERS[lang],
): string {
  const zh = lang === "zh", height = rows.length * ROW;
  const left = 24 +
    Math.max(...rows.map((row) => textWidth(row[lang], SIZES.text)));
  const at = (_: AccuracyRow, i: number) => (i + 0.5) * ROW;
  const drawing = drawPlot({
    width,
    height: height + 44,
    marginLeft: left,
    marginRight: 20,
    marginTop: 4,
    marginBottom: 40,
    x: { domain: [0, 1], label: zh ? "比例" : "Share" },
    y: { domain: [height, 0], axis: null },
    marks: [
      gridX({ ticks: 5, stroke: COLORS.grid, strokeOpacity: 1 }),
      axisX({
        ticks: 5,
        labelAnchor: "center",
        labelArrow: "none",
        tickFormat: (share: number) => `${Math.round(share * 100)}%`,
      }),
      link(rows, {
        x1: "precision",
        x2: "recall",
        y1: at,
        y2: at,
        stroke: COLORS.quiet,
      }),
      dot(rows, {
        x: "precision",
        y: at,
        r: 5,
        fill: COLORS.paper,
        stroke: COLORS.loss,
        strokeWidth: 2,
      }),
      dot(rows, { x: "recall", y: at, r: 4, fill: COLORS.reform }),
      text(rows, {
        frameAnchor: "left",
        y: at,
        text: (row: AccuracyRow) => row[lang],
        textAnchor: "end",
        dx: -10,
      }),
    ],
  });
  return standaloneSvg(drawing, {
    ...heading,
    lang,
    width,
    legend: [
      {
        label: zh
          ? "查准率：疑到的有多少属实"
          : "precision: true, of what it raises",
        shape: "ring",
        color: COLORS.loss,
      },
      {
        label: zh
          ? "查全率：属实的疑到多少"
          : "recall: raised, of what is true",
        shape: "disc",
        color: COLORS.reform,
      },
    ],
    caption,
  });
}
