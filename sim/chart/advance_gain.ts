import { axisX, barX, dot, gridX, link, ruleX, text } from "@observablehq/plot";
import { formatCount, formatPercent, type Lang } from "../base/formats.ts";
import { daysCovered } from "../model/cash_days.ts";
import type { AdvanceGain } from "../model/t1_effect.ts";
import { lastDaily, mostConcerned } from "./advance_gain_rows.ts";
import { CHART_TITLES } from "./chart_names.ts";
import type { Comparison } from "./comparison.ts";
import { drawPlot } from "./draw_plot.ts";
import { placePlots } from "./place_plots.ts";
import { nameColumn } from "./name_column.ts";
import { standaloneSvg } from "./standalone_svg.ts";
import { textWidth } from "./text_width.ts";
import { changeColor, type ChartOptions, COLORS, SIZES } from "./theme.ts";
import {
  bareMoney,
  captionOf,
  levelName,
  moneyScale,
  roleName,
  SIGN_CONVENTION,
} from "./words.ts";

/** Institutions that are drawn. */
const SHOWN = 20;

/** Keeps `Level 3` on one line. */
const NBSP = "\u00a0";

/**
 * Figure 8 (T+1 即时结算得失): the interest that daily advances save each of the 20
 * institutions most concerned, 万元 or millions of yuan a year, and the days of
 * running cost that its cash covers on the mean day with and without them. `R-T1`.
 *
 * @throws {RangeError} if no side advances day by day
 */
export function advanceGain(
  comparison: Comparison,
  { lang, width = 640 }: ChartOptions,
): string {
  const zh = lang === "zh", daily = lastDaily(comparison);
  if (daily === null) {
    throw new RangeError(
      "Cannot show who gains from T+1 as no scenario here advances day by day: look at chartNames for the figures there are",
    );
  }
  const { side: { role, result }, effect } = daily;
  const order = mostConcerned(effect), { hospitals } = result;
  const shown = order.slice(0, SHOWN);
  const names = nameColumn(
    shown.map(({ hospital }) =>
      `${(zh ? hospitals.nameZh : hospitals.nameEn)[hospital]!}${
        zh ? "，" : ", "
      }${levelName(hospitals.level[hospital]!, lang).replace(" ", NBSP)}`
    ),
    width,
  );
  const left = names.wide + 20, { tall } = names;
  const rows = shown.map((row, i) => ({
    ...row,
    key: hospitals.id[row.hospital]!,
    lines: names.lines[i]!,
    days: daysCovered(row.cash, row.runningCost),
    daysWithout: daysCovered(row.cashWithout, row.runningCost),
  }));
  type Row = typeof rows[number];
  const { size } = moneyScale("wan", lang);
  const unit = zh ? "万元" : "millions of yuan";
  const height = rows.length * (6 + 13 * tall) + 70;
  const domain = rows.map(({ key }) => key);
  const wide = Math.max(
    ...rows.map(({ gain }) => textWidth(gainText(gain, lang), SIZES.text)),
  );
  const heading = (words: string) =>
    text([words], {
      frameAnchor: "top-left",
      textAnchor: "start",
      dy: -40,
      fontWeight: 700,
    });
  const frame = {
    height,
    marginTop: 50,
    marginBottom: 14,
    y: { domain, axis: null },
  } as const;
  const split = Math.round((left + width) / 2);
  const saved = drawPlot({
    ...frame,
    width: split,
    marginLeft: left,
    marginRight: wide + 26,
    x: { zero: true, nice: true },
    marks: [
      axisX({ anchor: "top", ticks: 3, label: null }),
      gridX({ ticks: 3, stroke: COLORS.grid, strokeOpacity: 1 }),
      barX(rows, {
        x: ({ gain }: Row) => gain / size,
        y: "key",
        fill: ({ gain }: Row) => changeColor(gain),
        insetTop: 3,
        insetBottom: 3,
      }),
      ruleX([0], { stroke: COLORS.ink }),
      text(rows, {
        x: ({ gain }: Row) => Math.max(0, gain) / size,
        y: "key",
        text: ({ gain }: Row) => gainText(gain, lang),
        textAnchor: "start",
        dx: 5,
      }),
      text(rows, {
        y: "key",
        text: ({ lines }: Row) => lines.join("\n"),
        frameAnchor: "left",
        textAnchor: "end",
        lineHeight: 1.15,
        dx: -8,
      }),
      heading(zh ? "少付利息" : "Interest saved"),
    ],
  });
  const covered = drawPlot({
    ...frame,
    width: width - split,
    marginLeft: 10,
    marginRight: 20,
    x: { nice: true, inset: 6 },
    marks: [
      axisX({ anchor: "top", ticks: 4, label: null }),
      gridX({ ticks: 4, stroke: COLORS.grid, strokeOpacity: 1 }),
      link(rows, {
        x1: "daysWithout",
        x2: "days",
        y: "key",
        stroke: COLORS.quiet,
        strokeWidth: 2,
      }),
      dot(rows, {
        x: "daysWithout",
        y: "key",
        r: 3.6,
        fill: COLORS.paper,
        stroke: COLORS.quiet,
        strokeWidth: 1.6,
      }),
      dot(rows, { x: "days", y: "key", r: 4, fill: COLORS.reform }),
      heading(zh ? "现金可支撑天数，日均" : "Days covered, mean"),
    ],
  });
  const rest = order.slice(SHOWN);
  const side = comparison.reform ? roleName(role, comparison, lang) : "";
  return standaloneSvg(
    placePlots([{ plot: saved }, { plot: covered, x: split }]),
    {
      name: "advance-gain",
      lang,
      width,
      title: CHART_TITLES.advance_gain[lang],
      subtitle: zh
        ? `${
          side === "" ? "" : `${side}；`
        }利息单位：${unit}/年；天数 = 现金 ÷ 日运行成本。${SIGN_CONVENTION.zh}（该机构）`
        : `${
          side === "" ? "" : `${side}; `
        }interest in ${unit} a year; days = cash ÷ running cost a day; ${SIGN_CONVENTION.en}`,
      legend: [
        {
          label: zh ? "如无 T+1" : "without T+1",
          shape: "ring",
          color: COLORS.quiet,
        },
        {
          label: zh ? "有 T+1" : "with T+1",
          shape: "disc",
          color: COLORS.reform,
        },
      ],
      caption: captionOf(comparison, { rules: "R-T1" }, lang, [
        ...(rest.length === 0 ? [] : [restText(rest, lang)]),
        zh
          ? `医院按贷款年利率 ${
            formatPercent(result.cash.loanRate, 2)
          } 计；基金少得存款利息合计 ${
            bareMoney(effect.forgone, { unit: "wan", lang })
          } 万元（年利率 ${
            formatPercent(result.cash.depositRate, 2)
          }）。利率、年初现金和成本比为假设。`
          : `Institutions at a loan rate of ${
            formatPercent(result.cash.loanRate, 2)
          }; the fund forgoes ${
            bareMoney(effect.forgone, { unit: "wan", lang, digits: 2 })
          } millions of yuan at ${
            formatPercent(result.cash.depositRate, 2)
          }. Rates, opening cash and cost ratio are assumed.`,
      ]),
    },
  );
}

/** 万元 with one decimal; millions need three to show a small hospital. */
function gainText(fen: number, lang: Lang): string {
  const digits = lang === "zh" ? 1 : 3;
  return bareMoney(fen, { unit: "wan", lang, digits, sign: true });
}

function restText(rest: readonly AdvanceGain[], lang: Lang): string {
  const gain = rest.reduce((sum, row) => sum + row.gain, 0);
  const n = formatCount(rest.length);
  return lang === "zh"
    ? `其余 ${n} 家合计 ${gainText(gain, lang)} 万元，见数据表。`
    : `The other ${n} in total: ${
      gainText(gain, lang)
    } millions of yuan; they are in the data.`;
}
