import { formatPercent, type Lang } from "../../base/formats.ts";
import { LEVELS, SCHEMES } from "../../model/ledger.ts";
import { SENT_METRICS, SENT_ON, type SentOn } from "../../model/patients.ts";
import type { ScenarioResult } from "../../model/result.ts";
import { CHART_TITLES } from "../chart_names.ts";
import { type Comparison, sides } from "../comparison.ts";
import {
  type DataTable,
  levelCell,
  roleCell,
  schemeCell,
} from "../data_table.ts";
import {
  type DotBlock,
  dotBlocks,
  percentPlace,
  seriesLegend,
} from "../dot_blocks.ts";
import { metricValue, sameMetrics } from "../metric_value.ts";
import { sideSeries } from "../side_series.ts";
import { standaloneSvg } from "../standalone_svg.ts";
import type { ChartOptions } from "../theme.ts";
import { captionOf, levelName, SIGN_CONVENTION } from "../words.ts";
import { SENT_NAMES, SHORT_SCHEMES } from "./patient_words.ts";

/**
 * Refusals and transfers (推诿与转诊): of local stays at each level, how many end in a
 * transfer, came from another institution, or were refused there before; the last
 * two are marks of the world, which the payer does not see.
 */
export function sentOnFigure(
  comparison: Comparison,
  { lang, width = 640 }: ChartOptions,
): string {
  const zh = lang === "zh";
  const { results, series, same } = sideSeries(
    comparison,
    (a, b) => sameMetrics(a, b, "sent.") && sameMetrics(a, b, "truth.re"),
    lang,
  );
  const known = SENT_ON.filter((kind) =>
    results.some((result) => values([result], kind).length > 0)
  );
  const drawn = known.filter((kind) =>
    values(results, kind).some((share) => share > 0)
  );
  const blocks = (drawn.length > 0 ? drawn : known).map((kind) =>
    blockOf(kind, results, lang)
  );
  const none = known.filter((kind) => drawn.length > 0 && !drawn.includes(kind))
    .map((kind) => SENT_NAMES[kind][lang]);
  return standaloneSvg(dotBlocks(blocks, series, width), {
    name: "sent-on",
    lang,
    width,
    title: CHART_TITLES.sent_on[lang],
    subtitle: zh
      ? `占该级别本地住院人次，%。${SIGN_CONVENTION.zh}`
      : `Of local stays at the level, %; ${SIGN_CONVENTION.en}`,
    legend: seriesLegend(series),
    caption: captionOf(comparison, {}, lang, [
      ...(same
        ? [zh ? "两方案相同，只画一次。" : "Both scenarios alike; drawn once."]
        : []),
      ...(none.length === 0 ? [] : [
        zh
          ? `各级均为 0：${
            none.join("、")
          }；医疗机构不响应时没有推诿和额外转诊。`
          : `0 at every level: ${
            none.join("; ")
          }. Where institutions do not respond, nobody is refused or referred for gain.`,
      ]),
    ]),
  });
}

function blockOf(
  kind: SentOn,
  results: readonly ScenarioResult[],
  lang: Lang,
): DotBlock {
  return {
    heading: SENT_NAMES[kind][lang],
    endHeading: lang === "zh" ? "占比" : "share",
    format: percentPlace,
    lines: LEVELS.flatMap((level) =>
      SCHEMES.flatMap((scheme) => {
        const shares = results.map((result) =>
          metricValue(result, SENT_METRICS[kind], scheme, `level:${level}`)
        );
        if (shares.every((share) => share === null)) return [];
        const texts = shares.map((share) =>
          share === null ? "–" : formatPercent(share, 2)
        );
        return [{
          name: lang === "zh"
            ? `${levelName(level, lang)}·${SHORT_SCHEMES[scheme]!.zh}`
            : `${levelName(level, lang)}, ${
              SHORT_SCHEMES[scheme]!.en.toLowerCase()
            }`,
          values: shares,
          end: [...new Set(texts)].join(" → "),
        }];
      })
    ),
  };
}

/** All shares of one kind that are known. */
function values(results: readonly ScenarioResult[], kind: SentOn): number[] {
  return results.flatMap(({ metrics }) =>
    metrics.flatMap(({ metric, value }) =>
      metric === SENT_METRICS[kind] && value !== null ? [value] : []
    )
  );
}

/** The numbers of the figure. */
export function sentOnTable(comparison: Comparison): DataTable {
  return {
    columns: [
      "方案 side",
      "方案编号 scenario",
      "险种 scheme",
      "级别 level",
      "种类 kind",
      "占本地住院人次（1 = 100%） of local stays (1 = 100%)",
    ],
    rows: sides(comparison).flatMap(({ role, result }) =>
      SENT_ON.flatMap((kind) =>
        SCHEMES.flatMap((scheme) =>
          LEVELS.map((level) => [
            roleCell(role, comparison),
            result.scenario,
            schemeCell(scheme),
            levelCell(level),
            `${SENT_NAMES[kind].zh} ${SENT_NAMES[kind].en}`,
            metricValue(result, SENT_METRICS[kind], scheme, `level:${level}`),
          ])
        )
      )
    ),
  };
}
