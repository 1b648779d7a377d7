import { axisX, barX, dot, gridX, ruleX, text } from "@observablehq/plot";
import type { Lang } from "../base/formats.ts";
import type { CardRow } from "../model/realism.ts";
import { CHART_TITLES } from "./chart_names.ts";
import type { Comparison } from "./comparison.ts";
import type { DataTable } from "./data_table.ts";
import { drawPlot } from "./draw_plot.ts";
import { nameColumn } from "./name_column.ts";
import { standaloneSvg } from "./standalone_svg.ts";
import { targetNumber, unitName } from "./target_units.ts";
import { textWidth } from "./text_width.ts";
import { type ChartOptions, COLORS, SIZES } from "./theme.ts";
import { captionOf, minus, SIGN_CONVENTION } from "./words.ts";

/** Rows of the card: those farthest from what is published. */
const SHOWN = 30;

/** Half widths beyond which a dot is drawn at the edge. */
const FARTHEST = 3;

/**
 * Realism card (真实性核对卡): what the baseline's city comes to against what is
 * published, in half widths of each band; the rows farthest off. A diamond is
 * out of its band, a square was fitted to the row.
 */
export function realismCard(
  comparison: Comparison,
  { lang, width = 640 }: ChartOptions,
): string {
  const zh = lang === "zh", all = measured(comparison);
  const rows = all.toSorted((a, b) => b.distance - a.distance)
    .slice(0, SHOWN).map((row, key) => ({
      ...row,
      key,
      at: Math.max(-FARTHEST, Math.min(FARTHEST, offOf(row))),
    }));
  const { wide, lines, tall } = nameColumn(
    rows.map((row) => nameOf(row, lang)),
    width,
  );
  const left = wide + 22;
  const heading = zh ? "推演 / 公布" : "engine / published";
  const right = 24 + Math.max(
    textWidth(heading, SIZES.text),
    ...rows.map((row) => textWidth(numbersOf(row, lang), SIZES.text)),
  );
  const inside = all.filter(({ inBand }) => inBand).length;
  const drawing = drawPlot({
    width,
    height: rows.length * (4 + 14 * tall) + 56,
    marginLeft: left,
    marginRight: right,
    marginTop: 24,
    marginBottom: 32,
    x: { domain: [-FARTHEST - 0.15, FARTHEST + 0.15] },
    y: { type: "band", domain: rows.map(({ key }) => key), axis: null },
    marks: [
      barX([0], {
        x1: () => -1,
        x2: () => 1,
        fill: COLORS.light,
        fillOpacity: 0.5,
      }),
      axisX({
        ticks: [-3, -2, -1, 0, 1, 2, 3],
        tickFormat: (at: number) => minus(String(at)),
        label: zh
          ? "与公布数之差（半个区间宽）"
          : "Off the target, half widths",
        labelArrow: "none",
        labelAnchor: "center",
        tickSize: 3,
      }),
      gridX({ ticks: 7, stroke: COLORS.grid, strokeOpacity: 1 }),
      ruleX([0], { stroke: COLORS.ink }),
      dot(rows, {
        x: "at",
        y: "key",
        r: 4,
        symbol: ({ inBand, target }: CardRow) =>
          target.kind === "fit" ? "square" : inBand ? "circle" : "diamond2",
        fill: (row: CardRow) => isDisc(row) ? COLORS.reform : COLORS.paper,
        stroke: ({ inBand }: CardRow) => inBand ? COLORS.reform : COLORS.loss,
        strokeWidth: (row: CardRow) => isDisc(row) ? 0 : 1.8,
      }),
      text(rows, {
        y: "key",
        text: ({ key }: { key: number }) => lines[key]!.join("\n"),
        frameAnchor: "left",
        textAnchor: "end",
        lineHeight: 1.15,
        dx: -10,
      }),
      text(rows, {
        y: "key",
        text: (row: CardRow) => numbersOf(row, lang),
        frameAnchor: "right",
        textAnchor: "end",
        dx: right - 12,
      }),
      text([heading], {
        frameAnchor: "top-right",
        textAnchor: "end",
        dx: right - 12,
        dy: -18,
        fill: COLORS.quiet,
      }),
    ],
  });
  return standaloneSvg(drawing, {
    name: "realism-card",
    lang,
    width,
    title: CHART_TITLES.realism_card[lang],
    subtitle: zh
      ? `基线城市与公布数之差，单位为各自区间宽的一半；阴影为区间。${SIGN_CONVENTION.zh}`
      : `The baseline's city against what is published, in half widths of each band (shaded); ${SIGN_CONVENTION.en}`,
    legend: [
      {
        label: zh ? "核对，在区间内" : "checked, in its band",
        shape: "disc",
        color: COLORS.reform,
      },
      {
        label: zh ? "核对，不在区间" : "checked, out of it",
        shape: "diamond",
        color: COLORS.loss,
      },
      {
        label: zh ? "用于标定" : "fitted",
        shape: "square",
        color: COLORS.quiet,
      },
    ],
    caption: captionOf(comparison, {}, lang, [
      zh
        ? `${all.length} 项中 ${inside} 项在区间内，画出离公布数最远的 ${rows.length} 项；超出 ±${FARTHEST} 的画在边上。`
        : `${inside} of ${all.length} rows are in their band; the ${rows.length} farthest off are drawn, beyond ±${FARTHEST} at the edge.`,
    ]),
  });
}

/** Checked and in its band: the quiet sign. */
function isDisc({ inBand, target }: CardRow): boolean {
  return inBand && target.kind === "check";
}

/** Rows that could be measured. */
function measured({ baseline }: Comparison) {
  return baseline.realism.filter((row) => row.value !== null);
}

/** Distance with its sign. */
function offOf({ value, target, distance }: CardRow): number {
  return value! < target.value ? -distance : distance;
}

function nameOf({ target }: CardRow, lang: Lang): string {
  return lang === "zh" ? target.labelZh : target.labelEn;
}

/** Both numbers with their unit, which a ratio and an index do not have. */
function numbersOf({ value, target }: CardRow, lang: Lang): string {
  const unit = ["ratio", "index"].includes(target.unit)
    ? ""
    : target.unit === "%"
    ? "%"
    : ` ${unitName(target, lang)}`;
  return `${targetNumber(value!, target)} / ${
    targetNumber(target.value, target)
  }${unit}`;
}

/** All rows of the card. */
export function realismCardTable(comparison: Comparison): DataTable {
  return {
    columns: [
      "编号 id",
      "指标 what",
      "指标英文 what (en)",
      "年度 year",
      "单位 unit",
      "推演值 engine",
      "公布值 published",
      "区间下限 low",
      "区间上限 high",
      "在区间内（1 是） in band (1 = yes)",
      "距离（半个区间宽） distance (half widths)",
      "用途 use",
    ],
    rows: measured(comparison).map(({ target, value, inBand, distance }) => [
      target.id,
      target.labelZh,
      target.labelEn,
      target.year,
      target.unit,
      value,
      target.value,
      target.low,
      target.high,
      inBand ? 1 : 0,
      distance,
      target.kind === "fit" ? "标定 fit" : "核对 check",
    ]),
  };
}
