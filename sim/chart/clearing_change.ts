import { axisX, dot, gridX, link, ruleX, text } from "@observablehq/plot";
import { formatPercent, type Lang } from "../base/formats.ts";
import { CHART_TITLES } from "./chart_names.ts";
import { type ClearingRow, clearingRows } from "./clearing_rows.ts";
import type { Comparison } from "./comparison.ts";
import { drawPlot } from "./draw_plot.ts";
import { headlineScale } from "./headline_scale.ts";
import type { PayPair } from "./hospital_pay.ts";
import { type LegendItem, standaloneSvg } from "./standalone_svg.ts";
import { nameColumn } from "./name_column.ts";
import { textWidth } from "./text_width.ts";
import { changeColor, type ChartOptions, COLORS, SIZES } from "./theme.ts";
import { captionOf, roleName, SIGN_CONVENTION } from "./words.ts";

/** A line that shows an institution. */
type PairRow = ClearingRow & { readonly pair: PayPair };

/**
 * Figure 3 (各机构清算额变化): pay ÷ booked of every institution under baseline and
 * reform, and the change of its pay, in the unit that suits, both schemes
 * together. By level, the largest gain first; of each level the 20 largest changes
 * and the sum of the others. Alone, a scenario shows pay less what was booked.
 * `R-CLR`; the rate is the inverse of indicator B18.
 */
export function clearingChange(
  comparison: Comparison,
  { lang, width = 640 }: ChartOptions,
): string {
  const zh = lang === "zh";
  const rows = clearingRows(comparison, lang);
  const pairs = rows.filter((row): row is PairRow => row.pair !== null);
  const { wide: left, lines, tall } = nameColumn(
    rows.map(({ name }) => name),
    width,
  );
  const named = rows.map((row, i) => ({ ...row, lines: lines[i]! }));
  const scale = headlineScale(
    "fen",
    rows.map(({ change }) => change),
    lang,
    true,
  );
  const heading = zh
    ? `变化（${scale.name}）`
    : `Change, ${scale.name.replace(/^millions of/, "m")}`;
  const right = Math.max(...[
    heading,
    ...rows.map(({ change }) => scale.text(change, true)),
  ].map((label) => textWidth(label, SIZES.text) * 1.05));
  const end = {
    frameAnchor: "right",
    textAnchor: "end",
    dx: right + 10,
  } as const;
  const ticks = Math.round((width - left - right) / 80);
  const groups = named.filter(({ pair }) => pair === null);
  const institutions = named.filter(({ pair }) => pair !== null);
  const drawing = drawPlot({
    width,
    height: rows.length * (2 + 14 * tall) + 86,
    marginLeft: left + 22,
    marginRight: right + 22,
    marginTop: 50,
    marginBottom: 36,
    x: { nice: true, inset: 6 },
    y: { domain: rows.map(({ key }) => key), axis: null },
    marks: [
      // A tall figure is read from either end.
      ...(["top", "bottom"] as const).map((anchor) =>
        axisX({
          anchor,
          ticks,
          label: zh ? "清算额 ÷ 记账额" : "Pay ÷ booked",
          labelArrow: "none",
          labelAnchor: "center",
          tickFormat: (rate: number) => formatPercent(rate, 0),
        })
      ),
      gridX({ ticks, stroke: COLORS.grid, strokeOpacity: 1 }),
      ruleX([1], { stroke: COLORS.quiet, strokeDasharray: "3,2" }),
      // Losses are broken lines, so that grey paper keeps them apart.
      ...[false, true].map((loss) =>
        link(pairs.filter(({ change }) => (change < 0) === loss), {
          x1: ({ pair }: PairRow) => pair.baseline.payRate,
          x2: ({ pair }: PairRow) => pair.reform ? pair.reform.payRate : 1,
          y: "key",
          stroke: colorOf,
          strokeWidth: 2,
          strokeDasharray: loss ? "4,2" : "none",
        })
      ),
      dot(pairs, {
        x: ({ pair }: PairRow) => pair.baseline.payRate,
        y: "key",
        r: 3.6,
        fill: COLORS.paper,
        stroke: COLORS.quiet,
        strokeWidth: 1.6,
      }),
      dot(pairs, {
        x: ({ pair }: PairRow) => pair.reform?.payRate ?? null,
        y: "key",
        r: 4,
        fill: COLORS.reform,
      }),
      ...[groups, institutions].flatMap((some, i) => [
        text(some, {
          y: "key",
          text: ({ lines }: { lines: readonly string[] }) => lines.join("\n"),
          frameAnchor: "left",
          textAnchor: i === 0 ? "start" : "end",
          fontWeight: i === 0 ? 700 : 400,
          lineHeight: 1.15,
          dx: i === 0 ? -(left + 10) : -10,
        }),
        text(some, {
          y: "key",
          text: ({ change }: ClearingRow) => scale.text(change, true),
          fill: colorOf,
          fontWeight: i === 0 ? 700 : 400,
          ...end,
        }),
      ]),
      text([heading], {
        ...end,
        frameAnchor: "top-right",
        dy: -36,
        fill: COLORS.quiet,
      }),
    ],
  });
  return standaloneSvg(drawing, {
    name: "clearing-change",
    lang,
    width,
    ...headings(comparison, scale.name, lang),
    legend: legendOf(comparison, lang),
    caption: captionOf(
      comparison,
      { indicators: zh ? "1/B18（清算额 ÷ 记账额）" : "1/B18 (pay ÷ booked)" },
      lang,
    ),
  });
}

function colorOf({ change }: ClearingRow): string {
  return changeColor(change);
}

function headings(comparison: Comparison, unit: string, lang: Lang) {
  const zh = lang === "zh";
  if (comparison.reform) {
    return {
      title: CHART_TITLES.clearing_change[lang],
      subtitle: zh
        ? `变化 = 改革方案清算额 − 基线清算额，${unit}，两险种合计。${SIGN_CONVENTION.zh}（该机构）`
        : `Change = pay under the reform − pay under the baseline, ${unit}, both schemes; ${SIGN_CONVENTION.en}`,
    };
  }
  return {
    title: zh ? "各机构清算盈亏" : "Pay against booked fund, by institution",
    subtitle: zh
      ? `变化 = 清算额 − 记账额，${unit}，两险种合计。${SIGN_CONVENTION.zh}（该机构）`
      : `Change = pay − booked fund, ${unit}, both schemes; ${SIGN_CONVENTION.en}`,
  };
}

function legendOf(comparison: Comparison, lang: Lang): LegendItem[] {
  const zh = lang === "zh";
  const reform: LegendItem[] = comparison.reform
    ? [{
      label: roleName("reform", comparison, lang),
      shape: "disc",
      color: COLORS.reform,
    }]
    : [];
  return [
    {
      label: roleName("baseline", comparison, lang),
      shape: "ring",
      color: COLORS.quiet,
    },
    ...reform,
    { label: zh ? "增加" : "gain", shape: "line", color: COLORS.gain },
    { label: zh ? "减少" : "loss", shape: "dashes", color: COLORS.loss },
  ];
}
