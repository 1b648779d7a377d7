import { axisX, dot, gridX, link, ruleX, text } from "@observablehq/plot";
import type { Lang } from "../../base/formats.ts";
import { INDICATORS } from "../../model/indicators/mod.ts";
import { CHART_TITLES } from "../chart_names.ts";
import type { Comparison } from "../comparison.ts";
import { drawPlot } from "../draw_plot.ts";
import { nameColumn } from "../name_column.ts";
import { widestLabel } from "../named_bars.ts";
import { standaloneSvg } from "../standalone_svg.ts";
import { type ChartOptions, COLORS } from "../theme.ts";
import {
  captionOf,
  levelName,
  minus,
  SCHEME_NAMES,
  SIGN_CONVENTION,
  signedPercent,
} from "../words.ts";
import {
  type IndicatorRow,
  indicatorRows,
  isChanged,
  SCOPES,
} from "./indicator_rows.ts";

/** Rows that are drawn, those that change most. */
const SHOWN = 30;

/** Changes beyond this are drawn at the edge; their number stands beside. */
const FARTHEST = 0.5;

const SHAPES = ["disc", "ring", "diamond"] as const;

/**
 * Indicators of the standard against the baseline's (指标对照): what the reform changes
 * of each, as a share of the baseline, or in percentage points where the indicator may
 * be below 0; in the standard's order, those that change most. Coloured where
 * the standard says that more is worse. Monitoring indicators B to E.
 */
export function indicatorsBaseline(
  comparison: Comparison,
  { lang, width = 640 }: ChartOptions,
): string {
  const zh = lang === "zh", all = indicatorRows(comparison);
  const changed = all.filter(isChanged);
  const most = changed.filter((row) => sizeOf(row) > 0)
    .toSorted((a, b) => sizeOf(b) - sizeOf(a)).slice(0, SHOWN);
  const rows = changed.filter((row) => most.includes(row));
  return standaloneSvg(drawRows(rows, lang, width), {
    name: "indicators-baseline",
    lang,
    width,
    title: CHART_TITLES.indicators_baseline[lang],
    subtitle: zh
      ? `改革方案比基线，变化 %；带 Δ 的可正可负，为差值（pp = 百分点）。${SIGN_CONVENTION.zh}`
      : `Reform against baseline, change in %; those with Δ may be below 0 and differ in percentage points (pp); ${SIGN_CONVENTION.en}`,
    legend: [
      ...SCOPES.map((scope, s) => ({
        label: SCHEME_NAMES[scope][lang],
        shape: SHAPES[s]!,
        color: COLORS.ink,
      })),
      {
        label: zh ? "变差（文件指为问题）" : "worse, by the standard",
        shape: "bar",
        color: COLORS.loss,
      },
      {
        label: zh ? "变好" : "better",
        shape: "bar",
        color: COLORS.gain,
      },
    ],
    caption: captionOf(comparison, { indicators: "B–E" }, lang, [
      zh
        ? `运行记录有 ${all.length} 行，${changed.length} 行有变，画出变化最大的 ${rows.length} 行；超出 ±${
          FARTHEST * 100
        }% 的画在边上。* 文件只给名称，公式自拟。`
        : `${all.length} rows are on the record, ${changed.length} change, the ${rows.length} that change most are drawn; beyond ±${
          FARTHEST * 100
        }% at the edge. * The text gives a name only; the formula is ours.`,
      ...unknownNote(all, lang),
    ]),
  });
}

/** The largest change of a row; 0 where none can be said. */
function sizeOf({ values }: IndicatorRow): number {
  return Math.max(0, ...values.map((pair) => Math.abs(pair?.change ?? 0)));
}

/** What has no value in these runs, and what no run has. */
function unknownNote(rows: readonly IndicatorRow[], lang: Lang): string[] {
  const ids = new Set(
    rows.filter(({ values }) =>
      values.every((pair) => pair === null || pair.change === null)
    ).map(({ indicator }) => indicator.id),
  );
  const none = INDICATORS.filter(({ missing }) => missing !== null)
    .map(({ id }) => id).join(lang === "zh" ? "、" : ", ");
  return [
    ...(ids.size === 0 ? [] : [
      lang === "zh"
        ? `本次没有可比的值：${[...ids].join("、")}。`
        : `Nothing to compare in these runs: ${[...ids].join(", ")}.`,
    ]),
    lang === "zh" ? `记录无法计算：${none}。` : `Not on the record: ${none}.`,
  ];
}

function drawRows(
  rows: readonly IndicatorRow[],
  lang: Lang,
  width: number,
): Element {
  const names = rows.map((row) => nameOf(row, lang));
  const { wide, lines, tall } = nameColumn(names, width);
  const told = rows.map((row) => toldOf(row));
  const left = wide + 24, right = widestLabel(told) + 24;
  const ticks = Math.max(3, Math.round((width - left - right) / 60));
  const reach = Math.min(FARTHEST, Math.max(...rows.map(sizeOf), 0.001));
  const dots = rows.flatMap(({ values, indicator }, key) =>
    values.flatMap((pair, s) =>
      pair?.change == null ? [] : [{
        key,
        s,
        at: Math.max(-reach, Math.min(reach, pair.change)),
        color: !indicator.worse || pair.change === 0
          ? COLORS.ink
          : pair.change > 0
          ? COLORS.loss
          : COLORS.gain,
      }]
    )
  );
  type Dot = typeof dots[number];
  const spans = rows.flatMap((_, key) => {
    const own = dots.filter((one) => one.key === key).map(({ at }) => at);
    return [{ key, x1: Math.min(0, ...own), x2: Math.max(0, ...own) }];
  });
  const keys = rows.map((_, key) => key);
  return drawPlot({
    width,
    height: rows.length * (5 + 14 * tall) + 46,
    marginLeft: left,
    marginRight: right,
    marginTop: 30,
    marginBottom: 14,
    x: { domain: [-reach * 1.04, reach * 1.04] },
    y: { type: "band", domain: keys, axis: null },
    marks: [
      axisX({
        anchor: "top",
        ticks,
        label: null,
        tickFormat: (at: number) => tick(at, reach),
      }),
      gridX({ ticks, stroke: COLORS.grid, strokeOpacity: 1 }),
      ruleX([0], { stroke: COLORS.ink }),
      link(spans, {
        x1: "x1",
        x2: "x2",
        y: "key",
        stroke: COLORS.quiet,
        strokeWidth: 1.2,
      }),
      ...SHAPES.map((shape, s) =>
        dot(dots.filter((one) => one.s === s), {
          x: "at",
          y: "key",
          r: 4,
          symbol: shape === "diamond" ? "diamond2" : "circle",
          fill: ({ color }: Dot) => shape === "disc" ? color : COLORS.paper,
          stroke: ({ color }: Dot) => color,
          strokeWidth: shape === "disc" ? 0 : 1.8,
        })
      ),
      text(keys, {
        y: (key: number) => key,
        text: (key: number) => lines[key]!.join("\n"),
        frameAnchor: "left",
        textAnchor: "start",
        lineHeight: 1.15,
        dx: -(left - 14),
      }),
      text(keys, {
        y: (key: number) => key,
        text: (key: number) => told[key]!,
        frameAnchor: "right",
        textAnchor: "end",
        dx: right - 12,
      }),
    ],
  });
}

function tick(at: number, reach: number): string {
  const digits = reach < 0.005 ? 2 : reach < 0.05 ? 1 : 0;
  return minus(`${Number((at * 100).toFixed(digits))}%`);
}

function nameOf({ indicator, group }: IndicatorRow, lang: Lang): string {
  const { id, own, change, unit } = indicator;
  const level = group === "all"
    ? ""
    : `${lang === "zh" ? " · " : ", "}${
      levelName(Number(group.slice(-1)), lang).toLowerCase()
    }`;
  const delta = change && unit === "ratio" ? " Δ" : "";
  return `${id.split(".")[0]}${own ? "*" : ""} ${
    indicator[lang]
  }${level}${delta}`;
}

/** The changes in words, in the order of the schemes. */
function toldOf({ indicator, values }: IndicatorRow): string {
  const points = indicator.change && indicator.unit === "ratio";
  return values.flatMap((pair) => {
    if (pair === null) return [];
    if (pair.change === null) return ["–"];
    const said = signedPercent(
      pair.change,
      Math.abs(pair.change) < 0.001 ? 3 : 2,
    );
    return [points ? said.replace("%", " pp") : said];
  }).join(" / ");
}
