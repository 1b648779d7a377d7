import { barX, text } from "@observablehq/plot";
import type { Scheme } from "../model/ledger.ts";
import type { CountyStatement } from "../model/pooling.ts";
import type { ScenarioResult } from "../model/result.ts";
import { captionOf, SCHEME_NAMES } from "./words.ts";
import { headlineScale } from "./headline_scale.ts";
import { nameColumn } from "./name_column.ts";
import { namedBars, widestLabel } from "./named_bars.ts";
import { pooledSheet } from "./pooled_sheet.ts";
import { standaloneSvg } from "./standalone_svg.ts";
import { changeColor, type ChartOptions } from "./theme.ts";

/**
 * Each county with a purse of its own (区县自管): the lowest balance of the year, poorest
 * first, and in how many months it would have been below nought. `R-GZ`.
 *
 * @param result a year in which counties are pooled
 * @throws {RangeError} if the scheme is not pooled there
 */
export function countyPurses(
  result: ScenarioResult,
  scheme: Scheme,
  { lang, width = 640 }: ChartOptions,
): string {
  const zh = lang === "zh";
  const sheet = pooledSheet(result, scheme);
  const names = zh ? result.counties.nameZh : result.counties.nameEn;
  const own = sheet.counties.toSorted((a, b) =>
    a.alone.lowest - b.alone.lowest || a.county - b.county
  );
  const column = nameColumn(own.map(({ county }) => names[county]!), width);
  const scale = headlineScale(
    "fen",
    [...own.map(({ alone }) => alone.lowest), -sheet.shortPooled],
    lang,
  );
  const rows = own.map((one, i) => ({
    key: String(one.county),
    lowest: one.alone.lowest,
    lines: column.lines[i]!,
    label: labelOf(one, scale.text(one.alone.lowest, true), zh),
  }));
  type Row = typeof rows[number];
  const wide = widestLabel(rows.map(({ label }) => label));
  const drawing = namedBars({
    width,
    column,
    rows,
    before: rows[0]!.lowest < 0 ? wide + 8 : 0,
    after: wide,
    x: { nice: true, zero: true },
    bars: barX(rows, {
      x1: 0,
      x2: ({ lowest }: Row) => lowest / scale.size,
      y: "key",
      fill: ({ lowest }: Row) => changeColor(lowest),
      insetTop: 4,
      insetBottom: 4,
    }),
    labels: [false, true].map((short) =>
      text(rows.filter(({ lowest }) => (lowest < 0) === short), {
        x: ({ lowest }: Row) => lowest / scale.size,
        y: "key",
        text: "label",
        textAnchor: short ? "end" : "start",
        dx: short ? -5 : 5,
      })
    ),
  });
  const amount = (fen: number) => `${scale.text(fen)} ${scale.name}`;
  return standaloneSvg(drawing, {
    name: `county-purses-${scheme}`,
    lang,
    width,
    title: zh
      ? `各区县自管时的全年最低余额（${SCHEME_NAMES[scheme].zh}）`
      : `Lowest balance of the year, each county alone: ${
        SCHEME_NAMES[scheme].en.toLowerCase()
      }`,
    subtitle: zh
      ? `${scale.name}；低于零 = 当月不够付，括号内为不够付的月数`
      : `${scale.name}; below nought = not enough to pay with, and in how many months`,
    legend: [],
    caption: captionOf({ baseline: result }, { rules: "R-GZ" }, lang, [
      zh
        ? `各区县合计最多缺 ${amount(sheet.shortAlone)}；统筹后全市最多缺 ${
          amount(sheet.shortPooled)
        }。`
        : `Short at worst: ${amount(sheet.shortAlone)} by all counties apart, ${
          amount(sheet.shortPooled)
        } by the pool.`,
    ]),
  });
}

function labelOf(
  { alone: { monthsShort } }: CountyStatement,
  amount: string,
  zh: boolean,
): string {
  if (monthsShort === 0) return amount;
  return zh ? `${amount}（${monthsShort} 个月）` : `${amount} (${monthsShort})`;
}
