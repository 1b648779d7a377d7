import { parseHTML } from "linkedom";
import { textWidth } from "../../sim/chart/text_width.ts";

/** A line of text in a figure, with where it is estimated to begin and end, pixels. */
export interface FigureText {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  readonly fill: string;
}

/** The texts of a figure in its order, placed as the file says: transforms, anchors and sizes are followed. */
export function figureTexts(svg: string): readonly FigureText[] {
  let texts = KNOWN.get(svg);
  if (texts === undefined) KNOWN.set(svg, texts = placedTexts(svg));
  return texts;
}

/** Texts of figures that several tests look at. */
const KNOWN = new Map<string, readonly FigureText[]>();

function placedTexts(svg: string): FigureText[] {
  const { document } = parseHTML(`<html><body>${svg}</body></html>`);
  return [...document.querySelectorAll("text")].flatMap((node) => {
    const [x, y] = place(node);
    const lines = [...node.querySelectorAll("tspan")];
    return (lines.length === 0 ? [node] : lines).map((line) => {
      const text = line.textContent ?? "";
      const size = Number(inherited(node, "font-size"));
      const width = textWidth(text, size);
      const anchor = inherited(node, "text-anchor") ?? "start";
      const at = x + pixels(line.getAttribute("x"), size);
      const left = anchor === "start"
        ? at
        : anchor === "end"
        ? at - width
        : at - width / 2;
      return {
        text,
        left,
        right: left + width,
        baseline: y + pixels(line.getAttribute("y"), size),
        fill: inherited(node, "fill") ?? "",
      };
    });
  });
}

/** Where the origin of an element lies, all translations above it added up. */
function place(node: Element): [number, number] {
  let x = 0, y = 0;
  for (let at: Element | null = node; at; at = at.parentElement) {
    const moves = at.getAttribute("transform") ?? "";
    for (
      const move of moves.matchAll(/translate\(([-\d.]+)(?:[ ,]+([-\d.]+))?\)/g)
    ) {
      x += Number(move[1]);
      y += Number(move[2] ?? 0);
    }
  }
  return [x, y];
}

/** A length in pixels or em. */
function pixels(length: string | null, size: number): number {
  if (length === null) return 0;
  return length.endsWith("em") ? parseFloat(length) * size : Number(length);
}

function inherited(node: Element, name: string): string | null {
  for (let at: Element | null = node; at; at = at.parentElement) {
    const value = at.getAttribute(name);
    if (value !== null) return value;
  }
  return null;
}
