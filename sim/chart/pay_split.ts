import { axisX, barX, gridX, ruleX, text } from "@observablehq/plot";
import type { Lang } from "../base/formats.ts";
import { CHART_TITLES } from "./chart_names.ts";
import type { Comparison } from "./comparison.ts";
import { drawPlot } from "./draw_plot.ts";
import { headlineScale } from "./headline_scale.ts";
import { type PaySplitRow, paySplitRows } from "./pay_split_rows.ts";
import { placePlots } from "./place_plots.ts";
import { standaloneSvg } from "./standalone_svg.ts";
import { textWidth, wrapText } from "./text_width.ts";
import { changeColor, type ChartOptions, COLORS, SIZES } from "./theme.ts";
import { waterfallTurns } from "./waterfall_turns.ts";
import { captionOf, levelName, sentence, SIGN_CONVENTION } from "./words.ts";

/** A bar on the way from no change to the whole. */
interface Step {
  readonly key: string;
  readonly from: number;
  readonly to: number;
  readonly amount: number;
  readonly total: boolean;
  readonly lines: readonly string[];
}

/**
 * What makes the change of pay (清算额变化瀑布图): the Shapley value of each provision
 * that differs, one after the other to the whole change, for the city and each
 * level on one scale, both schemes.
 */
export function paySplit(
  comparison: Comparison,
  { lang, width = 640 }: ChartOptions,
): string {
  const zh = lang === "zh", rows = paySplitRows(comparison);
  const factors = comparison.split?.factors ?? [];
  const scale = headlineScale(
    "fen",
    rows.flatMap(({ parts, change }) => [...parts, change]),
    lang,
    true,
  );
  const names = [
    ...factors.map((factor) => sentence(factor[lang])),
    zh ? "合计" : "All",
  ];
  const left = Math.min(
    Math.max(...names.map((name) => textWidth(name, SIZES.text))),
    width * 0.36,
  ) + 24;
  const panels = rows.map((row) =>
    stepsOf(row, names.map((name) => wrapText(name, left - 22, SIZES.text)))
  );
  const places = panels.flat().flatMap(({ from, to }) => [from, to]);
  const low = Math.min(0, ...places), high = Math.max(0, ...places);
  const right = 24 + Math.max(
    ...panels.flat().map(({ amount }) =>
      textWidth(scale.text(amount, true), SIZES.text) * 1.06
    ),
  );
  let y = 0;
  const placed = panels.map((steps, i) => {
    const plot = panelOf(steps, groupName(rows[i]!.group, lang), {
      width,
      left,
      right,
      domain: high > low ? [low, high] : [-1, 1],
      write: scale.text,
    });
    const at = { plot, y };
    y += Number(plot.getAttribute("height")) + 6;
    return at;
  });
  return standaloneSvg(placePlots(placed), {
    name: "pay-split",
    lang,
    width,
    title: CHART_TITLES.pay_split[lang],
    subtitle: zh
      ? `清算额变化按条款分解（沙普利值），${scale.name}，两险种合计。${SIGN_CONVENTION.zh}（医疗机构）`
      : `Change of pay by provision (Shapley), ${scale.name}, both schemes; ${SIGN_CONVENTION.en} (institutions)`,
    legend: [
      { label: zh ? "增加" : "gain", shape: "bar", color: COLORS.gain },
      { label: zh ? "减少" : "loss", shape: "bar", color: COLORS.loss },
      {
        label: zh ? "合计" : "the whole",
        shape: "bar",
        color: COLORS.baseline,
      },
    ],
    caption: captionOf(comparison, {}, lang, [
      zh
        ? "沙普利值：条款按所有先后次序加入时各自带来的变化的平均，与先后无关，合计等于总变化。"
        : "Shapley value: what a provision changes, over all orders in which they may come in; parts add up to the whole.",
    ]),
  });
}

function stepsOf(
  { parts, change }: PaySplitRow,
  lines: readonly (readonly string[])[],
): Step[] {
  let at = 0;
  return [
    ...parts.map((amount, f) => {
      const from = at;
      at += amount;
      return {
        key: String(f),
        from,
        to: at,
        amount,
        total: false,
        lines: lines[f]!,
      };
    }),
    {
      key: "all",
      from: 0,
      to: change,
      amount: change,
      total: true,
      lines: lines.at(-1)!,
    },
  ];
}

function panelOf(
  steps: readonly Step[],
  name: string,
  { width, left, right, domain, write }: {
    readonly width: number;
    readonly left: number;
    readonly right: number;
    readonly domain: [number, number];
    readonly write: (value: number, sign?: boolean) => string;
  },
): Element {
  const tall = Math.max(...steps.map(({ lines }) => lines.length));
  const ticks = Math.max(2, Math.round((width - left - right) / 110));
  return drawPlot({
    width,
    height: steps.length * (6 + 14 * tall) + 48,
    marginLeft: left,
    marginRight: right,
    marginTop: 24,
    marginBottom: 24,
    x: { domain, nice: true },
    y: { type: "band", domain: steps.map(({ key }) => key), axis: null },
    marks: [
      axisX({
        ticks,
        tickFormat: (at: number) => write(at).replace(/\.0+$/, ""),
        label: null,
        tickSize: 3,
      }),
      gridX({ ticks, stroke: COLORS.grid, strokeOpacity: 1 }),
      barX(steps, {
        x1: "from",
        x2: "to",
        y: "key",
        fill: ({ total, amount }: Step) =>
          total ? COLORS.baseline : changeColor(amount),
        insetTop: 3,
        insetBottom: 3,
      }),
      waterfallTurns(steps),
      ruleX([0], { stroke: COLORS.ink }),
      text(steps, {
        y: "key",
        text: ({ lines }: Step) => lines.join("\n"),
        frameAnchor: "left",
        textAnchor: "end",
        lineHeight: 1.15,
        dx: -10,
      }),
      text(steps, {
        y: "key",
        text: ({ amount }: Step) => write(amount, true),
        frameAnchor: "right",
        textAnchor: "end",
        dx: right - 12,
        fill: ({ amount }: Step) => changeColor(amount),
      }),
      text([name], {
        frameAnchor: "top-left",
        textAnchor: "start",
        fontWeight: 700,
        dx: 12 - left,
        dy: -19,
      }),
    ],
  });
}

function groupName(group: PaySplitRow["group"], lang: Lang): string {
  return group === "all"
    ? lang === "zh" ? "全市" : "City"
    : levelName(group, lang);
}
