import { axisX, gridX, rect, ruleX, text } from "@observablehq/plot";
import { formatMoney, type Lang } from "../base/formats.ts";
import { drawPlot } from "./draw_plot.ts";
import { headlineScale } from "./headline_scale.ts";
import { standaloneSvg } from "./standalone_svg.ts";
import { textWidth } from "./text_width.ts";
import { type ChartOptions, COLORS, PART_COLORS, SIZES } from "./theme.ts";
import { minus } from "./words.ts";

/** What one bearer bears of a shock, fen; below 0 it gains. */
export interface StressPart {
  readonly bearer: string;
  readonly zh: string;
  readonly en: string;
  readonly fen: number;
}

/** A shock and who bears it. */
export interface StressBar {
  readonly zh: string;
  readonly en: string;
  readonly parts: readonly StressPart[];
}

/** Dark to light, so that grey paper keeps them apart in their order. */
const SHADES = [
  COLORS.reform,
  PART_COLORS.remote,
  PART_COLORS.outpatient,
  COLORS.grid,
] as const;

/** Height of one bearer's bar, and what parts two shocks. */
const BAR = 13, GAP = 14;

/**
 * Who bears a shock (谁来承担): a block of bars a shock, a bar a bearer, to the right
 * what it bears more than in an ordinary year.
 */
export function stressBars(
  bars: readonly StressBar[],
  caption: readonly string[],
  { lang, width = 640 }: ChartOptions,
): string {
  const zh = lang === "zh";
  const block = BAR * (bars[0]?.parts.length ?? 0) + GAP;
  const rows = bars.flatMap(({ parts }, i) =>
    parts.map((part, j) => {
      const top = i * block + j * BAR;
      return { ...part, y1: top + 1, y2: top + BAR, shade: SHADES[j]! };
    })
  );
  const { name, size, write } = scaleOf(rows.map(({ fen }) => fen), lang);
  const most = Math.max(0.01 * size, ...rows.map(({ fen }) => fen));
  const least = Math.min(0, ...rows.map(({ fen }) => fen));
  const left = 24 +
    Math.max(...bars.map((bar) => textWidth(bar[lang], SIZES.text)));
  const height = bars.length * block;
  const label = ({ fen }: StressPart) => write(fen);
  const drawing = drawPlot({
    width,
    height: height + 44,
    marginLeft: left,
    marginRight: 16,
    marginTop: 4,
    marginBottom: 40,
    x: {
      domain: [least * 1.25, most * 1.2],
      label: zh
        ? `比平年多承担（${name}）`
        : `Borne more than in an ordinary year, ${name}`,
    },
    y: { domain: [height, 0], axis: null },
    marks: [
      gridX({ ticks: 5, stroke: COLORS.grid, strokeOpacity: 1 }),
      axisX({
        ticks: 5,
        labelAnchor: "center",
        labelArrow: "none",
        tickFormat: (fen: number) =>
          minus(String(Number((fen / size).toFixed(2)))),
      }),
      rect(rows, {
        x1: () => 0,
        x2: "fen",
        y1: "y1",
        y2: "y2",
        fill: "shade",
        stroke: COLORS.quiet,
        strokeWidth: 0.4,
      }),
      ruleX([0], { stroke: COLORS.ink }),
      text(rows, {
        x: "fen",
        y: ({ y1, y2 }: { y1: number; y2: number }) => (y1 + y2) / 2,
        text: label,
        textAnchor: "start",
        dx: 4,
        filter: ({ fen }: StressPart) => fen >= 0,
        fontSize: 9,
      }),
      text(rows, {
        x: "fen",
        y: ({ y1, y2 }: { y1: number; y2: number }) => (y1 + y2) / 2,
        text: label,
        textAnchor: "end",
        dx: -4,
        filter: ({ fen }: StressPart) => fen < 0,
        fontSize: 9,
      }),
      text(bars, {
        frameAnchor: "left",
        y: (_: StressBar, i: number) => i * block + (block - GAP) / 2,
        text: (bar: StressBar) => bar[lang],
        textAnchor: "end",
        dx: -10,
      }),
    ],
  });
  return standaloneSvg(drawing, {
    name: "stress-bars",
    lang,
    width,
    title: zh ? "冲击由谁承担" : "Who bears a shock",
    subtitle: zh
      ? "现行规则，两险种合计；向右为多承担，向左为少承担"
      : "Rules as written, both schemes; to the right they bear more, to the left less",
    legend: (bars[0]?.parts ?? []).map((part, j) => ({
      label: part[lang],
      shape: "bar",
      color: SHADES[j]!,
    })),
    caption,
  });
}

/** 亿元 or billions where the largest has a tenth of one; what suits the numbers elsewhere. */
function scaleOf(fen: readonly number[], lang: Lang) {
  const size = lang === "zh" ? 1e10 : 1e11;
  const drawn = headlineScale("fen", fen, lang, true);
  return fen.some((some) => Math.abs(some) >= size / 10)
    ? {
      name: lang === "zh" ? "亿元" : "bn yuan",
      size,
      write: (own: number) =>
        minus(
          formatMoney(own, { unit: "yi", lang, digits: 2, sign: true })
            .replace(/ .*$/, ""),
        ),
    }
    : { ...drawn, write: (own: number) => drawn.text(own, true) };
}
