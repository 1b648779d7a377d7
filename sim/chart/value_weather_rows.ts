import type { Scheme } from "../model/ledger.ts";
import type { PointWeather, ValueSplit } from "../model/weather.ts";
import { factorName } from "../model/weather_words.ts";
import { type Comparison, sides } from "./comparison.ts";
import {
  type Cell,
  type DataTable,
  roleCell,
  schemeCell,
} from "./data_table.ts";
import type { Words } from "./words.ts";

/** Whether a scheme has a value to draw. */
export function hasValue({ settled }: PointWeather): boolean {
  return settled !== null;
}

/** A step of the waterfall: a factor, the rest that is too small to draw, or a year. */
export interface WeatherStep {
  readonly name: Words;
  readonly effect: number;
}

/** Effects that four decimals do not show are drawn together. */
const SMALL = 0.00005;

/** The factors of a split that four decimals show, and the others as one (瀑布图各步), yuan per point. */
export function weatherSteps({ parts, coding }: ValueSplit): WeatherStep[] {
  const shown = parts.filter(({ effect }) => Math.abs(effect) >= SMALL);
  const rest = parts.filter(({ effect }) => Math.abs(effect) < SMALL)
    .reduce((sum, { effect }) => sum + effect, 0);
  return [
    ...shown.map(({ factor, effect }) => ({
      name: factorName(factor, coding),
      effect,
    })),
    ...(Math.abs(rest) < SMALL
      ? []
      : [{ name: { zh: "其余", en: "The rest" }, effect: rest }]),
  ];
}

/** The numbers of the figure of point-value weather, of both sides, yuan per point. */
export function valueWeatherTable(comparison: Comparison): DataTable {
  return {
    columns: [
      "方案 side",
      "方案编号 scenario",
      "险种 scheme",
      "口径 unit",
      "部分 panel",
      "项目 item",
      "点值或影响（元/分） value or effect (yuan per point)",
    ],
    rows: sides(comparison).flatMap(({ role, result }) =>
      result.weather.filter(hasValue).flatMap((weather) =>
        rowsOf(weather).map(([panel, item, value]) => [
          roleCell(role, comparison),
          result.scenario,
          schemeCell(weather.scheme as Scheme),
          weather.unit === "fund" ? "基金 fund" : "总费用 total cost",
          panel,
          item,
          value,
        ])
      )
    ),
  };
}

function rowsOf(
  { year, start, months, settled, split }: PointWeather,
): [string, string, Cell][] {
  const value = "点值 value", factor = "因素 factor";
  return [
    [value, "年初点值 b year-start value", start],
    ...months.map((month, m): [string, string, Cell] => [
      value,
      `${year}-${String(m + 1).padStart(2, "0")}`,
      month,
    ]),
    [value, "结算点值 PV settled value", settled],
    ...(split === null ? [] : [
      [factor, `${split.from.year}`, split.from.value],
      ...split.parts.map((part): [string, string, Cell] => {
        const { zh, en } = factorName(part.factor, split.coding);
        return [factor, `${zh} ${en}`, part.effect];
      }),
      [factor, `${split.to.year}`, split.to.value],
    ] as [string, string, Cell][]),
  ];
}
