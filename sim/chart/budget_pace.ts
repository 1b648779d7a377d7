import {
  axisX,
  axisY,
  dot,
  gridY,
  line,
  ruleY,
  text,
} from "@observablehq/plot";
import {
  budgetPaceRows,
  type PaceMonth,
  samePace,
} from "./budget_pace_rows.ts";
import { CHART_TITLES } from "./chart_names.ts";
import { comparedTerms, type Comparison, lastSide } from "./comparison.ts";
import { drawPlot } from "./draw_plot.ts";
import { placePlots } from "./place_plots.ts";
import { type LegendItem, standaloneSvg } from "./standalone_svg.ts";
import { type ChartOptions, COLORS, HALO } from "./theme.ts";
import {
  captionOf,
  largeUnit,
  moneyScale,
  roleName,
  SCHEME_NAMES,
  SIGN_CONVENTION,
  unitName,
  type Words,
} from "./words.ts";

/** Months that are named below the panels. */
const QUARTERS: Readonly<Record<number, Words>> = {
  3: { zh: "3 月", en: "Mar" },
  6: { zh: "6 月", en: "Jun" },
  9: { zh: "9 月", en: "Sep" },
  12: { zh: "12 月", en: "Dec" },
};

/** A month as it is drawn. */
interface Drawn extends PaceMonth {
  readonly panel: string;
  readonly spent: number;
  readonly planned: number;
  /** Percent; `NaN` is not drawn. */
  readonly percent: number;
}

/**
 * Pace of the budget (预算执行进度): above, what institutions booked since January
 * against the DIP line since January, 亿元 or millions of yuan; below, the one as a
 * share of the other. Ends of quarters above the watched ratio are flagged, and
 * carry the number of institutions above their own quota, whom talks (约谈) are
 * with. One panel a scheme. `R-SPLIT`; 盐城 一(一).
 */
export function budgetPace(
  comparison: Comparison,
  { lang, width = 640 }: ChartOptions,
): string {
  const zh = lang === "zh", { role } = lastSide(comparison);
  const months = budgetPaceRows(comparison);
  const name = largeUnit(
    lang,
    Math.max(0, ...months.flatMap(({ booked, budget }) => [booked, budget])),
  );
  const unit = moneyScale(name, lang);
  const all = months.map((row): Drawn => ({
    ...row,
    panel: SCHEME_NAMES[row.scheme][lang],
    spent: row.booked / unit.size,
    planned: row.budget / unit.size,
    percent: row.pace === null ? NaN : Number(row.pace) * 100,
  }));
  const last = all.filter((row) => row.role === role);
  const same = samePace(comparison);
  const first = same ? [] : all.filter((row) => row.role !== role);
  const talks = last.some((row) => row.talks);
  const watched = last.find(({ month }) => month === 1)?.watched ?? 1;
  const frame = {
    width,
    marginLeft: 44,
    marginRight: 14,
    x: { domain: [0.6, 13.4], label: null },
    fx: {
      label: null,
      axis: "top",
      domain: [...new Set(all.map(({ panel }) => panel))],
    },
  } as const;
  const scaleY = (ticks: number, percent: boolean) => [
    gridY({ ticks, stroke: COLORS.grid, strokeOpacity: 1 }),
    axisY({
      ticks,
      label: null,
      tickSize: 0,
      ...(percent ? { tickFormat: (value: number) => `${value}%` } : {}),
    }),
  ];
  const money = drawPlot({
    ...frame,
    height: 190,
    marginTop: 26,
    marginBottom: 10,
    x: { ...frame.x, axis: null },
    y: { zero: true, nice: true, insetTop: 6 },
    marks: [
      ...scaleY(4, false),
      ruleY([0], { stroke: COLORS.ink }),
      ...lines(first, "planned", COLORS.baseline, "2,3"),
      ...lines(first, "spent", COLORS.baseline),
      ...lines(last, "planned", COLORS.ink, "4,2"),
      ...lines(last, "spent", COLORS.reform),
      flags(last, "spent"),
    ],
  });
  const share = drawPlot({
    ...frame,
    height: 170,
    marginTop: 6,
    marginBottom: 30,
    fx: { ...frame.fx, axis: null },
    y: { nice: true, insetTop: 40, insetBottom: 6 },
    marks: [
      ...scaleY(4, true),
      ruleY([watched * 100], {
        stroke: COLORS.loss,
        strokeWidth: 1.6,
        strokeDasharray: "1,3",
        strokeLinecap: "round",
      }),
      ...lines(first, "percent", COLORS.baseline),
      ...lines(last, "percent", COLORS.reform),
      dot(last.filter((row) => !row.alert), {
        ...AT,
        y: "percent",
        r: 2.2,
        fill: COLORS.reform,
      }),
      flags(last, "percent"),
      text(last.filter(({ month, pace }) => month % 3 === 0 && pace !== null), {
        ...AT,
        frameAnchor: "top",
        text: (row: Drawn) => labelOf(row, zh),
        lineHeight: 1.25,
        ...HALO,
        fill: ({ alert }: Drawn) => alert ? COLORS.loss : COLORS.ink,
      }),
      axisX(Object.keys(QUARTERS).map(Number), {
        label: null,
        tickSize: 0,
        tickFormat: (month: number) => QUARTERS[month]![lang],
      }),
    ],
  });
  return standaloneSvg(placePlots([{ plot: money }, { plot: share, y: 190 }]), {
    name: "budget-pace",
    lang,
    terms: comparedTerms(comparison).terms,
    width,
    title: CHART_TITLES.budget_pace[lang],
    subtitle: zh
      ? `上：一月以来累计，${
        unitName(name, lang)
      }；下：累计记账 ÷ 累计预算。${SIGN_CONVENTION.zh}`
      : `Above: since January, ${
        unitName(name, lang)
      }; below: booked ÷ budget; ${SIGN_CONVENTION.en}`,
    legend: legendOf(
      comparison,
      { same, watched, flagged: last.some(({ alert }) => alert) },
      lang,
    ),
    caption: captionOf(
      comparison,
      { rules: "R-SPLIT, R-BUD" },
      lang,
      notes(zh, talks, same),
    ),
  });
}

const AT = { x: "month", fx: "panel" } as const;

function lines(
  rows: readonly Drawn[],
  y: "spent" | "planned" | "percent",
  stroke: string,
  strokeDasharray = "none",
) {
  return rows.length === 0 ? [] : [
    line(rows, { ...AT, y, stroke, strokeWidth: 1.8, strokeDasharray }),
  ];
}

/** Ends of quarters that are flagged. */
function flags(rows: readonly Drawn[], y: "spent" | "percent") {
  return dot(rows.filter(({ alert }) => alert), {
    ...AT,
    y,
    symbol: "diamond",
    r: 4.5,
    fill: COLORS.paper,
    stroke: COLORS.loss,
    strokeWidth: 1.8,
  });
}

/** The pace, and how many institutions are above their own quota. */
function labelOf(
  { percent, over, talks, alert }: Drawn,
  zh: boolean,
): string {
  // A flag at 100.04 % must not read 100.0 %.
  const pace = `${percent.toFixed(alert ? 2 : 1)}%`;
  if (over === null) return pace;
  const number = zh
    ? `${talks ? "约谈" : "超额"} ${over} 家`
    : `${over} ${talks ? "talks" : "over"}`;
  return `${number}\n${pace}`;
}

function legendOf(
  comparison: Comparison,
  { same, watched, flagged }: {
    readonly same: boolean;
    readonly watched: number;
    readonly flagged: boolean;
  },
  lang: "zh" | "en",
): LegendItem[] {
  const zh = lang === "zh", line = Number((watched * 100).toFixed(2));
  const role = lastSide(comparison).role;
  const baseline = comparison.reform && !same
    ? [{
      label: zh ? "基线（记账实线，预算虚线）" : "baseline (budget dashed)",
      shape: "line" as const,
      color: COLORS.baseline,
    }]
    : [];
  const who = comparison.reform && !same
    ? `${roleName(role, comparison, lang)}${zh ? "：" : ": "}`
    : "";
  return [
    {
      label: `${who}${zh ? "累计记账" : "booked"}`,
      shape: "line",
      color: COLORS.reform,
    },
    {
      label: zh ? "累计预算（DIP 线）" : "budget (DIP line)",
      shape: "dashes",
      color: COLORS.ink,
    },
    ...baseline,
    {
      label: zh ? `关注线 ${line}%` : `watched at ${line} %`,
      shape: "dots",
      color: COLORS.loss,
    },
    ...(flagged
      ? [{
        label: zh ? "季末超进度" : "quarter's end above it",
        shape: "diamond" as const,
        color: COLORS.loss,
      }]
      : []),
  ];
}

function notes(zh: boolean, talks: boolean, same: boolean): string[] {
  const number = zh
    ? `季末标注累计记账超过自身累计额度的机构数${
      talks ? "，这些机构被约谈" : "，本方案不约谈"
    }。`
    : `Ends of quarters carry the number of institutions above their own quota${
      talks ? ", whom the talks are with." : "; there are no talks here."
    }`;
  return [
    number,
    ...(same
      ? [
        zh
          ? "两方案的预算和记账相同，只画一次。"
          : "Both scenarios have the same budget and bookings; drawn once.",
      ]
      : []),
  ];
}
