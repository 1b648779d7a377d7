import { formatCount, formatPercent, type Lang } from "../../base/formats.ts";
import type { ScenarioResult } from "../../model/result.ts";
import { CHART_TITLES } from "../chart_names.ts";
import { type Comparison, sides } from "../comparison.ts";
import { type DataTable, roleCell } from "../data_table.ts";
import {
  digitsOf,
  type DotBlock,
  dotBlocks,
  percentPlace,
  seriesLegend,
} from "../dot_blocks.ts";
import { metricValue, sameMetrics } from "../metric_value.ts";
import { sideSeries } from "../side_series.ts";
import { standaloneSvg } from "../standalone_svg.ts";
import type { ChartOptions } from "../theme.ts";
import { captionOf, minus, SIGN_CONVENTION } from "../words.ts";
import { patientGroups } from "./burden_rows.ts";
import { patientCell, patientName } from "./patient_words.ts";

/**
 * Catastrophic spending (灾难性医疗支出): inpatients whose own payments of the year are
 * above 40 % of what their household can pay, by scheme and category, and of
 * 10,000 insured.
 */
export function catastrophicFigure(
  comparison: Comparison,
  { lang, width = 640 }: ChartOptions,
): string {
  const zh = lang === "zh";
  const { results, series, same } = sideSeries(
    comparison,
    (a, b) => sameMetrics(a, b, "catastrophic."),
    lang,
  );
  const blocks: DotBlock[] = [{
    heading: zh ? "住院患者中的占比" : "Of inpatients",
    endHeading: zh ? "占比，人数" : "share, persons",
    format: percentPlace,
    lines: patientGroups(results[0]!).map(({ scheme, group }) => ({
      name: patientName(scheme, group, lang),
      values: of(results, "catastrophic.share", scheme, group),
      end: shareEnd(results, scheme, group, lang),
    })),
  }, {
    heading: zh ? "每万名参保人" : "Of 10,000 insured",
    endHeading: zh ? "人" : "persons",
    format: (n, step) => step < 1 ? n.toFixed(digitsOf(step)) : formatCount(n),
    lines: ["employee", "resident"].map((scheme) => ({
      name: patientName(scheme, "all", lang),
      values: of(results, "catastrophic.per10000", scheme, "all"),
      end: arrow(
        of(results, "catastrophic.per10000", scheme, "all").map((n) =>
          n === null ? "–" : n.toFixed(1)
        ),
      ),
    })),
  }];
  return standaloneSvg(dotBlocks(blocks, series, width), {
    name: "catastrophic",
    lang,
    width,
    title: CHART_TITLES.catastrophic[lang],
    subtitle: zh
      ? `一年自付住院费用超过家庭支付能力 ${
        lineOf(results[0]!, lang)
      } 的人，%。${SIGN_CONVENTION.zh}`
      : `Persons whose own payments for stays exceed ${
        lineOf(results[0]!, lang)
      } of their household's capacity to pay, %; ${SIGN_CONVENTION.en}`,
    legend: seriesLegend(series),
    caption: captionOf(comparison, {}, lang, [
      ...(same
        ? [zh ? "两方案相同，只画一次。" : "Both scenarios alike; drawn once."]
        : []),
      zh
        ? "支付能力 =（人均收入 − 基本生存支出）× 户均人口，对数正态，参数为假设；人数为期望值；不含门诊。"
        : "Capacity = (income − subsistence) × household, lognormal, assumed; persons are expected numbers; outpatient care is not in it.",
    ]),
  });
}

/** The numbers of the figure. */
export function catastrophicTable(comparison: Comparison): DataTable {
  return {
    columns: [
      "方案 side",
      "方案编号 scenario",
      "参保人 insured",
      "灾难性支出人数（期望） persons, expected",
      "占住院患者（1 = 100%） of inpatients (1 = 100%)",
      "每万名参保人（人） per 10,000 insured",
    ],
    rows: sides(comparison).flatMap(({ role, result }) =>
      patientGroups(result).map(({ scheme, group }) => [
        roleCell(role, comparison),
        result.scenario,
        patientCell(scheme, group),
        metricValue(result, "catastrophic.persons", scheme, group),
        metricValue(result, "catastrophic.share", scheme, group),
        metricValue(result, "catastrophic.per10000", scheme, group),
      ])
    ),
  };
}

function of(
  results: readonly ScenarioResult[],
  metric: string,
  scheme: string,
  group: string,
): (number | null)[] {
  return results.map((result) => metricValue(result, metric, scheme, group));
}

function shareEnd(
  results: readonly ScenarioResult[],
  scheme: string,
  group: string,
  lang: Lang,
): string {
  const shares = arrow(
    of(results, "catastrophic.share", scheme, group).map((share) =>
      share === null ? "–" : formatPercent(share, 2)
    ),
  );
  const persons = of(results, "catastrophic.persons", scheme, group).at(-1);
  return persons == null || shares === "–"
    ? shares
    : lang === "zh"
    ? `${shares}，${formatCount(persons)} 人`
    : `${shares}, ${formatCount(persons)}`;
}

/** From what to what, once where they are alike. */
function arrow(texts: readonly string[]): string {
  return minus([...new Set(texts)].join(" → "));
}

/** The line as the settings have it: `40%` of the capacity, or in words where they are not known. */
function lineOf({ settings }: ScenarioResult, lang: Lang): string {
  const found = settings.find(({ key }) =>
    key === "metrics.capacity.threshold"
  );
  if (found) return formatPercent(Number(found.value), 0);
  return lang === "zh" ? "设定比例" : "the set share";
}
