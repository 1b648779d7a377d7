import { barX, text } from "@observablehq/plot";
import { formatPercent } from "../base/formats.ts";
import { STATUSES } from "../model/meter.ts";
import type { Status } from "../model/policy/mod.ts";
import { drawPlot } from "./draw_plot.ts";
import { standaloneSvg } from "./standalone_svg.ts";
import { textWidth } from "./text_width.ts";
import { type ChartOptions, COLORS, SIZES } from "./theme.ts";

/** A headline and the shares of what it rests on. */
export interface SharesBar {
  readonly zh: string;
  readonly en: string;
  readonly shares: Readonly<Record<Status, number>>;
}

/** Dark to light by how well a value is backed; grey paper keeps them apart. */
const SHADES: Readonly<Record<Status, string>> = {
  document: COLORS.reform,
  published: COLORS.light,
  assumed: COLORS.grid,
};

/** Narrower parts are not labelled: the number would not fit. */
const LABELLED = 0.06;

/**
 * What headlines rest on (指标依据构成): one bar a headline, its parts are the shares of
 * documents, of published texts and statistics, and of assumptions.
 *
 * @param caption scenario and definition, one line each
 */
export function assumptionShares(
  bars: readonly SharesBar[],
  caption: readonly string[],
  { lang, width = 640 }: ChartOptions,
): string {
  const zh = lang === "zh", names = bars.map((bar) => bar[lang]);
  const parts = bars.flatMap((bar) => {
    let x1 = 0;
    return STATUSES.map(({ id }) => {
      const part = { name: bar[lang], id, x1, x2: x1 + bar.shares[id] };
      x1 = part.x2;
      return part;
    });
  });
  const labels = parts.filter(({ x1, x2 }) => x2 - x1 >= LABELLED);
  const left = 16 +
    Math.max(...names.map((name) => textWidth(name, SIZES.text)));
  const drawing = drawPlot({
    width,
    height: bars.length * 26 + 50,
    marginLeft: left,
    marginRight: 24,
    marginTop: 6,
    marginBottom: 36,
    x: {
      label: zh ? "占全部权重" : "Share of all weights",
      labelArrow: "none",
      labelAnchor: "center",
      domain: [0, 1],
      tickFormat: (share: number) => formatPercent(share, 0),
      ticks: 5,
    },
    y: { label: null, domain: names, tickSize: 0 },
    marks: [
      barX(parts, {
        x1: "x1",
        x2: "x2",
        y: "name",
        fill: ({ id }: { id: Status }) => SHADES[id],
        stroke: COLORS.paper,
        inset: 0.5,
      }),
      text(labels, {
        x: ({ x1, x2 }: { x1: number; x2: number }) => (x1 + x2) / 2,
        y: "name",
        text: ({ x1, x2 }: { x1: number; x2: number }) =>
          formatPercent(x2 - x1, 0),
        fill: ({ id }: { id: Status }) =>
          id === "document" ? COLORS.paper : COLORS.ink,
      }),
    ],
  });
  return standaloneSvg(drawing, {
    name: "assumption-shares",
    lang,
    width,
    title: zh ? "指标靠什么支撑" : "What headlines rest on",
    subtitle: zh
      ? "各类依据占指标全部敏感度的份额；含选项"
      : "Shares of what the headline moves with, by what it stands on; choices included",
    legend: STATUSES.map(({ id, ...words }) => ({
      label: words[lang],
      shape: "bar",
      color: SHADES[id],
    })),
    caption,
  });
}
