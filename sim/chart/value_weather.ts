import type { Lang } from "../base/formats.ts";
import type { PointWeather, ValueSplit } from "../model/weather.ts";
import { CHART_TITLES } from "./chart_names.ts";
import { comparedTerms, type Comparison, lastSide } from "./comparison.ts";
import { type PlacedPlot, placePlots } from "./place_plots.ts";
import { type LegendItem, standaloneSvg } from "./standalone_svg.ts";
import { type ChartOptions, COLORS } from "./theme.ts";
import { monthsPanel } from "./value_weather_months.ts";
import { hasValue } from "./value_weather_rows.ts";
import { splitPanel } from "./value_weather_split.ts";
import { captionOf, roleName, SCHEME_NAMES, SIGN_CONVENTION } from "./words.ts";

/**
 * Point-value weather (点值天气), a row a scheme: on the left what a point would be
 * worth if the year ended with the month, between the year-start value and the one
 * that is settled; on the right why that is not the value of the year before under the
 * same rules, without a rest. Yuan per point; no axis of values begins at 0.
 */
export function valueWeather(
  comparison: Comparison,
  { lang, width = 640 }: ChartOptions,
): string {
  const zh = lang === "zh", { role, result } = lastSide(comparison);
  const drawn = result.weather.filter(hasValue);
  const left = Math.round(width * 0.42);
  let y = 0;
  const placed = drawn.flatMap((weather): PlacedPlot[] => {
    const { split } = weather, name = SCHEME_NAMES[weather.scheme][lang];
    const right = split === null
      ? null
      : splitPanel(split, { width: width - left, lang });
    const height = Math.max(200, Number(right?.getAttribute("height") ?? 0));
    const plots = [
      {
        plot: monthsPanel(weather, name, {
          width: right === null ? width : left,
          height,
          lang,
        }),
        y,
      },
      ...(right === null ? [] : [{ plot: right, x: left, y }]),
    ];
    y += height + 8;
    return plots;
  });
  return standaloneSvg(placePlots(placed), {
    name: "value-weather",
    lang,
    terms: comparedTerms(comparison).terms,
    width,
    title: CHART_TITLES.value_weather[lang],
    subtitle: subtitleOf(
      drawn,
      comparison.reform ? roleName(role, comparison, lang) : null,
      lang,
    ),
    legend: legendOf(drawn.some(({ split }) => split !== null), lang),
    caption: captionOf(
      comparison,
      { rules: "R-PVS, R-SIM" },
      lang,
      [noteOf(drawn.find(({ split }) => split !== null)?.split ?? null, zh)],
    ),
  });
}

function subtitleOf(
  drawn: readonly PointWeather[],
  side: string | null,
  lang: Lang,
): string {
  const zh = lang === "zh";
  const fund = drawn.every(({ unit }) => unit === "fund");
  const unit = zh
    ? `单位：元/分（${fund ? "基金" : "总费用"}口径）`
    : `Yuan of ${fund ? "fund money" : "total cost"} per point`;
  return zh
    ? `${
      side ? side + "。" : ""
    }${unit}；纵轴不从 0 开始。${SIGN_CONVENTION.zh}（医疗机构）`
    : `${
      side ? side + "; " : ""
    }${unit.toLowerCase()}; axis not from 0; ${SIGN_CONVENTION.en} (institutions)`
      .replace(/^./, (first) => first.toUpperCase());
}

function noteOf(split: ValueSplit | null, zh: boolean): string {
  if (split === null) {
    return zh
      ? "没有上年病例，变动不作分解。逐月点值未扣违规分值。"
      : "There are no cases of the year before, so no change is split. Monthly values are before conduct.";
  }
  const { from, coding } = split;
  return zh
    ? `右：${from.year} 年病例按同一规则重算的点值为起点，用对数平均迪氏指数分解，无余项；${
      coding
        ? "编码 = 申报编码（含所选治疗方式）与病情应有编码之差。"
        : "没有真实编码，病种结构含编码。"
    }逐月点值未扣违规分值。`
    : `Right: from the value of the ${from.year} cases under the same rules, split by log-mean Divisia without a rest; ${
      coding
        ? "coding is what recorded codes, with the treatment chosen, add to those that illnesses called for."
        : "true codes are unknown, so mix includes coding."
    } Monthly values are before conduct.`;
}

function legendOf(split: boolean, lang: Lang): LegendItem[] {
  const zh = lang === "zh";
  return [
    {
      label: zh ? "年初至当月的预估点值" : "provisional, by month",
      shape: "disc",
      color: COLORS.reform,
    },
    {
      label: zh ? "年初点值 b" : "year-start b",
      shape: "dashes",
      color: COLORS.ink,
    },
    {
      label: zh ? "结算点值 PV" : "settled PV",
      shape: "diamond",
      color: COLORS.loss,
    },
    ...(!split ? [] : [
      {
        label: zh ? "抬高点值" : "raises it",
        shape: "bar" as const,
        color: COLORS.gain,
      },
      {
        label: zh ? "压低点值" : "lowers it",
        shape: "bar" as const,
        color: COLORS.loss,
      },
    ]),
  ];
}
