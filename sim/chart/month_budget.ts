import { barY, dot, gridY, ruleY, tickY } from "@observablehq/plot";
import { CHART_TITLES } from "./chart_names.ts";
import type { Comparison } from "./comparison.ts";
import { drawPlot } from "./draw_plot.ts";
import {
  monthBudgetRows,
  type MonthRow,
  sameMonths,
} from "./month_budget_rows.ts";
import { type LegendItem, standaloneSvg } from "./standalone_svg.ts";
import { type ChartOptions, COLORS } from "./theme.ts";
import {
  captionOf,
  largeUnit,
  moneyScale,
  roleName,
  SCHEME_NAMES,
  SIGN_CONVENTION,
  unitName,
} from "./words.ts";

/**
 * Figure 1 (月度记账与月度额度): what institutions booked in each month against the
 * month's part F_m of the DIP line, and what was paid for the month before the
 * deposit, by scheme; 亿元, or millions of yuan. One row of panels where the
 * reform's months are the baseline's. `R-SPLIT`, `R-MON`.
 */
export function monthBudget(
  comparison: Comparison,
  { lang, width = 640 }: ChartOptions,
): string {
  const zh = lang === "zh", same = sameMonths(comparison);
  const all = monthBudgetRows(comparison);
  const money = largeUnit(
    lang,
    Math.max(0, ...all.flatMap(({ booked, quota }) => [booked, quota])),
  );
  const unit = moneyScale(money, lang), name = unitName(money, lang);
  const rows = all.filter(({ scheme }) => hasMoney(all, scheme))
    .filter(({ role }) => !same || role === "baseline")
    .map((row) => ({
      ...row,
      panel: SCHEME_NAMES[row.scheme][lang],
      side: roleName(row.role, comparison, lang),
      booked: row.booked / unit.size,
      quota: row.quota / unit.size,
      gross: row.gross / unit.size,
    }));
  const rowsOfPanels = new Set(rows.map((row) => row.side)).size;
  const facet = { x: "month", fx: "panel", fy: "side" } as const;
  const drawing = drawPlot({
    width,
    height: rowsOfPanels * 190 + 60,
    marginLeft: 46,
    marginRight: rowsOfPanels === 1 ? 12 : 60,
    marginTop: 26,
    marginBottom: 36,
    x: { label: zh ? "月" : "Month", labelArrow: "none", type: "band" },
    y: { label: null, zero: true, nice: true, ticks: 5, insetTop: 4 },
    fx: { label: null, domain: [...new Set(rows.map((row) => row.panel))] },
    fy: {
      label: null,
      domain: [...new Set(rows.map((row) => row.side))],
      axis: rowsOfPanels === 1 ? null : "right",
    },
    marks: [
      gridY({ stroke: COLORS.grid, strokeOpacity: 1 }),
      barY(rows, {
        ...facet,
        y: "booked",
        fill: COLORS.light,
        insetLeft: 1,
        insetRight: 1,
      }),
      dot(rows, {
        ...facet,
        y: "gross",
        r: 3,
        stroke: COLORS.loss,
        fill: COLORS.paper,
        strokeWidth: 1.6,
      }),
      tickY(rows, {
        ...facet,
        y: "quota",
        stroke: COLORS.ink,
        strokeWidth: 2.5,
      }),
      ruleY([0], { stroke: COLORS.ink }),
    ],
  });
  return standaloneSvg(drawing, {
    name: "month-budget",
    lang,
    width,
    title: CHART_TITLES.month_budget[lang],
    subtitle: zh
      ? `单位：${name}。柱高于短线的月份超出额度。${SIGN_CONVENTION.zh}`
      : `In ${name}; a bar above its tick is over quota; ${SIGN_CONVENTION.en}`,
    legend: legendOf(zh),
    caption: captionOf(
      comparison,
      { rules: "R-SPLIT, R-MON" },
      lang,
      same
        ? [
          zh
            ? "两方案各月记账、额度与拨付相同，只画一次。"
            : "Both scenarios book, allot and pay the same in every month; drawn once.",
        ]
        : [],
    ),
  });
}

function legendOf(zh: boolean): LegendItem[] {
  return [
    {
      label: zh ? "记账金额 ΣJ" : "Booked ΣJ",
      shape: "bar",
      color: COLORS.light,
    },
    {
      label: zh ? "月度额度 Fm" : "Quota Fm",
      shape: "tick",
      color: COLORS.ink,
    },
    {
      label: zh
        ? "当月应拨（扣保证金前）"
        : "Due for the month, before deposit",
      shape: "ring",
      color: COLORS.loss,
    },
  ];
}

/** Whether a scheme books or is allotted anything. */
function hasMoney(rows: readonly MonthRow[], scheme: string): boolean {
  return rows.some((row) =>
    row.scheme === scheme && (row.booked > 0 || row.quota > 0)
  );
}
