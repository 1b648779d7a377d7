import { axisX, gridX, rect, ruleX, text } from "@observablehq/plot";
import { formatPercent, type Lang } from "../../base/formats.ts";
import { drawPlot } from "../draw_plot.ts";
import { standaloneSvg } from "../standalone_svg.ts";
import { textWidth } from "../text_width.ts";
import { type ChartOptions, COLORS, PART_COLORS, SIZES } from "../theme.ts";

/** What became of the money of a lever, fen. */
export interface LeakBar {
  readonly zh: string;
  readonly en: string;
  readonly refused: number;
  readonly returned: number;
  readonly missed: number;
  readonly unlooked: number;
  readonly unseen: number;
}

/** Left to right: recovered, then the ways it leaks; dark parts came back. */
const PARTS = [
  { name: "refused", color: COLORS.reform, zh: "付款前拒付", en: "refused" },
  {
    name: "returned",
    color: PART_COLORS.outpatient,
    zh: "付款后追回",
    en: "given back",
  },
  {
    name: "missed",
    color: PART_COLORS.remote,
    zh: "核查未尽",
    en: "missed by who looked",
  },
  {
    name: "unlooked",
    color: "#f2cf8d",
    zh: "疑到而无人核查",
    en: "suspected, nobody looked",
  },
  {
    name: "unseen",
    color: COLORS.grid,
    zh: "没有规则疑到",
    en: "met by no rule",
  },
] as const;

const ROW = 26;

/** Name and heading of bars that are not those of a red team (图题). */
export interface LeakHeading {
  /** Begins the ids in the file. */
  readonly name: string;
  readonly title: string;
  readonly subtitle: string;
}

const LEVERS: Readonly<Record<Lang, LeakHeading>> = {
  zh: {
    name: "leak-bars",
    title: "违规的钱去了哪里",
    subtitle: "每个手柄一个已知剂量，互不叠加；蓝色收回，其余漏掉",
  },
  en: {
    name: "leak-bars",
    title: "Where the money of each lever went",
    subtitle:
      "One lever at a time by a known dose; blue came back, the rest leaks",
  },
};

/**
 * Where the money of each lever went (违规资金去向): a bar a lever, as long as what it
 * cost the fund, from what was refused to what no rule met.
 */
export function leakBars(
  bars: readonly LeakBar[],
  caption: readonly string[],
  { lang, width = 640 }: ChartOptions,
  heading: LeakHeading = LEVERS[lang],
): string {
  const zh = lang === "zh", size = zh ? 1e6 : 1e8;
  const totals = bars.map((bar) =>
    PARTS.reduce((sum, { name }) => sum + bar[name], 0)
  );
  const rows = bars.flatMap((bar, i) => {
    let x1 = 0;
    return PARTS.map(({ name, color }) => {
      const row = { x1, x2: x1 + bar[name], i, color };
      x1 = row.x2;
      return row;
    });
  });
  const left = 24 +
    Math.max(...bars.map((bar) => textWidth(bar[lang], SIZES.text)));
  const height = bars.length * ROW, most = Math.max(size, ...totals);
  const drawing = drawPlot({
    width,
    height: height + 44,
    marginLeft: left,
    marginRight: 70,
    marginTop: 4,
    marginBottom: 40,
    x: {
      domain: [0, most],
      label: zh ? "基金损失（万元）" : "Loss of the fund, m yuan",
    },
    y: { domain: [height, 0], axis: null },
    marks: [
      gridX({ ticks: 5, stroke: COLORS.grid, strokeOpacity: 1 }),
      axisX({
        ticks: 5,
        labelAnchor: "center",
        labelArrow: "none",
        tickFormat: (fen: number) => String(Number((fen / size).toFixed(1))),
      }),
      rect(rows, {
        x1: "x1",
        x2: "x2",
        y1: ({ i }: { i: number }) => i * ROW + 4,
        y2: ({ i }: { i: number }) => (i + 1) * ROW - 4,
        fill: "color",
        stroke: COLORS.quiet,
        strokeWidth: 0.4,
      }),
      ruleX([0], { stroke: COLORS.ink }),
      text(bars, {
        frameAnchor: "left",
        y: (_: LeakBar, i: number) => (i + 0.5) * ROW,
        text: (bar: LeakBar) => bar[lang],
        textAnchor: "end",
        dx: -10,
      }),
      text(bars, {
        x: (_: LeakBar, i: number) => totals[i]!,
        y: (_: LeakBar, i: number) => (i + 0.5) * ROW,
        text: ({ refused, returned }: LeakBar, i: number) =>
          totals[i] === 0
            ? "–"
            : `${zh ? "收回" : "back"} ${
              formatPercent((refused + returned) / totals[i]!, 0)
            }`,
        textAnchor: "start",
        dx: 5,
        fontSize: 10,
      }),
    ],
  });
  return standaloneSvg(drawing, {
    ...heading,
    lang,
    width,
    legend: PARTS.map((part) => ({
      label: part[lang],
      shape: "bar" as const,
      color: part.color,
    })),
    caption,
  });
}
