import { formatCount, formatPercent, type Lang } from "../../base/formats.ts";
import { SCHEMES } from "../../model/ledger.ts";
import { DIRECTIONS } from "../../model/patients.ts";
import type { ScenarioResult } from "../../model/result.ts";
import { CHART_TITLES } from "../chart_names.ts";
import { type Comparison, lastSide, sides } from "../comparison.ts";
import { type DataTable, roleCell, schemeCell } from "../data_table.ts";
import {
  type DotBlock,
  dotBlocks,
  type DotSeries,
  percentPlace,
  seriesLegend,
} from "../dot_blocks.ts";
import { metricValue, sameMetrics } from "../metric_value.ts";
import { standaloneSvg } from "../standalone_svg.ts";
import { type ChartOptions, COLORS } from "../theme.ts";
import {
  captionOf,
  roleName,
  SCHEME_NAMES,
  SIGN_CONVENTION,
} from "../words.ts";
import { DIRECTION_NAMES } from "./patient_words.ts";

interface Measure {
  readonly metric: string;
  readonly zh: string;
  readonly en: string;
  readonly text: (value: number, digits: number) => string;
  /** Digits after the point. */
  readonly digits: number;
}

const MEASURES: readonly Measure[] = [
  {
    metric: "access.rate",
    zh: "每百名参保人住院人次",
    en: "Stays per 100 insured",
    text: (value, digits) => value.toFixed(digits),
    digits: 1,
  },
  {
    metric: "access.own",
    zh: "在本县住院",
    en: "In the own county",
    text: formatPercent,
    digits: 1,
  },
  {
    metric: "access.away",
    zh: "在统筹区外住院",
    en: "Out of area",
    text: formatPercent,
    digits: 1,
  },
  {
    metric: "access.perStay",
    zh: "次均个人负担（元）",
    en: "Paid by the patient per stay, yuan",
    text: (value) => formatCount(value),
    digits: 0,
  },
];

/**
 * Access by county (分县就医可及): how often the insured of each county are admitted,
 * where, and what they pay of a stay, by scheme; of a comparison, under the reform.
 */
export function countyAccess(
  comparison: Comparison,
  { lang, width = 640 }: ChartOptions,
): string {
  const zh = lang === "zh", { role, result } = lastSide(comparison);
  const { baseline, reform } = comparison;
  const same = reform ? sameMetrics(baseline, reform, "access.") : null;
  const series: DotSeries[] = SCHEMES.map((scheme, s) => ({
    label: SCHEME_NAMES[scheme][lang],
    shape: s === 0 ? "disc" : "diamond",
    color: s === 0 ? COLORS.reform : COLORS.loss,
  }));
  const blocks = MEASURES.map((measure) => blockOf(measure, result, lang))
    .filter(({ lines }) => lines.length > 0);
  return standaloneSvg(dotBlocks(blocks, series, width), {
    name: "county-access",
    lang,
    width,
    title: CHART_TITLES.county_access[lang],
    subtitle: zh
      ? `${
        reform ? roleName(role, comparison, lang) + "。" : ""
      }按参保地；横轴不都从 0 开始。${SIGN_CONVENTION.zh}`
      : `${
        reform ? roleName(role, comparison, lang) + "; " : ""
      }by county of insurance; not all axes from 0; ${SIGN_CONVENTION.en}`,
    legend: seriesLegend(series),
    caption: captionOf(comparison, { indicators: "D21" }, lang, [
      ...(same === null
        ? []
        : same
        ? [zh ? "两方案相同。" : "Both scenarios alike."]
        : [
          zh
            ? "基线的数见数据表。"
            : "The baseline's numbers are in the table.",
        ]),
      zh
        ? "个人负担在全部保障之后。"
        : "What patients pay is what is left after all layers.",
    ]),
  });
}

function blockOf(
  { metric, zh, en, text, digits }: Measure,
  result: ScenarioResult,
  lang: Lang,
): DotBlock {
  const { counties } = result;
  return {
    heading: lang === "zh" ? zh : en,
    endHeading: lang === "zh" ? "职工 / 居民" : "employees / residents",
    zero: false,
    format: text === formatPercent
      ? percentPlace
      : (value) => text(value, digits),
    lines: counties.id.flatMap((id, c) => {
      const values = SCHEMES.map((scheme) =>
        metricValue(result, metric, scheme, `county:${id}`)
      );
      if (values.every((value) => value === null)) return [];
      return [{
        name: (lang === "zh" ? counties.nameZh : counties.nameEn)[c]!,
        values,
        end: values.map((value) => value === null ? "–" : text(value, digits))
          .join(" / "),
      }];
    }),
  };
}

/** The numbers of the figure, all sides, with stays elsewhere in the city. */
export function countyAccessTable(comparison: Comparison): DataTable {
  const of = (result: ScenarioResult, metric: string, s: string, id: string) =>
    metricValue(result, `access.${metric}`, s, `county:${id}`);
  return {
    columns: [
      "方案 side",
      "方案编号 scenario",
      "险种 scheme",
      "参保区县 county",
      "每百名参保人住院人次 stays per 100 insured",
      ...DIRECTIONS.map((d) =>
        `${DIRECTION_NAMES[d].zh}占比（1 = 100%） ${
          DIRECTION_NAMES[d].en
        } (1 = 100%)`
      ),
      "次均个人负担，元/人次 paid by the patient, yuan per stay",
    ],
    rows: sides(comparison).flatMap(({ role, result }) =>
      SCHEMES.flatMap((scheme) =>
        result.counties.id.flatMap((id, c) => {
          const perStay = of(result, "perStay", scheme, id);
          return perStay === null ? [] : [[
            roleCell(role, comparison),
            result.scenario,
            schemeCell(scheme),
            `${result.counties.nameZh[c]} ${result.counties.nameEn[c]}`,
            of(result, "rate", scheme, id),
            ...DIRECTIONS.map((d) => of(result, d, scheme, id)),
            perStay,
          ]];
        })
      )
    ),
  };
}
