import { axisX, dot, gridX, ruleX, text } from "@observablehq/plot";
import type { Fen } from "../base/fen.ts";
import { toYuan } from "../base/fen.ts";
import { formatCount, type Lang } from "../base/formats.ts";
import { LEVELS } from "../model/ledger.ts";
import { CHART_TITLES } from "./chart_names.ts";
import type { Comparison } from "./comparison.ts";
import { type DataTable, levelCell } from "./data_table.ts";
import { drawPlot } from "./draw_plot.ts";
import { hospitalPay } from "./hospital_pay.ts";
import { standaloneSvg } from "./standalone_svg.ts";
import { type Placed, swarm } from "./swarm.ts";
import { textWidth } from "./text_width.ts";
import { changeColor, type ChartOptions, COLORS, SIZES } from "./theme.ts";
import {
  captionOf,
  levelName,
  SIGN_CONVENTION,
  signedPercent,
} from "./words.ts";

/** One institution of the swarm. */
export interface SwarmRow {
  readonly id: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly level: number;
  readonly booked: Fen;
  readonly change: Fen;
  /** Change of pay ÷ booked. */
  readonly rate: number;
}

/** Radius of the largest and of the smallest dot, pixels. */
const LARGEST = 11, SMALLEST = 2;

/** Height of the swarm of a level, pixels. */
const TALLEST = 170;

/**
 * Winners and losers as a swarm (得失蜂群): each institution by the change of its pay
 * as a share of what it booked under the baseline, by level, its area as the
 * booked fund; alone, pay less booked.
 */
export function changeSwarm(
  comparison: Comparison,
  { lang, width = 640 }: ChartOptions,
): string {
  const zh = lang === "zh", rows = swarmRows(comparison);
  const levels = LEVELS.filter((l) => rows.some(({ level }) => level === l));
  const name = (level: number) => {
    const of = rows.filter((row) => row.level === level);
    return {
      title: `${levelName(level, lang)}${
        zh ? `（${of.length} 家）` : ` (${of.length})`
      }`,
      count: countsOf(of, lang),
    };
  };
  const left = 22 + Math.max(
    ...levels.flatMap((level) => {
      const { title, count } = name(level);
      return [
        textWidth(title, SIZES.text) * 1.06,
        textWidth(count, SIZES.text),
      ];
    }),
    60,
  );
  const [low, high] = domainOf(rows);
  const room = width - left - 24;
  const most = Math.max(1, ...rows.map(({ booked }) => booked));
  const placed = levels.map((level) =>
    squeezed(swarm(
      rows.filter((row) => row.level === level).map((row) => ({
        row,
        at: (row.rate - low) / (high - low) * room,
        radius: Math.max(SMALLEST, LARGEST * Math.sqrt(row.booked / most)),
      })),
    ))
  );
  const heights = placed.map((dots) =>
    Math.max(
      50,
      2 * Math.max(0, ...dots.map((d) => Math.abs(d.off) + d.radius)) + 14,
    )
  );
  const total = heights.reduce((a, b) => a + b, 0);
  const middles = heights.map((height, i) =>
    heights.slice(0, i).reduce((a, b) => a + b, 0) + height / 2
  );
  const dots = placed.flatMap((some, i) =>
    some.map((d) => ({ ...d.row, r: d.radius, y: middles[i]! + d.off }))
  );
  const headings = levels.map((level, i) => ({
    ...name(level),
    y: middles[i]!,
  }));
  const ticks = Math.max(3, Math.round(room / 90));
  const drawing = drawPlot({
    width,
    height: total + 46,
    marginLeft: left,
    marginRight: 24,
    marginTop: 6,
    marginBottom: 40,
    x: { domain: [low, high] },
    y: { domain: [total, 0], axis: null },
    r: { type: "identity" },
    marks: [
      axisX({
        ticks,
        tickFormat: (rate: number) => signedPercent(rate, digitsOf(high - low)),
        label: comparison.reform
          ? zh ? "清算额变化 ÷ 基线记账额" : "Change of pay ÷ booked"
          : zh
          ? "（清算额 − 记账额）÷ 记账额"
          : "(Pay − booked) ÷ booked",
        labelArrow: "none",
        labelAnchor: "center",
      }),
      gridX({ ticks, stroke: COLORS.grid, strokeOpacity: 1 }),
      ruleX([0], { stroke: COLORS.quiet }),
      dot(dots, {
        x: "rate",
        y: "y",
        r: "r",
        fill: ({ change }: SwarmRow) =>
          change < 0 ? COLORS.paper : changeColor(change),
        fillOpacity: 0.75,
        stroke: ({ change }: SwarmRow) => changeColor(change),
        strokeWidth: 1.2,
      }),
      ...(["title", "count"] as const).map((part, i) =>
        text(headings, {
          y: "y",
          text: part,
          frameAnchor: "left",
          textAnchor: "start",
          fontWeight: i === 0 ? 700 : 400,
          fill: i === 0 ? COLORS.ink : COLORS.quiet,
          dx: 12 - left,
          dy: i === 0 ? -8 : 8,
        })
      ),
    ],
  });
  return standaloneSvg(drawing, {
    name: "change-swarm",
    lang,
    width,
    title: CHART_TITLES.change_swarm[lang],
    subtitle: zh
      ? `每点一家机构，两险种合计，面积 = 记账金额。${SIGN_CONVENTION.zh}（该机构）`
      : `One dot an institution, both schemes, area = booked fund; ${SIGN_CONVENTION.en}`,
    legend: [
      { label: zh ? "增加" : "gain", shape: "disc", color: COLORS.gain },
      { label: zh ? "减少" : "loss", shape: "ring", color: COLORS.loss },
      { label: zh ? "不变" : "unchanged", shape: "disc", color: COLORS.quiet },
    ],
    caption: captionOf(comparison, { rules: "R-CLR" }, lang),
  });
}

/** Institutions that booked anything, with the change of their pay (得失). */
export function swarmRows(comparison: Comparison): SwarmRow[] {
  return hospitalPay(comparison).flatMap((pair) => {
    const { id, nameZh, nameEn, level, change } = pair;
    const { booked } = pair.baseline;
    return booked === 0
      ? []
      : [{ id, nameZh, nameEn, level, booked, change, rate: change / booked }];
  });
}

/** The same as a table, yuan and share. */
export function changeSwarmTable(comparison: Comparison): DataTable {
  return {
    columns: [
      "机构编号 institution",
      "机构名称 name (zh)",
      "机构英文名 name (en)",
      "级别 level",
      "基线记账金额（元） booked under the baseline (yuan)",
      "清算额变化（元） change of pay (yuan)",
      "变化 ÷ 记账（1 = 100%） change ÷ booked (1 = 100%)",
    ],
    rows: swarmRows(comparison).map((row) => [
      row.id,
      row.nameZh,
      row.nameEn,
      levelCell(row.level),
      toYuan(row.booked),
      toYuan(row.change),
      row.rate,
    ]),
  };
}

/** A swarm no higher than {@linkcode TALLEST}: a crowd that stands at one place covers itself rather than filling a page. */
function squeezed<Row>(dots: readonly Placed<Row>[]): Placed<Row>[] {
  const reach = Math.max(0, ...dots.map(({ off }) => Math.abs(off)));
  const factor = reach > TALLEST / 2 ? TALLEST / 2 / reach : 1;
  return dots.map((dot) => ({ ...dot, off: dot.off * factor }));
}

function countsOf(rows: readonly SwarmRow[], lang: Lang): string {
  const more = rows.filter(({ change }) => change > 0).length;
  const less = rows.filter(({ change }) => change < 0).length;
  return lang === "zh"
    ? `${formatCount(more)} 增 ${formatCount(less)} 减`
    : `${formatCount(more)} up, ${formatCount(less)} down`;
}

function domainOf(rows: readonly SwarmRow[]): [number, number] {
  const rates = [0, ...rows.map(({ rate }) => rate)];
  const low = Math.min(...rates), high = Math.max(...rates);
  const room = Math.max((high - low) * 0.06, 0.002);
  return [low - room, high + room];
}

function digitsOf(span: number): number {
  return span > 0.2 ? 0 : span > 0.02 ? 1 : 2;
}
