import { cell, text } from "@observablehq/plot";
import { formatPercent } from "../base/formats.ts";
import type { NegotiationRun, NegotiationSheet } from "../model/negotiation.ts";
import { drawPlot } from "./draw_plot.ts";
import { negotiationCaption } from "./negotiation_caption.ts";
import { standaloneSvg } from "./standalone_svg.ts";
import { textWidth, wrapText } from "./text_width.ts";
import { type ChartOptions, COLORS, SIZES } from "./theme.ts";
import { bareMoney, moneyScale, SCHEME_NAMES, type Words } from "./words.ts";

/** A county's tile: how many of its institutions object, of how many, and what they lack, fen. */
interface Tile {
  readonly county: number;
  readonly objecting: number;
  readonly asking: number;
  readonly short: number;
}

/** A column of tiles: the outcome of the talks, or a rule. */
export interface ObjectorColumn {
  readonly name: Words;
  readonly counties: readonly Tile[];
  /** Groups that object. */
  readonly groups: number;
}

/** Shades from nobody to everybody, each darker than the last on grey paper too. */
const SHADES = ["#ffffff", "#f7e6d8", "#eecdb0", "#e3b085", "#d6935a"] as const;

/** Shares of institutions that object, up to which a shade reaches. */
const BOUNDS = [0, 0.25, 0.5, 0.75, 1] as const;

/** Height of a row of tiles, pixels. */
const ROW = 36;

/**
 * Who objects, county by county (各区县谁反对): a tile a county and rule, with the
 * institutions that have less than they accept, of those that claim, and what they
 * lack together; a last row for the city, with the groups that object.
 */
export function negotiationObjectors(
  run: NegotiationRun,
  sheet: NegotiationSheet,
  columns: readonly ObjectorColumn[],
  { lang, width = 640 }: ChartOptions,
): string {
  const zh = lang === "zh";
  const names = zh ? run.counties.nameZh : run.counties.nameEn;
  const city = zh ? "全市" : "The city";
  const rows = [...names, city];
  const left = 22 +
    Math.max(...rows.map((name) => textWidth(name, SIZES.text)));
  const room = (width - left - 12) / columns.length;
  const size = width === 640 ? 9 : 10;
  const heads = columns.map(({ name }, column) => ({
    column,
    lines: headLines(name[lang], room - 4, size).join("\n"),
  }));
  const top = 8 +
    13 * Math.max(...heads.map(({ lines }) => lines.split("\n").length));
  const tiles = columns.flatMap(({ counties, groups }, column) => [
    ...counties.map((tile) => ({
      column,
      row: names[tile.county]!,
      ...shown(tile),
    })),
    {
      column,
      row: city,
      ...shown({
        county: -1,
        objecting: sum(counties, (tile) => tile.objecting),
        asking: sum(counties, (tile) => tile.asking),
        short: sum(counties, (tile) => tile.short),
      }),
      groups: zh
        ? `${groups} 组`
        : `${groups} ${groups === 1 ? "group" : "groups"}`,
    },
  ]);
  const drawing = drawPlot({
    width,
    height: top + rows.length * ROW + 26,
    marginLeft: left,
    marginRight: 12,
    marginTop: top,
    marginBottom: 24,
    x: {
      axis: null,
      domain: columns.map((_, column) => column),
      padding: 0.06,
    },
    y: { label: null, domain: rows, tickSize: 0, padding: 0.08 },
    marks: [
      cell(tiles, {
        x: "column",
        y: "row",
        fill: "shade",
        stroke: COLORS.grid,
      }),
      text(tiles, {
        x: "column",
        y: "row",
        text: "count",
        fontWeight: 700,
        dy: -7,
      }),
      text(tiles, { x: "column", y: "row", text: "price", dy: 8 }),
      text(heads, {
        x: "column",
        text: "lines",
        frameAnchor: "top",
        lineAnchor: "bottom",
        dy: -6,
        fontSize: size,
        lineHeight: 1.15,
      }),
      text(tiles.filter((tile) => "groups" in tile), {
        x: "column",
        text: "groups",
        frameAnchor: "bottom",
        lineAnchor: "top",
        dy: 5,
      }),
    ],
  });
  const fill = formatPercent(run.acceptFill, 1);
  const unit = moneyScale("wan", lang).name;
  return standaloneSvg(drawing, {
    name: `negotiation-objectors-${sheet.scheme}`,
    lang,
    width,
    title: zh
      ? `${SCHEME_NAMES[sheet.scheme].zh}：各区县谁反对，差多少`
      : `${SCHEME_NAMES[sheet.scheme].en}: who objects, county by county`,
    subtitle: zh
      ? `上：所得低于诉求 ${fill} 的机构数／提出诉求的机构数；下：差额合计（${unit}）；末行另有反对的协商组数`
      : `Above: institutions with less than ${fill} of their claim, of those that claim; below: what they lack (${unit}); last row: groups that object, too`,
    legend: SHADES.map((color, i) => ({
      label: legendText(i, zh),
      // A white bar on white paper would not be seen.
      shape: i === 0 ? "square" as const : "bar" as const,
      color: i === 0 ? COLORS.quiet : color,
    })),
    caption: negotiationCaption(run, sheet, lang, []),
  });

  function shown({ objecting, asking, short }: Tile) {
    const part = asking === 0 ? 0 : objecting / asking;
    return {
      count: asking === 0 ? "–" : `${objecting}/${asking}`,
      price: short === 0 ? "" : bareMoney(short, { unit: "wan", lang }),
      shade: SHADES[BOUNDS.findIndex((bound) => part <= bound)]!,
    };
  }
}

/** A rule's name in lines, parted at its bracket or its dash before anywhere else. */
function headLines(name: string, room: number, size: number): string[] {
  if (textWidth(name, size) <= room) return [name];
  return name.replace("–", "– ").split(/(?=（)/)
    .flatMap((part) => wrapText(part, room, size));
}

function legendText(i: number, zh: boolean): string {
  if (i === 0) return zh ? "无人反对" : "Nobody objects";
  const to = formatPercent(BOUNDS[i]!, 0);
  if (i === 1) return zh ? `反对机构不过 ${to}` : `Up to ${to} object`;
  return `${formatPercent(BOUNDS[i - 1]!, 0)}–${to}`;
}

function sum(tiles: readonly Tile[], of: (tile: Tile) => number): number {
  return tiles.reduce((all, tile) => all + of(tile), 0);
}
