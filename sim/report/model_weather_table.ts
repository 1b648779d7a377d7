import type { Lang } from "../base/formats.ts";
import type { Comparison } from "../chart/comparison.ts";
import { MODEL_NAMES } from "../chart/model_words.ts";
import { roleName, SCHEME_NAMES } from "../chart/words.ts";
import type { ModelWeatherRow } from "../model/behaviour.ts";
import { WEATHER_FACTORS, type WeatherFactor } from "../model/weather.ts";
import { WEATHER_WORDS } from "../model/weather_words.ts";
import { type Html, markup, tableHtml } from "./html.ts";
import { signed } from "./weather_section.ts";

/**
 * What behaviour did to the value of a point (行为对点值的影响): each model against M0
 * in the policy year, factor by factor, yuan per point; empty where no point has a
 * value.
 */
export function modelWeatherTable(comparison: Comparison, lang: Lang): Html {
  const rows = comparison.models?.weather ?? [];
  if (rows.length === 0) return markup``;
  const zh = lang === "zh";
  const columns = [
    ...new Map(rows.map((row) => [columnOf(row), row])).values(),
  ];
  const effect = (column: ModelWeatherRow, factor: WeatherFactor) =>
    rows.find((row) =>
      row.factor === factor && columnOf(row) === columnOf(column)
    )?.effect ?? 0;
  const factors = WEATHER_FACTORS.filter((factor) =>
    columns.some((column) => effect(column, factor) !== 0)
  );
  return tableHtml(
    [
      zh
        ? "与 M0 相比的结算点值（元/分）"
        : "Settled value against M0, yuan per point",
      ...columns.map(({ model, side, scheme }) =>
        [
          // The table above says what the models are.
          MODEL_NAMES[model][lang].split(" ", 1)[0]!,
          ...(comparison.reform
            ? [roleName(side === 0 ? "baseline" : "reform", comparison, lang)]
            : []),
          SCHEME_NAMES[scheme][lang],
        ].join(" · ")
      ),
    ],
    [
      ...factors.map((factor) => [
        WEATHER_WORDS[factor][lang],
        ...columns.map((column) => signed(effect(column, factor))),
      ]),
      [
        zh ? "合计" : "All",
        ...columns.map((column) =>
          signed(WEATHER_FACTORS.reduce((n, f) => n + effect(column, f), 0))
        ),
      ],
    ],
  );
}

function columnOf({ model, side, scheme }: ModelWeatherRow): string {
  return `${model} ${side} ${scheme}`;
}
