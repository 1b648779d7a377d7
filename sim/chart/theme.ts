/**
 * How every figure looks (图表样式): colours that colour-blind readers and grey
 * printers tell apart, and fonts that have Chinese characters.
 *
 * @module
 */
import type { Lang } from "../base/formats.ts";

/** Widths in pixels by name (图宽): a column of text, a screen, and A4 within margins of 12 mm at 96 pixels an inch. */
export const WIDTHS = { "640": 640, "960": 960, a4: 704 } as const;

/** One of {@linkcode WIDTHS}, by name. */
export type WidthName = keyof typeof WIDTHS;
/** Width of a figure in pixels. */
export type ChartWidth = 640 | 704 | 960;

/** What every figure can be asked for. */
export interface ChartOptions {
  /** Language of the texts. */
  readonly lang: Lang;
  /** Width in pixels, one of {@linkcode WIDTHS}; 640 unless given. */
  readonly width?: ChartWidth;
}

/** Fonts with Chinese glyphs, as systems name them, first found first taken. */
export const FONT =
  '"Noto Sans SC","Noto Sans CJK SC","Source Han Sans SC","Microsoft YaHei","PingFang SC",sans-serif';

/** Font sizes in pixels: title, subtitle, text in the figure, caption. */
export const SIZES = {
  title: 17,
  subtitle: 12,
  text: 11,
  caption: 10,
} as const;

/**
 * Colours by meaning. The hues are Okabe and Ito's; the two sides of a comparison
 * also differ in lightness and in shape (ring, disc), so that grey paper keeps
 * them apart.
 */
export const COLORS = {
  ink: "#1a1a1a",
  quiet: "#5a5a5a",
  grid: "#d9d9d9",
  paper: "#ffffff",
  baseline: "#8c8c8c",
  reform: "#00588a",
  gain: "#00588a",
  loss: "#b34a00",
  light: "#b9d9ea",
} as const;

/** Keeps a label readable where a line runs behind it. */
export const HALO = {
  fill: COLORS.ink,
  stroke: COLORS.paper,
  strokeWidth: 3,
} as const;

/** The colour of a change: gain, loss, or quiet where nothing changes. */
export function changeColor(change: number): string {
  return change > 0 ? COLORS.gain : change < 0 ? COLORS.loss : COLORS.quiet;
}

/** Colours of the parts of the fund, which the flow also names in words. */
export const PART_COLORS = {
  income: "#8c8c8c",
  drawn: "#b34a00",
  outpatient: "#56b4e9",
  chronic: "#009e73",
  remote: "#e69f00",
  dip: "#00588a",
  other: "#cc79a7",
  maternity: "#7b5aa6",
  reserve: "#d8c51d",
  surplus: "#a6a6a6",
} as const;
