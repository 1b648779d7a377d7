import type { ScenarioResult } from "../model/result.ts";
import { type ResultTable, tableOf } from "../model/table.ts";
import { tableColumn } from "./table_column.ts";
import {
  ownParts,
  type PointWeather,
  type ValueSplit,
} from "../model/weather.ts";
import { factorName } from "../model/weather_words.ts";

interface Row {
  readonly scheme: string;
  readonly group: string;
  readonly factor: string;
  readonly zh: string;
  readonly en: string;
  readonly years: string;
  readonly amount: number;
}

/**
 * Why a point value is not that of the year before (点值变动分解表), yuan per point:
 * before + factors = after for all together; by institution its factors, the sum of
 * them, and that of all others. Empty where there is no year before.
 */
export function weatherTable(
  { weather, hospitals }: ScenarioResult,
): ResultTable {
  const rows = weather.flatMap(({ scheme, split }): Row[] =>
    split === null
      ? []
      : splitRows(split, hospitals.id).map((row) => ({ scheme, ...row }))
  );
  return tableOf<Row>(
    {
      name: "weather",
      titleZh: "点值天气：点值为什么变",
      titleEn: "Point-value weather: why the value changes",
    },
    [
      tableColumn("scheme", "险种", "scheme", "text", (r) => r.scheme),
      tableColumn("years", "年度", "years", "text", (r) => r.years),
      tableColumn("group", "范围", "group", "text", (r) => r.group),
      tableColumn("factor", "因素编号", "factor", "text", (r) => r.factor),
      tableColumn("nameZh", "因素", "name in Chinese", "text", (r) => r.zh),
      tableColumn("nameEn", "英文名称", "name", "text", (r) => r.en),
      tableColumn(
        "amount",
        "对点值的影响（元/分）",
        "effect on the value, yuan per point",
        "number",
        (r) => r.amount,
      ),
    ],
    rows,
  );
}

function splitRows(
  split: ValueSplit,
  ids: readonly string[],
): Omit<Row, "scheme">[] {
  const { from, to, parts, coding } = split;
  const years = `${from.year}→${to.year}`, own = ownParts(split);
  const row = (
    group: string,
    factor: string,
    { zh, en }: { readonly zh: string; readonly en: string },
    amount: number,
  ) => ({ group, years, factor, zh, en, amount });
  return [
    row("all", "before", BEFORE, from.value),
    ...parts.map(({ factor, effect }) =>
      row("all", factor, factorName(factor, coding), effect)
    ),
    row("all", "after", AFTER, to.value),
    ...ids.flatMap((id, h) => {
      const group = `hospital:${id}`;
      const factors = parts.flatMap(({ factor, byHospital }) => {
        const effect = byHospital?.[h] ?? 0;
        return effect === 0
          ? []
          : [row(group, factor, factorName(factor, coding), effect)];
      });
      if (factors.length === 0) return [];
      return [
        ...factors,
        row(group, "own", OWN, own[h]!.own),
        row(group, "others", OTHERS, own[h]!.others),
      ];
    }),
  ];
}

const BEFORE = { zh: "上年病例按本年规则", en: "year before, these rules" };
const AFTER = { zh: "本年", en: "this year" };
const OWN = { zh: "本机构影响", en: "own part" };
const OTHERS = { zh: "其他机构影响", en: "all other institutions" };

/** The value of a point through the year (逐月预估点值表), yuan per point in the unit of the method. */
export function weatherMonthsTable({ weather }: ScenarioResult): ResultTable {
  type Month = { of: PointWeather; month: number };
  const rows = weather.flatMap((of): Month[] =>
    of.months.map((_, month) => ({ of, month }))
  );
  const of = (
    name: string,
    titleZh: string,
    titleEn: string,
    value: (row: Month) => number | null,
  ) => tableColumn<Month>(name, titleZh, titleEn, "number", value);
  return tableOf<Month>(
    {
      name: "weather_months",
      titleZh: "点值天气：逐月预估点值",
      titleEn: "Point-value weather: month by month",
    },
    [
      tableColumn("scheme", "险种", "scheme", "text", (r) => r.of.scheme),
      tableColumn(
        "month",
        "年初至月份",
        "since January, to",
        "text",
        (r) => `${r.of.year}-${String(r.month + 1).padStart(2, "0")}`,
      ),
      tableColumn("unit", "口径", "unit", "text", (r) => r.of.unit),
      of(
        "provisional",
        "预估点值（元/分）",
        "provisional value, yuan per point",
        (r) => r.of.months[r.month]!,
      ),
      of(
        "start",
        "年初点值 b（元/分）",
        "year-start value b, yuan per point",
        (r) => r.of.start,
      ),
      of(
        "settled",
        "结算点值 PV（元/分）",
        "settled value PV, yuan per point",
        (r) => r.of.settled,
      ),
    ],
    rows,
  );
}
