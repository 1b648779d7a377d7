import { axisX, rect, text } from "@observablehq/plot";
import { formatMoney, formatPercent } from "../../base/formats.ts";
import { drawPlot } from "../draw_plot.ts";
import { standaloneSvg } from "../standalone_svg.ts";
import { textWidth } from "../text_width.ts";
import { type ChartOptions, COLORS, SIZES } from "../theme.ts";

/** A lever against rules. */
export interface LeakMapCell {
  /** Row of the levers, column of the rules. */
  readonly row: number;
  readonly column: number;
  /** Loss of the fund and what of it leaks, fen. */
  readonly planted: number;
  readonly leak: number;
  /** Id of the rule of payment; empty where there is none. */
  readonly rule: string;
}

/** A name, in both languages. */
interface Name {
  readonly zh: string;
  readonly en: string;
}

/** What stands on the sides of the map. */
export interface LeakMapSides {
  readonly levers: readonly Name[];
  /** City above way of paying. */
  readonly rules: readonly { readonly city: Name; readonly method: Name }[];
}

/** From nothing leaks to all does. */
const SHADES = ["#e8f1f6", "#fdeee0", "#fbd9b7", "#f5b985", "#e79556"] as const;

const ROW = 34, HEAD = 44;

/**
 * Leak by lever and rules (漏损热图): darker where more of the loss leaks, with the
 * part and the money in it and the rule that pays; a dash where the rules pay
 * nothing for it.
 */
export function leakMap(
  cells: readonly LeakMapCell[],
  { levers, rules }: LeakMapSides,
  caption: readonly string[],
  { lang, width = 640 }: ChartOptions,
): string {
  const zh = lang === "zh", height = levers.length * ROW;
  const left = 24 +
    Math.max(...levers.map((name) => textWidth(name[lang], SIZES.text)));
  const x = (c: { readonly column: number }) => c.column + 0.5;
  const y = (c: { readonly row: number }) => (c.row + 0.5) * ROW;
  const money = (fen: number) =>
    formatMoney(fen, { unit: "wan", lang, digits: zh ? 0 : 1 });
  const paid = cells.filter(({ planted }) => planted > 0);
  const drawing = drawPlot({
    width,
    height: height + HEAD + 10,
    marginLeft: left,
    marginRight: 12,
    marginTop: HEAD,
    marginBottom: 10,
    x: { domain: [0, rules.length], axis: null },
    y: { domain: [height, 0], axis: null },
    marks: [
      rect(cells, {
        x1: "column",
        x2: (c: LeakMapCell) => c.column + 1,
        y1: (c: LeakMapCell) => c.row * ROW,
        y2: (c: LeakMapCell) => (c.row + 1) * ROW,
        fill: (c: LeakMapCell) => shadeOf(c),
        stroke: COLORS.grid,
      }),
      axisX({ ticks: [], label: null }),
      text(paid, {
        x,
        y,
        text: ({ leak, planted }: LeakMapCell) =>
          formatPercent(leak / planted, leak === planted ? 0 : 1),
        dy: -7,
        fontWeight: 600,
      }),
      text(paid, {
        x,
        y,
        text: ({ leak, rule }: LeakMapCell) => `${money(leak)} ${rule}`,
        dy: 7,
        fontSize: 9,
      }),
      text(cells.filter(({ planted }) => planted === 0), {
        x,
        y,
        text: () => "–",
        fill: COLORS.quiet,
      }),
      text(levers, {
        frameAnchor: "left",
        y: (_: Name, row: number) => (row + 0.5) * ROW,
        text: (name: Name) => name[lang],
        textAnchor: "end",
        dx: -10,
      }),
      text(rules, {
        frameAnchor: "top",
        x: (_: unknown, column: number) => column + 0.5,
        text: ({ city }: LeakMapSides["rules"][number]) => city[lang],
        dy: -30,
        fontWeight: 600,
      }),
      text(rules, {
        frameAnchor: "top",
        x: (_: unknown, column: number) => column + 0.5,
        text: ({ method }: LeakMapSides["rules"][number]) => method[lang],
        dy: -16,
        fill: COLORS.quiet,
      }),
    ],
  });
  return standaloneSvg(drawing, {
    name: "leak-map",
    lang,
    width,
    title: zh ? "各市规则对各手柄漏掉多少" : "What leaks by lever and by rules",
    subtitle: zh
      ? "格内：漏损占损失的比例、漏损金额、付钱所依的规则；– 为这套规则不为它付钱，或没有抽到"
      : "In a cell: leak of loss, money, the rule that pays; – where the rules pay nothing for it, or no case was met",
    legend: SHADES.map((color, i) => ({
      label: `${i * 20}–${(i + 1) * 20}%`,
      shape: "bar" as const,
      color,
    })),
    caption,
  });
}

function shadeOf({ planted, leak }: LeakMapCell): string {
  if (planted === 0) return COLORS.paper;
  const step = Math.floor(leak / planted * SHADES.length);
  return SHADES[Math.min(SHADES.length - 1, step)]!;
}
