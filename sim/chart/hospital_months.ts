import { axisX, cell, text } from "@observablehq/plot";
import { CHART_TITLES } from "./chart_names.ts";
import { type Comparison, lastSide } from "./comparison.ts";
import { monthName } from "./day_axis.ts";
import { drawPlot } from "./draw_plot.ts";
import { type HospitalMonth, hospitalMonths } from "./hospital_months_rows.ts";
import { standaloneSvg } from "./standalone_svg.ts";
import { nameColumn } from "./name_column.ts";
import { type ChartOptions, COLORS } from "./theme.ts";
import { captionOf, minus, roleName, SIGN_CONVENTION } from "./words.ts";

/** Steps of months waited for, with a fill that is darker step by step; below the first the fund is ahead. */
const STEPS = [
  { upTo: 0, fill: "#f6dcc4", zh: "基金先付（≤ 0）", en: "fund ahead (≤ 0)" },
  { upTo: 0.5, fill: "#eef5fa", zh: "至 0.5", en: "to 0.5" },
  { upTo: 1, fill: "#b9d9ea", zh: "至 1", en: "to 1" },
  { upTo: 2, fill: "#5aa0c8", zh: "至 2", en: "to 2" },
  { upTo: Infinity, fill: "#00446b", zh: "2 以上", en: "above 2" },
] as const;

/**
 * Hospital × month (机构 × 月份): how many months of its mean booked fund an institution
 * waits for at each month's end, all lines and both schemes together; the
 * institutions that booked most, of a comparison under the reform.
 */
export function hospitalMonthsFigure(
  comparison: Comparison,
  { lang, width = 640 }: ChartOptions,
): string {
  const zh = lang === "zh", { role, result } = lastSide(comparison);
  const rows = hospitalMonths(result), { hospitals } = result;
  const names = zh ? hospitals.nameZh : hospitals.nameEn;
  const { wide, lines, tall } = nameColumn(
    rows.map(([first]) => names[first!.hospital]!),
    width,
  );
  const left = wide + 22;
  const cells = rows.flat();
  const drawing = drawPlot({
    width,
    height: rows.length * (6 + 14 * tall) + 26,
    marginLeft: left,
    marginRight: 14,
    marginTop: 22,
    marginBottom: 4,
    x: { type: "band", domain: months(), padding: 0.04 },
    y: {
      type: "band",
      domain: rows.map(([first]) => first!.hospital),
      axis: null,
      padding: 0.08,
    },
    marks: [
      axisX({
        anchor: "top",
        tickSize: 0,
        label: null,
        tickFormat: (month: number) => monthName(month, lang),
      }),
      cell(cells, {
        x: "month",
        y: "hospital",
        fill: ({ waiting }: HospitalMonth) => stepOf(waiting).fill,
      }),
      text(cells, {
        x: "month",
        y: "hospital",
        text: ({ waiting }: HospitalMonth) => written(waiting),
        fill: ({ waiting }: HospitalMonth) =>
          waiting > 2 ? COLORS.paper : COLORS.ink,
      }),
      text(rows.map(([first], i) => ({ key: first!.hospital, i })), {
        y: "key",
        text: ({ i }: { i: number }) => lines[i]!.join("\n"),
        frameAnchor: "left",
        textAnchor: "end",
        lineHeight: 1.15,
        dx: -8,
      }),
    ],
  });
  return standaloneSvg(drawing, {
    name: "hospital-months",
    lang,
    width,
    title: CHART_TITLES.hospital_months[lang],
    subtitle: zh
      ? `月末未到账 ÷ 月均记账，个月；${
        comparison.reform ? roleName(role, comparison, lang) + "，" : ""
      }记账最多的 ${rows.length} 家。${SIGN_CONVENTION.zh}`
      : `Outstanding at month end ÷ mean booked fund a month, months; ${
        comparison.reform
          ? roleName(role, comparison, lang).toLowerCase() + ", "
          : ""
      }the ${rows.length} that booked most; ${SIGN_CONVENTION.en}`,
    legend: STEPS.map(({ fill, zh, en }) => ({
      label: lang === "zh" ? zh : en,
      shape: "bar",
      color: fill,
    })),
    caption: captionOf(comparison, { rules: "R-PRE, R-T1, R-MON" }, lang, [
      zh
        ? "全部支出线，两险种合计；负 = 基金先付。"
        : "All lines, both schemes; negative = the fund has paid ahead.",
    ]),
  });
}

function stepOf(waiting: number) {
  return STEPS.find(({ upTo }) => waiting <= upTo)!;
}

/** One decimal; a nought has no sign. */
function written(waiting: number): string {
  return minus(waiting.toFixed(1).replace(/^-(?=0\.0$)/, ""));
}

function months(): number[] {
  return Array.from({ length: 12 }, (_, month) => month);
}
