import { axisX, gridY, line, ruleY, text } from "@observablehq/plot";
import { CHART_TITLES } from "./chart_names.ts";
import { type Comparison, lastSide } from "./comparison.ts";
import { monthTicks } from "./day_axis.ts";
import { drawPlot } from "./draw_plot.ts";
import { type FundDay, fundDays } from "./fund_months_rows.ts";
import { type LegendItem, standaloneSvg } from "./standalone_svg.ts";
import { type ChartOptions, COLORS, HALO } from "./theme.ts";
import { captionOf, roleName, SCHEME_NAMES, SIGN_CONVENTION } from "./words.ts";

/**
 * Figure 6 (基金存款可支付月数): what the fund has in the bank at the end of each day
 * and its cumulative surplus, in months of last year's payments, by scheme, with
 * the gate that the surplus must pass for a prepayment. `R-PRE`, `R-FIN`.
 */
export function fundMonths(
  comparison: Comparison,
  { lang, width = 640 }: ChartOptions,
): string {
  const zh = lang === "zh", { role, result } = lastSide(comparison);
  const all = fundDays(comparison)
    .filter(({ balanceMonths }) => balanceMonths !== null)
    .map((row) => ({ ...row, panel: SCHEME_NAMES[row.scheme][lang] }));
  const last = all.filter((row) => row.role === role);
  const first = all.filter((row) => row.role !== role);
  const same = first.every((row, i) =>
    row.balance === last[i]!.balance && row.surplus === last[i]!.surplus
  );
  const ends = last.filter(({ day }) => day === result.cash.yearDays - 1);
  const gates = last.filter(({ day, gate }) => day === 0 && gate !== null);
  const ticks = monthTicks(result.cash, result.cash.yearDays, 3, lang);
  const lines = (rows: readonly FundDay[], stroke: string) =>
    (["balanceMonths", "surplusMonths"] as const).map((y) =>
      line(rows, {
        x: "day",
        y,
        fx: "panel",
        stroke,
        strokeWidth: y === "balanceMonths" ? 1.8 : 1.4,
        strokeDasharray: y === "balanceMonths" ? "none" : "4,2",
      })
    );
  const drawing = drawPlot({
    width,
    height: 280,
    marginLeft: 40,
    marginRight: 14,
    marginTop: 26,
    marginBottom: 30,
    x: { type: "linear", domain: [0, result.cash.yearDays], label: null },
    y: { label: null, zero: true, nice: true, ticks: 6, insetTop: 34 },
    fx: { label: null, domain: [...new Set(all.map((row) => row.panel))] },
    marks: [
      gridY({ stroke: COLORS.grid, strokeOpacity: 1 }),
      ruleY([0], { stroke: COLORS.ink }),
      ruleY(gates, {
        y: "gate",
        fx: "panel",
        stroke: COLORS.loss,
        strokeWidth: 1.6,
        strokeDasharray: "1,3",
        strokeLinecap: "round",
      }),
      ...(same ? [] : lines(first, COLORS.baseline)),
      ...lines(last, COLORS.reform),
      text(gates, {
        x: 4,
        y: "gate",
        fx: "panel",
        text: ({ gate }: FundDay) =>
          zh ? `预付门槛 ${gate} 个月` : `gate of ${gate} months`,
        textAnchor: "start",
        dy: 9,
        ...HALO,
      }),
      text(ends, {
        x: "day",
        y: (row: FundDay) => Math.max(row.balanceMonths!, row.surplusMonths!),
        fx: "panel",
        text: ({ balanceMonths: bank, surplusMonths: surplus }: FundDay) =>
          zh
            ? `年末存款 ${bank!.toFixed(1)}\n年末结余 ${surplus!.toFixed(1)}`
            : `31 Dec: bank ${bank!.toFixed(1)}\nsurplus ${
              surplus!.toFixed(1)
            }`,
        textAnchor: "end",
        lineAnchor: "bottom",
        lineHeight: 1.35,
        dy: -10,
        ...HALO,
      }),
      axisX(ticks.days, {
        tickFormat: ticks.name,
        label: null,
        tickSize: 0,
        textAnchor: "start",
        dx: -3,
      }),
    ],
  });
  return standaloneSvg(drawing, {
    name: "fund-months",
    lang,
    width,
    title: CHART_TITLES.fund_months[lang],
    subtitle: zh
      ? `单位：个月（÷ 上年月均支出）。累计结余 = 存款与借出款 − 应付。${SIGN_CONVENTION.zh}（基金）`
      : `In months of last year's payments; surplus = in the bank or lent, less what is owed; ${SIGN_CONVENTION.en}`,
    legend: legendOf(comparison, same, gates.length > 0, lang),
    caption: captionOf(
      comparison,
      { rules: "R-PRE, R-FIN" },
      lang,
      same && first.length > 0
        ? [
          zh
            ? "两方案的基金逐日相同，只画一次。"
            : "Both scenarios hold the same on every day; drawn once.",
        ]
        : [],
    ),
  });
}

function legendOf(
  comparison: Comparison,
  same: boolean,
  gate: boolean,
  lang: "zh" | "en",
): LegendItem[] {
  const zh = lang === "zh";
  const pair = comparison.reform && !same;
  return [
    {
      label: zh ? "基金存款" : "in the bank",
      shape: "line",
      color: COLORS.reform,
    },
    {
      label: zh ? "累计结余" : "cumulative surplus",
      shape: "dashes",
      color: COLORS.reform,
    },
    ...(pair
      ? [{
        label: roleName("baseline", comparison, lang),
        shape: "line" as const,
        color: COLORS.baseline,
      }]
      : []),
    ...(gate
      ? [{
        label: zh ? "预付门槛（累计结余）" : "gate of the prepayment (surplus)",
        shape: "dots" as const,
        color: COLORS.loss,
      }]
      : []),
  ];
}
