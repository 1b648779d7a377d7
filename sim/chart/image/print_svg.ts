import { DOMParser } from "linkedom";
import { FONT_FAMILY } from "./figure_font.ts";

/** Part of the size of a letter that its outline is widened by to look bold. */
const BOLDER = 0.035;

/** How a figure is made ready for a drawing program. */
export interface PrintOptions {
  /** Halos as texts of their own below, for programs that paint outlines above fillings whatever they are told. */
  readonly apart?: boolean;
}

/**
 * A figure as it is drawn with one font of one weight (制图稿): the font is named on
 * the whole, and bold texts get an outline in their own colour, so that titles
 * stand out without a second font of 2 MB.
 */
export function printSvg(svg: string, { apart = false }: PrintOptions = {}) {
  const document = new DOMParser().parseFromString(svg, "image/svg+xml");
  const root = document.documentElement as unknown as Element;
  root.setAttribute("font-family", FONT_FAMILY);
  for (const text of [...root.querySelectorAll("text")]) {
    const halo = given(text, "stroke");
    if (halo !== null && halo !== "none") {
      if (apart) standApart(text);
    } else if (Number(given(text, "font-weight")) >= 600) {
      const size = Number.parseFloat(given(text, "font-size") ?? "16");
      text.setAttribute("stroke", given(text, "fill") ?? "#000000");
      text.setAttribute("stroke-width", String(+(size * BOLDER).toFixed(3)));
      text.setAttribute("stroke-linejoin", "round");
    }
  }
  for (const node of [root, ...root.querySelectorAll("[font-weight]")]) {
    node.removeAttribute("font-weight");
  }
  return root.outerHTML;
}

/** All texts of a figure, its description among them (图中文字). */
export function svgTexts(svg: string): string[] {
  const document = new DOMParser().parseFromString(svg, "image/svg+xml");
  return [...document.querySelectorAll("text, title, desc")]
    .map((node) => node.textContent ?? "");
}

/** The halo of a text below it, and the text without one. */
function standApart(text: Element): void {
  const halo = text.cloneNode(true) as Element;
  halo.setAttribute("fill", given(text, "stroke")!);
  text.parentElement!.insertBefore(halo, text);
  text.setAttribute("stroke", "none");
}

/** What an attribute of an element is, its own or that of the nearest above it. */
function given(node: Element, name: string): string | null {
  for (let at: Element | null = node; at !== null; at = at.parentElement) {
    const value = at.getAttribute(name);
    if (value !== null) return value;
  }
  return null;
}
