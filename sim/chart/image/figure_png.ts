import { initWasm, Resvg } from "@resvg/resvg-wasm";
import { type FigureFont, FONT_FAMILY } from "./figure_font.ts";
import { printSvg } from "./print_svg.ts";

/** Pixels of the picture for one of the figure: sharp on paper and on dense screens. */
const ZOOM = 2;

/** The program is loaded once for all pictures. */
let loaded: Promise<void> | undefined;

/** Loads the drawing program from its bytes (加载制图程序); a second time does nothing. */
export function loadPng(program: Uint8Array): Promise<void> {
  loaded ??= initWasm(program as BufferSource as never);
  return loaded;
}

/**
 * A figure as a PNG of twice its size (位图), drawn with one given font and nothing of
 * the system: the same figure gives the same bytes on every machine. Call
 * {@linkcode loadPng} before.
 */
export function figurePng(svg: string, font: FigureFont): Uint8Array {
  const drawing = new Resvg(printSvg(svg), {
    fitTo: { mode: "zoom", value: ZOOM },
    font: {
      fontBuffers: [font.bytes],
      defaultFontFamily: FONT_FAMILY,
      sansSerifFamily: FONT_FAMILY,
    },
  });
  try {
    return drawing.render().asPng();
  } finally {
    drawing.free();
  }
}
