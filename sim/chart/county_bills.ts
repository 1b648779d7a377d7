import { barX, text } from "@observablehq/plot";
import type { Scheme } from "../model/ledger.ts";
import type { CountyStatement } from "../model/pooling.ts";
import type { ScenarioResult } from "../model/result.ts";
import { captionOf, SCHEME_NAMES, type Words } from "./words.ts";
import { headlineScale } from "./headline_scale.ts";
import { nameColumn } from "./name_column.ts";
import { namedBars, widestLabel } from "./named_bars.ts";
import { pooledSheet } from "./pooled_sheet.ts";
import { standaloneSvg } from "./standalone_svg.ts";
import { type ChartOptions, PART_COLORS } from "./theme.ts";

/** What a county's bill is made of, from the axis outwards. */
const PARTS = [
  {
    part: "before",
    color: PART_COLORS.other,
    name: { zh: "补足统筹前缺口", en: "gap from before pooling" },
  },
  {
    part: "overdue",
    color: PART_COLORS.remote,
    name: { zh: "扣回逾期补助", en: "overdue subsidy" },
  },
  {
    part: "topUp",
    color: PART_COLORS.dip,
    name: { zh: "征缴补足", en: "top-up of collection" },
  },
  {
    part: "share",
    color: PART_COLORS.outpatient,
    name: { zh: "分担市级缺口", en: "share of the city's gap" },
  },
] as const satisfies readonly {
  readonly part: keyof CountyStatement;
  readonly color: string;
  readonly name: Words;
}[];

/**
 * What each county's government pays under pooling, and for what (区县应付), largest
 * first. `R-GZ`.
 *
 * @param result a year in which counties are pooled
 * @throws {RangeError} if the scheme is not pooled there
 */
export function countyBills(
  result: ScenarioResult,
  scheme: Scheme,
  { lang, width = 640 }: ChartOptions,
): string {
  const zh = lang === "zh";
  const sheet = pooledSheet(result, scheme);
  const names = zh ? result.counties.nameZh : result.counties.nameEn;
  const own = sheet.counties.toSorted((a, b) =>
    b.bill - a.bill || a.county - b.county
  );
  const column = nameColumn(own.map(({ county }) => names[county]!), width);
  const scale = headlineScale("fen", own.map(({ bill }) => bill), lang);
  const rows = own.map((one, i) => ({
    key: String(one.county),
    bill: one.bill,
    lines: column.lines[i]!,
    label: scale.text(one.bill),
  }));
  type Row = typeof rows[number];
  const bars = own.flatMap((one) =>
    PARTS.map(({ part, color }) => ({
      key: String(one.county),
      amount: one[part] / scale.size,
      color,
    }))
  ).filter(({ amount }) => amount > 0);
  type Bar = typeof bars[number];
  const drawing = namedBars({
    width,
    column,
    rows,
    after: widestLabel(rows.map(({ label }) => label)),
    x: { nice: true, zero: true },
    bars: barX(bars, {
      x: "amount",
      y: "key",
      fill: ({ color }: Bar) => color,
      insetTop: 4,
      insetBottom: 4,
    }),
    labels: [text(rows, {
      x: ({ bill }: Row) => bill / scale.size,
      y: "key",
      text: "label",
      textAnchor: "start",
      dx: 5,
    })],
  });
  return standaloneSvg(drawing, {
    name: `county-bills-${scheme}`,
    lang,
    width,
    title: zh
      ? `区县财政要付什么（${SCHEME_NAMES[scheme].zh}）`
      : `What county governments pay: ${SCHEME_NAMES[scheme].en.toLowerCase()}`,
    subtitle: zh
      ? `${scale.name}；按期上缴的县级补助不在其内`
      : `${scale.name}; subsidies that came on their day are not counted`,
    legend: PARTS.map(({ name, color }) => ({
      label: name[lang],
      shape: "bar",
      color,
    })),
    caption: captionOf({ baseline: result }, { rules: "R-GZ" }, lang),
  });
}
