import { HEADLINES } from "../../analysis/headlines/headline.ts";
import type { Lang } from "../../base/formats.ts";
import { splitWaterfall } from "../../chart/split_waterfall.ts";
import type { Attribution, SplitRow } from "../../model/split.ts";
import {
  attributionNotes,
  groupTable,
  interactionLines,
  rowTitle,
  type TextTable,
  waterfallTable,
} from "../attribution_text.ts";
import { type Html, markup, raw, tableHtml } from "../html.ts";

/** Institutions that are shown, most changed first. */
const SHOWN = 12;

/** The first headline of an attribution, by city, level and institution. */
export interface WhyRows {
  readonly whole: SplitRow;
  readonly levels: readonly SplitRow[];
  readonly hospitals: readonly SplitRow[];
}

/**
 * Why a scenario differs (变化归因): the waterfall and the tables of one headline; all
 * others are in the files.
 */
export function whySection(
  split: Attribution,
  headline: string,
  lang: Lang,
): Html {
  const zh = lang === "zh", rows = whyRows(split, headline);
  const { titles: [, reform] } = split;
  const title = markup`<h2>${
    zh ? `为什么变：${reform.zh}` : `Why it changes: ${reform.en}`
  }</h2>`;
  const active = split.factors.filter(({ keys }) => keys.length > 0);
  if (rows === null || active.length === 0) {
    return markup`<section id="why">${title}<p>${
      zh
        ? "两个方案的规则没有差别，没有可分解的变化。"
        : "The two scenarios have the same rules: there is no change to split."
    }</p></section>`;
  }
  const { whole, levels, hospitals } = rows;
  return markup`<section id="why">${title}<figure>${
    raw(whyFigure(split, rows, lang))
  }</figure>${table(waterfallTable(split, whole, lang))}${
    interactionLines(split, whole, lang).map((line) => markup`<p>${line}</p>`)
  }${table(groupTable(split, [whole, ...levels], lang))}<h3>${
    zh ? "变化最大的医疗机构" : "Institutions that change most"
  }</h3>${
    hospitals.length === 0
      ? []
      : [table(groupTable(split, hospitals.slice(0, SHOWN), lang))]
  }${
    attributionNotes(split, lang).map((note) =>
      markup`<p class="quiet">${note}</p>`
    )
  }<p class="quiet">${
    zh
      ? "在第一次重复（与平常推演相同的运气）上分解；全部指标与机构见 attribution.csv。"
      : "Split on the first replicate, the luck of an ordinary run; every headline and institution is in attribution.csv."
  }</p></section>`;
}

/** The waterfall of the city and its levels. */
export function whyFigure(
  split: Attribution,
  { whole, levels }: WhyRows,
  lang: Lang,
): string {
  const { unit } = HEADLINES.find(({ id }) => id === whole.headline)!;
  return splitWaterfall(
    split,
    { title: rowTitle(whole), unit },
    [whole, ...levels].map((row) => ({
      name: split.names[row.group]![lang],
      row,
    })),
    { lang, width: 960 },
  );
}

/** Rows of a headline of both schemes, or of the scheme it is told for; `null` where it is not told. */
export function whyRows(
  { rows }: Attribution,
  headline: string,
): WhyRows | null {
  const own = rows.filter((row) => row.headline === headline);
  const scheme = own.some((row) => row.scheme === "all")
    ? "all"
    : own[0]?.scheme;
  const same = own.filter((row) => row.scheme === scheme);
  const whole = same.find(({ group }) => group === "all");
  if (whole === undefined) return null;
  const change = (row: SplitRow) => Math.abs(row.reform - row.baseline);
  return {
    whole,
    levels: same.filter(({ group }) => group.startsWith("level:")),
    hospitals: same.filter((row) =>
      row.group.startsWith("hospital:") && change(row) > 0
    ).sort((a, b) => change(b) - change(a)),
  };
}

function table({ title, heads, cells }: TextTable): Html {
  return tableHtml(
    heads,
    // A bar of signs is for terminals.
    cells.map((row) => heads.map((head, i) => head === "" ? "" : row[i] ?? "")),
    { caption: title },
  );
}
