import { inTerms, type PaymentTerms } from "../model/payment_terms.ts";
import { parseHTML } from "linkedom";
import type { Lang } from "../base/formats.ts";
import { COLORS, FONT, SIZES } from "./theme.ts";
import { textWidth, wrapText } from "./text_width.ts";
import { sentence, SYNTHETIC } from "./words.ts";

/** How a legend shows a series: the sign that the figure draws. */
export type LegendShape =
  | "disc"
  | "ring"
  | "diamond"
  | "square"
  | "bar"
  | "tick"
  | "stroke"
  | "line"
  | "dashes"
  | "dots";

/** One entry of a legend (图例). */
export interface LegendItem {
  readonly label: string;
  readonly shape: LegendShape;
  readonly color: string;
}

/** What stands around the drawing (图题、图例、图注). */
export interface FigureFrame {
  /** Begins the ids in the file, so that figures in one page do not meet. */
  readonly name: string;
  readonly lang: Lang;
  readonly width: number;
  readonly title: string;
  /** Unit and sign convention. */
  readonly subtitle: string;
  readonly legend: readonly LegendItem[];
  readonly caption: readonly string[];
  /** What the legend is put into before room is made for it; DIP's words where left out. */
  readonly terms?: PaymentTerms;
}

const MARGIN = 12;

/** Bold letters are wider than the estimate of plain ones. */
const BOLD = 1.06;

/** A fresh document for one figure to be drawn in. */
export function newDocument(): Document {
  return parseHTML("<!doctype html><html><body></body></html>").document;
}

/**
 * One SVG file from a drawing and its frame (独立图形文件): title and the mark of
 * synthetic data, subtitle, legend, drawing and caption one below the other. Nothing is left to a style sheet:
 * colours are written out, ids are numbered within the figure, coordinates have
 * two decimals; the same data gives the same bytes.
 *
 * @param drawing an `svg` element, such as Plot makes without title and legend
 */
export function standaloneSvg(drawing: Element, frame: FigureFrame): string {
  const { width } = frame, room = width - 2 * MARGIN;
  const badge = badgeOf(SYNTHETIC[frame.lang], width - MARGIN, MARGIN);
  const parts: string[] = [badge.svg];
  let y = MARGIN;
  const write = (
    text: string,
    size: number,
    color: string,
    { weight = 400, wide = room } = {},
  ) => {
    for (const line of wrapText(text, wide, size)) {
      y += Math.round(size * 1.4);
      parts.push(
        `<text x="${MARGIN}" y="${
          y - Math.round(size * 0.3)
        }" font-size="${size}" font-weight="${weight}" fill="${color}">${
          escape(line)
        }</text>`,
      );
    }
  };
  write(frame.title, SIZES.title, COLORS.ink, {
    weight: 700,
    wide: (room - badge.width - 12) / BOLD,
  });
  write(frame.subtitle, SIZES.subtitle, COLORS.quiet);
  y += 6;
  const legend = legendOf(
    frame.legend.map((item) => ({
      ...item,
      label: inTerms(item.label, frame.terms ?? "dip"),
    })),
    y,
    room,
  );
  parts.push(legend.svg);
  y = legend.bottom + 6;
  clean(drawing, frame.name);
  parts.push(
    `<g transform="translate(0,${y})" font-size="${SIZES.text}" text-anchor="middle" fill="${COLORS.ink}">${drawing.innerHTML}</g>`,
  );
  y += Number(drawing.getAttribute("height")) + 8;
  for (const line of frame.caption) write(line, SIZES.caption, COLORS.quiet);
  const height = Math.ceil(y + MARGIN);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-label="${
    escape(frame.title)
  }" font-family="${escape(FONT)}"><desc>${
    escape(descriptionOf(frame))
  }</desc><rect width="${width}" height="${height}" fill="${COLORS.paper}"/>${
    parts.join("")
  }</svg>\n`;
}

/** What is said of the figure in words, a line a paragraph: for readers who hear it, and for the caption in a file of its own. */
function descriptionOf({ lang, subtitle, caption }: FigureFrame): string {
  return [subtitle, ...caption, SYNTHETIC[lang]].filter((line) => line !== "")
    .join("\n");
}

/** The mark of synthetic data in the corner, its right end at `right`. */
function badgeOf(text: string, right: number, top: number) {
  const width = Math.ceil(textWidth(text, SIZES.text)) + 12;
  const left = right - width;
  return {
    width,
    svg:
      `<rect x="${left}" y="${top}" width="${width}" height="20" rx="3" fill="${COLORS.paper}" stroke="${COLORS.quiet}"/><text x="${
        left + width / 2
      }" y="${
        top + 14
      }" font-size="${SIZES.text}" text-anchor="middle" fill="${COLORS.quiet}">${
        escape(text)
      }</text>`,
  };
}

function legendOf(
  items: readonly LegendItem[],
  top: number,
  room: number,
): { svg: string; bottom: number } {
  const size = SIZES.text, row = 18;
  let x = MARGIN, y = top, svg = "";
  for (const { label: words, shape, color } of items) {
    const label = sentence(words);
    const wide = 20 + textWidth(label, size) + 18;
    if (x > MARGIN && x + wide - 18 > MARGIN + room) {
      x = MARGIN;
      y += row;
    }
    svg += `${sign(shape, x, y + 9, color)}<text x="${x + 20}" y="${
      y + 13
    }" font-size="${size}" fill="${COLORS.ink}">${escape(label)}</text>`;
    x = Math.round(x + wide);
  }
  return { svg, bottom: items.length === 0 ? top : y + row };
}

function sign(shape: LegendShape, x: number, y: number, color: string) {
  const mid = x + 8;
  switch (shape) {
    case "disc":
      return `<circle cx="${mid}" cy="${y}" r="4.5" fill="${color}"/>`;
    case "ring":
      return `<circle cx="${mid}" cy="${y}" r="4" fill="${COLORS.paper}" stroke="${color}" stroke-width="2"/>`;
    case "diamond":
      return `<path d="M${mid},${
        y - 5.5
      }l5.5,5.5l-5.5,5.5l-5.5,-5.5z" fill="${COLORS.paper}" stroke="${color}" stroke-width="1.8"/>`;
    case "square":
      return `<rect x="${mid - 4}" y="${
        y - 4
      }" width="8" height="8" fill="${COLORS.paper}" stroke="${color}" stroke-width="1.8"/>`;
    case "bar":
      return `<rect x="${x + 2}" y="${
        y - 6
      }" width="12" height="12" fill="${color}"/>`;
    case "tick":
      return `<rect x="${x}" y="${
        y - 1.5
      }" width="16" height="3" fill="${color}"/>`;
    case "stroke":
      return `<rect x="${mid - 1.5}" y="${
        y - 6
      }" width="3" height="12" fill="${color}"/>`;
    case "line":
      return `<path d="M${x},${y}h16" stroke="${color}" stroke-width="2"/>`;
    case "dashes":
      return `<path d="M${x},${y}h16" stroke="${color}" stroke-width="2" stroke-dasharray="4,2"/>`;
    case "dots":
      return `<path d="M${x},${y}h16" stroke="${color}" stroke-width="2" stroke-dasharray="1,3" stroke-linecap="round"/>`;
  }
}

/** Drops the style sheet and writes out what it would have given. */
function clean(drawing: Element, name: string): void {
  for (const style of [...drawing.querySelectorAll("style")]) style.remove();
  const ids = new Map<string, string>();
  for (const node of drawing.querySelectorAll("[id]")) {
    const id = `${name}-${ids.size + 1}`;
    ids.set(node.id, id);
    node.setAttribute("id", id);
  }
  for (const node of drawing.querySelectorAll("*")) {
    for (const { name: key, value } of [...node.attributes]) {
      if (key === "class" || key === "font-family") node.removeAttribute(key);
      else if (key !== "id") node.setAttribute(key, plain(value, ids));
    }
  }
}

function plain(value: string, ids: ReadonlyMap<string, string>): string {
  return value
    .replace(/^currentColor$/i, COLORS.ink)
    .replace(/^var\(--[^)]*\)$/, COLORS.paper)
    .replace(/#([\w-]+)/g, (text, id) => ids.has(id) ? `#${ids.get(id)}` : text)
    .replace(/-?\d+\.\d{3,}/g, (number) => String(+Number(number).toFixed(2)));
}

function escape(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
