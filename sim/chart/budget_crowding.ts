import { axisX, barX, gridX, ruleX, text } from "@observablehq/plot";
import {
  CROWDING_NAMES,
  type CrowdingWay,
  crowdingWays,
} from "./budget_crowding_rows.ts";
import { CHART_TITLES } from "./chart_names.ts";
import { comparedTerms, type Comparison, lastSide } from "./comparison.ts";
import { drawPlot } from "./draw_plot.ts";
import { headlineScale } from "./headline_scale.ts";
import { type PlacedPlot, placePlots } from "./place_plots.ts";
import { standaloneSvg } from "./standalone_svg.ts";
import { textWidth } from "./text_width.ts";
import { changeColor, type ChartOptions, COLORS, SIZES } from "./theme.ts";
import { waterfallTurns } from "./waterfall_turns.ts";
import { captionOf, roleName, SCHEME_NAMES, SIGN_CONVENTION } from "./words.ts";

/** A bar on the way. */
interface Bar {
  readonly key: string;
  readonly from: number;
  readonly to: number;
  readonly total: boolean;
  readonly cells: readonly string[];
}

/** Room for labels and for the two columns of numbers, pixels. */
interface Room {
  readonly width: number;
  readonly left: number;
  readonly columns: readonly number[];
  readonly heads: readonly string[];
}

/**
 * What other lines take from DIP (各线挤占): from last year's DIP spending to this
 * year's line, the growth of the total in, the growth of each other line and the
 * reserve out, a panel a scheme on one scale. The last column is how much larger
 * DIP were with that line as last year, the budget compiled again. `R-BUD`; Zibo 二(一).
 */
export function budgetCrowding(
  comparison: Comparison,
  { lang, width = 640 }: ChartOptions,
): string {
  const zh = lang === "zh", { role } = lastSide(comparison);
  const ways = crowdingWays(comparison).filter((way) => way.role === role);
  const scale = headlineScale(
    "fen",
    ways.flatMap(({ steps, from, to }) => [
      from,
      to,
      ...steps.map(({ change }) => change),
    ]),
    lang,
    true,
  );
  const bars = ways.map((way) => barsOf(way, scale.text, zh));
  const ends = bars.flat().flatMap(({ from, to }) => [from, to]);
  const domain = [Math.min(0, ...ends), Math.max(0, ...ends)];
  const heads = zh ? ["影响", "占用 DIP"] : ["adds", "taken"];
  const columns = heads.map((head, i) =>
    Math.max(
      ...[head, ...bars.flat().map(({ cells }) => cells[i]!)]
        .map((cell) => textWidth(cell, SIZES.text) * 1.08),
    ) + 14
  );
  const left = Math.max(
    ...bars.flat().map(({ key }) => textWidth(key, SIZES.text)),
  ) + 28;
  let y = 0;
  const placed = bars.map((own, i): PlacedPlot => {
    const { scheme, from, to } = ways[i]!;
    const name = `${SCHEME_NAMES[scheme][lang]}${zh ? "：" : ": "}${
      zh
        ? `上年 ${scale.text(from)} → 本年 ${scale.text(to)}`
        : `${scale.text(from)} last year → ${scale.text(to)}`
    }`;
    const plot = panelOf(name, own, { width, left, columns, heads }, {
      domain,
      axis: i === bars.length - 1,
      tick: (value) => scale.text(value).replace(/\.0+$/, ""),
    });
    const at = y;
    y += Number(plot.getAttribute("height"));
    return { plot, y: at };
  });
  return standaloneSvg(placePlots(placed), {
    name: "budget-crowding",
    lang,
    terms: comparedTerms(comparison).terms,
    width,
    title: CHART_TITLES.budget_crowding[lang],
    subtitle: zh
      ? `${
        sideOf(comparison, lang)
      }DIP 线的变化，${scale.name}。${SIGN_CONVENTION.zh}（DIP 线）`
      : `${
        sideOf(comparison, lang)
      }change of the DIP line, ${scale.name}; ${SIGN_CONVENTION.en} (the DIP line)`,
    legend: [
      {
        label: zh ? "给 DIP 增加" : "adds to DIP",
        shape: "bar",
        color: COLORS.gain,
      },
      {
        label: zh ? "从 DIP 占去" : "takes from DIP",
        shape: "bar",
        color: COLORS.loss,
      },
      {
        label: zh ? "DIP 线变化合计" : "change of the DIP line",
        shape: "bar",
        color: COLORS.baseline,
      },
    ],
    caption: captionOf(comparison, { rules: "R-BUD, R-BUD-M" }, lang, [
      zh
        ? "影响 = 总额比上年支出增加的部分，减去其他各线比上年支出增加的部分和风险金，合计等于 DIP 线的变化，一分不差。"
        : "Adds: the growth of the total over last year's spending, less that of every other line and the reserve; sums to the change of the DIP line to the fen.",
      zh
        ? "占用 DIP = 该线与上年持平时 DIP 线会多出的金额，重新编制得出；年中调整不计。"
        : "Taken: by how much the DIP line were larger with this line as last year, the budget compiled again; adjustments within the year are left out.",
    ]),
  });
}

/** Which side is drawn, where there are two. */
function sideOf(comparison: Comparison, lang: "zh" | "en"): string {
  if (!comparison.reform) return "";
  const name = roleName(lastSide(comparison).role, comparison, lang);
  return `${name}${lang === "zh" ? "：" : ": "}`;
}

function barsOf(
  { steps, from, to }: CrowdingWay,
  write: (fen: number, sign?: boolean) => string,
  zh: boolean,
): Bar[] {
  let at = 0;
  const bars = steps.map(({ part, change, taken }): Bar => {
    const start = at;
    at += change;
    return {
      key: CROWDING_NAMES[part][zh ? "zh" : "en"],
      from: start,
      to: at,
      total: false,
      cells: [write(change, true), taken === null ? "" : write(taken, true)],
    };
  });
  return [...bars, {
    key: zh ? "DIP 线变化" : "DIP line",
    from: 0,
    to: to - from,
    total: true,
    cells: [write(to - from, true), ""],
  }];
}

function panelOf(
  name: string,
  bars: readonly Bar[],
  { width, left, columns, heads }: Room,
  { domain, axis, tick }: {
    readonly domain: readonly number[];
    readonly axis: boolean;
    readonly tick: (value: number) => string;
  },
): Element {
  const right = columns.reduce((a, b) => a + b, 0) + 8;
  const bottom = axis ? 30 : 6;
  const ticks = Math.max(2, Math.round((width - left - right) / 90));
  const end = (i: number) => columns.slice(0, i + 1).reduce((a, b) => a + b, 0);
  return drawPlot({
    width,
    height: bars.length * 20 + 30 + bottom,
    marginLeft: left,
    marginRight: right + 12,
    marginTop: 30,
    marginBottom: bottom,
    x: { domain, nice: true, inset: 4, ...(axis ? {} : { axis: null }) },
    y: { domain: bars.map(({ key }) => key), axis: null, padding: 0.3 },
    marks: [
      gridX({ ticks, stroke: COLORS.grid, strokeOpacity: 1 }),
      ...(axis ? [axisX({ ticks, label: null, tickFormat: tick })] : []),
      ruleX([0], { stroke: COLORS.quiet }),
      waterfallTurns(bars),
      barX(bars, {
        x1: "from",
        x2: "to",
        y: "key",
        fill: ({ total, from, to }: Bar) =>
          total ? COLORS.baseline : changeColor(to - from),
      }),
      text(bars, {
        y: "key",
        text: "key",
        frameAnchor: "left",
        textAnchor: "end",
        dx: -8,
      }),
      ...columns.map((_, i) =>
        text(bars, {
          y: "key",
          text: ({ cells }: Bar) => cells[i]!,
          frameAnchor: "right",
          textAnchor: "end",
          dx: end(i) + 4,
          fill: i === 0 ? COLORS.ink : COLORS.quiet,
          fontWeight: i === 0 ? 700 : 400,
        })
      ),
      ...heads.map((head, i) =>
        text([head], {
          frameAnchor: "top-right",
          textAnchor: "end",
          dx: end(i) + 4,
          dy: -20,
          fill: COLORS.quiet,
        })
      ),
      text([name], {
        frameAnchor: "top-left",
        textAnchor: "start",
        fontWeight: 700,
        dx: 12 - left,
        dy: -20,
      }),
    ],
  });
}
