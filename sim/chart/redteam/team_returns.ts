import { axisX, gridX, rect, ruleX, text } from "@observablehq/plot";
import { formatCount } from "../../base/formats.ts";
import { drawPlot } from "../draw_plot.ts";
import { standaloneSvg } from "../standalone_svg.ts";
import { textWidth } from "../text_width.ts";
import { type ChartOptions, COLORS, SIZES } from "../theme.ts";

/** What a day of a team brings back and costs, yuan. */
export interface ReturnRow {
  readonly zh: string;
  readonly en: string;
  readonly back: number;
  readonly cost: number;
}

const ROW = 34;

/**
 * What an inspector-day brings back against what it costs (每检查人日追回), a pair of
 * bars a team; fines go elsewhere and are not in it.
 */
export function teamReturns(
  rows: readonly ReturnRow[],
  caption: readonly string[],
  { lang, width = 640 }: ChartOptions,
): string {
  const zh = lang === "zh", height = rows.length * ROW;
  const bars = rows.flatMap(({ back, cost }, i) => [
    { yuan: back, y1: i * ROW + 4, color: COLORS.reform as string },
    { yuan: cost, y1: i * ROW + 17, color: COLORS.baseline as string },
  ]);
  const left = 24 +
    Math.max(...rows.map((row) => textWidth(row[lang], SIZES.text)));
  const drawing = drawPlot({
    width,
    height: height + 44,
    marginLeft: left,
    marginRight: 60,
    marginTop: 4,
    marginBottom: 40,
    x: {
      domain: [0, Math.max(1, ...bars.map(({ yuan }) => yuan))],
      label: zh ? "元 ÷ 人日" : "Yuan a day",
    },
    y: { domain: [height, 0], axis: null },
    marks: [
      gridX({ ticks: 5, stroke: COLORS.grid, strokeOpacity: 1 }),
      axisX({ ticks: 5, labelAnchor: "center", labelArrow: "none" }),
      rect(bars, {
        x1: () => 0,
        x2: "yuan",
        y1: "y1",
        y2: ({ y1 }: { y1: number }) => y1 + 12,
        fill: "color",
      }),
      ruleX([0], { stroke: COLORS.ink }),
      text(bars, {
        x: "yuan",
        y: ({ y1 }: { y1: number }) => y1 + 6,
        text: ({ yuan }: { yuan: number }) => formatCount(Math.round(yuan)),
        textAnchor: "start",
        dx: 4,
        fontSize: 9,
      }),
      text(rows, {
        frameAnchor: "left",
        y: (_: ReturnRow, i: number) => (i + 0.5) * ROW,
        text: (row: ReturnRow) => row[lang],
        textAnchor: "end",
        dx: -10,
      }),
    ],
  });
  return standaloneSvg(drawing, {
    name: "team-returns",
    lang,
    width,
    title: zh ? "每检查人日追回多少" : "What an inspector-day brings back",
    subtitle: zh
      ? "各手柄的平均；拒付不用人日，罚款交国库，均不计"
      : "Mean over all levers; refusals need no day and fines go to the treasury",
    legend: [
      { label: zh ? "追回" : "given back", shape: "bar", color: COLORS.reform },
      { label: zh ? "成本" : "cost", shape: "bar", color: COLORS.baseline },
    ],
    caption,
  });
}
