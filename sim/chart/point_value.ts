import { dot, gridX, link, text } from "@observablehq/plot";
import { Decimal } from "decimal.js";
import { CHART_TITLES } from "./chart_names.ts";
import { comparedTerms, type Comparison } from "./comparison.ts";
import { drawPlot } from "./draw_plot.ts";
import { pointValueRows } from "./point_value_rows.ts";
import { standaloneSvg } from "./standalone_svg.ts";
import { textWidth } from "./text_width.ts";
import {
  changeColor,
  type ChartOptions,
  COLORS,
  HALO,
  SIZES,
} from "./theme.ts";
import {
  captionOf,
  roleName,
  SCHEME_NAMES,
  SIGN_CONVENTION,
  signedPercent,
} from "./words.ts";

/**
 * Figure 2 (年初点值与结算点值): how far the settled value of a point is from the
 * one announced, in total-cost terms, yuan per point, by scheme and scenario.
 * Indicator B15; the axis does not begin at 0.
 */
export function pointValue(
  comparison: Comparison,
  { lang, width = 640 }: ChartOptions,
): string {
  const zh = lang === "zh";
  const rows = pointValueRows(comparison).map((row) => ({
    ...row,
    line: `${SCHEME_NAMES[row.scheme][lang]} · ${
      roleName(row.role, comparison, lang)
    }`,
  })).sort((a, b) => a.scheme < b.scheme ? -1 : a.scheme > b.scheme ? 1 : 0);
  const drawn = rows.flatMap((row) => {
    if (row.yearStart === null || row.settlement === null) return [];
    const start = Number(row.yearStart), end = Number(row.settlement);
    return [{ ...row, start, end, ...ends(row.yearStart, row.settlement) }];
  });
  const none = rows.filter((row) =>
    !drawn.some(({ line }) => line === row.line)
  )
    .map((row) => ({ ...row, note: zh ? "未计算点值" : "no point value" }));
  const left = Math.max(
    ...rows.map(({ line }) => textWidth(line, SIZES.text)),
  );
  const right = zh ? 84 : 96;
  const label = { y: "line", frameAnchor: "right", textAnchor: "end" } as const;
  const drawing = drawPlot({
    width,
    height: rows.length * 34 + (drawn.length === 0 ? 34 : 62),
    marginLeft: left + 24,
    marginRight: right + 12,
    marginTop: 26,
    marginBottom: drawn.length === 0 ? 8 : 36,
    x: drawn.length === 0 ? { axis: null } : {
      label: zh ? "元/分（总费用口径）" : "Yuan per point, total cost",
      labelArrow: "none",
      labelAnchor: "center",
      domain: domainOf(drawn.flatMap(({ start, end }) => [start, end])),
      ticks: 5,
    },
    y: { label: null, domain: rows.map(({ line }) => line), tickSize: 0 },
    marks: [
      drawn.length === 0
        ? null
        : gridX({ stroke: COLORS.grid, strokeOpacity: 1 }),
      link(drawn, {
        x1: "start",
        x2: "end",
        y: "line",
        stroke: COLORS.quiet,
        strokeWidth: 2,
      }),
      dot(drawn, {
        x: "start",
        y: "line",
        symbol: "diamond2",
        r: 5,
        stroke: COLORS.ink,
        strokeWidth: 1.8,
        fill: COLORS.paper,
      }),
      dot(drawn, { x: "end", y: "line", r: 5, fill: COLORS.reform }),
      text(drawn, {
        x: "low",
        y: "line",
        text: "lowText",
        dx: -11,
        textAnchor: "end",
        ...HALO,
      }),
      text(drawn, {
        x: "high",
        y: "line",
        text: "highText",
        dx: 11,
        textAnchor: "start",
        ...HALO,
      }),
      text(drawn, {
        ...label,
        text: (row) => signedPercent(row.difference, 2),
        fill: (row) => changeColor(row.difference ?? 0),
        fontWeight: 700,
        dx: right,
      }),
      text(none, { ...label, text: "note", fill: COLORS.quiet, dx: right }),
      text([zh ? "差异率 B15" : "B15"], {
        frameAnchor: "top-right",
        textAnchor: "end",
        dx: right,
        dy: -16,
        fill: COLORS.quiet,
      }),
    ],
  });
  return standaloneSvg(drawing, {
    name: "point-value",
    lang,
    terms: comparedTerms(comparison).terms,
    width,
    title: CHART_TITLES.point_value[lang],
    subtitle: zh
      ? `单位：元/分，总费用口径${
        drawn.length === 0 ? "" : "；横轴不从 0 开始"
      }。${SIGN_CONVENTION.zh}（医疗机构）`
      : `Yuan of total cost per point; ${
        drawn.length === 0 ? "" : "axis not from 0; "
      }${SIGN_CONVENTION.en} (institutions)`,
    legend: [
      {
        label: zh ? "年初点值 b" : "Year-start value b",
        shape: "diamond",
        color: COLORS.ink,
      },
      {
        label: zh ? "结算点值 PV" : "Settlement value PV",
        shape: "disc",
        color: COLORS.reform,
      },
    ],
    caption: captionOf(comparison, { indicators: "B15 = (PV − b) ÷ b" }, lang),
  });
}

/** Labels stand outside: the smaller value to the left of its sign, the larger to the right. */
function ends(yearStart: string, settlement: string) {
  const [low, high] = new Decimal(yearStart).lte(settlement)
    ? [yearStart, settlement]
    : [settlement, yearStart];
  return {
    low: Number(low),
    high: Number(high),
    lowText: written(low),
    highText: written(high),
  };
}

/** Room for the labels on both sides, also where all values are one. */
function domainOf(values: readonly number[]): [number, number] {
  if (values.length === 0) return [0, 1];
  const low = Math.min(...values), high = Math.max(...values);
  const room = Math.max((high - low) * 0.35, high * 0.01);
  return [low - room, high + room];
}

/** Four decimals of a value that is paid by the point; two of a rate of thousands. */
function written(value: string): string {
  const exact = new Decimal(value);
  return exact.toFixed(exact.abs().gte(1000) ? 2 : 4)
    .replace(/\B(?=(\d{3})+(?!\d)\.)/g, ",");
}
