import { dot, gridX, link, ruleX, text } from "@observablehq/plot";
import { formatPercent } from "../base/formats.ts";
import type { NegotiationRun, NegotiationSheet } from "../model/negotiation.ts";
import {
  CLEARING_NAMES,
  clearingsOf,
  type NextYear,
  playedName,
} from "../model/next_year.ts";
import { drawPlot } from "./draw_plot.ts";
import { negotiationCaption } from "./negotiation_caption.ts";
import { type LegendItem, standaloneSvg } from "./standalone_svg.ts";
import { textWidth } from "./text_width.ts";
import { type ChartOptions, COLORS, SIZES } from "./theme.ts";
import { SCHEME_NAMES } from "./words.ts";

/** Height of a division's row, pixels. */
const ROW = 14;

/**
 * Pay ÷ booked of every group in the year after talks (下一年清算率): a panel a group,
 * a row a division, a disc under the city's own clearing and a ring under the
 * other, each with the 95 % interval of its mean. `R-CLR`.
 */
export function nextYearRates(
  run: NegotiationRun,
  sheet: NegotiationSheet,
  next: NextYear,
  { lang, width = 640 }: ChartOptions,
): string {
  const zh = lang === "zh", columns = width === 960 ? 4 : 3;
  const names = next.divisions.map((division) => playedName(division)[lang]);
  const place = (panel: number) => ({
    fx: panel % columns,
    fy: Math.floor(panel / columns),
  });
  const points = next.rows.filter((row) =>
    row.scheme === sheet.scheme && row.group !== null &&
    row.metric === "paidRate"
  ).map(({ clearing, division, group, level }) => ({
    ...place(group!),
    own: clearing === next.own,
    division: playedName(division)[lang],
    rate: level.mean,
    low: level.interval?.[0] ?? level.mean,
    high: level.interval?.[1] ?? level.mean,
  }));
  const titles = sheet.groups.map((group, panel) => ({
    ...place(panel),
    name: group[lang],
  }));
  const facet = { fx: "fx", fy: "fy" } as const;
  const at = { ...facet, x: "rate", y: "division" } as const;
  const marks = [false, true].flatMap((own) => {
    const some = points.filter((point) => point.own === own);
    const color = own ? COLORS.reform : COLORS.loss;
    const dy = own ? -2 : 2;
    return [
      link(some, {
        ...facet,
        ...{ x1: "low", x2: "high", y: "division" },
        ...{ stroke: color, strokeWidth: 1.4, dy },
      }),
      dot(some, {
        ...{ ...at, dy, r: own ? 2.8 : 3 },
        fill: own ? color : COLORS.paper,
        ...{ stroke: color, strokeWidth: own ? 0 : 1.4 },
      }),
    ];
  });
  const rows = Math.ceil(sheet.groups.length / columns);
  const drawing = drawPlot({
    width,
    height: rows * (names.length * ROW + 34) + 60,
    marginLeft: 22 + Math.max(...names.map((n) => textWidth(n, SIZES.text))),
    marginRight: 20,
    marginTop: 26,
    marginBottom: 36,
    x: {
      label: zh ? "清算额 ÷ 记账金额" : "Pay ÷ booked fund",
      labelArrow: "none",
      labelAnchor: "center",
      tickFormat: (rate: number) => formatPercent(rate, 0),
      ticks: 3,
      nice: true,
      inset: 6,
    },
    y: { label: null, domain: names, tickSize: 0, padding: 0.2 },
    fx: { axis: null, padding: 0.1 },
    fy: { axis: null, padding: 0.12 },
    marks: [
      gridX({ ticks: 3, stroke: COLORS.grid, strokeOpacity: 1 }),
      text(titles, {
        ...facet,
        ...{ text: "name", frameAnchor: "top-left", textAnchor: "start" },
        ...{ fontWeight: 700, dx: 2, dy: -12 },
      }),
      ruleX([1], { stroke: COLORS.quiet, strokeDasharray: "3,2" }),
      ...marks,
    ],
  });
  return standaloneSvg(drawing, {
    name: `next-year-${sheet.scheme}`,
    lang,
    width,
    title: zh
      ? `${
        SCHEME_NAMES[sheet.scheme].zh
      }：谈判后的 ${sheet.year} 年，各组清算率`
      : `${
        SCHEME_NAMES[sheet.scheme].en
      }: pay rate in ${sheet.year}, after the talks`,
    subtitle: zh
      ? "清算额 ÷ 记账金额，虚线为 100%；越高，该方得到的资金越多"
      : "Pay at clearing ÷ booked fund, dashed at 100 %; higher is more money to the named party",
    legend: legendOf(next, lang),
    caption: negotiationCaption(run, sheet, lang, [
      zh
        ? `横线为均值的 95% t 区间，${next.replicates} 次重复，历史年度固定；各行同人同运气`
        : `Bars: 95 % t interval of the mean, ${next.replicates} replicates, history as it was; same people and luck in all rows`,
    ]),
  });
}

function legendOf(
  next: NextYear,
  lang: "zh" | "en",
): LegendItem[] {
  const zh = lang === "zh";
  return clearingsOf(next).map((clearing) => {
    const name = CLEARING_NAMES[clearing][lang];
    const mine = clearing === next.own;
    return {
      label: zh
        ? `${name}（${mine ? "本市办法" : "假设"}）`
        : `${name[0]!.toUpperCase()}${name.slice(1)} (${
          mine ? "the city's rules" : "what if"
        })`,
      shape: mine ? "disc" : "ring",
      color: mine ? COLORS.reform : COLORS.loss,
    };
  });
}
