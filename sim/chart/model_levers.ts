import { gridY, lineY, ruleY, text } from "@observablehq/plot";
import { formatPercent, type Lang } from "../base/formats.ts";
import type { LeverRow } from "../model/behaviour.ts";
import { LEVELS } from "../model/ledger.ts";
import { LEVERS } from "../model/levers.ts";
import { CHART_TITLES } from "./chart_names.ts";
import { type Comparison, lastSide } from "./comparison.ts";
import type { DataTable } from "./data_table.ts";
import { monthName } from "./day_axis.ts";
import { drawPlot } from "./draw_plot.ts";
import { modelCell } from "./model_change_rows.ts";
import { LEVER_NAMES, MODEL_NAMES } from "./model_words.ts";
import { standaloneSvg } from "./standalone_svg.ts";
import { textWidth, wrapText } from "./text_width.ts";
import { type ChartOptions, COLORS, HALO, SIZES } from "./theme.ts";
import {
  captionOf,
  levelName,
  minus,
  roleName,
  sentence,
  SIGN_CONVENTION,
} from "./words.ts";

/** Colour and dashes of each level, from tertiary down. */
const LINES = [
  { stroke: COLORS.reform, strokeDasharray: "none" },
  { stroke: COLORS.loss, strokeDasharray: "4,2" },
  { stroke: COLORS.quiet, strokeDasharray: "1,3" },
] as const;

/** Height of a panel, pixels. */
const PANEL = 60;

/**
 * How institutions respond (医疗机构怎样应对): how far each lever is pulled, month by
 * month, by level, under the models that answer; of a comparison, under the reform.
 */
export function modelLevers(
  comparison: Comparison,
  { lang, width = 640 }: ChartOptions,
): string {
  const zh = lang === "zh", { role } = lastSide(comparison);
  const rows = shownRows(comparison);
  const levers = LEVERS.filter((lever) => rows.some((r) => r.lever === lever));
  const models = [...new Set(rows.map(({ model }) => model))];
  const names = levers.map((lever) => sentence(LEVER_NAMES[lever][lang]));
  const longest = Math.max(...names.map((n) => textWidth(n, SIZES.text)));
  const left = Math.min(longest, width * 0.22) + 28;
  const place = (row: Pick<LeverRow, "model" | "lever">) => ({
    fx: MODEL_NAMES[row.model][lang],
    fy: sentence(LEVER_NAMES[row.lever][lang]),
  });
  const years = [...new Set(rows.map(({ year }) => year))];
  const drawing = drawPlot({
    width,
    height: levers.length * PANEL + 70,
    marginLeft: left,
    marginRight: 16,
    marginTop: 28,
    marginBottom: 36,
    x: {
      label: null,
      domain: [years[0]!, years.at(-1)! + 1],
      ...ticksOf(years, lang),
      tickSize: 3,
    },
    y: { axis: null, nice: true, zero: true },
    fx: { label: null, domain: models.map((m) => MODEL_NAMES[m][lang]) },
    fy: { axis: null, domain: names },
    marks: [
      gridY({ ticks: 3, stroke: COLORS.grid, strokeOpacity: 1 }),
      ruleY([0], { stroke: COLORS.quiet }),
      ...LEVELS.map((level, i) =>
        lineY(
          rows.filter((row) => row.level === level).map((row) => ({
            x: row.year + (row.month + 0.5) / 12,
            y: row.pulled,
            ...place(row),
          })),
          { x: "x", y: "y", fx: "fx", fy: "fy", strokeWidth: 1.8, ...LINES[i] },
        )
      ),
      text(levers.map((lever) => place({ model: models[0]!, lever })), {
        fx: "fx",
        fy: "fy",
        text: ({ fy }: { fy: string }) =>
          wrapText(fy, left - 24, SIZES.text).join("\n"),
        lineHeight: 1.2,
        frameAnchor: "left",
        textAnchor: "start",
        dx: 12 - left,
      }),
      // Away from the line of nothing: above what rose, below what fell.
      ...[false, true].map((fell) =>
        text(
          ends(rows).filter(({ pulled }) => pulled < 0 === fell)
            .map((row) => ({ ...row, ...place(row) })),
          {
            fx: "fx",
            fy: "fy",
            x: () => years.at(-1)! + 1,
            y: "pulled",
            text: ({ pulled }: LeverRow) => minus(formatPercent(pulled, 1)),
            textAnchor: "end",
            lineAnchor: fell ? "top" : "bottom",
            dx: -4,
            dy: fell ? 3 : -3,
            ...HALO,
          },
        )
      ),
    ],
  });
  return standaloneSvg(drawing, {
    name: "model-levers",
    lang,
    width,
    title: CHART_TITLES.model_levers[lang],
    subtitle: zh
      ? `手柄 0 = 与改革前相同；${
        roleName(role, comparison, lang)
      }，各级医疗机构按住院人次平均`
      : `A lever at 0 = as before the reform; ${
        roleName(role, comparison, lang).toLowerCase()
      }, means by level, weighted by stays`,
    legend: LEVELS.map((level, i) => ({
      label: levelName(level, lang),
      shape: (["line", "dashes", "dots"] as const)[i]!,
      color: LINES[i]!.stroke,
    })),
    caption: captionOf(comparison, {}, lang, [SIGN_CONVENTION[lang]]),
  });
}

/** Quarters of a single year, else years at their beginning. */
function ticksOf(years: readonly number[], lang: Lang) {
  if (years.length > 1) return { ticks: [...years], tickFormat: String };
  const [year] = years;
  return {
    ticks: [0, 3, 6, 9].map((month) => year! + month / 12),
    tickFormat: (at: number) => {
      const month = Math.round((at - year!) * 12);
      return monthName(month, lang, month === 0 ? year : undefined);
    },
  };
}

/** The last month of the level that moved most, which alone is labelled. */
function ends(rows: readonly LeverRow[]): LeverRow[] {
  const last = Math.max(...rows.map(({ year, month }) => year * 12 + month));
  const most = new Map<string, LeverRow>();
  for (const row of rows) {
    if (row.year * 12 + row.month !== last) continue;
    const key = `${row.model} ${row.lever}`, other = most.get(key);
    if (!other || Math.abs(row.pulled) > Math.abs(other.pulled)) {
      most.set(key, row);
    }
  }
  return [...most.values()];
}

/** Rows of the side that the reader came for. */
function shownRows({ models, reform }: Comparison): LeverRow[] {
  const side = reform ? 1 : 0;
  return (models?.levers ?? []).filter((row) => row.side === side);
}

/** The levers of both sides, month by month. */
export function modelLeversTable(comparison: Comparison): DataTable {
  return {
    columns: [
      "行为模型 model",
      "方案 side",
      "手柄 lever",
      "级别 level",
      "年度 year",
      "月份 month",
      "程度 pulled",
    ],
    rows: (comparison.models?.levers ?? []).map((row) => [
      modelCell(row.model),
      row.side === 0 ? "baseline" : "reform",
      `${LEVER_NAMES[row.lever].zh} ${LEVER_NAMES[row.lever].en}`,
      row.level,
      row.year,
      row.month + 1,
      row.pulled,
    ]),
  };
}
