import { axisX, barX, gridX, ruleX, text } from "@observablehq/plot";
import type { Lang } from "../base/formats.ts";
import { SCALE } from "../base/points.ts";
import { type Hospitals, LEVELS } from "../model/ledger.ts";
import { CHART_TITLES } from "./chart_names.ts";
import { type RaiseRow, raiseRows } from "./coefficient_raise_rows.ts";
import { type Comparison, lastSide } from "./comparison.ts";
import { drawPlot } from "./draw_plot.ts";
import { headlineScale } from "./headline_scale.ts";
import { standaloneSvg } from "./standalone_svg.ts";
import { nameColumn } from "./name_column.ts";
import { textWidth } from "./text_width.ts";
import { type ChartOptions, COLORS, SIZES } from "./theme.ts";
import { captionOf, levelName, roleName, SIGN_CONVENTION } from "./words.ts";

/** Shades of the levels, dark to light, so that grey paper keeps them apart. */
const SHADES = ["#b34a00", "#e0934f", "#f5cfa8"];

/** A piece of a bar, in the unit of the figure. */
interface Piece {
  readonly key: string;
  readonly x1: number;
  readonly x2: number;
  readonly fill: string;
}

/**
 * Figure (抬高一家的系数，谁出钱): each of the largest institutions with a coefficient
 * 0.01 higher and nothing else changed; what it gains, and what all others lose
 * by their level, of D, both schemes. `R-COEF`, INV-3.
 */
export function coefficientRaise(
  comparison: Comparison,
  { lang, width = 640 }: ChartOptions,
): string {
  const zh = lang === "zh", { role, result } = lastSide(comparison);
  const { hospitals, raises = [] } = result;
  const shown = raiseRows(raises, hospitals);
  const { wide: named, lines, tall } = nameColumn(
    shown.map((row) => nameOf(row, hospitals, lang)),
    width,
  );
  const left = named + 20;
  const scale = headlineScale("fen", shown.map(({ gain }) => gain), lang, true);
  const { size } = scale;
  const rows = shown.map((row, i) => ({
    ...row,
    key: hospitals.id[row.hospital]!,
    lines: lines[i]!,
    label: scale.text(row.gain, true),
    lost: scale.text(row.byLevel.reduce((a, b) => a + b, 0), true),
  }));
  type Row = typeof rows[number];
  const pieces = rows.flatMap((row) => piecesOf(row, row.key, size));
  const wide = (of: (row: Row) => string) =>
    Math.max(0, ...rows.map((row) => textWidth(of(row), SIZES.text)));
  const unit = scale.name;
  const drawing = drawPlot({
    width,
    height: rows.length * (8 + 13 * tall) + 54,
    marginLeft: left + wide(({ lost }) => lost) + 8,
    marginRight: wide(({ label }) => label) + 22,
    marginTop: 34,
    marginBottom: 14,
    x: { nice: true, zero: true },
    y: { domain: rows.map(({ key }) => key), axis: null },
    marks: [
      axisX({ anchor: "top", ticks: 5, label: null }),
      gridX({ ticks: 5, stroke: COLORS.grid, strokeOpacity: 1 }),
      barX(pieces, {
        x1: "x1",
        x2: "x2",
        y: "key",
        fill: "fill",
        stroke: COLORS.paper,
        strokeWidth: 0.5,
        insetTop: 4,
        insetBottom: 4,
      }),
      ruleX([0], { stroke: COLORS.ink }),
      text(rows, {
        x: ({ gain }: Row) => Math.max(0, gain) / size,
        y: "key",
        text: "label",
        textAnchor: "start",
        dx: 5,
      }),
      text(rows, {
        x: (row: Row) => Math.min(0, lossOf(row)) / size,
        y: "key",
        text: "lost",
        textAnchor: "end",
        dx: -5,
      }),
      text(rows, {
        y: "key",
        text: ({ lines }: Row) => lines.join("\n"),
        frameAnchor: "left",
        textAnchor: "start",
        lineHeight: 1.15,
        dx: -(left + wide(({ lost }) => lost) - 6),
      }),
    ],
  });
  const side = comparison.reform ? roleName(role, comparison, lang) : "";
  const lead = side === "" ? "" : `${side}${zh ? "；" : "; "}`;
  return standaloneSvg(drawing, {
    name: "coefficient-raise",
    lang,
    width,
    title: CHART_TITLES.coefficient_raise[lang],
    subtitle: zh
      ? `${lead}各机构单独上调 0.01、其余不变时支付标准的变化，${unit}，两险种合计。${SIGN_CONVENTION.zh}（该机构）`
      : `${lead}${
        lead === "" ? "E" : "e"
      }ach alone raised by 0.01 and nothing else: change of the standard, ${unit}, both schemes; ${SIGN_CONVENTION.en}`,
    legend: [
      {
        label: zh ? "该机构" : "itself",
        shape: "bar",
        color: COLORS.gain,
      },
      ...LEVELS.map((level, l) => ({
        label: zh
          ? `其他${levelName(level, lang)}机构`
          : `others of ${levelName(level, lang).toLowerCase()}`,
        shape: "bar" as const,
        color: SHADES[l]!,
      })),
    ],
    caption: captionOf(comparison, { rules: "R-COEF, INV-3" }, lang, [
      zh
        ? "总额不变时一家多得的正是其他各家少得的；年初点值和参照均费不动。"
        : "With a closed budget what one gains is what all others lose; year-start value and reference means stay.",
    ]),
  });
}

/** Name, and the coefficient that is tried. */
function nameOf(
  { hospital, from, to }: RaiseRow,
  { nameZh, nameEn }: Hospitals,
  lang: Lang,
): string {
  const H = `${(from / SCALE).toFixed(4)}→${(to / SCALE).toFixed(4)}`;
  return lang === "zh"
    ? `${nameZh[hospital]}（${H}）`
    : `${nameEn[hospital]} (${H})`;
}

function piecesOf(row: RaiseRow, key: string, size: number): Piece[] {
  let down = 0, up = row.gain / size;
  const own = { key, x1: 0, x2: up, fill: COLORS.gain };
  return [
    own,
    ...row.byLevel.map((change, l): Piece => {
      const length = change / size;
      const [x1, x2] = change <= 0
        ? [down, down += length]
        : [up, up += length];
      return { key, x1, x2, fill: SHADES[l]! };
    }).filter(({ x1, x2 }) => x1 !== x2),
  ];
}

function lossOf({ byLevel }: RaiseRow): number {
  return byLevel.reduce((sum, change) => sum + Math.min(0, change), 0);
}
