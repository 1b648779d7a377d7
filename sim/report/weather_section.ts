import type { Lang } from "../base/formats.ts";
import { type Comparison, type Role, sides } from "../chart/comparison.ts";
import { minus, roleName, SCHEME_NAMES } from "../chart/words.ts";
import {
  ownParts,
  type PointWeather,
  WEATHER_FACTORS,
} from "../model/weather.ts";
import { factorName } from "../model/weather_words.ts";
import { type Html, markup, tableHtml } from "./html.ts";

/** Institutions that are shown, those that move the value most. */
const SHOWN = 8;

interface Column {
  readonly role: Role;
  readonly weather: PointWeather;
}

/**
 * Why the point value is not that of the year before (点值变动原因): factor by factor,
 * then the institutions that move it most, each with its own part and all others'.
 * Nothing where there is no year before.
 */
export function weatherSection(comparison: Comparison, lang: Lang): Html {
  const zh = lang === "zh";
  const columns = sides(comparison).flatMap(({ role, result }) =>
    result.weather.flatMap((weather): Column[] =>
      weather.split === null ? [] : [{ role, weather }]
    )
  );
  if (columns.length === 0) return markup``;
  const { from, to } = columns[0]!.weather.split!;
  return markup`<section id="weather"><h2>${
    zh ? "点值变动原因" : "Why the point value changed"
  }</h2>${factorTable(comparison, columns, lang)}${
    hospitalTable(comparison, columns, lang)
  }<p class="quiet">${
    zh
      ? `元/分，结算口径（基金除以分值为基金口径，另两法为总费用口径）。起点是 ${from.year} 年病例按本方案规则重算的点值，终点是 ${to.year} 年结算点值；按对数平均迪氏指数（LMDI-I）分解，各项相加等于变动，没有余项。资金一侧 = 可支出总额 − 其他各线 − 风险金，“异地就医”是其预算线的增长；分值一侧按机构逐级分解，新开和关停的机构算例数。各机构各因素见 weather.csv，逐月预估点值见 weather_months.csv。`
      : `Yuan per point in the unit of the method: fund money where the fund is divided by points, total cost under the other two. From the value of the ${from.year} cases under this scenario's rules to the settled value of ${to.year}; split by log-mean Divisia (LMDI-I), so that factors sum to the change without a rest. Money = spendable total − other lines − reserve, and “out of the area” is the growth of its line; points are split institution by institution, and one that opens or closes is volume. Factors by institution are in weather.csv, months in weather_months.csv.`
  }</p></section>`;
}

function factorTable(
  comparison: Comparison,
  columns: readonly Column[],
  lang: Lang,
): Html {
  const zh = lang === "zh", splits = columns.map((c) => c.weather.split!);
  const factors = WEATHER_FACTORS.filter((factor) =>
    splits.some(({ parts }) =>
      parts.some((p) => p.factor === factor && p.effect !== 0)
    )
  );
  const coding = splits.every((split) => split.coding);
  return tableHtml(
    [
      zh ? "因素" : "Factor",
      ...columns.map(({ role, weather }) =>
        columnName(comparison, role, weather, lang)
      ),
    ],
    [
      [
        zh ? `${splits[0]!.from.year} 年病例` : `${splits[0]!.from.year} cases`,
        ...splits.map(({ from }) => from.value.toFixed(4)),
      ],
      ...factors.map((factor) => [
        factorName(factor, coding)[lang],
        ...splits.map(({ parts }) =>
          signed(parts.find((p) => p.factor === factor)?.effect ?? 0)
        ),
      ]),
      [
        zh
          ? `${splits[0]!.to.year} 年结算点值`
          : `settled ${splits[0]!.to.year}`,
        ...splits.map(({ to }) => to.value.toFixed(4)),
      ],
    ],
  );
}

/** Of the last scenario, scheme by scheme. */
function hospitalTable(
  comparison: Comparison,
  columns: readonly Column[],
  lang: Lang,
): Html {
  const zh = lang === "zh", { role, result } = sides(comparison).at(-1)!;
  const { hospitals } = result;
  const rows = columns.filter((c) => c.role === role).flatMap(({ weather }) =>
    ownParts(weather.split!)
      .map((part, h) => ({ ...part, h }))
      .sort((a, b) => Math.abs(b.own) - Math.abs(a.own))
      .slice(0, SHOWN)
      .map(({ own, others, h }) => [
        SCHEME_NAMES[weather.scheme][lang],
        `${hospitals.id[h]} ${(zh ? hospitals.nameZh : hospitals.nameEn)[h]}`,
        signed(own),
        signed(others),
      ])
  );
  return tableHtml(
    zh
      ? ["险种", "对点值影响最大的机构", "本机构影响", "其他机构影响"]
      : ["Scheme", "Institutions that move it most", "Own part", "All others"],
    rows,
    { texts: 2 },
  );
}

function columnName(
  comparison: Comparison,
  role: Role,
  { scheme }: PointWeather,
  lang: Lang,
): string {
  const name = SCHEME_NAMES[scheme][lang];
  return comparison.reform
    ? `${roleName(role, comparison, lang)} · ${name}`
    : name;
}

/** Four decimals with their sign, such as `−0.0436`. */
export function signed(effect: number): string {
  const text = effect.toFixed(4);
  return minus(Number(text) > 0 ? `+${text}` : Number(text) === 0 ? "0" : text);
}
